export { type PublishedCase, publishedCases, runnable } from '../cases/published.js';

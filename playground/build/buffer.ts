/** The one Buffer of the page: csv-parse and csv-stringify would each bring a copy of their own. */
export { Buffer } from 'buffer/index.js';

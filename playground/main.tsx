/** Starts the page, or in a worker the audit. */
import { render } from 'preact';
import { App } from './app.js';
import { work } from './audit/worker.js';

if (typeof document === 'undefined') work();
else {
  const place = document.createElement('div');
  place.id = 'page';
  document.body.append(place);
  render(<App />, place);
}

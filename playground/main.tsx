/** Starts the page, or in a worker what takes long. */
import './build/order.js';
import { render } from 'preact';
import { App } from './app.js';
import { work } from './worker/work.js';

if (typeof document === 'undefined') work();
else {
  const place = document.createElement('div');
  place.id = 'page';
  document.body.append(place);
  render(<App />, place);
}

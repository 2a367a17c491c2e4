/** Serves the built page on this machine only. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../docs/playground/index.html', import.meta.url));
const port = Number(process.env.PORT ?? 4173);

const server = createServer((request, response) => {
  if (request.url?.split('?')[0] !== '/') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  createReadStream(page).pipe(response);
}).listen(port, '127.0.0.1', () => {
  console.error(`http://127.0.0.1:${server.address().port}/`);
});

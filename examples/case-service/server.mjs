/** Starts the service on port 3000; the database is the file `cases.sqlite`, written when the service stops. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { caseService } from './service.mjs';

const FILE = 'cases.sqlite';
const { app, save } = await caseService(existsSync(FILE) ? readFileSync(FILE) : undefined);

process.once('SIGINT', async () => {
  await app.close();
  writeFileSync(`${FILE}.new`, save());
  renameSync(`${FILE}.new`, FILE);
});
console.log(await app.listen({ port: 3000 }));

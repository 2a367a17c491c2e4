/**
 * Builds the package when it is installed from source or packed. `npx caliang` in a checkout prepares it too, and npm shows
 * nothing of that: what is built is taken as it is, so that the first call does not seem to hang.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const built = process.env.npm_command === 'exec' && existsSync('dist/cli.js');
if (!built) {
  const { status } = spawnSync('tsup --silent', { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { onPage, settled, shown, withBrowser } from './open.js';

withBrowser();

it('npm run playground serves the same page, and nothing else', async () => {
  const script = fileURLToPath(new URL('../../playground/build/serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [script], { env: { ...process.env, PORT: '0' } });
  try {
    const [said] = await once(server.stderr, 'data');
    const address = String(said).trim();
    await onPage({ address }, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await settled(page);
      expect(await shown(page.locator('.headline'))).toContain('22000元以下');
    });
    expect((await fetch(new URL('/package.json', address))).status).toBe(404);
  } finally {
    server.kill();
  }
});

import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from './lib/browser.ts';
import { main, options } from './lib/cli.ts';
import { pageTypes } from './lib/page-types.ts';
import { serve } from './lib/server.ts';

const USAGE = 'npm run screenshots -- [--out 文件夹] [--to 文件夹] [--only 路径的一部分] [--widths 360,1280]';

await main(async () => {
  const { out, to, only, widths } = options(
    {
      out: { type: 'string', default: 'dist' },
      to: { type: 'string', default: 'screenshots' },
      only: { type: 'string', default: '' },
      widths: { type: 'string', default: '360,1280' },
    },
    USAGE,
  );
  const server = await serve(out, 0);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  mkdirSync(to, { recursive: true });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const modes = [
    { name: '', query: '', dark: false },
    { name: '-elder', query: '?elder=1', dark: false },
    { name: '-dark', query: '', dark: true },
  ];
  for (const path of ['/', '/sample/'].flatMap((base) => pageTypes(join(out, 'current'), base, 3))) {
    if (!path.includes(only)) continue;
    for (const width of widths.split(',').map(Number))
      for (const mode of modes) {
        if (mode.name !== '' && width > 1000) continue;
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme: mode.dark ? 'dark' : 'light',
        });
        const page = await context.newPage();
        await page.goto(root + path + mode.query, { waitUntil: 'networkidle' });
        const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '_') || 'home';
        await page.screenshot({ path: join(to, `${name}-${width}${mode.name}.png`), fullPage: true });
        await context.close();
      }
  }
  await browser.close();
  server.close();
  console.log(`截图在 ${to}/`);
  return 0;
});

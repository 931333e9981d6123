import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from './lib/browser.ts';
import { main, options, UserError } from './lib/cli.ts';
import { engines } from './lib/engines/engines.ts';
import type { Engine } from './lib/engines/window.ts';
import { basesOf, pageTypes } from './lib/page-types.ts';
import { serve } from './lib/server.ts';

const USAGE =
  'npm run screenshots -- [--engine chromium|webkit|firefox] [--out 文件夹] [--to 文件夹] [--pages 正则表达式] [--widths 320,360,768,1280,1920] [--modes light,dark,elder,print] [--samples 每种几页]';
const WIDTHS = '320,360,768,1280,1920';
/** How a page is shown; print has one width, what A4 leaves between its margins (180 mm). */
const MODES = ['light', 'dark', 'elder', 'print'] as const;
type Mode = (typeof MODES)[number];
interface Shot {
  readonly mode: Mode;
  readonly width: number;
}
const A4 = 680;

const numbers = (text: string, name: string, most: number): number[] =>
  text.split(',').map((one) => {
    if (!/^[1-9]\d{0,3}$/.test(one) || Number(one) > most)
      throw new UserError(`--${name} 应为 1 到 ${most} 的整数，写的是“${one}”`);
    return Number(one);
  });

const nameOf = (path: string): string => path.replace(/^\/|\/$/g, '').replaceAll('/', '_') || 'home';

/** Pictures of pages in an engine beside Chromium: plain and 长者模式, light. */
async function inEngine(
  engine: Engine,
  out: string,
  to: string,
  pages: readonly string[],
  shots: readonly Shot[],
): Promise<void> {
  engine.ensure();
  const server = await serve(out, 0);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const window = await engine.window(root, 'light');
  try {
    for (const { mode, width } of shots)
      for (const path of pages) {
        await window.size(width, 900);
        await window.open(`${root}${path}?elder=${mode === 'elder' ? 1 : 0}`);
        const way = mode === 'elder' ? `${width}-elder` : String(width);
        writeFileSync(join(to, `${nameOf(path)}-${way}-${engine.id}.png`), await window.picture());
      }
  } finally {
    await window.close();
    server.close();
  }
}

async function inChromium(
  out: string,
  to: string,
  addresses: readonly string[],
  shots: readonly Shot[],
): Promise<void> {
  const server = await serve(out, 0);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const look = (mode: Mode): BrowserContextOptions => ({
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    locale: 'zh-CN',
  });
  for (const { mode, width } of shots) {
    const context = await browser.newContext({ ...look(mode), viewport: { width, height: 900 } });
    const page = await context.newPage();
    if (mode === 'print') await page.emulateMedia({ media: 'print' });
    for (const path of addresses) {
      await page.goto(`${root}${path}${mode === 'elder' ? '?elder=1' : ''}`, { waitUntil: 'networkidle' });
      const way = mode === 'print' ? 'print' : mode === 'light' ? String(width) : `${width}-${mode}`;
      await page.screenshot({ path: join(to, `${nameOf(path)}-${way}.png`), fullPage: true });
    }
    await context.close();
  }
  await browser.close();
  server.close();
}

await main(async () => {
  const {
    engine: named,
    out,
    to,
    pages,
    widths,
    modes,
    samples,
  } = options(
    {
      engine: { type: 'string', default: 'chromium' },
      out: { type: 'string', default: 'dist' },
      to: { type: 'string', default: 'screenshots' },
      pages: { type: 'string', default: '' },
      widths: { type: 'string', default: WIDTHS },
      modes: { type: 'string', default: MODES.join(',') },
      samples: { type: 'string', default: '1' },
    },
    USAGE,
  );
  const site = join(out, 'current');
  if (!existsSync(site)) throw new UserError(`${out} 里还没有发布过的网站；先运行 npm run build`);
  const wanted = modes.split(',');
  const unknown = wanted.find((mode) => !(MODES as readonly string[]).includes(mode));
  if (unknown !== undefined) throw new UserError(`没有“${unknown}”这种方式；有：${MODES.join('、')}`);
  const across = numbers(widths, 'widths', 4000);
  const [many = 1] = numbers(samples, 'samples', 99);
  const pattern = new RegExp(pages);
  const addresses = basesOf(site)
    .flatMap((base) => pageTypes(site, base, many))
    .filter((path) => pattern.test(path));
  const all: Shot[] = MODES.filter((mode) => wanted.includes(mode)).flatMap((mode) =>
    (mode === 'print' ? [A4] : across).map((width) => ({ mode, width })),
  );

  mkdirSync(to, { recursive: true });
  const other = engines.find(({ id }) => id === named);
  if (named !== 'chromium' && !other)
    throw new UserError(
      `--engine 应为 ${['chromium', ...engines.map(({ id }) => id)].join('、')} 之一，写的是“${named}”`,
    );
  const shots = all.filter(({ mode }) => !other || mode === 'light' || mode === 'elder');
  const tell = (): number => {
    console.log(`${addresses.length}页，${addresses.length * shots.length}张截图，在 ${to}/`);
    return 0;
  };
  if (other) {
    await inEngine(other, out, to, addresses, shots);
    return tell();
  }
  await inChromium(out, to, addresses, shots);
  return tell();
});

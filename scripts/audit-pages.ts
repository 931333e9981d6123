import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { modes } from '../src/page-checks.ts';
import { main, options, UserError } from './lib/cli.ts';
import { ensureWebKit } from './lib/engines/webkit.ts';
import { layouts, webkitRound } from './lib/engines/round.ts';
import { findingText, type PageFinding } from './lib/pages/finding.ts';
import { markupFindings } from './lib/pages/markup.ts';
import { allPages } from './lib/page-types.ts';
import { patrol } from './lib/pages/patrol.ts';

const USAGE =
  'npm run audit -- [--engine chromium|webkit] [--out 文件夹] [--pages 正则表达式] [--modes 320,1280-elder-dark] [--tabs 同时开几页]';

/** Every page in every mode; prints what is found and exits with 1. */
await main(async () => {
  const {
    engine,
    out,
    pages,
    modes: named,
    tabs,
  } = options(
    {
      engine: { type: 'string', default: 'chromium' },
      out: { type: 'string', default: 'dist' },
      pages: { type: 'string', default: '' },
      modes: { type: 'string', default: '' },
      tabs: { type: 'string', default: String(availableParallelism()) },
    },
    USAGE,
  );
  const site = join(out, 'current');
  if (!existsSync(site)) throw new UserError(`${out} 里还没有发布过的网站；先运行 npm run build`);
  if (engine !== 'chromium' && engine !== 'webkit')
    throw new UserError(`--engine 应为 chromium 或 webkit，写的是“${engine}”`);
  const ids = named.split(',').filter((id) => id !== '');
  const unknown = ids.find((id) => !modes.some((mode) => mode.id === id));
  if (unknown !== undefined)
    throw new UserError(`没有“${unknown}”这种方式；有：${modes.map(({ id }) => id).join('、')}`);
  if (!/^[1-9]\d?$/.test(tabs)) throw new UserError(`--tabs 应为 1 到 99 的整数，写的是“${tabs}”`);
  let pattern: RegExp;
  try {
    pattern = new RegExp(pages);
  } catch {
    throw new UserError(`--pages 不是正则表达式：${pages}`);
  }
  const chosen = allPages(site).filter((page) => pattern.test(page));
  if (chosen.length === 0) throw new UserError(`没有一页的地址合乎 ${pages}`);
  const shown = modes.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const ways = engine === 'webkit' ? layouts.length : shown.length;
  console.log(`检查 ${chosen.length} 页，${ways} 种方式`);

  let count = 0;
  let seen = 0;
  const tell = (found: readonly PageFinding[]): void => {
    count += found.length;
    for (const one of found) console.error(findingText(one));
  };
  for (const page of chosen)
    tell(
      markupFindings(page, readFileSync(join(site, page, page.endsWith('/') ? 'index.html' : ''), 'utf8')),
    );
  const done = (_: string, found: readonly PageFinding[]): void => {
    tell(found);
    seen += 1;
    if (seen % 100 === 0) console.log(`  看完 ${seen} 页，共 ${chosen.length} 页`);
  };
  if (engine === 'webkit') {
    if (ids.length > 0) throw new UserError('--modes 只有 Chromium 有；WebKit 看手机和电脑、普通和长者模式');
    ensureWebKit();
    await webkitRound(out, chosen, layouts, done);
  } else
    await patrol(
      out,
      chosen.map((page) => ({ page, modes: shown })),
      { tabs: Number(tabs), done },
    );
  console.log(count === 0 ? '没有发现问题' : `发现 ${count} 处问题`);
  return count === 0 ? 0 : 1;
});

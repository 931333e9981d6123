import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { modes, type Mode } from '../src/shared/page-checks.ts';
import { main, options, UserError } from './lib/cli.ts';
import { chromium } from './lib/engines/chromium.ts';
import { engines } from './lib/engines/engines.ts';
import { engineModes, engineRound } from './lib/engines/round.ts';
import { worldRound } from './lib/engines/world-round.ts';
import { findingText, type PageFinding } from './lib/pages/finding.ts';
import { markupFindings } from './lib/pages/markup.ts';
import { allPages, basesOf, pageTypes } from './lib/page-types.ts';
import { patrol } from './lib/pages/patrol.ts';

const USAGE =
  'npm run audit -- [--engine chromium|webkit|firefox] [--out 文件夹] [--pages 正则表达式] [--samples 每种几页] [--modes 320,1280-elder-dark,worlds] [--tabs 同时开几页]';

/** What an audit is asked for beside modes: the worlds of `engines/world-round.ts`. */
const WORLDS = 'worlds';

/** The pages asked for: all, or some of each type, that answer a pattern. */
function pagesOf(site: string, pages: string, samples: string): string[] {
  let pattern: RegExp;
  try {
    pattern = new RegExp(pages);
  } catch {
    throw new UserError(`--pages 不是正则表达式：${pages}`);
  }
  if (!/^([1-9]\d?)?$/.test(samples))
    throw new UserError(`--samples 应为 1 到 99 的整数，写的是“${samples}”`);
  const offered =
    samples === '' ? allPages(site) : basesOf(site).flatMap((base) => pageTypes(site, base, Number(samples)));
  const chosen = offered.filter((page) => pattern.test(page));
  if (chosen.length === 0) throw new UserError(`没有一页的地址合乎 ${pages}`);
  return chosen;
}

/** The modes of an engine that are asked for, and whether its worlds are. */
function waysOf(able: readonly Mode[], named: string): { shown: Mode[]; worlds: boolean } {
  const ids = named.split(',').filter((id) => id !== '');
  const all = [...able.map(({ id }) => id), WORLDS];
  const unknown = ids.find((id) => !all.includes(id));
  if (unknown !== undefined) throw new UserError(`没有“${unknown}”这种方式；有：${all.join('、')}`);
  return {
    shown: able.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    worlds: ids.length === 0 || ids.includes(WORLDS),
  };
}

/** @throws UserError when there is no such engine */
function engineOf(named: string) {
  const all = [chromium, ...engines];
  const engine = all.find(({ id }) => id === named);
  if (!engine)
    throw new UserError(`--engine 应为 ${all.map(({ id }) => id).join('、')} 之一，写的是“${named}”`);
  return engine;
}

/** Every page in every mode, one of every type in every world; prints what is found and exits with 1. */
await main(async () => {
  const given = options(
    {
      engine: { type: 'string', default: 'chromium' },
      out: { type: 'string', default: 'dist' },
      pages: { type: 'string', default: '' },
      samples: { type: 'string', default: '' },
      modes: { type: 'string', default: '' },
      tabs: { type: 'string', default: String(availableParallelism()) },
    },
    USAGE,
  );
  const { out, tabs } = given;
  const site = join(out, 'current');
  if (!existsSync(site)) throw new UserError(`${out} 里还没有发布过的网站；先运行 npm run build`);
  const engine = engineOf(given.engine);
  const { shown, worlds } = waysOf(engine === chromium ? modes : engineModes(engine), given.modes);
  if (!/^[1-9]\d?$/.test(tabs)) throw new UserError(`--tabs 应为 1 到 99 的整数，写的是“${tabs}”`);
  const chosen = pagesOf(site, given.pages, given.samples);
  const types = new Set(basesOf(site).flatMap((base) => pageTypes(site, base)));
  // Of all pages one of each type is enough: what loses its script, or grows old, is its template.
  const inWorlds = !worlds
    ? []
    : given.pages === '' && given.samples === ''
      ? chosen.filter((page) => types.has(page))
      : chosen;
  console.log(
    `检查 ${chosen.length} 页，${shown.length} 种方式；${inWorlds.length} 页在丢了脚本、两年以后的时候再看`,
  );

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
  // Another engine is opened once for each colour, and goes through the pages in it.
  const colours = engine === chromium ? 1 : new Set(shown.map((mode) => mode.colours)).size;
  const visits = (shown.length > 0 ? chosen.length * colours : 0) + inWorlds.length;
  const done = (_: string, found: readonly PageFinding[]): void => {
    tell(found);
    seen += 1;
    if (seen % 20 === 0) console.log(`  看完 ${seen} 页，共 ${visits} 页`);
  };
  engine.ensure();
  const rounds = chosen.map((page) => ({ page, modes: shown }));
  if (engine !== chromium) await engineRound(engine, out, rounds, { done });
  else if (shown.length > 0) await patrol(out, rounds, { tabs: Number(tabs), done });
  if (inWorlds.length > 0) await worldRound(engine, out, inWorlds, done);
  console.log(count === 0 ? '没有发现问题' : `发现 ${count} 处问题`);
  return count === 0 ? 0 : 1;
});

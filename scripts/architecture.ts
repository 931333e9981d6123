import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { architecture } from './lib/architecture.ts';
import { main, options } from './lib/cli.ts';

const USAGE = 'npm run architecture -- [--check]';
const file = 'docs/architecture.md';

/** Draws the rooms of the house from the code; with --check only says whether the drawings are up to date. */
await main(() => {
  const { check } = options({ check: { type: 'boolean', default: false } }, USAGE);
  const text = architecture();
  if (!check) {
    writeFileSync(file, text);
    console.log(`已写到${file}`);
    return 0;
  }
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  console.log(same ? `${file}和代码一致` : `${file}和代码不一致，请运行 npm run architecture`);
  return same ? 0 : 1;
});

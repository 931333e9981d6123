import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { policyOf } from '../src/policy/policy-of.ts';
import { dictionary } from '../src/publish/dictionary.ts';
import { main, options } from './lib/cli.ts';

const USAGE = 'npm run dictionary -- [--check]';
const file = 'data/README.md';

/** Writes the data dictionary; with --check only says whether the file is up to date. */
await main(() => {
  const { check } = options({ check: { type: 'boolean', default: false } }, USAGE);
  const text = dictionary(policyOf('laoshan-2021-2'));
  if (!check) {
    writeFileSync(file, text);
    console.log(`已写到${file}`);
    return 0;
  }
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  console.log(same ? `${file}和表的定义一致` : `${file}和表的定义不一致，请运行 npm run dictionary`);
  return same ? 0 : 1;
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chinaDay } from '../src/countdown.ts';
import { formatDate } from '../src/format.ts';
import { main, options, UserError } from './lib/cli.ts';
import { checkAll } from './lib/check-all.ts';
import { assertOneDefault } from './lib/datasets.ts';
import { htmlReport } from './lib/html-report.ts';
import { currentParts } from './lib/release.ts';
import { jsonReport, textReport } from './lib/report.ts';

const USAGE =
  'npm run check -- [--data 文件夹] [--dataset 编号] [--out 发布的文件夹] [--notes] [--json 文件] [--html 文件]';

/** @throws UserError when there can be no such file. */
function write(path: string | undefined, text: string): void {
  if (path === undefined) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UserError(`写不了文件“${path}”（${code}）；请换一个能写的文件名`);
  }
}

/** The day in China on which the report is made; the data has its own. */
const today = (): string => formatDate(chinaDay(Date.now()));

await main(() => {
  const {
    data = 'data',
    dataset,
    notes,
    json,
    html,
    ...given
  } = options(
    {
      data: { type: 'string' },
      out: { type: 'string' },
      dataset: { type: 'string' },
      notes: { type: 'boolean', default: false },
      json: { type: 'string' },
      html: { type: 'string' },
    },
    USAGE,
  );
  // What is served is of the usual data; of other data only where it is said.
  const out = given.out ?? (data === 'data' ? 'dist' : undefined);
  const checked = checkAll(out === undefined ? [] : currentParts(out), data, dataset);
  console.log(textReport(checked, notes));
  assertOneDefault(checked);
  write(json, jsonReport(checked));
  write(html, htmlReport(checked, today()));
  return checked.every((one) => one.dataset !== null) ? 0 : 1;
});

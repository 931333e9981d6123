import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chinaDay } from '../src/shared/countdown.ts';
import { formatDate } from '../src/shared/format.ts';
import { main, options, UserError } from './lib/cli.ts';
import { checkAll } from './lib/check-all.ts';
import { assertOneDefault } from './lib/datasets.ts';
import { htmlReport } from '../src/checking/html-report.ts';
import { preview } from '../src/checking/preview.ts';
import { previewLine } from '../src/checking/preview-formats.ts';
import type { CheckedFolder } from './lib/datasets.ts';
import { filesNow } from './lib/history.ts';
import { filesOfRelease } from './lib/release-files.ts';
import { currentParts } from './lib/release.ts';
import { annotations, jsonReport, textReport } from '../src/checking/report.ts';

const USAGE =
  'npm run check -- [--data 文件夹] [--dataset 编号] [--out 发布的文件夹] [--notes] [--json 文件] [--html 文件] [--annotate]';

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

/** What the public will see change against the release that is served, a line a dataset. */
function changes(checked: readonly CheckedFolder[], out: string): string[] {
  const lines = checked.flatMap(({ id, folder, dataset }) => {
    const before = dataset === null ? null : filesOfRelease(out, 'current', id);
    if (dataset === null || before === null) return [];
    return previewLine(preview(dataset, before, filesNow(folder))) || [];
  });
  return lines.length === 0 ? [] : ['', ...lines, '逐条看：npm run diff -- --from current'];
}

await main(() => {
  const {
    data = 'data',
    dataset,
    notes,
    json,
    html,
    annotate,
    ...given
  } = options(
    {
      data: { type: 'string' },
      out: { type: 'string' },
      dataset: { type: 'string' },
      notes: { type: 'boolean', default: false },
      json: { type: 'string' },
      html: { type: 'string' },
      annotate: { type: 'boolean', default: false },
    },
    USAGE,
  );
  // What is served is of the usual data; of other data only where it is said.
  const out = given.out ?? (data === 'data' ? 'dist' : undefined);
  const checked = checkAll(out === undefined ? [] : currentParts(out), data, dataset);
  const told = out === undefined ? [] : changes(checked, out);
  console.log([textReport(checked, notes), ...told].join('\n'));
  if (annotate) for (const line of annotations(checked)) console.log(line);
  assertOneDefault(checked);
  write(json, jsonReport(checked));
  write(html, htmlReport(checked, today()));
  return checked.every((one) => one.dataset !== null) ? 0 : 1;
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { main, options } from './lib/cli.ts';
import { checkFolder, datasetFolders } from './lib/datasets.ts';
import { htmlReport, jsonReport, textReport } from './lib/report.ts';

const USAGE = 'npm run check -- [--data 文件夹] [--dataset 编号] [--notes] [--json 文件] [--html 文件]';

function write(path: string | undefined, text: string): void {
  if (path === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

await main(() => {
  const { data, dataset, notes, json, html } = options(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      notes: { type: 'boolean', default: false },
      json: { type: 'string' },
      html: { type: 'string' },
    },
    USAGE,
  );
  const checked = datasetFolders(data, dataset).map((id) => checkFolder(data, id));
  console.log(textReport(checked, notes));
  write(json, jsonReport(checked));
  write(html, htmlReport(checked));
  return checked.every((one) => one.dataset !== null) ? 0 : 1;
});

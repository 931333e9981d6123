import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesBetween, type Commit, type Step } from '../../src/model/revisions/revisions.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import type { Dataset } from '../../src/model/types.ts';
import { previewOf, type PreviewPart } from '../../src/stats/revisions/preview.ts';
import { UserError } from './cli.ts';
import { checkFolder, type Checked } from './datasets.ts';
import { filesAt, filesNow, readHistory } from './history.ts';

/** What publishing the files as they are would change. */
export interface Preview {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly PreviewPart[];
  readonly step: Step;
}

/** The dataset that earlier files make; null when they would not be accepted today. */
function datasetOf(id: string, files: Commit['files']): Dataset | null {
  const data = mkdtempSync(join(tmpdir(), 'earlier-'));
  try {
    mkdirSync(join(data, id));
    for (const { name, bytes } of files) if (bytes !== null) writeFileSync(join(data, id, name), bytes);
    return checkFolder(data, id).dataset;
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** Commits that the public is told “没有写原因” of, newest first, and what is not committed yet. */
async function reasons(folder: string, streets: ReadonlyMap<string, string>): Promise<string[]> {
  const { list, pending } = await readHistory(folder, streets);
  const silent = list.filter(({ reason, changes }) => reason === null && changes.length > 0);
  return [
    ...(pending === 0
      ? []
      : [`还有 ${pending} 处改动没有提交；提交说明里写一行“原因：……”，不写的，网站上会显示“没有写原因”`]),
    ...silent.slice(0, 5).map(({ hash, at }) => `${at.slice(0, 10)} 的提交 ${hash.slice(0, 8)} 没有写原因`),
  ];
}

/**
 * Compares a dataset's files with those of a commit. @param from a commit, a tag or a branch.
 * @throws UserError when there is no such commit, or the data cannot be published yet.
 */
export async function previewData({ id, folder, dataset }: Checked, from: string): Promise<Preview> {
  if (dataset === null)
    throw new UserError(`“${id}”现在还有错误，先运行 npm run check -- --dataset ${id}，改好了再看会改什么`);
  const before = await filesAt(folder, from);
  const streets = streetSpellings(dataset.info);
  const step = changesBetween(before, filesNow(folder), streets);
  const parts = previewOf(datasetOf(id, before), dataset, step);
  const lines = await reasons(folder, streets);
  const reason = lines.length === 0 ? [] : [{ heading: '修改的原因', lines }];
  return { id, title: dataset.info.title, parts: [...parts, ...reason], step };
}

import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readDataset, type DatasetRead } from '../../src/intake/dataset.ts';
import type { Problem } from '../../src/intake/problem.ts';
import { summarise, type Summary } from '../../src/intake/summary.ts';
import { buildDataset } from '../../src/model/build.ts';
import type { Dataset } from '../../src/model/types.ts';
import { UserError } from './cli.ts';

/** A dataset folder read, joined and judged. */
export interface Checked {
  readonly id: string;
  readonly folder: string;
  readonly read: DatasetRead;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

/** Folders below `data`, each a dataset, by name. @throws UserError when there are none, one is a link, or `only` is not among them. */
export function datasetFolders(data: string, only?: string): string[] {
  if (!existsSync(data)) throw new UserError(`没有文件夹 ${data}`);
  const entries = readdirSync(data, { withFileTypes: true });
  const link = entries.find((entry) => entry.isSymbolicLink());
  if (link) throw new UserError(`${data} 里的 ${link.name} 是链接；请放文件夹本身`);
  const ids = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  if (only !== undefined && !ids.includes(only))
    throw new UserError(`${data} 里没有数据集“${only}”；有：${ids.join('、') || '（空）'}`);
  if (ids.length === 0)
    throw new UserError(`${data} 里没有数据集（每个数据集一个文件夹，里面有 dataset.json）`);
  return only === undefined ? ids : [only];
}

/** Reads and checks one dataset folder. Never throws on bad data. */
export function checkFolder(data: string, id: string): Checked {
  const folder = join(data, id);
  const read = readDataset(folder, relative(process.cwd(), resolve(folder)) || '.');
  const { dataset, problems } = buildDataset(read);
  return { id, folder, read, dataset, problems, summary: summarise(read, problems) };
}

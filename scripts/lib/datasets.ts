import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkRead, type Checked } from '../../src/checking/checked.ts';
import { isOfSystem } from '../../src/intake/folder-entry.ts';
import { readDataset } from '../../src/intake/folder.ts';
import { UserError } from './cli.ts';

/** A dataset folder of the disk, checked. */
export interface CheckedFolder extends Checked {
  /** Its path. */
  readonly folder: string;
}

/**
 * Folders below `data`, each a dataset, by name.
 * @throws UserError when there are none, `data` is a dataset itself, one is a link, a file lies beside them, or `only`
 * is not among them.
 */
export function datasetFolders(data: string, only?: string): string[] {
  if (!existsSync(data)) throw new UserError(`没有文件夹 ${data}`);
  if (!statSync(data).isDirectory()) throw new UserError(`${data} 不是文件夹`);
  const entries = readdirSync(data, { withFileTypes: true }).filter(({ name }) => !isOfSystem(name));
  const link = entries.find((entry) => entry.isSymbolicLink());
  if (link) throw new UserError(`${data} 里的 ${link.name} 是链接；请放文件夹本身`);
  if (entries.some(({ name }) => name === 'dataset.json'))
    throw new UserError(`${data} 本身就是一个数据集；请写它上面的文件夹，要只看这一个，加 --dataset`);
  const strays = entries.filter((entry) => !entry.isDirectory() && entry.name !== 'README.md');
  if (strays.length > 0)
    throw new UserError(
      `${data} 里有多余的文件：${strays.map(({ name }) => name).join('、')}；要用的请放进数据集的文件夹，不用的请移走`,
    );
  const ids = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (only !== undefined && !ids.includes(only))
    throw new UserError(`${data} 里没有数据集“${only}”；有：${ids.join('、') || '（空）'}`);
  if (ids.length === 0)
    throw new UserError(`${data} 里没有数据集（每个数据集一个文件夹，里面有 dataset.json）`);
  return only === undefined ? ids : [only];
}

/** Reads and checks one dataset folder. Never throws on bad data. */
export function checkFolder(data: string, id: string): CheckedFolder {
  const folder = join(data, id);
  return { ...checkRead(id, readDataset(folder, relative(process.cwd(), resolve(folder)) || '.')), folder };
}

/** @throws UserError when more than one dataset would be served at `/`. */
export function assertOneDefault(checked: readonly Checked[]): void {
  const roots = checked.filter(({ read }) => read.info?.default === true);
  if (roots.length > 1)
    throw new UserError(
      `只能有一个数据集的 default 是 true，现在有：${roots.map(({ id }) => id).join('、')}`,
    );
}

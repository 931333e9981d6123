import type { DatasetInfo } from '../schema/dataset.ts';
import { nearest } from '../schema/nearest.ts';
import { staffTables } from '../schema/staff-tables.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import { isOfSystem, lastPart, PHOTOS, type FolderEntry } from './folder-entry.ts';
import { error, type Problem } from './problem.ts';

/** F014, F015, F022, F024: what does not belong into the folder. */
export function checkFiles(
  entries: readonly FolderEntry[],
  shown: string,
  info: DatasetInfo | null,
  problems: Problem[],
): void {
  const known = new Set([
    'dataset.json',
    'README.md',
    ...tableNames.map((name) => tables[name].file),
    ...Object.values(staffTables).map(({ file }) => file),
  ]);
  for (const name of [info?.map.land, info?.map.boundaries]) if (name) known.add(name);
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isFile = entry.kind === 'file';
    // Which maps belong here is only known from a readable dataset.json.
    if (info === null && isFile && entry.name.endsWith('.geojson')) continue;
    const file = `${shown}/${entry.name}`;
    // How ledgers are imported; `npm run import` reads it.
    if (isOfSystem(entry.name) || (entry.name === 'mapping.json' && isFile)) continue;
    const workbook = /\.(xlsx?|et|ods)$/i.test(entry.name);
    if (entry.name.startsWith('~$')) {
      problems.push(error('F022', { file }, { name: entry.name.slice(2) }));
    } else if (isFile && workbook) {
      problems.push(error('F024', { file }, { name: entry.name, dataset: lastPart(shown) }));
    } else if (entry.name === PHOTOS && entry.kind === 'other') continue;
    else if (entry.kind === 'link') problems.push(error('F015', { file }));
    else if (!(isFile && known.has(entry.name))) {
      const like = known.has(entry.name) ? null : nearest(entry.name, known);
      problems.push(
        error(
          'F014',
          { file },
          {
            nearest: like === null ? '' : `是不是 ${like}？`,
            files: `${[...known].join('、')}，照片放在里面的 ${PHOTOS} 文件夹`,
          },
        ),
      );
    }
  }
}

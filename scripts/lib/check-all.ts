import { withErrors } from '../../src/checking/checked.ts';
import { lostRecords } from '../../src/model/lost.ts';
import { checkFolder, datasetFolders, type CheckedFolder } from './datasets.ts';
import { lostDatasets, partOf, type Part } from './release.ts';

/**
 * Reads and checks the datasets as publishing does: records and datasets of the served release that are gone are errors
 * of their own. @param before what is served; none where nothing is.
 */
export function checkAll(before: readonly Part[], data: string, only: string | undefined): CheckedFolder[] {
  const read = datasetFolders(data, only).map((id) => checkFolder(data, id));
  const vanished = lostDatasets(
    before,
    new Set(datasetFolders(data)),
    read.flatMap(({ dataset }) => dataset?.rows.removals ?? []),
    data,
  );
  return read.map((one, i) => {
    const lost = [
      ...(one.dataset === null
        ? []
        : lostRecords(before, partOf(one.dataset), one.dataset.rows.removals, one.read.folder)),
      // Of the whole folder: it is reported once, with the first dataset.
      ...(i === 0 ? vanished : []),
    ];
    return withErrors(one, lost);
  });
}

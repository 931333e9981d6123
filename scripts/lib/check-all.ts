import { checkFolder, datasetFolders, type Checked } from './datasets.ts';
import { lostDatasets, lostRecords, partOf, type Part } from './release.ts';

/**
 * Reads and checks the datasets as publishing does: records and datasets of the served release that are gone are errors
 * of their own. @param before what is served; none where nothing is.
 */
export function checkAll(before: readonly Part[], data: string, only: string | undefined): Checked[] {
  const read = datasetFolders(data, only).map((id) => checkFolder(data, id));
  const vanished = lostDatasets(
    before,
    new Set(datasetFolders(data)),
    read.flatMap(({ dataset }) => dataset?.rows.removals ?? []),
    data,
  );
  return read.map((one, i): Checked => {
    const lost = [
      ...(one.dataset === null
        ? []
        : lostRecords(before, partOf(one.dataset), one.dataset.rows.removals, one.read.folder)),
      // Of the whole folder: it is reported once, with the first dataset.
      ...(i === 0 ? vanished : []),
    ];
    if (lost.length === 0) return one;
    const { summary } = one;
    return {
      ...one,
      dataset: null,
      problems: [...one.problems, ...lost],
      summary: { ...summary, errors: summary.errors + lost.length },
    };
  });
}

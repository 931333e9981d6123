import { readEntries } from '../intake/dataset.ts';
import type { FolderEntry } from '../intake/folder-entry.ts';
import { buildDataset } from '../model/join/build.ts';
import { streetSpellings } from '../model/canonical.ts';
import { changesBetween, type Commit, type Step } from '../model/revisions/revisions.ts';
import type { Dataset } from '../model/types.ts';
import { previewOf, type PreviewPart } from '../views/revisions/preview.ts';

/** What publishing the files as they are would change. */
export interface Preview {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly PreviewPart[];
  readonly step: Step;
}

/** Files of another time as the folder that they were. */
const entriesOf = (files: Commit['files']): FolderEntry[] =>
  files.flatMap(({ name, bytes }) =>
    bytes === null ? [] : [{ name, kind: 'file' as const, size: bytes.length, bytes: () => bytes }],
  );

/** The dataset that files make; null when they would not be accepted today. */
export const datasetOf = (id: string, files: Commit['files']): Dataset | null =>
  buildDataset(readEntries(entriesOf(files), `data/${id}`)).dataset;

/** Compares what a dataset is now with the files of another time. @param after its files as they are now. */
export function preview(dataset: Dataset, before: Commit['files'], after: Commit['files']): Preview {
  const { id, title } = dataset.info;
  const step = changesBetween(before, after, streetSpellings(dataset.info));
  return { id, title, parts: previewOf(datasetOf(id, before), dataset, step), step };
}

import { createHash } from 'node:crypto';
import type { Dataset } from '../../model/types.ts';
import { listJson } from '../tables/json.ts';
import { oc4idsProject } from './project.ts';
import { dayTime, known } from './value.ts';

/** A name for the package that holds wherever the site is served: a UUID (version 8) of dataset and day. */
function urn({ info, asOf }: Dataset): string {
  const hex = createHash('sha256').update(`${info.id} ${asOf}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** All projects of a dataset as an OC4IDS 0.9 project package, a project a line. */
export const oc4idsPackage = (dataset: Dataset): string =>
  listJson(
    known({
      uri: urn(dataset),
      publishedDate: dayTime(dataset.asOf),
      version: '0.9',
      publisher: { name: dataset.info.publisher },
      license: dataset.info.licence.url,
    }),
    'projects',
    dataset.projects.map((project) => oc4idsProject(dataset, project)),
  );

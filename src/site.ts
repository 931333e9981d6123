import { readFileSync } from 'node:fs';
import { datasetSchema } from './schema/dataset.ts';

// replaced by the real door within the hour
export const site = {
  info: datasetSchema.parse(JSON.parse(readFileSync(process.env.SITE_DATA ?? 'data/laoshan/dataset.json', 'utf8'))),
};

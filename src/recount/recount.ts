import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnouncedDays } from './calendar.ts';
import { disagreements, recompute } from './recompute.ts';
import { servedAt, servedFrom } from './served.ts';

/*
 * Works every number of a dataset out again from its downloads and compares it with what the site says.
 * node recount.ts ADDRESS|FOLDER: the home page of the dataset, or a folder that holds what is served under it.
 */
const [where, ...more] = process.argv.slice(2);
if (where === undefined || more.length > 0) {
  console.error('用法：node recount.ts 网址或文件夹\n网址是数据集的首页；文件夹里是它下面的全部文件。');
  process.exit(2);
}
try {
  const { tables, published, values } = /^https?:/.test(where) ? await servedAt(where) : servedFrom(where);
  const days = JSON.parse(readFileSync(join(import.meta.dirname, 'days.json'), 'utf8')) as AnnouncedDays;
  const wrong = disagreements(values, recompute(tables, published, days));
  for (const line of wrong) console.log(line);
  console.log(`数据截至${published.asOf}，${values.size}个数，和网站不一样的${wrong.length}个。`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} catch (cause) {
  console.error(`没有重算：${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 2;
}

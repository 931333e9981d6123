import { tables } from '../../schema/tables/index.ts';
import type { RecordFigure } from '../figure/record-figure.ts';

/** Keys listed before the rest is only counted: the tables have them all. */
const MOST = 40;

/** `数了“改造内容”表的3行：SF-2021-01+1、…`: the keys of the rows behind a number. */
export function rowWords({ table, ids }: NonNullable<RecordFigure['rows']>): string {
  const shown = ids.slice(0, MOST).join('、');
  return `数了“${tables[table].title}”表的${ids.length}行：${shown}${ids.length > MOST ? '等' : ''}。`;
}

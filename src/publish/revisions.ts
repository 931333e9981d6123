import type { Revisions } from '../model/revisions/revisions.ts';
import type { Dataset } from '../model/types.ts';
import { toCsv } from './csv.ts';

const headers = ['日期', '提交', '原因', '表', '编号', '名称', '改动', '列', '原来', '改成'];

/** Every change of the data, a row each; what was recorded for the first time is a row a table. */
export const revisionsCsv = ({ list }: Revisions): string =>
  toCsv(
    headers,
    list.flatMap(({ at, hash, reason, first, changes, unreadable }) => [
      ...first.map(({ table, records }) => [
        ...[at.slice(0, 10), hash, reason, table, null, null, '首次收录', null, null],
        `${records}条`,
      ]),
      ...changes.map((one) => [
        ...[at.slice(0, 10), hash, one.reason ?? reason, one.table, one.id, one.label],
        ...[one.kind, one.field, one.from, one.to],
      ]),
      ...unreadable.map(({ table, why }) => [
        ...[at.slice(0, 10), hash, reason, table, null, null, '读不出来', null, null, why],
      ]),
    ]),
  );

/** The same as JSON, a revision each. */
export function revisionsJson({ info, asOf }: Dataset, { missing, list, pending }: Revisions): string {
  const told = list.map(({ at, hash, reason, first, changes, unreadable }) => ({
    日期: at,
    提交: hash,
    原因: reason,
    首次收录: first.map(({ table, records }) => ({ 表: table, 条数: records })),
    改动: changes.map((one) => ({
      ...{ 表: one.table, 编号: one.id, 名称: one.label, 改动: one.kind, 列: one.field },
      ...{ 原来: one.from, 改成: one.to, 原因: one.reason },
    })),
    读不出来: unreadable.map(({ table, why }) => ({ 表: table, 为什么: why })),
  }));
  const { title, sample, licence } = info;
  return `${JSON.stringify({ dataset: title, sample, asOf, licence, missing, pending, revisions: told }, null, 2)}\n`;
}

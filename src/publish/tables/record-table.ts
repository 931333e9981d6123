import { plainDecimal } from '../../shared/format.ts';
import type { Dataset } from '../../model/types.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import type { RecordSheet } from '../../figures/records/record-sheet.ts';
import { releaseName } from '../../figures/catalogue/release.ts';
import type { PublishedTable, Value } from './tables.ts';

const written = (figure: RecordFigure | undefined): Value =>
  figure === undefined || figure.value === null
    ? null
    : figure.scale === 0
      ? figure.value
      : { decimal: plainDecimal(figure.value, figure.scale) };

/** A sheet as a table for Excel. */
export function recordTable({ kind, noun, columns, records }: RecordSheet): PublishedTable {
  const rows = records.map(({ id, name, figures }): Value[] => [
    id,
    name,
    ...columns.map(({ record }) => written(figures.get(record.key))),
  ]);
  const own = [
    { header: `${noun}编号`, kind: '编号', unit: null, description: `哪个${noun}`, required: true },
    { header: `${noun}名称`, kind: '文字', unit: null, description: `${noun}的名称`, required: true },
    ...columns.map(({ name, unit, definition, formula }) => ({
      header: `${name}（${unit}）`,
      kind: '数值',
      unit,
      description: `${definition}${formula}。`,
      required: false,
    })),
  ];
  return {
    name: `${kind}-figures`,
    title: `每个${noun}的数字`,
    description: `一个${noun}一行，网页上每个${noun}的各个数。由各表算出，不是填报的。`,
    key: [`${noun}编号`],
    rows,
    columns: own.map((one, index) => ({
      ...one,
      codes: [],
      positive: false,
      ref: null,
      published: rows.filter((row) => row[index] !== null).length,
    })),
  };
}

/** A sheet for programs: what each number means once, then the numbers of each record by key. */
export function recordJson(dataset: Dataset, { kind, columns, records }: RecordSheet): string {
  const value = (figure: RecordFigure): number => Number(plainDecimal(figure.value!, figure.scale));
  const head = { kind, asOf: dataset.asOf, release: releaseName(dataset), sample: dataset.info.sample };
  const told = columns.map(({ record, name, unit, definition, formula, numerator, denominator }) => ({
    key: record.key,
    ...{ name, unit, definition, formula },
    numerator: numerator?.record.key ?? null,
    denominator: denominator?.record.key ?? null,
  }));
  const lines = records.map(({ id, name, figures }) =>
    JSON.stringify({
      id,
      name,
      values: Object.fromEntries([...figures].map(([key, figure]) => [key, value(figure)])),
    }),
  );
  const start = JSON.stringify({ ...head, columns: told }).slice(0, -1);
  return `${start},"records":[\n${lines.join(',\n')}\n]}\n`;
}

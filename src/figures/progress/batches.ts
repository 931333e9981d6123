import type { Batch } from '../../policy/codes.ts';
import { batches } from '../../policy/codes.ts';
import type { Dataset } from '../../model/types.ts';
import { say, type Words } from '../figure/phrase.ts';
import { countOf, sumOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { measureWords } from './measures.ts';
import { recordedCompounds } from './recorded.ts';

/** The compounds of one batch of the five-year plan (T3), with their size; null: 批次未公开. */
export interface BatchRow {
  readonly batch: Batch | null;
  readonly name: string;
  readonly compounds: Figure;
  readonly buildings: Figure;
  readonly households: Figure;
  readonly area: Figure;
}

/** ASCII for the ids of figures. */
const keys: Readonly<Record<Batch, string>> = {
  实施: 'works',
  谋划: 'considered',
  储备: 'reserved',
  试点: 'pilot',
};

/** Batches that have a compound, then those whose batch is unpublished; together they are all compounds. */
export function batchRows(dataset: Dataset): BatchRow[] {
  const whole = recordedCompounds(dataset);
  return [...batches, null].flatMap((batch): BatchRow[] => {
    const own = dataset.compounds.filter((compound) => compound.batch === batch);
    if (own.length === 0) return [];
    const name = batch ?? '批次未公开';
    const told = (measure: string, what: string, formula: string) => ({
      id: `batch-${batch === null ? 'unknown' : keys[batch]}-${measure}`,
      group: 'plan' as const,
      name: `${batch === null ? '批次未公开' : `“${batch}”这一批`}的${what}`,
      definition:
        batch === null
          ? '没有见到公开材料写明小区在哪一批。'
          : '批次：五年规划把小区分成实施、谋划、储备，加上试点。怎么分，文件没有写，照公布的填。',
      formula,
    });
    const sum = (measure: 'buildings' | 'households' | 'area'): Figure => {
      const { name: what, unit } = measureWords[measure];
      return sumOf(dataset, {
        ...told(measure, what, `这一批的小区，${what}相加，没有公布的不在里面`),
        table: 'compounds',
        scale: measure === 'area' ? 2 : 0,
        unit,
        values: own.map((compound) => ({ id: compound.id, value: compound[measure] })),
      });
    };
    return [
      {
        batch,
        name,
        compounds: countOf(dataset, {
          ...told('compounds', '小区', '这一批的小区，一个算一次'),
          of: whole,
          rows: { table: 'compounds', ids: own.map(({ id }) => id) },
        }),
        buildings: sum('buildings'),
        households: sum('households'),
        area: sum('area'),
      },
    ];
  });
}

/** `64个小区里，实施的53个，储备的5个，谋划的4个`. */
export function batchFinding(rows: readonly BatchRow[]): Words {
  const [first] = rows;
  const known = rows.filter(({ batch }) => batch !== null);
  const all = first?.compounds.denominator;
  if (!first || !all) return '没有收录到小区';
  if (known.length === 0) return say`收录的${all}小区在哪一批，都没有见到`;
  const most = known.reduce((top, row) => (row.compounds.value! > top.compounds.value! ? row : top));
  const unknown = rows.find(({ batch }) => batch === null);
  return unknown && unknown.compounds.value! > most.compounds.value!
    ? say`收录的${all}小区，${unknown.compounds}没有公布在哪一批`
    : say`收录的${all}小区，${most.compounds}在“${most.name}”这一批`;
}

/** `户数有3个小区没有公布，不在合计里` for the sums of a row; null when all are whole. */
export function batchGaps({ buildings, households, area }: BatchRow): string | null {
  const gaps = [buildings, households, area].flatMap(({ name, missing, value }) =>
    missing > 0 && value !== null ? `${name.slice(name.lastIndexOf('的') + 1)}缺${missing}个小区` : [],
  );
  return gaps.length === 0 ? null : gaps.join('，');
}

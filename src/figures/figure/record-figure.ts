import type { TableName } from '../../schema/tables/index.ts';
import type { Quotable, RecordRef } from './figure.ts';
import { tenthsOf } from './tenths-of.ts';

/**
 * A number that is told of one record: the same for every record of its kind, so that it is said once what it
 * means, and the records are a table with a column for each.
 */
export interface RecordFigure extends Quotable {
  readonly record: RecordRef;
  readonly qualifier: '无';
  /** `要做的内容`: the column's name, without the record's. */
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly numerator: RecordFigure | null;
  readonly denominator: RecordFigure | null;
  /** Rows that it counts. */
  readonly rows: { readonly table: TableName; readonly ids: readonly string[] } | null;
}

/** What a maker must be told. */
export interface RecordTold {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unit: string;
  readonly rows?: RecordFigure['rows'];
}

/** Makes the numbers of one record. */
export interface RecordMaker {
  /** An integer of 10^-scale of the unit; null is 未公开. */
  readonly number: (told: RecordTold, value: number | null, scale?: number) => RecordFigure;
  /** `part` in percent of `whole`; null where either is unpublished or the whole is 0. */
  readonly share: (part: RecordFigure, whole: RecordFigure) => RecordFigure | null;
}

/** Texts by themselves: what a number means is the same of every record, and thousands of records would say it each. */
const texts = new Map<string, string>();

function sameText(text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}

/** The maker for a record. */
export function recordMaker(kind: RecordRef['kind'], id: string): RecordMaker {
  const family = { id: `${kind}-${id}` };
  const made = (
    { key, name, definition, formula, unit, rows = null }: RecordTold,
    value: number | null,
    scale: number,
    numerator: RecordFigure | null,
    denominator: RecordFigure | null,
  ): RecordFigure => ({
    id: `${kind}-${id}-${key}`,
    record: { kind, id, key },
    family,
    name: sameText(name),
    definition: sameText(definition),
    formula: sameText(formula),
    unit,
    value,
    scale,
    qualifier: '无',
    numerator,
    denominator,
    rows,
  });
  return {
    number: (told, value, scale = 0) => made(told, value, scale, null, null),
    share: (part, whole) => {
      if (part.value === null || whole.value === null || whole.value <= 0) return null;
      const told = {
        key: `${part.record.key}-share`,
        name: `${part.name}，占${whole.name}的比例`,
        definition: part.definition,
        formula: `${part.name} ÷ ${whole.name} × 100，四舍五入保留一位小数`,
        unit: '%',
        rows: part.rows,
      };
      const tenths = tenthsOf(
        { value: part.value, scale: part.scale },
        { value: whole.value, scale: whole.scale },
      );
      return made(told, tenths, 1, part, whole);
    },
  };
}

/** The numbers of a record by their keys, in their order; a number that nobody published is not among them. */
export type RecordFigures = ReadonlyMap<string, RecordFigure>;

/** Puts numbers under their keys; what is null or unpublished is left out. @throws when two have one key */
export function byKey(figures: readonly (RecordFigure | null)[]): RecordFigures {
  const made = new Map<string, RecordFigure>();
  for (const figure of figures) {
    if (figure === null || figure.value === null) continue;
    const { key } = figure.record;
    if (made.has(key)) throw new Error(`two numbers of ${figure.record.id} are called ${key}`);
    made.set(key, figure);
  }
  return made;
}

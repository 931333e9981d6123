import type { Dataset, Finding } from '../../model/types.ts';
import type { TableName } from '../../schema/tables/index.ts';
import type { Words } from '../figure/phrase.ts';
import type { Figure } from '../figure/figure.ts';
import { countOf } from '../figure/make.ts';

/** What the notice promises, as far as it can be counted over the whole district. */
export interface Duty {
  readonly name: string;
  /** null where the notice does not say it. */
  readonly clause: string | null;
  /** Records that do it, of those whose data are published; 0 of 0 is 未公开. */
  readonly done: Figure;
  readonly of: Figure;
  /** Records it concerns whose data are not published; they are in no share. */
  readonly unknown: Figure;
  /** Set where every record is in the denominator and none of them is published: no share is made. */
  readonly allUnpublished?: boolean;
  readonly note: Words | null;
  /** Other figures that the note quotes. */
  readonly more: readonly Figure[];
  /** What is said of the records that did not do it, where a rule judges them. */
  readonly findings: readonly Finding[];
}

/** What is counted, and how. */
export interface DutyTold {
  readonly id: string;
  readonly name: string;
  readonly clause: string | null;
  /** `小区`, `项目`. */
  readonly what: string;
  readonly unit?: string;
  readonly definition: string;
}

/** A count of a duty; a denominator where the count is a part of it. */
export const countRows = (
  dataset: Dataset,
  { id, what, unit = '个', definition }: Omit<DutyTold, 'name' | 'clause'>,
  name: string,
  table: TableName,
  ids: readonly string[],
  of: Figure | null = null,
): Figure =>
  countOf(dataset, {
    id: `duty-${id}`,
    group: 'rule',
    name,
    definition,
    formula: `符合定义的${what}，一个算一次；没有公布的不算做到，也不算没做到`,
    of,
    unit,
    rows: { table, ids },
  });

/** Counts `subjects` by an answer that is null where it is not published. */
export function answered<T>(
  dataset: Dataset,
  told: DutyTold,
  table: TableName,
  subjects: readonly T[],
  idOf: (subject: T) => string,
  answer: (subject: T) => boolean | null,
): Pick<Duty, 'name' | 'clause' | 'done' | 'of' | 'unknown' | 'more' | 'findings'> {
  const [yes, known, silent]: [string[], string[], string[]] = [[], [], []];
  for (const subject of subjects) {
    const said = answer(subject);
    (said === null ? silent : known).push(idOf(subject));
    if (said) yes.push(idOf(subject));
  }
  const { id, name, clause, what } = told;
  const of = countRows(dataset, { ...told, id: `${id}-known` }, `“${name}”有数可算的${what}`, table, known);
  return {
    name,
    clause,
    of,
    done: countRows(dataset, { ...told, id: `${id}-done` }, `做到“${name}”的${what}`, table, yes, of),
    unknown: countRows(
      dataset,
      { ...told, id: `${id}-unknown` },
      `“${name}”没有公布的${what}`,
      table,
      silent,
    ),
    more: [],
    findings: [],
  };
}

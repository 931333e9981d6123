import { UNDECIDED, type ColumnMapping } from '../../schema/mapping.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { normalHeader } from '../header.ts';
import type { FoundTable, LedgerColumn } from './find-table.ts';
import type { Ours } from './ours.ts';
import { headingOf, type Heading } from './headings.ts';
import { payerOf } from './money.ts';
import { fieldsOf, namesOf, targetName, targetOf, type Target } from './targets.ts';
import { unitShift } from '../units.ts';
import { codeWords, headerWords, keptBack, stateWords } from './words.ts';
import { workColumn, workNamed } from './works.ts';

/** Tables that a header of ours is looked for in first; one line of a ledger is mostly a compound. */
const FIRST: readonly TableName[] = ['compounds', 'projects'];
/** A ledger tells what is; what a published plan said is entered from its paper. */
const NEVER: readonly TableName[] = ['plans', 'planworks', 'promises'];
const searched = [...FIRST, ...tableNames.filter((name) => ![...FIRST, ...NEVER].includes(name))];

/** Values of a column, without repeats, those of the first lines first. */
export function valuesOf({ sheet, lines }: FoundTable, position: number): string[] {
  return [...new Set(lines.map((row) => sheet.rows[row]?.[position]?.text.trim() ?? '').filter(Boolean))];
}

/** Words of a column that are on no code list, each with the word that is proposed for it. */
export function openCodes(values: readonly string[], target: Target): Record<string, string> {
  const { codes } = target.field;
  return Object.fromEntries(
    values
      .filter((value) => codes.length > 0 && !target.field.parse(value).ok)
      .map((value) => {
        const word = codeWords.get(value) ?? value;
        return [value, [word, stateWords.get(word)].find((one) => one && codes.includes(one)) ?? UNDECIDED];
      }),
  );
}

/** How the unit of a column is to be written in the mapping: nothing, the unit, or a question; null: it does not fit. */
function unitFor({ unit }: Heading, target: Target, { units }: FoundTable): { unit?: string } | null {
  const own = target.field.unit;
  if (own === null || target.field.kind === '度') return {};
  if (unit !== null) return unitShift(unit, own) === null ? null : { unit };
  const noted = units.find((one) => unitShift(one, own) !== null);
  if (noted !== undefined) return { unit: noted };
  // A number of flats is one of flats; an area or a sum of money may be in anything.
  return target.field.kind === '小数' ? { unit: UNDECIDED } : {};
}

const PLANNED = /计划|拟|预计|目标/;

/** The columns that a header is proposed for, or the code of a step; null when its words leave more than one meaning. */
function namesFor(ours: Ours, header: string, { base, groups }: Heading): readonly string[] | null {
  const planned = groups.some((group) => PLANNED.test(group));
  const whole = [...groups, base].join('');
  const forms = [normalHeader(header), whole, ...(planned ? [`计划${base}`] : []), base];
  for (const form of forms) {
    const exact = searched
      .flatMap((table) => fieldsOf(ours.tables, table))
      .find(({ field }) => namesOf(field).includes(form));
    const names = exact === undefined ? headerWords.get(form) : [targetName(ours.tables, exact)];
    if (names === undefined) continue;
    // A day under 计划 is none on which something was done.
    const isStep = /^G\d/.test(names[0] ?? '');
    return planned && isStep ? null : names;
  }
  return null;
}

/** A step of the notice as the day it was done. */
function stepDay(ours: Ours, code: string): ColumnMapping | null {
  const step = ours.policy?.chain.byCode.get(code);
  return step === undefined ? null : { to: '环节/完成日期', with: { 环节: step.name } };
}

/** Whether a header names somebody's money or a work of the notice. */
export const isMoneyOrWork = ({ policy }: Ours, heading: Heading): boolean =>
  payerOf(heading) !== null || workNamed(policy?.items ?? [], heading) !== null;

/** What is proposed for a column: where its header, its unit and its words leave one meaning, else a question. */
export function guessColumn(
  ours: Ours,
  { header, position }: LedgerColumn,
  found: FoundTable,
): ColumnMapping {
  const undecided = { to: UNDECIDED };
  const heading = headingOf(header);
  const kept = keptBack.find(([sign]) => sign.test(heading.base));
  if (kept) return { skip: kept[1] };
  const values = valuesOf(found, position);
  const codesOf = (name: string): Record<string, string> => {
    const target = targetOf(ours.tables, name);
    return target === null ? {} : openCodes(values, target);
  };
  const names = namesFor(ours, header, heading);
  if (names === null) {
    const payer = payerOf(heading);
    const work = workNamed(ours.policy?.items ?? [], heading);
    if (work !== null) return workColumn(work, heading, values, codesOf) ?? undecided;
    if (payer === null) return undecided;
    const target = targetOf(ours.tables, '资金/金额（万元）');
    const unit = target === null ? null : unitFor(heading, target, found);
    return unit === null ? undecided : { to: '资金/金额（万元）', ...unit, with: payer };
  }
  if (/^G\d/.test(names[0] ?? '')) return stepDay(ours, names[0] ?? '') ?? undecided;
  const [target] = names.flatMap((name) => targetOf(ours.tables, name) ?? []);
  if (target === undefined) return undecided;
  const unit = unitFor(heading, target, found);
  if (unit === null) return undecided;
  const codes = openCodes(values, target);
  return {
    to: names.length === 1 ? (names[0] ?? UNDECIDED) : [...names],
    ...unit,
    ...(Object.keys(codes).length === 0 ? {} : { codes }),
  };
}

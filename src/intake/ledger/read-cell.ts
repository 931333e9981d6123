import type { Field } from '../../schema/field.ts';
import { sameForm } from '../../schema/same-form.ts';
import type { TableName } from '../../schema/tables/index.ts';
import type { ProblemCode } from '../catalogue.ts';
import type { Params, Place } from '../problem.ts';
import { convert, NUMBERED, type Converted, type Reading } from './convert.ts';
import type { Planned } from './import.ts';
import type { LineCell } from './lines.ts';
import type { Filled } from './plan.ts';
import { referred, type Registers } from './records.ts';
import type { Said } from './register.ts';
import type { Report } from './report.ts';

export type Fail = (code: ProblemCode, place: Place, params?: Params) => void;

/** Params that the texts of cells may use, as `readTable` gives them. */
const cellParams = (field: Field<unknown>, params: Params): Params => ({
  header: field.header,
  description: field.description,
  example: field.example,
  unit: field.unit === null ? '写在“单位”列' : `是${field.unit}`,
  why: '没有这一天',
  ...params,
});

/** The ids that a text is made of, written one after the other or parted by what parts none; null when it is not. */
function runTogether(part: string, ids: Iterable<string>): string[] | null {
  const known = new Map([...ids].map((id) => [sameForm(id), id]));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = sameForm(part);
  while (rest !== '') {
    const next = longest.find((id) => rest.startsWith(id));
    if (next === undefined) return null;
    found.push(known.get(next) ?? next);
    rest = rest.slice(next.length).replace(/^[\s/|+&和及]+/, '');
  }
  return found.length > 1 ? found : null;
}

/** Reads cells of ledgers as our columns write them; says what is wrong at the cell, and counts what was changed. */
export class CellReader {
  private readonly readings = new Map<Filled, Reading>();
  private readonly registers: Registers;
  private readonly report: Report;
  private readonly fail: Fail;

  constructor(registers: Registers, report: Report, fail: Fail) {
    this.registers = registers;
    this.report = report;
    this.fail = fail;
  }

  private reading(field: Field<unknown>, more: Partial<Reading>): Reading {
    const register = field.ref === null ? null : this.registers[field.ref as TableName];
    const resolve =
      register === null ? null : (text: string) => this.resolve(register.table.title, field, text);
    return { field, shift: 0, codes: {}, numbered: false, span: null, resolve, ...more };
  }

  /** Learns how each column of a table is read; which ones begin each value with its number in the list. */
  prepare({ found, plan }: Planned): void {
    for (const filled of plan.filled) {
      const { field } = filled.target;
      const values = found.lines
        .map((row) => found.sheet.rows[row]?.[filled.position]?.text.trim() ?? '')
        .filter(Boolean);
      const numbered =
        field.kind === '文字' && values.length > 1 && values.every((value) => NUMBERED.test(value));
      this.readings.set(filled, this.reading(field, { ...filled, numbered }));
    }
  }

  /** A cell that calls other records by id or name. Errors: I009, I010, K005, and those of the field. */
  private resolve(table: string, field: Field<unknown>, text: string): Converted {
    const register = this.registers[field.ref as TableName];
    const found = referred(register, text);
    const several = found.ok || field.kind !== '多个编号' ? null : runTogether(found.part, register.ids());
    if (!found.ok && several !== null)
      return { ok: false, code: 'K005', params: { part: found.part, fixed: several.join('、') } };
    if (!found.ok)
      return { ok: false, code: found.code, params: { part: found.part, table, ids: found.ids.join('、') } };
    const written = found.ids.join('、');
    const parsed = field.parse(written);
    if (!parsed.ok) return { ok: false, code: parsed.code, params: parsed.params };
    const change = found.named ? '名字换成编号' : written === text ? null : '数字、空格的写法';
    return { ok: true, text: written, change };
  }

  /** A cell of a line; undefined when it is wrong (said), null when it is empty. */
  read({ cell, filled, place }: LineCell): Said | null | undefined {
    const { field } = filled.target;
    const converted = convert(cell, this.readings.get(filled) ?? this.reading(field, {}));
    if (!converted.ok) {
      const params = cellParams(field, converted.params);
      this.fail(converted.code as ProblemCode, { ...place, value: cell.text }, params);
      return undefined;
    }
    if (converted.text === null) return null;
    if (converted.change !== null)
      this.report.changed({
        place: place.file,
        column: place.column ?? '',
        header: filled.header,
        change: converted.change,
        from: cell.text,
        to: converted.text,
      });
    return { text: converted.text, place };
  }

  /** A text that the mapping gives for every row; null when it is wrong (said). */
  constant(field: Field<unknown>, text: string, place: Place): string | null {
    const converted = convert({ text, kind: 'text' }, this.reading(field, {}));
    if (converted.ok) return converted.text;
    const params = cellParams(field, converted.params);
    this.fail(converted.code as ProblemCode, { ...place, header: field.header, value: text }, params);
    return null;
  }
}

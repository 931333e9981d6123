import { describe, expect, test } from 'vitest';
import { compound, itemOf, itemRow, project, workPart } from '../../../tests/fixtures/records.ts';
import type { ProjectItem, WorkPart } from '../../model/types.ts';
import { isPooled, saidOf } from './said.ts';

const [c1, c2] = [compound({ id: 'C1' }), compound({ id: 'C2' })];
const both = project({ compounds: [c1, c2] });
const alone = project({ compounds: [c1] });
const entry = (row: Partial<ReturnType<typeof itemRow>> | null, parts: WorkPart[] = []): ProjectItem => ({
  item: itemOf(18),
  row: row && itemRow({ no: 18, ...row }),
  parts,
  state: '要做',
  passed: [],
  accepted: false,
  voters: null,
});
const here = (set: Partial<WorkPart> = {}): WorkPart => workPart({ compoundId: 'C1', ...set });
const brief = (one: ReturnType<typeof saidOf>) => [one.kind, one.planned, one.progress];

describe('what is said of a work for one compound', () => {
  test.each([
    ['nothing of the work', null, ['未公开', false, null]],
    ['no decision', {}, ['未公开', false, null]],
    ['left out of all', { decision: '不纳入' } as const, ['不做', false, null]],
    ['planned for the sum', { decision: '纳入', status: '完成' } as const, ['合计', false, null]],
    ['given up for all', { decision: '纳入', status: '取消' } as const, ['取消', false, null]],
  ])('of two, %s', (_what, row, expected) => {
    expect(brief(saidOf(both, entry(row), c1))).toEqual(expected);
  });

  test('of one compound, all that is said of the project', () => {
    const said = (row: object) => brief(saidOf(alone, entry(row), c1));
    expect(said({ decision: '纳入', status: '施工中' })).toEqual(['做', true, 'left']);
    expect(said({ decision: '纳入', status: '验收' })).toEqual(['做', true, 'done']);
    expect(said({ decision: '纳入', status: null })).toEqual(['做', true, null]);
    expect(said({ decision: '纳入', status: '取消' })).toEqual(['取消', true, 'dropped']);
  });

  test('its own row counts first, then what holds of every compound, then a place that is not done', () => {
    const running = { decision: '纳入', status: '施工中' } as const;
    const done = { decision: '纳入', status: '完成' } as const;
    const said = (row: object, ...parts: WorkPart[]) => brief(saidOf(both, entry(row, parts), c1));
    expect(said(running, here({ status: '完成' }))).toEqual(['做', true, 'done']);
    expect(said(running, here())).toEqual(['做', true, null]);
    expect(said(done, here())).toEqual(['做', true, 'done']);
    expect(said(running, here({ building: '1号楼', status: '完成' }))).toEqual(['做', true, null]);
    expect(said(running, here({ building: '1号楼', status: '未开始' }))).toEqual(['做', true, 'left']);
    expect(said(running, here({ status: '取消' }))).toEqual(['取消', true, 'dropped']);
  });

  test('a compound or a building left out', () => {
    const running = { decision: '纳入', status: '施工中' } as const;
    const out = here({ decision: '不纳入' });
    expect(brief(saidOf(both, entry(running, [out]), c1))).toEqual(['不做', false, null]);
    // Of the other buildings nobody said.
    const one = here({ decision: '不纳入', building: '1号楼' });
    expect(brief(saidOf(both, entry(running, [one]), c1))).toEqual(['合计', false, null]);
    // Nor is anything said of the other compound.
    expect(brief(saidOf(both, entry(running, [here()]), c2))).toEqual(['合计', false, null]);
  });

  test('the sum alone is known of what is planned somewhere, given up or not', () => {
    const of = (row: object, ...parts: WorkPart[]) => {
      const work = entry(row, parts);
      return isPooled(work, saidOf(both, work, c1));
    };
    expect(of({ decision: '纳入' })).toBe(true);
    expect(of({ decision: '纳入', status: '取消' })).toBe(true);
    expect(of({ decision: '纳入' }, here())).toBe(false);
    expect(of({ decision: '纳入' }, here({ decision: '不纳入' }))).toBe(false);
    expect(of({ decision: '不纳入' })).toBe(false);
  });
});

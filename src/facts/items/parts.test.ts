import { expect, test } from 'vitest';
import { compound, project, withItems, workPart } from '../../../tests/fixtures/records.ts';
import type { Project, UtilityWork, WorkPart } from '../../model/types.ts';
import { partsLine, placeWords } from './parts.ts';

const line = (no: number, parts: WorkPart[], over: Partial<Project> = {}) => {
  const one = project({
    items: withItems({ [no]: { state: '要做', row: { decision: '纳入' }, parts } }),
    ...over,
  });
  return partsLine(
    one,
    one.items.find(({ item }) => item.no === no)!,
  );
};
const part = (name: string, set: Partial<WorkPart> = {}): WorkPart =>
  workPart({ no: 11, part: name, ...set });

test('the parts of a work that are told, and those that are not', () => {
  expect(line(11, [part('屋面', { status: '完成' }), part('外檐', { status: '施工中' })])?.text).toBe(
    '外檐施工中；屋面完成；围墙、楼道、门牌、楼牌未公开。',
  );
  expect(line(11, [])?.text).toBe('外檐、围墙、屋面、楼道、门牌、楼牌，做哪几样，未逐样公开。');
  expect(line(11, [part('围墙', { decision: '不纳入' }), part('楼道')])?.text).toContain('围墙不做；');
  // A work that names one thing has no parts, nor has one that is left out.
  expect(line(2, [])).toBeNull();
});

test('a part told compound by compound, or of some buildings only', () => {
  const compounds = [compound({ id: 'C1', name: '望海苑' }), compound({ id: 'C2', name: '松涛里' })];
  const text = line(
    11,
    [
      part('屋面', { compoundId: 'C1', status: '完成' }),
      part('屋面', { compoundId: 'C2', building: '1号楼', status: '施工中' }),
    ],
    { compounds },
  )?.text;
  expect(text).toContain('屋面望海苑完成、松涛里有的楼要做；');
});

test('lines of companies are not told twice', () => {
  const utility = (set: Partial<UtilityWork>): UtilityWork =>
    ({
      row: 2,
      projectId: 'P1',
      trade: '燃气',
      company: null,
      worksFrom: null,
      worksTo: null,
      acceptedOn: null,
      ...set,
    }) as UtilityWork;
  const told = line(5, [workPart({ no: 5, part: '供水', status: '完成' })], {
    utilities: [utility({ worksFrom: '2025-05-01' }), utility({ trade: '通信', acceptedOn: '2025-06-01' })],
  });
  expect(told).toEqual({
    text: '供水完成；供气施工中；通信验收；供电、供暖、雨污分流排水未公开。',
    utilities: true,
    told: true,
    known: true,
  });
  // Two companies of one trade, each as far as its own days say.
  const two = line(5, [], {
    utilities: [utility({ worksFrom: '2025-05-01' }), utility({ acceptedOn: '2025-06-01' })],
  });
  expect(two).toEqual({
    text: '供气有的施工中、有的验收；供水、供电、供暖、雨污分流排水、通信未公开。',
    utilities: true,
    told: false,
    known: true,
  });
});

test('one place in words', () => {
  const words = (set: Partial<WorkPart>) => placeWords(workPart(set));
  expect(words({ decision: '不纳入', reason: '没有空地。' })).toBe('不做（没有空地）');
  expect(words({ decision: '不纳入' })).toBe('不做');
  expect(words({})).toBe('要做，做到哪一步未公开');
  expect(words({ status: '未开始', planned: 1000, done: 0, unit: '部' })).toBe('要做，未开始');
  expect(words({ status: '取消', reason: '退出' })).toBe('后来取消（退出）');
  expect(words({ status: '验收', planned: 12_500, done: 12_000, unit: '平方米', doneOn: '2025-08-01' })).toBe(
    '做完，已验收，计划12.5平方米，完成12平方米，2025年8月1日完成',
  );
});

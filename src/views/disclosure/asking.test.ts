import { expect, test } from 'vitest';
import { compound, dataset, project, street } from '../../../tests/fixtures/records.ts';
import { compoundAsking, projectAsking } from './asking.ts';

const shown = project({ name: '东岭片区改造项目', street: street() });
const data = dataset({ projects: [shown] });

test('a letter names the record, each thing with who has it and its clause, the notice, and what the applicant fills in', () => {
  const asked = projectAsking(data, shown)!;
  expect(asked.office).toBe('听涛街道办事处');
  expect(asked.letter.slice(0, 5)).toEqual([
    '政府信息公开申请',
    '',
    '听涛街道办事处：',
    `根据《中华人民共和国政府信息公开条例》第二十七条，申请公开“${asked.subject}”的下列信息：`,
    '1. 征求意见的户数（街道办事处，列入台账时写明，方案五（二）1）',
  ]);
  expect(asked.letter.filter((line) => /^\d+\. /.test(line))).toHaveLength(asked.things.length);
  expect(asked.letter.at(-1)).toBe('日期：');
});

test('a compound asks its street; where that is unknown, whichever it is', () => {
  expect(compoundAsking(data, compound({ street: street() }))?.office).toBe('听涛街道办事处');
  expect(compoundAsking(data, compound({ street: null }))?.office).toBe('所在街道办事处');
});

test('nothing is asked for where nothing is due yet, and under no notice', () => {
  expect(projectAsking(data, project({ status: '居民否决' }))).toBeNull();
  expect(projectAsking({ ...data, policy: { ...data.policy, notice: null } }, shown)).toBeNull();
});

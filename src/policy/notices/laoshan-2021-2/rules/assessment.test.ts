import { expect, test } from 'vitest';
import { item, project, verdict } from '../../../../../tests/unit/facts.ts';
import { assessmentRules } from './assessment.ts';

const judge = verdict(assessmentRules, 'N17');
const by = { assessedBy: '某街道办事处', assessedOn: '2023-05-10' };

test('N17: a judgement stands with its author and its day', () => {
  expect(judge(project({ items: [item(1, { need: '有', ...by }), item(2, { need: '无', ...by })] }))).toBe(
    '符合',
  );
  expect(judge(project({ items: [item(1, { need: '有', ...by, assessedBy: null })] }))).toBe(
    '不符合：写了评估结论，第1项没有写谁评估的',
  );
  expect(
    judge(
      project({
        items: [
          item(1, { need: '无' }),
          item(3, { condition: '不具备', ...by, assessedOn: null }),
          item(4, { need: '有' }),
        ],
      }),
    ),
  ).toBe('不符合：写了评估结论，第1、4项没有写谁评估的，第3项没有写哪天评估的');
});

test('N17: where nothing is judged, there is nothing to sign', () => {
  expect(judge(project())).toBe('不适用');
  expect(judge(project({ items: [item(1, null), item(2, { need: '未评估' }), item(4, {})] }))).toBe('不适用');
});

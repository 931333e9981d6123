import { expect, test } from 'vitest';
import { project, withItems } from '../../tests/fixtures/records.ts';
import { assessmentSentence, ownAssessment } from './assessment.ts';

const by = { need: '有', assessedBy: '听涛街道办事处', assessedOn: '2024-05-08' } as const;
const told = (row: object) => ({ state: '要做', row: { need: '有', ...row } }) as const;

test('what most works share is said once, the others say their own', () => {
  const items = withItems({
    1: told(by),
    2: told(by),
    3: told({ ...by, assessedOn: '2024-06-01' }),
    4: told({ assessedOn: '2024-06-01' }),
    5: told({ assessedBy: '某设计院' }),
    6: told({}),
    7: told({ need: '未评估' }),
  });
  const one = project({ items });
  expect(assessmentSentence(one)).toBe(
    '有没有改造必要、条件具不具备：听涛街道办事处2024年5月8日评估。不一样的，写在那一项里。由谁评估，文件没有写。',
  );
  expect(items.flatMap((entry) => ownAssessment(one, entry) ?? [])).toEqual([
    '听涛街道办事处2024年6月1日评估。',
    '2024年6月1日评估，谁评估的未公开。',
    '某设计院评估，日期未公开。',
    '谁评估、哪天评估，未公开。',
  ]);
});

test('a condition is a judgement too; without any judgement nothing is said', () => {
  const row = { need: null, condition: '不具备', assessedBy: '甲', assessedOn: '2024-05-08' } as const;
  expect(assessmentSentence(project({ items: withItems({ 1: { state: '不做', row } }) }))).toBe(
    '有没有改造必要、条件具不具备：甲2024年5月8日评估。由谁评估，文件没有写。',
  );
  expect(assessmentSentence(project())).toBeNull();
});

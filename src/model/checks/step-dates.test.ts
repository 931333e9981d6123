import { expect, test } from 'vitest';
import { check, Copy } from '../../../tests/unit/mutate.ts';

/** What is asked of a copy in which the plan of a project was posted again, and the step of the second round was done on a day. */
const asked = (secondDone: string): string[] =>
  check(
    new Copy()
      .add('notices.csv', {
        公示编号: 'GS-2021-09',
        类型: '初步改造计划',
        标题: '东岭片区初步改造计划重新公示',
        项目编号: 'WH-2022-01',
        发布单位: '东岭街道办事处',
        公示开始日期: '2021-06-01',
        公示截止日期: '2021-06-07',
      })
      .add('stages.csv', {
        项目编号: 'WH-2022-01',
        环节: '公示',
        轮次: '2',
        完成日期: secondDone,
        结果: '通过',
      }),
  ).problems.flatMap(({ code, row, confirm }) => (code === 'V007' && confirm ? [String(row)] : []));

test('each round of posting is over when its own notice is', () => {
  expect(asked('2021-06-07')).toEqual([]);
  expect(asked('2021-06-04')).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { notice, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { NoticeFacts } from '../../../facts.ts';
import { noticeRules } from './notice.ts';

describe('G07', () => {
  const judge = verdict(noticeRules, 'G07');

  test('five working days after the posting day', () => {
    expect(judge(notice('2021-05-10', '2021-05-17'))).toBe('符合');
    expect(judge(notice('2021-04-28', '2021-05-08'))).toBe('符合');
    expect(judge(notice('2021-05-10', '2021-06-10'))).toBe('符合');
    // Saturday: runs on to Monday, the fifth.
    expect(judge(notice('2021-05-10', '2021-05-15'))).toBe('符合');
  });

  test('four, the posting day counted or not', () => {
    expect(judge(notice('2021-05-10', '2021-05-13'))).toMatchInlineSnapshot(
      `"不符合：2021-05-10张贴，2021-05-13截止，3个工作日，至少应到2021-05-17"`,
    );
    expect(judge(notice('2021-09-30', '2021-10-08'))).toMatchInlineSnapshot(
      `"不符合：2021-09-30张贴，2021-10-08截止，1个工作日，至少应到2021-10-13"`,
    );
    // Posted on a Saturday: that day counts in no reading.
    expect(judge(notice('2021-05-15', '2021-05-20'))).toMatchInlineSnapshot(
      `"不符合：2021-05-15张贴，2021-05-20截止，4个工作日，至少应到2021-05-21"`,
    );
    expect(judge(notice('2021-05-10', '2021-05-10'))).toMatch(/^不符合/);
  });

  test('five only with the posting day: 存疑', () => {
    expect(judge(notice('2021-05-10', '2021-05-14'))).toMatchInlineSnapshot(
      `"存疑：不算张贴当天是4个工作日，算上是5个（张贴当天算不算，文件没有写）"`,
    );
  });

  test('unknown', () => {
    expect(judge(notice(null, '2021-05-17'))).toBe('无法判断：公示起止日期');
    expect(judge(notice('2021-05-10', null))).toBe('无法判断：公示起止日期');
    expect(judge(notice('2027-05-10', '2027-05-11'))).toBe('无法判断：当年放假安排（工作日无法计算）');
  });

  test('other notices have no such minimum', () => {
    for (const kind of ['年度计划', '设计方案', '变更', '验收结果', '物业管理方式', '其他'] as const)
      expect(judge(notice('2021-05-10', '2021-05-11', { kind }))).toBe('不适用');
  });
});

describe('G08', () => {
  const judge = verdict(noticeRules, 'G08');
  type Objections = NoticeFacts['objections'];
  const met = project({ stages: [stage('专题会议', '2021-06-10')] });
  const withObjections = (objections: Objections, projects = [met]): NoticeFacts =>
    notice('2021-05-10', '2021-05-17', { objections, projects });
  const answered = { id: 'Y1', outcome: '不采纳', closedOn: '2021-06-10' } as const;

  test('all answered by the day of the meeting', () => {
    expect(judge(withObjections([answered]))).toBe('符合');
    expect(judge(withObjections([answered, { id: 'Y2', outcome: '撤回', closedOn: '2021-05-20' }]))).toBe(
      '符合',
    );
  });

  test('answered after the meeting', () => {
    expect(judge(withObjections([{ ...answered, closedOn: '2021-06-11' }]))).toMatchInlineSnapshot(
      `"不符合：异议Y1 2021-06-11才办结，2021-06-10已开专题会议"`,
    );
    const late = { id: 'Y2', outcome: '撤回', closedOn: '2021-08-01' } as const;
    expect(judge(withObjections([answered, late]))).toMatch(/^不符合：异议Y2/);
  });

  test('accepted: the plan is revised and posted again before the meeting', () => {
    const accepted = { id: 'Y3', outcome: '采纳', closedOn: '2021-05-20' } as const;
    const again = (on: string) => notice(on, null, { id: 'N2' });
    const plan = (on: string) => stage('初步改造计划', on, { round: 2 });
    const of = (revised: string | null, posted: string | null) =>
      judge(
        withObjections(
          [accepted],
          [
            {
              ...met,
              stages: [...met.stages, ...(revised === null ? [] : [plan(revised)])],
              notices: posted === null ? [] : [again(posted)],
            },
          ],
        ),
      );
    expect(of(null, '2021-05-24')).toBe('符合');
    expect(of('2021-05-21', '2021-05-24')).toBe('符合');
    // Nothing on record of it is not proof that nothing was done.
    expect(of(null, null)).toBe('无法判断：采纳异议以后改计划、重新公示的日期');
    expect(of('2021-05-21', null)).toBe('无法判断：采纳异议以后改计划、重新公示的日期');
    expect(of(null, '2021-06-10')).toMatchInlineSnapshot(
      `"不符合：异议Y3已采纳，2021-06-10已开专题会议，2021-06-10才重新公示"`,
    );
    expect(of('2021-06-11', '2021-06-12')).toMatchInlineSnapshot(
      `"不符合：异议Y3已采纳，2021-06-10已开专题会议，2021-06-11才改计划，2021-06-12才重新公示"`,
    );
    expect(of('2021-05-21', '2021-06-12')).toMatchInlineSnapshot(
      `"存疑：异议Y3已采纳，2021-06-10已开专题会议，2021-06-12才重新公示（采纳异议、改了计划以后，要不要先重新公示，文件没有写）"`,
    );
    const earlier = notice('2021-04-01', '2021-04-12', { id: 'N0' });
    const other = notice('2021-05-24', '2021-05-31', { id: 'N3', kind: '设计方案' });
    expect(judge(withObjections([accepted], [{ ...met, notices: [earlier, other] }]))).toMatch(/^无法判断/);
  });

  test('an answer without its date cannot be judged', () => {
    expect(judge(withObjections([{ ...answered, closedOn: null }]))).toBe('无法判断：异议的办结日期');
    expect(judge(withObjections([answered, { id: 'Y2', outcome: null, closedOn: null }]))).toBe(
      '无法判断：异议的处理结果',
    );
  });

  test('nothing to judge before a meeting, without objections, on other notices', () => {
    expect(judge(withObjections([{ id: 'Y2', outcome: null, closedOn: null }], [project()]))).toBe('不适用');
    expect(judge(withObjections([{ id: 'Y2', outcome: null, closedOn: null }], []))).toBe('不适用');
    expect(judge(withObjections([]))).toBe('不适用');
    expect(
      judge({ ...withObjections([{ id: 'Y2', outcome: null, closedOn: null }]), kind: '设计方案' }),
    ).toBe('不适用');
  });

  test('one of two projects has gone on', () => {
    expect(judge(withObjections([{ ...answered, closedOn: '2021-06-11' }], [project(), met]))).toMatch(
      /^不符合/,
    );
  });
});

describe('G09', () => {
  const judge = verdict(noticeRules, 'G09');
  const meets = (on: string): NoticeFacts =>
    notice('2021-05-10', '2021-05-17', { projects: [project({ stages: [stage('专题会议', on)] })] });

  test('the day after the end is early enough, the last day is not', () => {
    expect(judge(meets('2021-05-18'))).toBe('符合');
    expect(judge(meets('2021-05-17'))).toMatchInlineSnapshot(
      `"不符合：2021-05-17已开专题会议，公示2021-05-17才期满"`,
    );
    expect(judge(meets('2021-05-12'))).toMatchInlineSnapshot(
      `"不符合：2021-05-12已开专题会议，公示2021-05-17才期满"`,
    );
  });

  test('an end on a rest day runs on to the next working day', () => {
    const saturday = notice('2021-05-10', '2021-05-22', {
      projects: [project({ stages: [stage('专题会议', '2021-05-24')] })],
    });
    expect(judge(saturday)).toMatch(/^不符合/);
  });

  test('unknown and not applicable', () => {
    const projects = [project({ stages: [stage('专题会议', '2021-05-18')] })];
    expect(judge(notice('2021-05-10', null, { projects }))).toBe('无法判断：公示截止日期');
    expect(judge(notice('2021-05-10', '2021-05-17', { projects: [project()] }))).toBe('不适用');
    expect(judge(notice('2021-05-10', '2021-05-17', { projects, kind: '设计方案' }))).toBe('不适用');
  });
});

test('G07-2: posted after the review', () => {
  const judge = verdict(noticeRules, 'G07-2');
  const reviewed = (...days: string[]) => [
    project({ stages: days.map((day, i) => stage('部门评审', day, { round: i + 1 })) }),
  ];
  const of = (projects: ReturnType<typeof project>[]) =>
    judge(notice('2021-05-10', '2021-05-17', { projects }));
  expect(of(reviewed('2021-05-10'))).toBe('符合');
  // Posted in the first round; the second review comes after it.
  expect(of(reviewed('2021-05-07', '2021-06-20'))).toBe('符合');
  expect(of(reviewed('2021-05-11'))).toMatchInlineSnapshot(`"不符合：2021-05-10张贴，2021-05-11才评审"`);
  expect(of([...reviewed('2021-05-07'), ...reviewed('2022-01-01')])).toMatch(/^不符合/);
  expect(of([project()])).toBe('无法判断：部门评审的日期');
  expect(judge(notice(null, null, { projects: reviewed('2021-05-07') }))).toBe('无法判断：张贴日期');
  expect(judge(notice('2021-05-10', null, { kind: '变更', projects: reviewed('2021-06-07') }))).toBe(
    '不适用',
  );
});

test('G07-3: a week of holiday in the shortest period', () => {
  const judge = verdict(noticeRules, 'G07-3');
  expect(judge(notice('2021-05-10', '2021-05-17'))).toBe('符合');
  expect(judge(notice('2021-04-28', '2021-05-08'))).toBe('符合');
  expect(judge(notice('2021-09-30', '2021-10-13'))).toBe('不符合：2021-09-30张贴，最短的公示期里连着放假7天');
  // However long it hung in fact.
  expect(judge(notice('2025-09-28', '2025-11-11'))).toBe('不符合：2025-09-28张贴，最短的公示期里连着放假8天');
  expect(judge(notice(null, '2021-05-17'))).toBe('无法判断：公示起止日期');
  expect(judge(notice('2027-05-10', '2027-05-17'))).toBe('无法判断：当年放假安排（工作日无法计算）');
  expect(judge(notice('2021-09-30', '2021-10-13', { kind: '变更' }))).toBe('不适用');
});

import { describe, expect, test } from 'vitest';
import { notice, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { ObjectionOutcome } from '../../../codes.ts';
import type { NoticeFacts } from '../../../facts.ts';
import { noticeRules } from './notice.ts';

describe('G08', () => {
  const judge = verdict(noticeRules, 'G08');
  type Objections = NoticeFacts['objections'];
  const met = project({ stages: [stage('专题会议', '2021-06-10')] });
  const withObjections = (objections: Objections, projects = [met]): NoticeFacts =>
    notice('2021-05-10', '2021-05-17', { objections, projects });
  const answered = { id: 'Y1', outcome: '不采纳', reason: '与邻楼无关', closedOn: '2021-06-10' } as const;

  const open = { ...answered, id: 'Y2', outcome: null, reason: null, closedOn: null } as const;

  test('all answered by the day of the meeting', () => {
    expect(judge(withObjections([answered]))).toBe('符合');
    expect(
      judge(withObjections([answered, { ...answered, id: 'Y2', outcome: '撤回', closedOn: '2021-05-20' }])),
    ).toBe('符合');
  });

  test('answered after the meeting', () => {
    expect(judge(withObjections([{ ...answered, closedOn: '2021-06-11' }]))).toMatchInlineSnapshot(
      `"不符合：异议Y1 2021-06-11才办结，2021-06-10已开专题会议"`,
    );
    const late = { ...answered, id: 'Y2', outcome: '撤回', closedOn: '2021-08-01' } as const;
    expect(judge(withObjections([answered, late]))).toMatchInlineSnapshot(
      `"不符合：异议Y2 2021-08-01才办结，2021-06-10已开专题会议"`,
    );
  });

  test('accepted: the plan is revised and posted again before the meeting', () => {
    const accepted = { ...answered, id: 'Y3', outcome: '采纳', closedOn: '2021-05-20' } as const;
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
    expect(judge(withObjections([accepted], [{ ...met, notices: [earlier, other] }]))).toMatchInlineSnapshot(
      `"无法判断：采纳异议以后改计划、重新公示的日期"`,
    );
  });

  test('an answer without its date cannot be judged', () => {
    expect(judge(withObjections([{ ...answered, closedOn: null }]))).toBe('无法判断：异议的办结日期');
    expect(judge(withObjections([{ ...open, closedOn: '2021-06-01' }]))).toBe('无法判断：异议的处理结果');
  });

  test('one that is still being handled when the meeting is held', () => {
    expect(judge(withObjections([answered, open]))).toMatchInlineSnapshot(
      `"不符合：异议Y2还没有处理结果，2021-06-10已开专题会议"`,
    );
    expect(judge(withObjections([open, { ...answered, closedOn: null }]))).toMatchInlineSnapshot(
      `"不符合：异议Y2还没有处理结果，2021-06-10已开专题会议"`,
    );
  });

  test('taken up in part: the plan is revised and posted again as well', () => {
    const part = { ...answered, outcome: '部分采纳' } as const;
    expect(judge(withObjections([part]))).toBe('无法判断：采纳异议以后改计划、重新公示的日期');
    const late = { ...met, notices: [notice('2021-06-12', null, { id: 'N2' })] };
    expect(judge(withObjections([part], [late]))).toMatchInlineSnapshot(
      `"不符合：异议Y1已部分采纳，2021-06-10已开专题会议，2021-06-12才重新公示"`,
    );
    const again = { ...met, notices: [notice('2021-05-24', null, { id: 'N2' })] };
    expect(judge(withObjections([part], [again]))).toBe('符合');
  });

  test('the notice says that there were objections, and none is recorded', () => {
    const silent = { ...withObjections([]), result: '异议采纳' } as const;
    expect(judge(silent)).toBe('无法判断：每件异议的处理');
    expect(judge({ ...silent, result: '无异议' })).toBe('不适用');
    expect(judge({ ...silent, projects: [project()] })).toBe('不适用');
  });

  test('nothing to judge before a meeting, without objections, on other notices', () => {
    expect(judge(withObjections([open], [project()]))).toBe('不适用');
    expect(judge(withObjections([open], []))).toBe('不适用');
    expect(judge(withObjections([]))).toBe('不适用');
    expect(judge({ ...withObjections([open]), kind: '设计方案' })).toBe('不适用');
  });

  test('one of two projects has gone on', () => {
    expect(judge(withObjections([{ ...answered, closedOn: '2021-06-11' }], [project(), met]))).toMatch(
      /^不符合/,
    );
  });
});

describe('G08-2', () => {
  const judge = verdict(noticeRules, 'G08-2');
  const answer = (outcome: ObjectionOutcome | null, reason: string | null): NoticeFacts =>
    notice('2021-05-10', '2021-05-17', {
      objections: [{ id: 'Y1', outcome, reason, closedOn: '2021-05-20' }],
    });

  test('told why', () => {
    expect(judge(answer('不采纳', '已有泊位够用'))).toBe('符合');
    expect(judge(answer('部分采纳', '减少一半'))).toBe('符合');
  });
  test('not told', () => {
    expect(judge(answer('不采纳', null))).toMatchInlineSnapshot(`"不符合：异议Y1不采纳，没有写理由"`);
    expect(judge(answer('部分采纳', null))).toMatchInlineSnapshot(`"不符合：异议Y1部分采纳，没有写理由"`);
  });
  test('taken up, withdrawn, still open, another notice, none', () => {
    for (const outcome of ['采纳', '撤回', null] as const)
      expect(judge(answer(outcome, null))).toBe('不适用');
    expect(judge({ ...answer('不采纳', null), kind: '设计方案' })).toBe('不适用');
    expect(judge(notice('2021-05-10', '2021-05-17'))).toBe('不适用');
  });
});

describe('G08: days on the edge', () => {
  const judge = verdict(noticeRules, 'G08');
  const accepted = { id: 'Y3', outcome: '采纳', reason: null, closedOn: '2021-05-20' } as const;
  const of = (
    { posted = [], revised = [] }: { posted?: string[]; revised?: string[] },
    over: Partial<NoticeFacts['objections'][number]> = {},
    own: Partial<NoticeFacts> = {},
  ) =>
    judge(
      notice('2021-05-10', '2021-05-17', {
        objections: [{ ...accepted, ...over }],
        projects: [
          project({
            stages: [
              stage('专题会议', '2021-06-10'),
              ...revised.map((day, i) => stage('初步改造计划', day, { round: i + 1 })),
            ],
            notices: [
              notice('2021-05-10', '2021-05-17', own),
              ...posted.map((day, i) => notice(day, null, { id: `M${i}` })),
            ],
          }),
        ],
        ...own,
      }),
    );
  const silent = '无法判断：采纳异议以后改计划、重新公示的日期';

  test('the first posting again counts; one on the same day is none, nor is the notice itself', () => {
    expect(of({ posted: ['2021-06-20', '2021-05-24'] })).toBe('符合');
    expect(of({ posted: ['2021-05-10'] })).toBe(silent);
    expect(of({})).toBe(silent);
  });

  test('a plan is revised on the day of the answer or later, and not before', () => {
    expect(of({ revised: ['2021-05-20'], posted: ['2021-06-12'] })).toMatch(/^存疑/);
    expect(of({ revised: ['2021-06-10'], posted: ['2021-06-12'] })).toMatch(/^存疑/);
    expect(of({ revised: ['2021-05-19'], posted: ['2021-06-12'] })).toMatch(/^不符合/);
    expect(of({ revised: ['2021-06-20', '2021-05-21'], posted: ['2021-06-12'] })).toMatch(/^存疑/);
    // Without the day of the answer, from the posting on.
    expect(of({ revised: ['2021-05-15'], posted: ['2021-06-12'] }, { closedOn: null })).toMatch(/^存疑/);
    expect(of({ revised: ['2021-05-09'], posted: ['2021-06-12'] }, { closedOn: null })).toMatch(/^不符合/);
  });

  test('posted again in time, and another objection has no result or no day', () => {
    const more = (other: Partial<NoticeFacts['objections'][number]>) =>
      of(
        { posted: ['2021-05-24'] },
        {},
        { objections: [accepted, { ...accepted, id: 'Y4', outcome: '撤回', ...other }] },
      );
    expect(more({})).toBe('符合');
    expect(more({ closedOn: null })).toBe('无法判断：异议的办结日期');
    expect(more({ outcome: null })).toBe('无法判断：异议的处理结果');
  });

  test('G08-2: all that were refused without a reason are named', () => {
    const no = { ...accepted, outcome: '不采纳', reason: null } as const;
    expect(verdict(noticeRules, 'G08-2')(notice(null, null, { objections: [no, { ...no, id: 'Y9' }] }))).toBe(
      '不符合：异议Y3不采纳、Y9不采纳，没有写理由',
    );
  });
});

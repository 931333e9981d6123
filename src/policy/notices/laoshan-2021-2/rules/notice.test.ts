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
    expect(judge(notice('2021-05-10', '2021-05-10'))).toMatchInlineSnapshot(
      `"不符合：2021-05-10张贴，2021-05-10截止，0个工作日，至少应到2021-05-17"`,
    );
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
    expect(judge(saturday)).toMatchInlineSnapshot(`"不符合：2021-05-24已开专题会议，公示2021-05-24才期满"`);
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
  expect(of([...reviewed('2021-05-07'), ...reviewed('2022-01-01')])).toMatchInlineSnapshot(
    `"不符合：2021-05-10张贴，2022-01-01才评审"`,
  );
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

describe('G07-4', () => {
  const judge = verdict(noticeRules, 'G07-4');
  const of = (begun: string | null, over: Partial<NoticeFacts> = {}, earlier: NoticeFacts[] = []) => {
    const own = notice('2021-05-10', '2021-05-15', over);
    const works = project({ status: '施工中', stages: [stage('开工', begun)], notices: [own, ...earlier] });
    return judge({ ...own, projects: [works] });
  };

  test('after the period, which runs on over days of rest', () => {
    expect(of('2021-05-18')).toBe('符合');
    expect(of('2021-05-18', { kind: '设计方案' })).toBe('符合');
  });

  test('during the period, or before it', () => {
    expect(of('2021-05-12')).toMatchInlineSnapshot(
      `"不符合：2021-05-12已开工，初步改造计划的公示2021-05-17才期满"`,
    );
    expect(of('2021-05-17')).toMatchInlineSnapshot(
      `"不符合：2021-05-17已开工，初步改造计划的公示2021-05-17才期满"`,
    );
    expect(of('2020-01-01')).toMatchInlineSnapshot(
      `"不符合：2020-01-01已开工，初步改造计划的公示2021-05-17才期满"`,
    );
    expect(of('2028-05-12', { period: null, endOn: '2028-05-12' })).toMatchInlineSnapshot(
      `"不符合：2028-05-12已开工，初步改造计划的公示2028-05-12才期满"`,
    );
  });

  test('a posting that the text does not demand: 存疑', () => {
    expect(of('2021-05-09', { kind: '设计方案' })).toBe('符合');
    expect(of('2021-05-12', { kind: '设计方案' })).toMatchInlineSnapshot(
      `"存疑：2021-05-12已开工，设计方案的公示2021-05-17才期满（设计方案公示的，要不要期满才开工，文件没有写）"`,
    );
  });

  test('posted again after the works began, for a change: only a period that they begin in counts', () => {
    const first = notice('2021-03-01', '2021-03-10', { id: 'N0' });
    expect(of('2021-04-01', {}, [first])).toBe('符合');
    expect(of('2021-05-12', {}, [first])).toMatchInlineSnapshot(
      `"不符合：2021-05-12已开工，初步改造计划的公示2021-05-17才期满"`,
    );
    expect(of('2021-04-01', {}, [{ ...first, kind: '设计方案' }])).toMatchInlineSnapshot(
      `"不符合：2021-04-01已开工，初步改造计划的公示2021-05-17才期满"`,
    );
  });

  test('not begun, not known, another kind', () => {
    expect(judge(notice('2021-05-10', '2021-05-17', { projects: [project()] }))).toBe('不适用');
    expect(of('2021-05-12', { kind: '变更' })).toBe('不适用');
    expect(of(null)).toBe('无法判断：开工日期');
    expect(of('2021-05-12', { endOn: null, period: null })).toBe('无法判断：公示截止日期');
  });
});

describe('G07-6', () => {
  const judge = verdict(noticeRules, 'G07-6');
  const telling = (over: Parameters<typeof notice>[2]): string =>
    judge(notice('2021-05-10', '2021-05-17', over));

  test('who takes what is said, and one way to say it', () => {
    expect(telling({ receiver: '东岭街道办事处', phone: '0532-60000000' })).toBe('符合');
    expect(telling({ receiver: '东岭街道办事处', address: '东岭路1号' })).toBe('符合');
    expect(telling({ body: '有意见的，请打电话0532-60000000。' })).toBe('符合');
  });
  test('nobody, or no way', () => {
    const body = '初步改造计划已经评审，现予公示。';
    expect(telling({ body })).toMatchInlineSnapshot(`"不符合：公示没有写向谁提意见"`);
    expect(telling({ body, receiver: '东岭街道办事处' })).toMatchInlineSnapshot(
      `"不符合：公示没有写怎样提意见"`,
    );
    expect(telling({ body, phone: '0532-60000000' })).toMatchInlineSnapshot(`"不符合：公示没有写向谁提意见"`);
  });
  test('its text is not known, or it is another notice', () => {
    expect(telling({})).toBe('无法判断：公示的正文，或受理单位和方式');
    expect(telling({ kind: '设计方案', body: '现予公示。' })).toBe('不适用');
  });
});

describe('G07-5', () => {
  const judge = verdict(noticeRules, 'G07-5');
  const by = (publisher: string | null): string => judge(notice('2021-05-10', '2021-05-17', { publisher }));

  test('by the street, alone or with others', () => {
    expect(by('东岭街道办事处')).toBe('符合');
    expect(by('某发展集团、西湾街道')).toBe('符合');
  });
  test('by a firm', () => {
    expect(by('某发展集团')).toMatchInlineSnapshot(`"不符合：发布单位是某发展集团"`);
    expect(by('甲建设公司、乙监理公司')).toMatchInlineSnapshot(`"不符合：发布单位是甲建设公司、乙监理公司"`);
  });
  test('by another body: 存疑', () => {
    expect(by('某区住房和城乡建设局')).toMatchInlineSnapshot(
      `"存疑：发布单位是某区住房和城乡建设局（街道“牵头”公示，是不是要由街道自己发布，文件没有写）"`,
    );
    expect(by('某集团、某区住房和城乡建设局')).toMatchInlineSnapshot(
      `"存疑：发布单位是某集团、某区住房和城乡建设局（街道“牵头”公示，是不是要由街道自己发布，文件没有写）"`,
    );
  });
  test('not told, or another notice', () => {
    expect(by(null)).toBe('无法判断：发布单位');
    expect(judge(notice('2021-05-10', null, { kind: '设计方案', publisher: '某发展集团' }))).toBe('不适用');
  });
});

describe('several projects of one notice', () => {
  const held = (day: string | null) => project({ stages: [stage('专题会议', day)] });
  const begun = (day: string | null, notices: NoticeFacts[] = []) =>
    project({ status: '施工中', stages: [stage('开工', day)], notices });
  const of = (id: string, projects: ReturnType<typeof project>[]) =>
    verdict(noticeRules, id)(notice('2021-05-10', '2021-05-17', { projects }));

  test('G09: the first meeting of any of them', () => {
    const early = '不符合：2021-05-16已开专题会议，公示2021-05-17才期满';
    expect(of('G09', [held('2021-06-10'), held('2021-05-16')])).toBe(early);
    expect(of('G09', [held('2021-05-16'), held('2021-06-10')])).toBe(early);
    expect(of('G09', [held(null), held('2021-05-18')])).toBe('符合');
  });

  test('G07-4: the first that began too early; one whose day is not known is enough', () => {
    expect(of('G07-4', [begun('2021-05-14'), begun('2021-05-12'), begun('2021-06-01')])).toBe(
      '不符合：2021-05-12已开工，初步改造计划的公示2021-05-17才期满',
    );
    expect(of('G07-4', [begun('2021-06-01'), begun(null)])).toBe('无法判断：开工日期');
  });

  test('G07-4: the first day that works began, and a plan posted on one day with another', () => {
    const twice = project({
      stages: [stage('开工', '2021-06-01', { round: 2 }), stage('开工', '2021-05-12')],
    });
    expect(of('G07-4', [twice])).toMatch(/^不符合：2021-05-12/);
    const same = notice('2021-05-10', null, { id: 'N7' });
    expect(of('G07-4', [begun('2021-05-01', [same])])).toMatch(/^不符合：2021-05-01/);
    expect(of('G07-4', [begun('2021-05-01', [notice('2021-05-09', null, { id: 'N7' })])])).toBe('符合');
    expect(of('G07-4', [begun('2021-05-10', [notice('2021-05-09', null, { id: 'N7' })])])).toMatch(
      /^不符合：2021-05-10/,
    );
    expect(of('G07-4', [begun('2021-05-01', [notice(null, null, { id: 'N7' })])])).toBe('符合');
  });

  test('G07-2: one that was not reviewed is not known; the first review of each counts', () => {
    const reviewed = (...days: string[]) =>
      project({ stages: days.map((day, i) => stage('部门评审', day, { round: i + 1 })) });
    expect(of('G07-2', [reviewed('2021-05-01'), project()])).toBe('无法判断：部门评审的日期');
    expect(of('G07-2', [reviewed('2021-06-20', '2021-05-01')])).toBe('符合');
    expect(of('G07-2', [])).toBe('无法判断：部门评审的日期');
  });
});

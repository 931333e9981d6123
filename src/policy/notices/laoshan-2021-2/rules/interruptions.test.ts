import { expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { interruptionRules } from './interruptions.ts';

const judge = verdict(interruptionRules, 'X1');
const of = (...stages: ReturnType<typeof stage>[]) => judge(project({ stages }));

test('nothing after a stop; works go on after a pause that ended', () => {
  expect(of(stage('征集需求', '2022-03-01'), stage('居民否决', '2022-04-01'))).toBe('符合');
  expect(of(stage('开工', '2022-03-01'), stage('取消', '2022-03-01'))).toBe('符合');
  expect(of(stage('开工', '2022-03-01'), stage('暂停', '2022-04-01'))).toBe('符合');
  expect(of(stage('暂停', '2022-04-01'), stage('恢复', '2022-05-01'), stage('完工', '2022-06-01'))).toBe(
    '符合',
  );
});

test('a step after the end, or during a pause', () => {
  expect(of(stage('取消', '2022-03-01'), stage('招投标', '2022-03-02'))).toMatchInlineSnapshot(
    `"不符合：2022-03-01取消，2022-03-02又办了“招投标”"`,
  );
  expect(of(stage('居民否决', '2022-03-01'), stage('项目台账', '2022-04-01'))).toMatchInlineSnapshot(
    `"不符合：2022-03-01居民否决，2022-04-01又办了“项目台账”"`,
  );
  expect(of(stage('暂停', '2022-04-01'), stage('完工', '2022-06-01'))).toMatchInlineSnapshot(
    `"不符合：2022-04-01暂停，2022-06-01又办了“完工”"`,
  );
  expect(of(stage('暂停', '2022-04-01'), stage('完工', '2022-04-20'), stage('恢复', '2022-05-01'))).toMatch(
    /^不符合/,
  );
});

test('unknown, or no interruption', () => {
  expect(of(stage('取消', null), stage('招投标', '2022-03-02'))).toBe('无法判断：暂停、否决或取消的日期');
  expect(of(stage('招投标', '2022-03-02'))).toBe('不适用');
});

test('X1-2: a stop says why, in its remark or its paper', () => {
  const why = verdict(interruptionRules, 'X1-2');
  const ask = (...stages: ReturnType<typeof stage>[]) => why(project({ stages }));
  expect(ask(stage('暂停', '2022-04-01', { note: '汛期积水' }))).toBe('符合');
  expect(ask(stage('取消', '2022-04-01', { basis: '区办〔2022〕8号' }))).toBe('符合');
  expect(
    ask(stage('暂停', '2022-04-01', { note: '汛期积水' }), stage('居民否决', '2022-05-01')),
  ).toMatchInlineSnapshot(`"不符合：2022-05-01居民否决，没有写原因"`);
  expect(ask(stage('取消', null))).toMatchInlineSnapshot(`"不符合：取消，没有写原因"`);
  expect(ask(stage('开工', '2022-04-01'), stage('恢复', '2022-05-01'))).toBe('不适用');
});

test('the first step of the chain counts, and what is not a step does not', () => {
  expect(of(stage('取消', '2022-03-01'), stage('摸底入库', '2022-03-02'))).toBe(
    '不符合：2022-03-01取消，2022-03-02又办了“摸底入库”',
  );
  expect(of(stage('取消', '2022-03-01'), stage('安全检查', '2022-03-02'))).toBe('符合');
  expect(of(stage('取消', '2022-03-01'), stage('完工', null))).toBe('符合');
});

test('a pause ends with the first resumption after it, on its own day too; a no and a cancellation do not end', () => {
  const pause = stage('暂停', '2022-04-01');
  const late = stage('完工', '2022-06-01');
  const back = (day: string | null, round = 1) => stage('恢复', day, { round });
  expect(of(pause, back('2022-04-01'), late)).toBe('符合');
  expect(of(pause, stage('完工', '2022-05-01'), back('2022-05-01'))).toBe('符合');
  // That of an earlier pause, or one without a day, ends nothing.
  expect(of(back('2022-03-01'), pause, late)).toBe('不符合：2022-04-01暂停，2022-06-01又办了“完工”');
  expect(of(back(null), pause, late)).toBe('不符合：2022-04-01暂停，2022-06-01又办了“完工”');
  expect(of(pause, back('2022-07-01', 2), back('2022-05-01'), late)).toBe('符合');
  expect(of(stage('取消', '2022-04-01'), back('2022-05-01'), late)).toBe(
    '不符合：2022-04-01取消，2022-06-01又办了“完工”',
  );
  expect(of(stage('暂停', '2022-04-01'), stage('取消', null))).toBe('无法判断：暂停、否决或取消的日期');
});

test('X1-2: all the stops that say nothing are named', () => {
  expect(
    verdict(
      interruptionRules,
      'X1-2',
    )(project({ stages: [stage('暂停', '2022-04-01'), stage('居民否决', '2022-05-01')] })),
  ).toBe('不符合：2022-04-01暂停、2022-05-01居民否决，没有写原因');
});

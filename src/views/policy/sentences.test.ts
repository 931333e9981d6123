import { expect, test } from 'vitest';
import { notices } from '#notices';
import { rulesOf } from '../../policy/rules.ts';
import { isHeld } from '../../policy/sentences.ts';
import { sentenceCounts, sentenceOfRule, sentencesOf } from './sentences.ts';

const told = notices.filter(({ sentences }) => sentences.length > 0);

test.each(told)('$id: no sentence has nothing, and each that is an aim says why', ({ sentences }) => {
  for (const one of sentences) {
    expect(isHeld(one), one.id).toBe(true);
    if (one.aim === null) continue;
    expect(one.aim.length, one.id).toBeGreaterThan(8);
    expect([one.held.rules, one.held.columns, one.held.papers], one.id).toEqual([[], [], []]);
  }
});

test.each(told)(
  '$id: every clause has its sentences, in the order of the text, under addresses of their own',
  (policy) => {
    const { clauses, sentences } = policy;
    expect([...new Set(sentences.map(({ clause }) => clause))]).toEqual(clauses.map(({ ref }) => ref));
    const ids = [...sentences.map(({ id }) => id), ...clauses.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ref, id } of clauses)
      expect(sentences.filter(({ clause }) => clause === ref).map((one) => one.id)).toEqual(
        sentences.filter(({ clause }) => clause === ref).map((_, i) => `${id}-s${i + 1}`),
      );
  },
);

test.each(told)(
  '$id: every rule stands on a sentence of its own clause or of another, and every paper is asked for',
  (policy) => {
    const held = new Set(policy.sentences.flatMap((one) => one.held.rules));
    expect(rulesOf(policy.rules).flatMap(({ id }) => (held.has(id) ? [] : id))).toEqual([]);
    const asked = new Set(policy.sentences.flatMap((one) => one.held.papers));
    // The notice itself is on no list of its own.
    expect(policy.papers.flatMap(({ name }) => (asked.has(name) || name === '实施方案' ? [] : name))).toEqual(
      [],
    );
  },
);

test.each(told)('$id: only a phrase is quoted, and what it says is told besides', ({ sentences }) => {
  for (const { id, quote, plain } of sentences) {
    expect(quote.length, id).toBeLessThanOrEqual(20);
    expect(plain.length, id).toBeGreaterThan(6);
    expect(plain, id).not.toBe(`${quote}。`);
  }
});

test('what is named is there, with its words', () => {
  for (const policy of told) expect(() => sentencesOf(policy)).not.toThrow();
  const [policy] = told;
  const posting = sentencesOf(policy!).find(({ ref }) => ref === '五(二)4')!;
  expect(posting.sentences[1]).toMatchObject({
    id: 'c5-2-4-s2',
    quote: '不少于5个工作日',
    columns: ['公示表“发布日期”“公示截止日期”'],
    places: ['公示'],
  });
  expect(posting.sentences[1]!.rules[0]).toEqual({ id: 'G07', title: '公示不少于5个工作日' });
  const held = { rules: ['G99'], columns: [], papers: [], places: [] };
  const broken = { ...policy!, sentences: [{ ...policy!.sentences[0]!, held }] };
  expect(() => sentencesOf(broken)).toThrow('no rule G99');
});

test('each sentence is counted once', () => {
  for (const policy of notices) {
    const { all, judged, told: written, aims } = sentenceCounts(policy);
    expect(judged + written + aims).toBe(all);
  }
});

test('the sentence of a rule: of its own clause, another where none is, none where nobody has gone through the text', () => {
  const [policy] = told;
  for (const rule of rulesOf(policy!.rules))
    expect(sentenceOfRule(policy!, rule)?.held.rules).toContain(rule.id);
  expect(sentenceOfRule(policy!, { id: 'G07', clause: '五(二)4' })?.id).toBe('c5-2-4-s2');
  expect(sentenceOfRule(policy!, { id: 'O14', clause: '六(一)' })?.clause).toBe('六(一)');
  expect(sentenceOfRule({ sentences: [] }, { id: 'G07', clause: '五(二)4' })).toBeNull();
});

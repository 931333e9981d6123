import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { reported } from '../../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { cumulativeCompounds, cumulativeFinding, cumulativeRows, sumSentence } from './cumulative.ts';
import { districtYears, districtsFinding, placeOf } from './districts.ts';
import { namedBars, namedFinding, namedText } from './named-years.ts';
import { conflicts, planSources, yearRemarks } from '../../views/progress/plan-remarks.ts';
import { basisName, hasPlans, planFinding, planText, planYears } from './plan-years.ts';

const years = planYears(smallDataset(fourCompounds));

test('a wording becomes a name', () => {
  expect(['年度计划', '年度计划(省)', '年度计划（区城管局）'].map(basisName)).toEqual([
    null,
    '省级计划',
    '区城管局',
  ]);
});

test('every wording of a year is a bar; a start belongs to the plan of its source; silence is one empty bar', () => {
  expect(years.map(({ year, bars }) => [year, ...bars.map(planText)])).toEqual([
    [2021, '未公开'],
    [2022, '计划28个，完成28个'],
    [2023, '计划9个，省级计划', '计划约12个，区级计划，开工10个'],
    [2024, '计划11个，开工11个'],
    [2025, '未公开'],
  ]);
  expect(years.filter(({ current }) => current).map(({ year }) => year)).toEqual([2024]);
  expect(planSources(years)).toEqual(['S1', 'S2']);
});

test('a finish of another source stands alone where the plans disagree', () => {
  const figures = `${fourCompounds.figures}小区数,2023,年度完成,甲区,8,无,个,2023-12-31,S3,\n`;
  const sources = `${fourCompounds.sources}S3,丙报,三,2023-12-31,\n`;
  const bars = planYears(smallDataset({ figures, sources })).find(({ year }) => year === 2023)!.bars;
  expect(bars.map(planText)).toEqual(['计划9个，省级计划', '计划约12个，区级计划，开工10个', '完成8个']);
});

test('the finding names the newest plan and the silent years', () => {
  expect(planFinding(years)).toEqual('2024年计划11个，已全部开工；2021年、2025年计划多少个，未公开');
  expect(planFinding(planYears(reported))).toEqual('2025年计划5个，已全部开工；2021年计划多少个，未公开');
  expect(planFinding(planYears(smallDataset({})))).toEqual('各年计划改造多少个小区，都没有见到');
  expect(hasPlans(planYears(smallDataset({})))).toBe(false);
});

test('remarks keep what the sources say, dates in words, and leave the conflict to one sentence', () => {
  expect(conflicts(years)).toEqual(['2023年两个口径不一致，并列不取平均']);
  expect(yearRemarks(years)).toEqual([
    '2022年完成28个：是否已验收未说明。',
    '2023年开工10个：报道称,2023年6月6日才开工。',
  ]);
});

test('named and reported stand side by side and are not added', () => {
  expect(namedBars(years).map(namedText)).toEqual([
    '计划数未公开，没有见到名单',
    '计划28个，收录1个',
    '计划9个，省级计划，收录1个',
    '计划约12个，区级计划，收录1个',
    '计划11个，收录1个',
    '计划数未公开，没有见到名单',
  ]);
  expect(namedFinding(smallDataset(fourCompounds), years)).toEqual('2022年公布28个，本站收录1个');
  expect(namedFinding(reported, planYears(reported))).toEqual(
    '2025年公布5个，都已收录；2023年公布40个，本站收录2个',
  );
});

test('a year with three wordings keeps them all', () => {
  const bars = planYears(reported).find(({ year }) => year === 2024)!.bars;
  expect(bars.map(planText)).toEqual([
    '计划6个，省级计划',
    '计划7个，区城管局',
    '计划8个，区级计划，开工8个',
  ]);
});

test('cumulative figures keep qualifier and date; a sum that does not agree is said, nothing is derived', () => {
  expect(cumulativeRows(reported)).toHaveLength(3);
  const total = cumulativeCompounds(reported);
  expect(total).toMatchObject({ value: 83_0000, asOf: '2025-07-18', sourceIds: ['R7'] });
  const sentence = sumSentence(planYears(reported), total);
  expect(sentence).toEqual(
    '各年公布的数相加（2022年计划21个、2023年完成40个、2024年计划6或7或8个），不等于累计的83个，加上2025年计划5个也不等于；差在哪里，公开材料没有说明。2021年的数没有公布，本站不推算。',
  );
  expect(cumulativeFinding(total, sentence)).toEqual('公布的累计完成数是83个，和各年的数对不上');
  const small = smallDataset(fourCompounds);
  const agreeing = smallDataset({
    ...fourCompounds,
    figures: fourCompounds.figures.replace('70,无', '40,无'),
  });
  expect(String(sumSentence(planYears(small), cumulativeCompounds(small)))).toContain('不等于累计的70个');
  // 28 + 12 = 40 under one of the wordings.
  expect(sumSentence(planYears(agreeing), cumulativeCompounds(agreeing))).toBeNull();
  expect(sumSentence(years, null)).toBeNull();
});

test('districts are compared only within one source and wording, without the city', () => {
  const [only, ...more] = districtYears(smallDataset(fourCompounds));
  expect(more).toEqual([]);
  expect(only).toMatchObject({ year: '2023', basis: '省级计划' });
  expect(only!.rows.map(({ area, own }) => [area, own])).toEqual([
    ['乙区', false],
    ['甲区', true],
    ['丙区', false],
  ]);
  expect(placeOf(only!)).toBe(2);
  expect(districtsFinding(districtYears(reported), '望潮区')).toEqual(
    '望潮区2023年计划40个，3个区市从多到少排第2；2024年计划6个，排第3',
  );
  expect(districtYears(smallDataset({}))).toEqual([]);
});

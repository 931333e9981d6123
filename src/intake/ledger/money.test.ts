import { expect, test } from 'vitest';
import { fundingDetails, fundingSources, detailsOf } from '../../policy/codes.ts';
import { UNDECIDED } from '../../schema/mapping.ts';
import { headingOf } from './headings.ts';
import { payerOf } from './money.ts';

const paid = (header: string): string | null => {
  const row = payerOf(headingOf(header));
  return row === null ? null : [row['资金来源'], row['细项'] ?? '', row['口径']].join(' ');
};

test.each([
  ['中央补助资金（万元）', `上级奖补 中央 ${UNDECIDED}`],
  ['省级奖补资金到位（万元）', '上级奖补 省 到位'],
  ['资金来源（万元）·市级', `上级奖补 市 ${UNDECIDED}`],
  ['预算资金·区级配套', '财政补贴 区 预算'],
  ['居民出资（元）', `居民出资  ${UNDECIDED}`],
  ['专项维修资金', `居民出资 住宅专项维修资金 ${UNDECIDED}`],
  ['决算（万元）·供电公司', '专营单位出资 供电 决算'],
  ['银行贷款', `平台公司融资 贷款 ${UNDECIDED}`],
  ['社会资本投资', `平台公司融资  ${UNDECIDED}`],
  ['资金（万元）·其他', `其他  ${UNDECIDED}`],
])('%s', (header, expected) => {
  expect(paid(header)).toBe(expected);
});

test('no payer: who is not told, may be two, or it is no money', () => {
  // Whose bond it is, a header does not say; a compound (小区) is no district (区).
  expect(paid('专项债券（万元）')).toBeNull();
  expect(paid('小区资金（万元）')).toBeNull();
  expect(paid('总投资（万元）')).toBeNull();
  expect(paid('省')).toBeNull();
  expect(paid('居民户数（户）')).toBeNull();
});

test('every payer and detail is one that the table of money has', () => {
  for (const header of [
    '中央资金',
    '省资金',
    '市级资金',
    '区级资金',
    '维修资金',
    '公共收益',
    '供水出资',
    '债券',
    '贷款',
  ]) {
    const row = payerOf(headingOf(header))!;
    const source = fundingSources.find((one) => one === row['资金来源'])!;
    const detail = fundingDetails.find((one) => one === row['细项'])!;
    expect(detailsOf[source]).toContain(detail);
  }
});

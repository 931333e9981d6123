import { expect, test } from 'vitest';
import { readsOf, reported, type Cells } from '../../../tests/unit/table-reads.ts';
import { policyOf } from '../../policy/policy-of.ts';
import { checkChecklist, checkCodes } from './codes.ts';

test.each([
  ['财政补贴', ['中央', '省', '市', '区']],
  ['上级奖补', ['中央', '省', '市', '区']],
  ['平台公司融资', ['债券', '贷款', '自有资金']],
  ['居民出资', ['直接出资', '住宅专项维修资金', '让渡小区公共收益']],
  ['专营单位出资', ['供水', '供电', '燃气', '供暖', '通信']],
  ['其他', []],
])('C005: details of %s', (source, details) => {
  const of = (detail: string): string[] =>
    reported((report) => checkCodes(readsOf({ funding: [{ 资金来源: source, 细项: detail }] }), report));
  for (const detail of ['', ...details]) expect(of(detail)).toEqual([]);
  const other = details.includes('债券') ? '供水' : '债券';
  const may = details.length > 0 ? `可以写：${details.join('、')}` : '要留空；知道是谁出的，请改“资金来源”';
  expect(of(other)).toEqual([`C005 funding 2 detail ${source} ${may}`]);
});

test('C001: steps in whose scope a work may be', () => {
  const of = (gates: string): string[] =>
    reported((report) => checkCodes(readsOf({ checklist: [{ 列入环节: gates }] }), report));
  for (const gates of ['', 'G04', 'G04、G13、G16、G17、G19']) expect(of(gates)).toEqual([]);
  for (const gates of ['G18', 'G04、G05'])
    expect(of(gates)).toEqual(['C001 checklist 2 gates  G04、G13、G16、G17、G19']);
});

const notice = policyOf('laoshan-2021-2');
const said = (rows: readonly Cells[], policy: typeof notice | null = notice): string[] =>
  reported((report) => checkChecklist(readsOf({ checklist: rows }), policy, report));
const named = (no: number): string => notice.items.find((item) => item.no === no)!.name;

test('C003, C004: numbers and names are those of the notice', () => {
  const last = String(notice.items.length);
  expect(said([{ 序号: '1', 内容: named(1) }, { 序号: '2' }, { 序号: last }])).toEqual([]);
  expect(said([{ 序号: '99' }])).toEqual([expect.stringMatching(/^C003 checklist 2 no 1-/)]);
  expect(said([{ 序号: '1' }, { 序号: '2', 内容: '别的' }])).toEqual([`C004 checklist 3 name 2 ${named(2)}`]);
});

test('C004: without a notice any number is right, and the first name that is written for it', () => {
  const rows = [
    { 序号: '99', 内容: '甲' },
    { 序号: '98', 内容: '甲' },
    { 序号: '99', 内容: '乙' },
  ];
  for (const policy of [null, policyOf(null)])
    expect(said(rows, policy)).toEqual(['C004 checklist 4 name 99 甲']);
});

test('S002: no more agree than were asked', () => {
  const of = (agree: string, asked: string) => said([{ 序号: '1', 同意户数: agree, 征询总户数: asked }]);
  expect(of('10', '10')).toEqual([]);
  expect(of('11', '')).toEqual([]);
  expect(of('', '10')).toEqual([]);
  expect(of('11', '10')).toEqual(['S002 checklist 2 agree 同意 11 户，多于征询总户数 10 户']);
});

test('S011: shares are no more than the whole', () => {
  const of = (resident: string, government: string) =>
    said([{ 序号: '1', '居民出资比例（%）': resident, '政府补助比例（%）': government }]);
  expect(of('40', '60')).toEqual([]);
  expect(of('', '')).toEqual([]);
  expect(of('100', '')).toEqual([]);
  expect(of('40.01', '60')).toEqual(['S011 checklist 2 residentShare 居民出 40.01%，政府补助 60%']);
  expect(of('', '100.5')).toEqual(['S011 checklist 2 publicShare 政府补助 100.5%']);
  expect(of('100.5', '')).toEqual(['S011 checklist 2 residentShare 居民出 100.5%']);
});

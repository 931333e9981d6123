import { expect, test } from 'vitest';
import { notices } from '#notices';
import { UNDECIDED } from '../../schema/mapping.ts';
import { headingOf } from './headings.ts';
import { workColumn, workNamed } from './works.ts';

const [own] = notices;
const nameOf = (header: string): string | null =>
  workNamed(own?.items ?? [], headingOf(header))?.name ?? null;

test('a work is found by its own name, in every notice', () => {
  for (const { items } of notices)
    for (const item of items) {
      expect(workNamed(items, headingOf(item.name))).toBe(item);
      expect(workNamed(items, headingOf(`${item.no}、${item.name}`))).toBe(item);
      expect(workNamed(items, headingOf(`改造内容·${item.name}（${item.units[0]}）`))).toBe(item);
    }
});

test('and in the words of an office, with words around it', () => {
  expect(nameOf('加装电梯（部）')).toBe('电梯加装');
  expect(nameOf('新增停车位数量')).toBe('完善停车设施');
  expect(nameOf('屋面防水维修')).toBe('建筑物修缮');
  expect(nameOf('外墙保温')).toBe('建筑节能改造');
  expect(nameOf('道路硬化')).toBe('道路铺装');
  expect(nameOf('养老设施')).toBe('养老设施建设');
});

test('no work where another part is named, two are, or a utility that may be part of several', () => {
  expect(nameOf('电梯井道移位费')).toBeNull();
  expect(nameOf('路灯、监控')).toBeNull();
  expect(nameOf('供水')).toBeNull();
  expect(nameOf('雨污分流')).toBeNull();
  expect(nameOf('小区')).toBeNull();
  expect(workNamed([], headingOf('加装电梯'))).toBeNull();
});

test('what a column says of a work, by its values', () => {
  const item = own!.items.find(({ name }) => name === '电梯加装')!;
  const row = { 序号: String(item.no), 内容: '电梯加装' };
  const column = (header: string, ...values: readonly string[]) =>
    workColumn(item, headingOf(header), values, () => ({ 在建: '施工中', 缓建: UNDECIDED }));
  const ticks = { '√': '纳入', '×': '不纳入' };
  expect(column('电梯')).toEqual({ to: '改造内容/决定', with: row, codes: ticks });
  expect(column('电梯', '是', '0')).toEqual({
    to: '改造内容/决定',
    with: row,
    codes: { ...ticks, 是: '纳入', '0': '不纳入' },
  });
  expect(column('电梯（部）', '12', '1,200.5')).toEqual({
    to: '改造内容/计划数量',
    with: { ...row, 单位: '部' },
  });
  expect(column('电梯', '2024-05-01')).toEqual({ to: '改造内容/完成日期', with: row });
  expect(column('电梯', '在建', '缓建')).toEqual({
    to: '改造内容/状态',
    with: row,
    codes: { 在建: '施工中', 缓建: UNDECIDED },
  });
  expect(column('电梯', '三号楼、五号楼')).toBeNull();
});

import { expect, test } from 'vitest';
import { shiftPoint, unitShift, unitsOfNote } from './units.ts';

test('units of one kind are converted, others never', () => {
  expect(unitShift('万㎡', '平方米')).toBe(4);
  expect(unitShift('元', '万元')).toBe(-4);
  expect(unitShift('亿元', '万元')).toBe(4);
  expect(unitShift('万户', '户')).toBe(4);
  expect(unitShift('％', '%')).toBe(0);
  expect(unitShift('‰', '%')).toBe(-1);
  expect(unitShift('%', '万元')).toBe(null);
  expect(unitShift('万元', '平方米')).toBe(null);
  expect(unitShift('公顷', '平方米')).toBe(null);
});

test('points move digit by digit', () => {
  expect(shiftPoint('1.8523', 4)).toBe('18523');
  expect(shiftPoint('1.85', 4)).toBe('18500');
  expect(shiftPoint('13,182,000', -4)).toBe('1318.2');
  expect(shiftPoint('5', -4)).toBe('0.0005');
  expect(shiftPoint('0', 4)).toBe('0');
  expect(shiftPoint('-12.5', 1)).toBe('-125');
  expect(shiftPoint('１.５', 1)).toBe('15');
  expect(shiftPoint('约5', 4)).toBe(null);
  expect(shiftPoint('1,31,8', -4)).toBe(null);
});

test('the unit of a table, and no office', () => {
  expect(unitsOfNote('单位：万元、户')).toEqual(['万元', '户']);
  expect(unitsOfNote('2024年台账 （计量单位：万㎡）')).toEqual(['万㎡']);
  expect(unitsOfNote('填报单位：万户街道办事处')).toEqual([]);
});

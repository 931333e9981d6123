import { expect, test } from 'vitest';
import { verdict } from '../../../../../tests/unit/facts.ts';
import { districtRules } from './district.ts';

test('D13: three projects in 2021; fewer may only be unpublished', () => {
  const judge = verdict(districtRules, 'D13');
  const of = (count: number) =>
    judge({ projects: [{ planYear: 2022 }, ...Array.from({ length: count }, () => ({ planYear: 2021 }))] });
  expect(of(3)).toBe('符合');
  expect(of(4)).toMatchInlineSnapshot(`"不符合：2021年收录了4个项目，文件写的是3个"`);
  expect(of(9)).toMatchInlineSnapshot(`"不符合：2021年收录了9个项目，文件写的是3个"`);
  expect(of(0)).toMatchInlineSnapshot(`"无法判断：2021年的项目，现在收录0个"`);
  expect(of(2)).toMatchInlineSnapshot(`"无法判断：2021年的项目，现在收录2个"`);
});

import { expect, test } from 'vitest';
import { publicPlans, sizes, sizesInWords } from './sizes.ts';

test('the bounds, and every public row well within them', () => {
  expect(sizes).toMatchInlineSnapshot(`
    {
      "areaOfHousehold": {
        "least": 28,
        "most": 260,
      },
      "buildings": {
        "least": 1.2,
        "most": 54,
      },
      "households": {
        "least": 15,
        "most": 4400,
      },
      "householdsInBuilding": {
        "least": 15,
        "most": 75,
      },
    }
  `);
  for (const { compounds, buildings, households, area } of publicPlans) {
    const inside = (value: number, { least, most }: { least: number; most: number }) =>
      value > least && value < most;
    expect(inside(households / compounds, sizes.households)).toBe(true);
    expect(inside(area / households, sizes.areaOfHousehold)).toBe(true);
    if (buildings === null) continue;
    expect(inside(buildings / compounds, sizes.buildings)).toBe(true);
    expect(inside(households / buildings, sizes.householdsInBuilding)).toBe(true);
  }
});

test('in words', () => {
  expect(sizesInWords).toMatchInlineSnapshot(
    `"小区的大小和别处差得太多的，有人看过才发布：总户数15到4,400户，楼栋数最多54栋（片区不看这两样），平均每栋15到75户，平均每户28到260平方米。界限从青岛各区市2023年、2024年的计划算出来：四分位数向外各放三倍四分位距（取对数）。"`,
  );
});

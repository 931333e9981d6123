import { expect, test } from 'vitest';
import { clauseOf as find } from '../../clauses.ts';
import { rulesOf } from '../../rules.ts';
import { stageByCode, stageByName } from '../../stages.ts';
import { clauses } from './lists/clauses.ts';
import { items } from './items.ts';
import { rules } from './rules.ts';
import { chain } from './lists/stages.ts';

const itemByNo = new Map(items.map((item) => [item.no, item]));
const allRules = rulesOf(rules);
const clauseOf = (ref: string | null) => find(clauses, ref ?? '');

const count = <T>(list: readonly T[]): Record<string, number> =>
  Object.fromEntries([...new Set(list)].map((x) => [x, list.filter((y) => y === x).length]));

test('27 items, numbered as in the annex: 1-23 and 26-29', () => {
  expect(items).toHaveLength(27);
  expect(items.map((item) => item.no)).toEqual([
    ...Array.from({ length: 23 }, (_, i) => i + 1),
    26,
    27,
    28,
    29,
  ]);
  expect(itemByNo.get(24)).toBeUndefined();
  expect(itemByNo.get(25)).toBeUndefined();
  expect(itemByNo.get(26)?.name).toBe('养老设施建设');
  expect(new Set(items.map((item) => item.name)).size).toBe(27);
});

test('必选 6, 应选 15, 自选 6; 基础 12 = 4+7+1, 完善 11 = 2+7+2, 提升 4 = 0+1+3', () => {
  expect(count(items.map((item) => item.obligation))).toEqual({ 必选: 6, 应选: 15, 自选: 6 });
  expect(count(items.map((item) => item.workClass))).toEqual({ 基础类: 12, 完善类: 11, 提升类: 4 });
  expect(count(items.map((item) => `${item.workClass} ${item.obligation}`))).toEqual({
    '基础类 必选': 4,
    '基础类 应选': 7,
    '基础类 自选': 1,
    '完善类 必选': 2,
    '完善类 应选': 7,
    '完善类 自选': 2,
    '提升类 应选': 1,
    '提升类 自选': 3,
  });
});

test('the five works of emphasis (reading A3)', () => {
  expect(items.filter((item) => item.key).map((item) => item.no)).toEqual([3, 5, 13, 15, 18]);
});

test('the annex, as it stands', () => {
  expect(items.map((item) => `${item.no} ${item.workClass} ${item.obligation} ${item.name}`))
    .toMatchInlineSnapshot(`
    [
      "1 基础类 必选 拆除违法建设",
      "2 基础类 应选 道路铺装",
      "3 基础类 应选 海绵化改造",
      "4 基础类 应选 完善公共照明",
      "5 基础类 应选 完善专营设施",
      "6 基础类 必选 管线改造规整",
      "7 基础类 自选 健全安防设施",
      "8 基础类 必选 加强消防安全",
      "9 基础类 应选 完善环卫设施",
      "10 基础类 应选 环境绿化提升",
      "11 基础类 应选 建筑物修缮",
      "12 基础类 必选 加强物业管理",
      "13 完善类 应选 公共服务管理",
      "14 完善类 必选 建筑节能改造",
      "15 完善类 应选 完善停车设施",
      "16 完善类 必选 增设无障碍设施",
      "17 完善类 自选 增设健身设施",
      "18 完善类 应选 电梯加装",
      "19 完善类 应选 完善快递服务",
      "20 完善类 自选 增设充电设施",
      "21 完善类 应选 设立宣传栏",
      "22 完善类 应选 便民市场建设",
      "23 完善类 应选 卫生健康服务",
      "26 提升类 应选 养老设施建设",
      "27 提升类 自选 托幼设施建设",
      "28 提升类 自选 增设家政服务",
      "29 提升类 自选 智慧社区建设",
    ]
  `);
});

test('every rule stands on a clause, and each id is given once', () => {
  for (const rule of allRules) expect(clauseOf(rule.clause).ref).toBe(rule.clause);
  expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
  expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
  expect(() => clauseOf('七')).toThrow('no clause 七');
});

test('the chain: codes, names, clauses, milestones', () => {
  const { stages, sideSteps, interruptions, names, milestones } = chain;
  const all = [...stages, ...sideSteps, ...interruptions];
  expect(new Set(all.map((stage) => stage.code)).size).toBe(all.length);
  expect(new Set(names).size).toBe(all.length);
  for (const stage of all) {
    expect(clauseOf(stage.clause)).toBeDefined();
    expect(stageByName(chain, stage.name)).toBe(stage);
    expect(stageByCode(chain, stage.code)).toBe(stage);
  }
  expect(stages.flatMap((stage) => stage.milestone ?? [])).toEqual(milestones);
  expect(stages.map((stage) => stage.code)).toEqual([...stages.map((stage) => stage.code)].sort());
  expect(() => stageByName(chain, '验收')).toThrow('验收');
  expect(() => stageByCode(chain, 'G99')).toThrow('G99');
});

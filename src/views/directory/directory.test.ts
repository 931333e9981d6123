import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { builtText, compoundFacts, sizeLine } from '../../facts/compound.ts';
import { factsFinding } from '../compound/facts-finding.ts';
import { cohortText, scopeFinding, scopeTests } from '../compound/scope.ts';
import { compoundLead, idleFinding, projectsFinding } from '../compound/lead.ts';
import { contactsFor } from '../../facts/contacts.ts';
import { filterChoices } from './filters.ts';
import { groupsOf } from './groups.ts';
import { initialsOf, syllables } from './pinyin.ts';
import { namesakes } from './namesakes.ts';

test.each([
  ['锦岭新村', 'jin ling xin cun', 'jlxc'],
  ['栗沙路652号小区', 'li sha lu 652 hao xiao qu', 'lsl652hxq'],
  ['海关测绘所（小区）', 'hai guan ce hui suo xiao qu', 'hgchsxq'],
  ['绿城', 'lv cheng', 'lc'],
  ['ＡＢ苑', 'ab yuan', 'ay'],
])('%s sounds %s', (name, full, initials) => {
  expect(syllables(name).join(' ')).toBe(full);
  expect(initialsOf(syllables(name))).toBe(initials);
});

const dataset = tiny({
  compounds: [
    { id: 'C1', name: '锦岭新村', street: '甲街道', builtTo: 2003, buildings: 17, households: 557 },
    { id: 'C2', name: '锦岭新村小区', batch: '试点', note: '关系未见说明' },
    { id: 'C3', name: '缙园', street: '乙街道', batch: '储备', point: { lng: 120, lat: 36 } },
    { id: 'C4', name: '梅汀园', builtTo: 2008, land: '集体' },
    { id: 'C5', name: '石鹿山庄', builtTo: 1999, land: '国有' },
  ],
  projects: [
    { id: 'P1', planYear: 2025, of: ['C1'], status: '施工中' },
    { id: 'P2', planYear: 2020, of: ['C2'] },
    { id: 'P3', planYear: 2024, of: ['C1', 'C5'] },
  ],
  figures: [
    { metric: '小区数', year: '2025', basis: '年度计划', value: 11 },
    { metric: '小区数', year: '2024', basis: '年度计划(省)', value: 9 },
    { metric: '小区数', year: '2024', basis: '年度计划(区)', value: 12 },
  ],
});
const [c1, c2, c3, c4, c5] = dataset.compounds;

test('every compound stands in one group, newest year first, then those without a year', () => {
  const groups = groupsOf(dataset);
  expect(
    groups.map(({ title, note, compounds }) => [title, note, compounds.map(({ id }) => id).join()]),
  ).toEqual([
    ['2025年计划', '公布1个，共11个，状态截至8月21日', 'C1'],
    ['2024年计划', '公布2个，两个口径共9、12个', 'C5'],
    ['2020年试点名单', '公布1个', 'C2'],
    ['储备批次', '1个，哪一年改造没有公布', 'C3'],
    ['没有列入已公布的计划', '1个，哪一年改造没有公布', 'C4'],
  ]);
  expect(groupsOf(tiny({}))).toEqual([]);
});

test('more names than the plan has are said, not turned round', () => {
  const over = tiny({
    compounds: [{ id: 'C1' }, { id: 'C2' }],
    projects: [{ id: 'P1', planYear: 2023, of: ['C1', 'C2'] }],
    figures: [{ metric: '小区数', year: '2023', basis: '年度计划', value: 1 }],
  });
  expect(groupsOf(over)[0]?.note).toEqual('收录2个，公布的计划是1个');
});

test('scope is judged on what is published', () => {
  expect(
    scopeTests(c1!)
      .slice(0, 2)
      .map(({ result }) => result),
  ).toEqual(['符合', '未公开']);
  expect(scopeFinding(c1!)).toBe('已公布的一条符合，土地性质未公开');
  expect(scopeFinding(c2!)).toBe('建成年份和土地性质都未公开，对不上文件的范围');
  expect(scopeFinding(c4!)).toBe('建成年份和土地性质不在文件规定的范围里');
  expect(scopeFinding(c5!)).toBe('建成年份和土地性质都在范围里');
  expect(cohortText(c5!)).toMatch(/力争基本改完/);
  expect(cohortText(c2!)).toBeNull();
});

test('facts are null where nothing is published', () => {
  const facts = Object.fromEntries(compoundFacts(c1!).map(({ term, value }) => [term, value]));
  expect(facts).toMatchObject({
    街道: '甲街道',
    建成年份: '2003年',
    总户数: '557户',
    地址: null,
    位置坐标: null,
  });
  expect(sizeLine(c1!)).toBe('2003年建成，17栋，557户');
  expect(sizeLine(c2!)).toBe('');
  expect(builtText({ ...c1!, builtFrom: 1996 })).toBe('1996年至2003年建成');
  expect(compoundLead(c1!)).toEqual('2003年建成，17栋，557户。27项内容做不做，都未公开。');
  expect(compoundLead(c3!)).toEqual('位置、建成年份和户数未公开。在储备批次，哪一年改造没有公布。');
});

test('findings of a compound count its fields and projects', () => {
  expect(factsFinding(dataset, c1!)).toEqual('12项基本情况，公布了4项');
  expect(factsFinding(dataset, { ...c4!, builtFrom: null, builtTo: null, land: null })).toEqual(
    '12项基本情况，一项也没有公布',
  );
  expect(projectsFinding(dataset, c1!)).toEqual('先后列入2个项目，最近的是2025年计划');
  expect(projectsFinding(dataset, c5!)).toEqual('列入2024年计划，1个项目');
});

test('no promise is made to a compound that is in no plan', () => {
  expect(idleFinding(c3!)).toBe('在储备批次，哪一年改造没有公布');
  expect(idleFinding(c4!)).toBe('没有列入已公布的计划，这不等于不改造');
});

test('namesakes are found both ways', () => {
  expect(namesakes(dataset, c1!).map(({ id }) => id)).toEqual(['C2']);
  expect(namesakes(dataset, c2!).map(({ id }) => id)).toEqual(['C1']);
  expect(namesakes(dataset, c5!)).toEqual([]);
});

test('filters offer only what some compound has', () => {
  expect(filterChoices(dataset)).toMatchObject({
    noStreet: true,
    years: [2025, 2024, 2020],
    idle: true,
    cohorts: ['A', 'B', 'later', 'unknown'],
  });
  expect(filterChoices(tiny({}))).toMatchObject({ streets: [], noStreet: false, years: [], cohorts: [] });
});

test('the own street answers first, other streets not at all', () => {
  const contact = (unit: string) => ({ role: '', unit, phone: null, address: null, sourceId: null });
  const info = {
    ...dataset.info,
    contacts: [contact('建设局'), contact('乙街道办事处'), contact('甲街道办事处')],
  };
  expect(contactsFor({ ...dataset, info }, c1!).map(({ unit }) => unit)).toEqual(['甲街道办事处', '建设局']);
  expect(contactsFor({ ...dataset, info }, c2!).map(({ unit }) => unit)).toEqual(['建设局']);
  expect(contactsFor(dataset, c1!)).toEqual([]);
});

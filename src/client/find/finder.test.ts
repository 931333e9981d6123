import { expect, test } from 'vitest';
import { inventedNames, realNames } from '../../../tests/fixtures/names.ts';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { initialsOf, syllables } from '../../views/directory/pinyin.ts';
import { nameIndex } from '../../views/directory/name-index.ts';
import { createFinder, type Finder } from './finder.ts';

const few = createFinder(
  nameIndex(
    tiny({
      compounds: [
        { id: 'C01', name: '栗沙路652号小区', community: '东山社区', address: '栗沙路652号' },
        { id: 'C02', name: '锦泰小区', street: '甲街道', address: '香港东路12号3号楼' },
        { id: 'C03', name: '锦岭新村', street: '甲街道', formerNames: '盐场宿舍、盐场新村' },
        { id: 'C04', name: '重庆路小区', batch: '储备' },
        { id: 'C07', name: '绿城（一期）', community: '长安社区' },
      ],
      projects: [{ id: 'P1', planYear: 2025, of: ['C03'], status: '施工中' }],
    }),
  ),
);
const names = (finder: Finder, typed: string, most = 8): string[] =>
  finder.find(typed, most).shown.map(({ name }) => name);

test.each([
  ['锦岭', '锦岭新村'],
  ['岭新', '锦岭新村'],
  ['jinling', '锦岭新村'],
  ['jlxc', '锦岭新村'],
  ['jinlxc', '锦岭新村'],
  ['JIN LING', '锦岭新村'],
  ['锦lxc', '锦岭新村'],
  ['ｊｔ', '锦泰小区'],
  ['盐场宿舍', '锦岭新村'],
  ['ycss', '锦岭新村'],
  ['652', '栗沙路652号小区'],
  ['lsl652', '栗沙路652号小区'],
  ['chongqinglu', '重庆路小区'],
  ['绿城一期', '绿城（一期）'],
  ['lvcheng', '绿城（一期）'],
  ['lücheng', '绿城（一期）'],
  ['香港东路12', '锦泰小区'],
  ['xgdl', '锦泰小区'],
  ['东山', '栗沙路652号小区'],
  ['changan', '绿城（一期）'],
  ['甲街道', '甲街道'],
  ['jiajiedao', '甲街道'],
  ['甲街道 新村', '锦岭新村'],
  ['锦岭花园', '锦岭新村'],
])('%s finds %s first', (typed, name) => {
  expect(names(few, typed)[0]).toBe(name);
});

/** Four compounds of a district where names are near one another. */
const alike = createFinder(
  nameIndex(
    tiny({
      compounds: [
        { id: 'C1', name: '海天雅苑南区', street: '甲街道' },
        { id: 'C2', name: '海天雅苑', street: '乙街道' },
        { id: 'C3', name: '金泰小区', street: '甲街道' },
        { id: 'C4', name: '张家庄园' },
        { id: 'C5', name: '淞南十村' },
        { id: 'C6', name: 'A_3/B&C+阳光城' },
        { id: 'C7', name: '绅园' },
      ],
    }),
  ),
);

test.each([
  ['海天雅苑小区', '海天雅苑', null],
  ['海天雅苑改造', '海天雅苑', null],
  ['甲市甲区乙街道海天雅苑3号楼2单元501室', '海天雅苑', '3号楼2单元501室'],
  ['甲区海天雅苑什么时候开工', '海天雅苑', null],
  ['青山市云岭路8号海天雅苑', '海天雅苑', null],
  ['金泰3号楼', '金泰小区', '3号楼'],
  ['甲街道金泰', '金泰小区', null],
  ['绅园改造', '绅园', null],
  ['淞南10村', '淞南十村', null],
  ['songnan10cun', '淞南十村', null],
  ['yangguangcheng', 'A_3/B&C+阳光城', null],
  ['a3bcyangguang', 'A_3/B&C+阳光城', null],
  ['甲街道哪些小区改造', '甲街道', null],
])('%s asks for %s', (typed, name, house) => {
  const { shown, near, house: asked } = alike.find(typed, 5);
  expect([shown[0]?.name, near, asked]).toEqual([name, false, house]);
});

test.each([
  ['z for zh', 'zangjiazhuangyuan', '张家庄园'],
  ['ang for an', 'songnangshicun', '淞南十村'],
])('%s is near', (_, typed, name) => {
  const { shown, near } = alike.find(typed, 5);
  expect([shown[0]?.name, near]).toEqual([name, true]);
});

test('a name beside words that nobody knows is near; of two characters it is none', () => {
  expect(alike.find('富贵海天雅苑大厦', 5)).toMatchObject({ near: true, words: '海天雅苑' });
  expect(alike.find('东湖绅园', 5).total).toBe(0);
});

test.each([
  ['a character wrong', '锦灵新村', '锦岭新村'],
  ['the first wrong', '今岭新村', '锦岭新村'],
  ['the last wrong', '锦岭新存', '锦岭新村'],
  ['one missing', '金新村', '锦岭新村'],
  ['one too many', '锦岭岭新村', '锦岭新村'],
  ['one too many at the end', '锦岭新村寺', '锦岭新村'],
  ['two changed round', '岭金新村', '锦岭新村'],
  ['two changed round in the middle', '锦新岭村', '锦岭新村'],
  ['one missing of three', '绿一期', '绿城（一期）'],
  ['a letter wrong', 'jinlimgxincun', '锦岭新村'],
  ['a letter missing', 'jnlingxincun', '锦岭新村'],
  ['a letter too many', 'jingling', '锦岭新村'],
  ['letters changed round', 'jinlignxincun', '锦岭新村'],
  ['an initial wrong', 'jkxc', '锦岭新村'],
  ['an initial missing', 'lsl62hxq', '栗沙路652号小区'],
  ['initials changed round', 'jxlc', '锦岭新村'],
  ['a former name with a mistake', '盐厂宿舍', '锦岭新村'],
])('%s: %s still finds %s', (_, typed, name) => {
  const { shown, near } = few.find(typed, 5);
  expect(shown[0]?.name).toBe(name);
  expect(near).toBe(true);
});

test.each(['并不存在的花园', 'xyzw', 'inling', '<b>', '锦银铜铁', 'qqqqqqqq'])(
  '%s finds nothing',
  (typed) => {
    expect(few.find(typed, 8)).toMatchObject({ shown: [], total: 0 });
    expect(few.ids(typed)).toEqual(new Set());
  },
);

test('nothing typed asks nothing', () => {
  for (const typed of [' ', '（）', '.*']) {
    expect(few.find(typed, 8)).toEqual({
      shown: [],
      total: 0,
      near: false,
      words: '',
      house: null,
      subjects: [],
    });
    expect(few.ids(typed)).toBeNull();
  }
});

test('whole names come before beginnings, middles, sounds, places and mistakes', () => {
  const finder = createFinder(
    nameIndex(
      tiny({
        compounds: [
          { id: 'C1', name: '松林花园', address: '桃园路3号' },
          { id: 'C2', name: '桃圆' },
          { id: 'C3', name: '仙桃园' },
          { id: 'C4', name: '桃园里' },
          { id: 'C5', name: '桃园' },
        ],
      }),
    ),
  );
  expect(names(finder, '桃园')).toEqual(['桃园', '桃园里', '仙桃园', '松林花园', '桃圆']);
  expect(names(finder, 'taoyuan')).toEqual(['桃圆', '桃园', '桃园里', '仙桃园', '松林花园']);
});

test('equal answers: the newest plan first, then the shorter name', () => {
  const finder = createFinder(
    nameIndex(
      tiny({
        compounds: [
          { id: 'C1', name: '海山花园' },
          { id: 'C2', name: '海月苑' },
          { id: 'C3', name: '海风大花园' },
        ],
        projects: [{ id: 'P1', planYear: 2024, of: ['C3'] }],
      }),
    ),
  );
  expect(names(finder, '海')).toEqual(['海风大花园', '海月苑', '海山花园']);
  expect(names(finder, '海', 1)).toEqual(['海风大花园']);
  expect(finder.find('海', 1).total).toBe(3);
});

test('an answer has what tells it from others', () => {
  expect(few.find('盐场', 1).shown).toEqual([
    {
      id: 'C03',
      name: '锦岭新村',
      former: ['盐场宿舍', '盐场新村'],
      street: '甲街道',
      community: null,
      address: null,
      state: '施工中',
      listed: '2025年计划',
      note: null,
      project: 'P1',
    },
  ]);
  expect(few.find('锦泰', 1).shown[0]).toMatchObject({
    id: 'C02',
    address: '香港东路12号3号楼',
    state: '未公开',
  });
  expect(few.find('绿城', 1).shown[0]).toMatchObject({ id: 'C07', street: null, community: '长安社区' });
  expect(few.ids('甲街道')).toEqual(new Set(['C02', 'C03']));
});

test('a dataset without compounds answers with its streets', () => {
  const empty = createFinder(nameIndex(tiny({})));
  expect(names(empty, '乙')).toEqual(['乙街道']);
  expect(empty.find('金', 8).total).toBe(0);
});

/** Two hundred real names among six thousand invented ones. */
const all = [...inventedNames(6000), ...realNames];
const many = createFinder(nameIndex(tiny({ compounds: all.map((name, i) => ({ id: `C${i}`, name })) })));
/** Of all that `type` makes of the real names, the part that has its name among the first five. */
function share(type: (name: string) => readonly string[]): number {
  const asked = realNames.flatMap((name) => type(name).map((typed) => [name, typed] as const));
  return asked.filter(([name, typed]) => names(many, typed, 5).includes(name)).length / asked.length;
}
/** The name with each of its characters in turn put as `by`. */
const each = (name: string, by: (i: number) => string): string[] =>
  Array.from(name, (_, i) => name.slice(0, i) + by(i) + name.slice(i + 1));

test('a real name is among the first five: any one character missing', () => {
  expect(realNames).toHaveLength(200);
  expect(share((name) => each(name, () => ''))).toBeGreaterThanOrEqual(0.95);
});

test('a real name is among the first five: any one character wrong', () => {
  // Characters of other names, which mislead more than any other.
  const others = [...new Set(realNames.join(''))];
  let turn = 0;
  expect(share((name) => each(name, () => others[(turn += 37) % others.length]!))).toBeGreaterThanOrEqual(
    0.95,
  );
});

test('a real name is among the first five: its initials', () => {
  expect(share((name) => [initialsOf(syllables(name))])).toBeGreaterThanOrEqual(0.95);
});

test('a real name is among the first five: one letter of its pinyin wrong', () => {
  expect(share((name) => each(syllables(name).join(''), () => 'x'))).toBeGreaterThanOrEqual(0.95);
});

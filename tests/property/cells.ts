import fc from 'fast-check';
import type { Field } from '../../src/schema/field.ts';
import { fundingBases } from '../../src/policy/codes.ts';
import { policyOf } from '../../src/policy/policy-of.ts';
import { scopeCodes } from '../../src/policy/rules/scope.ts';
import { figureBases, figureUnits, metrics, oddNames, phrases, plainNames, units } from './words.ts';

/**
 * A cell as it is described, before it is made lawful and written: a number for whatever refers to something (a record,
 * a street, a day), the text itself for the rest.
 */
export type Described = string | number;

/** The notice that generated datasets name. */
export const POLICY = policyOf('laoshan-2021-2');

const pick = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

/** A name: mostly plain, at times odd. The plainest comes first, for shrinking. */
const name = fc.oneof({ weight: 3, arbitrary: pick(plainNames) }, { weight: 1, arbitrary: pick(oddNames) });
const short = fc.oneof(
  { weight: 2, arbitrary: pick(units) },
  { weight: 1, arbitrary: name },
  { weight: 1, arbitrary: pick(phrases.filter((phrase) => !phrase.includes('\n'))) },
);

/** What a building is called: few names, so that the tables meet. */
const building = fc.oneof(
  { weight: 4, arbitrary: pick(['1号楼', '2号楼', '3号楼', '甲幢', 'A座', '10#']) },
  { weight: 1, arbitrary: name },
);

/** Columns of which the pages look for certain words, or whose words are closed without a list of codes. */
const special: Readonly<Record<string, fc.Arbitrary<Described>>> = {
  'compounds.name': name,
  'compounds.formerNames': fc
    .array(
      name.filter((one) => !one.includes('、')),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.join('、')),
  'compounds.inScope': pick(['失养失修失管', '市政配套不完善、居民意愿强烈', '都不是']),
  'projects.name': name,
  'notices.title': fc.tuple(name, pick(['', '初步改造计划公示', '的公示'])).map((parts) => parts.join('')),
  'areas.name': name,
  'stages.participants': pick([
    '相关部门3、参建单位4、居民代表5',
    '没有征求',
    '区发改局、区财政局',
    '居民代表0',
  ]),
  'buildings.building': building,
  'parts.no': pick(POLICY.items.map(({ no }) => String(no))),
  'parts.building': building,
  'parts.door': pick(['1单元', '2单元', '3单元', '东单元']),
  'parts.unit': pick(['部', '平方米', '处']),
  'warranties.part': fc.oneof(
    { weight: 3, arbitrary: pick(['屋面防水', '给排水管线', '电梯', '外墙涂料']) },
    { weight: 1, arbitrary: name },
  ),
  'checklist.no': pick(POLICY.items.map(({ no }) => String(no))),
  'plans.version': pick(['1', '1', '2', '3']),
  'planworks.version': pick(['1', '1', '1', '2']),
  'planworks.no': pick(POLICY.items.map(({ no }) => String(no))),
  'promises.no': pick(POLICY.items.map(({ no }) => String(no))),
  'promises.unit': pick(['个车位', '平方米', '米', '处', '部']),
  'planworks.unit': pick(['个车位', '平方米', '米', '处', '部']),
  'checklist.gates': fc.subarray([...scopeCodes], { minLength: 1 }).map((codes) => codes.join('、')),
  'checklist.unit': pick(['个车位', '平方米', '米', '处', '部']),
  'funding.basis': pick(fundingBases),
  'figures.metric': fc.oneof(
    { weight: 3, arbitrary: fc.constant('小区数') },
    { weight: 2, arbitrary: pick(metrics) },
  ),
  'figures.basis': pick(figureBases),
  'figures.area': fc.nat(20),
  'figures.unit': pick(figureUnits),
  'removals.id': pick(['gone-1', 'gone-2', 'GONE-3']),
  'holidays.number': pick(['国办发明电〔2026〕7号']),
};

const digits = (scale: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(300).map(String),
    fc.nat(9_999_999).map(String),
    fc
      .tuple(fc.nat(50_000), fc.nat(10 ** scale - 1))
      .map(([whole, part]) => (scale === 0 ? String(whole) : `${whole}.${part}`)),
    fc.constantFrom('0', '1', '2'),
  );

/** Of what is never 0, or never so small, as much as the example says. */
const atLeastOne =
  (field: Field<unknown>) =>
  (number: string): string =>
    field.parse(number).ok ? number : field.example;

/** What one cell of a column may hold, described; `table.key` names the column. Every kind of field has its own. */
export function described(column: string, field: Field<unknown>): fc.Arbitrary<Described> {
  const own = special[column];
  if (own) return own;
  switch (field.kind) {
    case '文字':
      return short;
    case '长文字':
      return fc.array(pick(phrases), { minLength: 1, maxLength: 3 }).map((list) => list.join(''));
    case '代码':
      return pick(field.codes);
    case '编号':
    case '街道':
      return fc.nat(200);
    case '多个编号':
      // Forty compounds in one project, at the rarest; the number is read as a set of records.
      return fc.nat(0x7fffffff);
    case '日期':
      return fc.integer({ min: -900, max: 2400 });
    case '年份':
      return fc.integer({ min: -3, max: 40 });
    case '年度':
      return pick(['2021', '2022', '2023', '2024', '2025', '2021-2025', '2021-2024', '2019-2020']);
    case '整数':
      return fc
        .oneof({ weight: 3, arbitrary: fc.nat(12).map(String) }, { weight: 1, arbitrary: digits(0) })
        .map(atLeastOne(field));
    case '小数':
      // Their sums stay as small as sums of money are.
      return (
        field.unit === '万元'
          ? digits(field.scale).map((text) => text.slice(0, 5).replace(/\.$/, ''))
          : digits(field.scale)
      ).map(atLeastOne(field));
    case '度':
      return fc.nat(999);
    case '网址':
      return pick([
        'https://www.example.cn/a.html',
        'http://example.cn/?a=1&b=2',
        'https://example.cn/%E5%85%AC#NaN',
      ]);
    case '电话':
      return pick(['0532-0000 0001', '0532-00000002', '12345']);
    case '指纹':
      return pick(['jfpagchnkbei', 'aaaaaaaaaaaa']);
    case '轮廓':
      return fc.nat(999);
    case '文件':
      return fc.nat(999).map((n) => `foto-${n}.${n % 5 === 0 ? 'JPEG' : 'jpg'}`);
  }
}

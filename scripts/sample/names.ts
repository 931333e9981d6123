import { phone } from './settings.ts';

/** A fictional street with its communities. */
export interface Street {
  readonly code: string;
  readonly name: string;
  readonly office: string;
  readonly phone: string;
  readonly road: string;
  readonly communities: readonly string[];
}

const street = (n: number, name: string, road: string, communities: string): Street => ({
  code: `SF0${n}`,
  name,
  office: `${name}办事处`,
  phone: phone(10 + n),
  road,
  communities: communities.split('、').map((community) => `${community}社区`),
});

/** The five streets, four communities each. */
export const streets: readonly Street[] = [
  street(1, '听涛街道', '听涛路', '望海、听潮、帆影、灯塔'),
  street(2, '松岭街道', '松岭路', '松涛、竹坞、鹭影、苇岸'),
  street(3, '石门街道', '石门路', '石榴、砚池、谷雨、渔火'),
  street(4, '北山街道', '北山路', '柿叶、梨霜、晨钟、荻花'),
  street(5, '海湾街道', '海湾路', '螺号、云桅、潮音、白露'),
];

const prefixes = (
  '望海、松涛、石榴、听潮、槐影、灯塔、帆影、礁花、鸥鸣、渔火、潮音、星沙、云桅、晒网、螺号、' +
  '枣花、麦秋、橘井、荻花、芦笛、鹭影、豆蔻、杏帘、柿叶、桐月、梨霜、苇岸、竹坞、蒲风、菱歌、' +
  '砚池、墨耕、书灯、晨炊、暮钟、谷雨、芒种、白露、立夏、小满、惊蛰、寒露、春分、秋分、夏至、' +
  '蓼汀、榆荫、楮叶、柘枝、藕塘、萤窗、鹤汀、雁行、鱼梁、舟浦、桥津、井甘、苔阶、砖塔、瓦松'
).split('、');
const suffixes = ['苑', '里', '园', '新村', '小区', '家园', '花园', '公寓'];

/** Compound name number `i`, unlike every other: 望海苑, 松涛里, 石榴园 … later 望海苑二区. */
export function compoundName(i: number): string {
  const lap = Math.floor(i / prefixes.length);
  const base = prefixes[i % prefixes.length]! + suffixes[(i + lap) % suffixes.length]!;
  const area = Math.floor(lap / suffixes.length) + 1;
  return area === 1 ? base : `${base}${inChinese(area)}区`;
}

/** Name of a compound that is a whole quarter, which has no 苑 or 里 of its own. */
export const quarterName = (i: number): string => `${prefixes[i % prefixes.length]!}片区`;

const works = [
  '盐场',
  '船厂',
  '渔业公司',
  '水泥厂',
  '供销社',
  '粮管所',
  '织布厂',
  '罐头厂',
  '砖瓦厂',
  '汽运公司',
];

/** The name some compounds had while a works owned them; null for the others. */
export const formerName = (i: number): string | null =>
  i % 7 === 3
    ? `${works[Math.floor(i / 7) % works.length]!}${['宿舍', '家属院'][Math.floor(i / 70) % 2]!}`
    : null;

const digits = [...'零一二三四五六七八九'];

/** 1-999 in Chinese numerals. */
function inChinese(n: number): string {
  if (n < 10) return digits[n]!;
  const unit = n < 100 ? 10 : 100;
  const [head, rest] = [Math.floor(n / unit), n % unit];
  const lead = n < 20 ? '十' : digits[head]! + (unit === 10 ? '十' : '百');
  if (rest === 0) return lead;
  if (unit === 10) return lead + digits[rest]!;
  return lead + (rest < 10 ? '零' : '') + (rest >= 10 && rest < 20 ? '一' : '') + inChinese(rest);
}

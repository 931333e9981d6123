/** A unit: what it measures, and how many times ten of the smallest one it is. */
interface Unit {
  readonly measures: string;
  readonly power: number;
}

const unit = (measures: string, powers: Readonly<Record<number, string>>): readonly [string, Unit][] =>
  Object.entries(powers).flatMap(([power, names]) =>
    names.split(' ').map((name): [string, Unit] => [name, { measures, power: Number(power) }]),
  );

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unit('面积', { 0: '平方米 平米 m2 ㎡', 4: '万平方米 万平米 万m2 万㎡ 万平' }),
  ...unit('钱', { 0: '元', 3: '千元', 4: '万元', 6: '百万元', 7: '千万元', 8: '亿元' }),
  ...unit('户', { 0: '户', 3: '千户', 4: '万户' }),
  ...unit('楼', { 0: '栋 幢 座' }),
  ...unit('个', { 0: '个', 4: '万个' }),
  ...unit('人', { 0: '人', 4: '万人' }),
  ...unit('件', { 0: '件' }),
  ...unit('处', { 0: '处' }),
  ...unit('轮', { 0: '轮' }),
  ...unit('度', { 0: '度 °' }),
  ...unit('比例', { 0: '‰', 1: '%' }),
]);

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

/** Whether a text is the name of a unit and nothing else. */
export const isUnit = (text: string): boolean => UNITS.has(bare(text).replace(/^\(|\)$/g, ''));

/** A text and the unit that stands behind it: `建筑面积（万㎡）` is 建筑面积 in 万㎡. */
export interface UnitFree {
  readonly base: string;
  readonly unit: string | null;
}

/** Takes the unit off a text; what stands in brackets and is no unit stays part of it. */
export function unitFree(raw: string): UnitFree {
  const text = bare(raw).replace(/^\*/, '');
  const match = /^(.+?)(?:\(([^()]+)\)|[[【]([^\]】]+)[\]】]|[/:,]([^/:,]+))$/.exec(text);
  const named = match?.[2] ?? match?.[3] ?? match?.[4];
  const written = named?.replace(/^单位:?/, '');
  if (match?.[1] !== undefined && written !== undefined && UNITS.has(written))
    return { base: match[1], unit: written.replace('m2', '㎡') };
  return { base: text.replace(/[:]$/, ''), unit: null };
}

/**
 * How far the point moves from a number in `from` to one in `to`: 万㎡ to 平方米 is 4, 元 to 万元 -4.
 * null when they do not measure the same, or one is no unit.
 */
export function unitShift(from: string, to: string): number | null {
  const [a, b] = [UNITS.get(bare(from)), UNITS.get(bare(to))];
  return a === undefined || b === undefined || a.measures !== b.measures ? null : a.power - b.power;
}

/** The units of a line such as 单位：万元、户 above a table; of none where it names an office (填报单位：…). */
export function unitsOfNote(text: string): string[] {
  const match = /(?<![\p{Script=Han}])(?:计量|金额)?单位[:：]\s*(\S+)/u.exec(text);
  return (match?.[1] ?? '').split(/[、,，;；/()（）]/).filter((name) => UNITS.has(bare(name)));
}

const PLAIN = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** Moves the decimal point of a written number, digit by digit: nothing is rounded. null when it is no plain number. */
export function shiftPoint(written: string, shift: number): string | null {
  const match = PLAIN.exec(bare(written));
  if (match === null) return null;
  const [sign, whole, fraction = ''] = [match[1] ?? '', (match[2] ?? '').replaceAll(',', ''), match[3]];
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift))}`;
  const point = Math.max(0, -shift) + whole.length + shift;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return `${sign}${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`;
}

import { narrowed, type PersonalSpan } from '../../schema/personal-numbers.ts';
import { endsAsPlace, nameAt, nameLog, wordsLog } from './lattice.ts';
import { isSurname } from './surnames.ts';

/** Whom a name stands after: people who live there, and those who speak up. */
const RESIDENT =
  '(?<![物企商专])(?:业主|居民|住户|村民|当事人|异议人|申请人|联系人|姓名|户主|产权人|所有权人|租户|租客|承租人|房主|房东|反映人|来电人|来信人|来访人|投诉人|举报人|信访人|诉求人|建议人|楼长|楼组长|楼栋长|单元长|网格员|网格长|志愿者|低保户|独居老人|残疾人|签字人|收件人|领取人|代办人|委托人|被委托人|受托人|紧急联系人|邻居|家属)(?!区|楼|大会|委员|小组|会|小区|自治|公约|群)(?:代表|本人|家属)?';
/** People whose names firms and offices may have to publish: a person must look at them. */
const OFFICIAL =
  '(?:负责人|项目经理|经办人|施工员|安全员|监理员|总监|监理工程师|建造师|主任|书记|科长|局长|处长|队长|班长)';
const SAYS =
  '反映|投诉|提出|要求|认为|表示|希望|建议|来电|来信|来访|担心|质疑|不?同意|不服|反对|签字|签名|诉称|说|称|拨打|咨询|申请|领取|家';
const SAYING = new RegExp(`^(?:${SAYS})`, 'u');
const LINK = '(?:\\s*[:：]\\s*|\\s*[(（“"‘\']\\s*|[是为叫系]|\\s+|<[^>]{0,40}>)?';
const HONORIFIC = '先生|女士|小姐|师傅|老师|大爷|大妈|大娘|阿姨|奶奶|爷爷|大叔|大婶|大姐|大哥|同志';
/** These before an honorific take an object: 向女士, 对老人. */
const PREPOSITIONS = '向对为给和与请由有让被把从万余';

const stretchAt = (text: string, at: number): string => /^\p{Script=Han}*/u.exec(text.slice(at))![0];
/** How much likelier than words a name must be, log2: to be certain, and to be asked about. */
const [CERTAIN, LIKELY] = [3.5, -1];
/** The same where the clause goes on with what nobody says of a person. */
const LIKELY_WITHIN = 2;
/** A name before a verb of saying, or at the end, is likelier; after a verb that has the role for its object, less so. */
const [BEFORE_SAYING, AFTER_OBJECT] = [2.5, -14];

type Names = 'P003' | 'P103';

/** The name that begins at a place; a surname with 某 is always one. */
function nameFrom(text: string, at: number, prior: number): { to: number; code: Names } | null {
  const stretch = stretchAt(text, at);
  const some = /^(?:\p{Script=Han}{1,2}?)某某?(?![处地日单公个些项种时])/u.exec(stretch)?.[0];
  if (some !== undefined && isSurname(some.replace(/某+$/u, '')))
    return { to: at + some.length, code: 'P003' };
  const found = nameAt(stretch, prior);
  if (found === null) return null;
  const rest = stretch.slice(found.text.length);
  const ends = rest === '' || SAYING.test(rest);
  const margin = found.margin + (ends && found.margin > 0 ? BEFORE_SAYING : 0);
  if (margin < (ends ? LIKELY : LIKELY_WITHIN)) return null;
  return {
    to: at + found.text.length,
    code: ends && margin >= CERTAIN && !endsAsPlace(found.text) ? 'P003' : 'P103',
  };
}

const [AFTER_RESIDENT, AFTER_OFFICIAL] = [RESIDENT, OFFICIAL].map(
  (role) => new RegExp(`${role}${LINK}`, 'gu'),
) as [RegExp, RegExp];

/** Names after whom they are of: 业主王建国、李红梅. */
function afterRoles(text: string, role: RegExp, sure: boolean): PersonalSpan[] {
  return [...text.matchAll(role)].flatMap(({ index, 0: found }) => {
    const spans: PersonalSpan[] = [];
    for (let at = index + found.length; ;) {
      const object = /(?:请|让|向|给|对|为|与|和|供|使)$/u.test(text.slice(0, index)) ? AFTER_OBJECT : 0;
      const name = nameFrom(text, at, object);
      if (name === null) break;
      spans.push({ code: sure ? name.code : 'P103', from: at, to: name.to });
      const next = /^\s*[、,，和及]\s*/u.exec(text.slice(name.to));
      if (next === null) break;
      at = name.to + next[0].length;
    }
    return spans;
  });
}

const BEFORE_ROLE = new RegExp(`(?<!\\p{Script=Han})\\p{Script=Han}{2,4}(?=\\s*[(（]\\s*${RESIDENT})`, 'gu');

/** Names before whom they are of, in brackets or beside a telephone: 王建国（业主）. */
function beforeRoles(text: string): PersonalSpan[] {
  if (!/[(（]/.test(text)) return [];
  return [...text.matchAll(BEFORE_ROLE)].flatMap(({ index, 0: found }): PersonalSpan[] => {
    const name = nameAt(found, 0);
    if (name === null || name.text !== found || name.margin < LIKELY) return [];
    return [{ code: name.margin >= CERTAIN ? 'P003' : 'P103', from: index, to: index + found.length }];
  });
}

const BEFORE_HONORIFIC = new RegExp(`(?<=\\p{Script=Han})(?:${HONORIFIC})(?!们)`, 'gu');

/** Names with an honorific: 张先生, 李建国大爷. */
function beforeHonorifics(text: string): PersonalSpan[] {
  return [...text.matchAll(BEFORE_HONORIFIC)].flatMap(({ index }): PersonalSpan[] => {
    const run = /\p{Script=Han}{1,8}$/u.exec(text.slice(0, index))![0];
    const plain = wordsLog(run);
    let best: { length: number; margin: number } | null = null;
    for (let length = 1; length <= Math.min(4, run.length); length++) {
      const name = run.slice(-length);
      const opens = length === run.length ? 3 : 0;
      const own =
        length === 1
          ? isSurname(name) && !PREPOSITIONS.includes(name)
            ? nameLog(`${name}某`) + 12
            : -Infinity
          : nameLog(name);
      const margin = opens + own + wordsLog(run.slice(0, run.length - length)) - plain;
      if (margin > (best?.margin ?? -Infinity)) best = { length, margin };
    }
    if (best === null || best.margin < LIKELY) return [];
    return [{ code: best.margin >= CERTAIN - 2 ? 'P003' : 'P103', from: index - best.length, to: index }];
  });
}

/** 李某某 wherever it stands: whoever writes so means a person. */
function withSome(text: string): PersonalSpan[] {
  return [...text.matchAll(/(\p{Script=Han})某某?(?![处地日单公个些项种时街路村])/gu)].flatMap(
    ({ index, 0: found, 1: surname = '' }) =>
      isSurname(surname) && !/[向任有时由对为]/u.test(surname)
        ? [{ code: 'P003' as const, from: index, to: index + found.length }]
        : [],
  );
}

const LISTED = /(?:名单|人员|签[名字]|代表|成员)[:：]\s*(?:\p{Script=Han}{2,4}\s*[、,，\s]\s*)*$/u;

/** A full name that opens a clause and says something, or stands alone in it. */
function alone(text: string): PersonalSpan[] {
  const clauses = text.matchAll(/(?<![\p{Script=Han}\w])\p{Script=Han}{3,}(?![\w〔\[])/gu);
  return [...clauses].flatMap(({ index, 0: clause }): PersonalSpan[] => {
    const name = nameAt(clause, -7);
    if (name === null || name.text.length < 3 || name.margin < 0) return [];
    const rest = clause.slice(name.text.length);
    // Alone between commas it may be the name of a compound, unless the list says that it is of people.
    if (rest === '' ? !LISTED.test(text.slice(0, index)) : !SAYING.test(rest)) return [];
    return [{ code: 'P103', from: index, to: index + name.text.length }];
  });
}

const FLOOR = '(?:\\d{3,4}|[一二三四五六七八九十]+楼[东西中]?户)';
const BUILDING = '(?:\\d{1,3}|[一二三四五六七八九十甲乙丙丁]{1,3})\\s?(?:号楼|栋|幢|#楼?|座)';
const UNIT = '(?:\\d{1,2}|[一二三四五六七八九十甲乙丙东西中])\\s?单元';
/** A home: building, unit and door, or building and door. */
const DOOR = new RegExp(
  `${BUILDING}\\s?${UNIT}\\s?${FLOOR}\\s?[室户号房]?|${UNIT}\\s?${FLOOR}\\s?[室户号房]?|${BUILDING}\\s?\\d{3,4}\\s?(?:[室号房]|户(?=${SAYS}))|(?<![\\w-])\\d{1,3}-[1-9]-\\d{3,4}(?![\\w-])`,
  'gu',
);
const OFFICE = /办公|大厦|中心|街道办|物业|社区|服务|公司|局|委员会|写字楼|商务/u;
const PERSON_AFTER = new RegExp(`^[\\s,，(（的]{0,2}(?:${RESIDENT}|${HONORIFIC}|老人|一?户)`, 'u');
const PERSON_BEFORE = new RegExp(`(?:${RESIDENT})[^。；;]{0,6}$|住(?:在|址[:：]?)?\\s*$|家住\\s*$`, 'u');

/** Doors of homes: with whoever lives there certain, alone to be looked at. */
function doors(text: string, names: readonly PersonalSpan[]): PersonalSpan[] {
  return [...text.matchAll(DOOR)].flatMap(({ index, 0: found }): PersonalSpan[] => {
    const to = index + found.length;
    const before = text.slice(Math.max(0, index - 14), index);
    const person =
      PERSON_AFTER.test(text.slice(to)) ||
      PERSON_BEFORE.test(before) ||
      names.some((name) => Math.abs(name.from - to) <= 6 || Math.abs(index - name.to) <= 6);
    // Three numbers with dashes may be anything.
    if (!person && (OFFICE.test(before) || /^[\d-]+$/.test(found))) return [];
    if (!person && /^\s?(?:改造|共|合计)/u.test(text.slice(to))) return [];
    return [{ code: person ? 'P008' : 'P108', from: index, to }];
  });
}

/** What is asked of a text: `long` texts are sentences, where full names are looked for that nothing announces. */
export interface Asked {
  readonly long: boolean;
  /** Only what is certain; what is likely is looked for no further than that needs. */
  readonly sure: boolean;
}

/** Names and homes of persons in a text: P003 and P008 are certain, P103 and P108 must be looked at. */
export function personalNames(text: string, { long, sure }: Asked): PersonalSpan[] {
  if (!/\p{Script=Han}|\d-\d-\d/u.test(text)) return [];
  const narrow = narrowed(text);
  const certain = [
    ...afterRoles(narrow, AFTER_RESIDENT, true),
    ...beforeRoles(narrow),
    ...beforeHonorifics(narrow),
    ...withSome(narrow),
  ];
  // A likely name makes a door beside it certain, and nothing else.
  if (sure && narrow.search(DOOR) < 0) return certain;
  const names = [...certain, ...afterRoles(narrow, AFTER_OFFICIAL, false), ...(long ? alone(narrow) : [])];
  return [...names, ...doors(narrow, names)];
}

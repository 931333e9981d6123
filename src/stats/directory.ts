import { pinyin } from 'pinyin-pro';
import { formatDate, formatDecimal, formatMonthDay } from '../format.ts';
import type { Compound, Dataset, Finding, Project, Street } from '../model/types.ts';
import { ageLines, itemSentence, stateOf, statusAge, type State } from './status.ts';
import { newestYear } from './streets.ts';
import { readable, smallNumber } from './wording.ts';
import { planYears, yearRows, type YearRow } from './years.ts';

/** One compound as search and map read it. The client builds the address from `id`. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly streetCode: string | null;
  readonly community: string | null;
  readonly address: string | null;
  readonly state: State;
  /** Plan years, newest first. */
  readonly years: readonly number[];
  /** `2025年计划`, `2020年试点名单`, `谋划批次`. */
  readonly listed: string;
  /** Syllables with a space between: `jin ling xin cun`. */
  readonly pinyin: string;
  readonly initials: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** What must be known to tell it from a namesake; null for most. */
  readonly note: string | null;
}

/** Syllables of a name in lower case without tones, marks left out: 金岭新村 → jin ling xin cun. */
export function syllables(name: string): string[] {
  return pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}

/** First letters of syllables; numbers stay whole: li sha lu 657 hao → lsl657h. */
export const initialsOf = (parts: readonly string[]): string =>
  parts.map((part) => (/^\d/.test(part) ? part : part.slice(0, 1))).join('');

/** A plan year in words; a year before the plan window is a pilot list. */
export const listTitle = (dataset: Dataset, year: number): string =>
  `${year}年${year < (planYears(dataset)[0] ?? 0) ? '试点名单' : '计划'}`;

/** In which list a compound stands, in words. */
export function listedAs(dataset: Dataset, compound: Compound): string {
  const year = newestYear(compound);
  if (year !== null) return listTitle(dataset, year);
  if (compound.batch === '谋划' || compound.batch === '储备') return `${compound.batch}批次`;
  return compound.batch === '试点' ? '试点名单' : '没有列入已公布的计划';
}

export function directory(dataset: Dataset): Entry[] {
  return dataset.compounds.map((compound) => {
    const parts = syllables(compound.name);
    return {
      id: compound.id,
      name: compound.name,
      street: compound.street?.name ?? null,
      streetCode: compound.street?.code ?? null,
      community: compound.community,
      address: compound.address,
      state: stateOf(compound),
      years: [...new Set(compound.projects.map(({ planYear }) => planYear))],
      listed: listedAs(dataset, compound),
      pinyin: parts.join(' '),
      initials: initialsOf(parts),
      point: compound.point,
      note:
        compound.note !== null && namesakes(dataset, compound).length > 0 ? readable(compound.note) : null,
    };
  });
}

/** A group of the list: a plan year, or a batch that has no year yet. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** How many are named of how many: `公布11个，共11个，状态截至8月14日`. */
  readonly note: string;
  readonly compounds: readonly Compound[];
}

const groupKey = (compound: Compound): string => {
  const year = newestYear(compound);
  if (year !== null) return String(year);
  return compound.batch === null || compound.batch === '实施' ? '未列入' : compound.batch;
};
const idleKeys: readonly string[] = ['谋划', '储备', '试点', '未列入'];
const idleTitles: Readonly<Record<string, string>> = {
  谋划: '谋划批次',
  储备: '储备批次',
  试点: '试点名单',
  未列入: '没有列入已公布的计划',
};

/** Compounds by newest plan year, then by batch; every compound stands in one group. */
export function groupsOf(dataset: Dataset, compounds: readonly Compound[] = dataset.compounds): Group[] {
  const byKey = new Map<string, Compound[]>();
  for (const compound of compounds) {
    const key = groupKey(compound);
    const group = byKey.get(key);
    if (group) group.push(compound);
    else byKey.set(key, [compound]);
  }
  const whole = compounds === dataset.compounds;
  const years = new Map(whole ? yearRows(dataset).map((row) => [String(row.year), row]) : []);
  const order = [...byKey.keys()].sort((a, b) => {
    const [i, j] = [idleKeys.indexOf(a), idleKeys.indexOf(b)];
    return i === -1 && j === -1 ? Number(b) - Number(a) : i - j;
  });
  return order.map((key) => {
    const own = byKey.get(key) ?? [];
    const row = years.get(key);
    const year = /^\d+$/.test(key);
    return {
      key,
      title: year ? listTitle(dataset, Number(key)) : (idleTitles[key] ?? key),
      note: row
        ? yearNote(dataset, row, own)
        : year && whole
          ? `公布${own.length}个`
          : `${own.length}个${year || !whole ? '' : '，哪一年改造没有公布'}`,
      compounds: own,
    };
  });
}

/** `公布6个，三个口径共9、10、12个`; the status day where every status of the group is of that day. */
function yearNote(dataset: Dataset, row: YearRow, own: readonly Compound[]): string {
  const plans = row.plans.map((plan) => formatDecimal(plan.value ?? 0, plan.scale));
  const named = row.named.rows.ids.length;
  const [plan] = row.plans;
  const beyond = plan !== undefined && plan.value !== null && named * 10 ** plan.scale > plan.value;
  const parts =
    plans.length === 0
      ? [`${named}个`]
      : plans.length > 1
        ? [`公布${named}个，${smallNumber(plans.length)}个口径共${plans.join('、')}个`]
        : [beyond ? `收录${named}个，公布的计划是${plans[0]}个` : `公布${named}个，共${plans[0]}个`];
  const ofTheDay = own.every(
    ({ projects: [project], status }) =>
      project !== undefined && status !== null && !statusAge(project, dataset.asOf).silentSince,
  );
  if (ofTheDay) parts.push(`状态截至${formatMonthDay(dataset.asOf)}`);
  return parts.join('，');
}

/** The grey lines under the status of a compound in a list. */
export function stateLines(compound: Compound, asOf: string): string[] {
  const [project] = compound.projects;
  return project ? ageLines(statusAge(project, asOf), asOf) : [];
}

/** When a compound was built: `1996年至2002年`, `2003年`; null is 未公开. */
export function builtText({ builtFrom, builtTo }: Compound): string | null {
  if (builtFrom === null && builtTo === null) return null;
  if (builtFrom !== null && builtTo !== null && builtFrom !== builtTo)
    return `${builtFrom}年至${builtTo}年建成`;
  return `${builtTo ?? builtFrom}年建成`;
}

/** `2003年建成，17栋，557户`; empty when none of it is published. */
export function sizeLine(compound: Compound): string {
  return [
    builtText(compound),
    compound.buildings === null ? null : `${formatDecimal(compound.buildings)}栋`,
    compound.households === null ? null : `${formatDecimal(compound.households)}户`,
  ]
    .filter((part) => part !== null)
    .join('，');
}

/** A published field, or one that is not (`value` null). */
export interface Fact {
  readonly term: string;
  readonly value: string | null;
}

/** The facts of a compound that the survey of 五（一） should have put on record. */
export function compoundFacts(compound: Compound): Fact[] {
  const count = (value: number | null, unit: string) =>
    value === null ? null : `${formatDecimal(value)}${unit}`;
  return [
    { term: '街道', value: compound.street?.name ?? null },
    { term: '社区', value: compound.community },
    { term: '地址', value: compound.address },
    { term: '小区类型', value: compound.kind },
    { term: '建成年份', value: builtText(compound)?.replace('建成', '') ?? null },
    { term: '土地性质', value: compound.land },
    { term: '楼栋数', value: count(compound.buildings, '栋') },
    { term: '总户数', value: count(compound.households, '户') },
    {
      term: '建筑面积',
      value: compound.area === null ? null : `${formatDecimal(compound.area, 2)}平方米`,
    },
    { term: '摸底日期', value: compound.surveyedOn === null ? null : formatDate(compound.surveyedOn) },
    { term: '改造批次', value: compound.batch },
    { term: '位置坐标', value: compound.point ? '已公布，在地图上标出' : null },
  ];
}

/** The answer to 小区什么情况. */
export function factsFinding(compound: Compound): string {
  const facts = compoundFacts(compound);
  const known = facts.filter(({ value }) => value !== null).length;
  if (known === 0) return `${facts.length}项基本情况，一项也没有公布`;
  return known === facts.length
    ? `${facts.length}项基本情况都已公布`
    : `${facts.length}项基本情况，公布了${known}项`;
}

/** The answer to 列入了哪个项目. */
export function projectsFinding(dataset: Dataset, compound: Compound): string {
  const { projects } = compound;
  return projects.length === 1
    ? `列入${listedAs(dataset, compound)}，1个项目`
    : `先后列入${projects.length}个项目，最近的是${listedAs(dataset, compound)}`;
}

/** Property management of a compound, 三（二） and 五（四）. */
export function propertyFacts(compound: Compound): Fact[] {
  return [
    { term: '物业方式', value: compound.propertyMode },
    {
      term: '方式确定日期',
      value: compound.propertyDecidedOn === null ? null : formatDate(compound.propertyDecidedOn),
    },
    { term: '业委会', value: compound.committee },
  ];
}

/** The answer to 谁来管物业. */
export function propertyFinding({ propertyMode, committee }: Compound): string {
  if (propertyMode === null) return '物业管理方式未公开';
  const mode = propertyMode === '无' ? '没有物业管理' : `物业方式是${propertyMode}`;
  const words = { 有: '有业委会', 无: '没有业委会', 筹建: '业委会在筹建', 物管会: '设了物管会' } as const;
  return committee === null ? mode : `${mode}，${words[committee]}`;
}

/** One test of 改造范围, 四（一）. */
export interface ScopeTest {
  readonly test: string;
  /** Out of scope is no breach in itself: only a compound in a project is judged (rule D8). */
  readonly result: '符合' | '不在范围' | '未公开';
  readonly fact: string;
}

export function scopeTests(compound: Compound): ScopeTest[] {
  const { builtTo, land } = compound;
  const built = builtText(compound);
  return [
    {
      test: '2005年12月31日前建成',
      result: builtTo === null ? '未公开' : builtTo <= 2005 ? '符合' : '不在范围',
      fact: builtTo === null ? '最后一栋楼的建成年份未公开' : (built ?? ''),
    },
    {
      test: '在城市国有土地上',
      result: land === null ? '未公开' : land === '国有' ? '符合' : '不在范围',
      fact: land === null ? '土地性质未公开' : `土地性质是${land}`,
    },
  ];
}

/** The answer to 在改造范围里吗, only from tests that can be made. */
export function scopeFinding(compound: Compound): string {
  const tests = scopeTests(compound);
  const failed = tests.filter(({ result }) => result === '不在范围');
  const unknown = tests.filter(({ result }) => result === '未公开');
  const what = (list: readonly ScopeTest[]) =>
    list.map(({ test }) => (test.startsWith('2005') ? '建成年份' : '土地性质')).join('和');
  if (failed.length > 0) return `${what(failed)}不在文件规定的范围里`;
  if (unknown.length === tests.length) return '建成年份和土地性质都未公开，对不上文件的范围';
  if (unknown.length > 0) return `已公布的一条符合，${what(unknown)}未公开`;
  return '建成年份和土地性质都在范围里';
}

/** What the building years mean for the order of works, section 二; null where they are unpublished. */
export function cohortText({ cohort }: Compound): string | null {
  if (cohort === 'A') return '2000年底前建成，文件要求到2025年底力争基本改完。';
  if (cohort === 'B') return '2001年到2005年建成，文件要求看轻重缓急和财力推进。';
  return cohort === 'later' ? '2005年以后建成，不在文件规定的范围里。' : null;
}

/** An index of a dataset made once, however many pages ask. */
function indexed<T>(make: (dataset: Dataset) => ReadonlyMap<string, readonly T[]>) {
  const made = new WeakMap<Dataset, ReadonlyMap<string, readonly T[]>>();
  return (dataset: Dataset, key: string): readonly T[] => {
    const index = made.get(dataset) ?? make(dataset);
    made.set(dataset, index);
    return index.get(key) ?? [];
  };
}

function grouped<T>(list: Iterable<T>, key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** Findings about the compound itself; those of its projects stand on the projects' pages. */
export const findingsOfCompound = indexed<Finding>((dataset) =>
  grouped(
    dataset.findings.filter(({ subject }) => subject.kind === 'compound'),
    ({ subject }) => subject.id,
  ),
);

const stem = (name: string): string => name.normalize('NFKC').replace(/(小区|\(小区\)|社区)$/, '');
const byStem = indexed<Compound>((dataset) => grouped(dataset.compounds, ({ name }) => stem(name)));

/** Other compounds of the same name but for 小区 and the like: a reader will ask which is meant. */
export const namesakes = (dataset: Dataset, compound: Compound): Compound[] =>
  byStem(dataset, stem(compound.name)).filter((other) => other !== compound);

/** What the filters of the list offer: only values that at least one compound has. */
export function filterChoices(dataset: Dataset) {
  const { compounds } = dataset;
  const cohorts = new Set(compounds.map(({ cohort }) => cohort ?? 'unknown'));
  return {
    streets: dataset.streets.filter((street) => street.compounds.length > 0),
    noStreet: compounds.some(({ street }) => street === null),
    years: [...new Set(dataset.projects.map(({ planYear }) => planYear))].sort((a, b) => b - a),
    idle: compounds.some(({ projects }) => projects.length === 0),
    cohorts: (['A', 'B', 'later', 'unknown'] as const).filter((cohort) => cohorts.has(cohort)),
  };
}

/** The summary under the name: `西姜社区，2003年建成，17栋，557户。27项内容做2项，25项未公开。` */
export function compoundLead(compound: Compound): string {
  const facts = [compound.community, compound.address, sizeLine(compound)].filter(Boolean).join('，');
  const [project] = compound.projects;
  return `${facts || '位置、建成年份和户数未公开'}。${project ? itemSentence(project) : idleFinding(compound)}。`;
}

/** The answer to 什么时候轮到我们 for a compound in no project; no promise that nobody made. */
export function idleFinding({ batch }: Compound): string {
  if (batch === '谋划' || batch === '储备') return `在${batch}批次，哪一年改造没有公布`;
  if (batch === '试点') return '在试点名单里，哪一年改造没有公布';
  return '没有列入已公布的计划，这不等于不改造';
}

/** A dated step of a project. */
export interface Step {
  readonly date: string;
  readonly text: string;
  readonly ids: readonly string[];
  readonly unit: string | null;
}

/** Dated steps of a project that have happened, newest first. */
export function projectSteps(project: Project): Step[] {
  return project.stages
    .flatMap(({ stage, doneOn, result, round, note, sourceIds, unit }) => {
      if (doneOn === null) return [];
      const words = [
        (round ?? 1) > 1 ? `${stage}，第${round}轮` : stage,
        result,
        note === null ? null : readable(note),
      ];
      return { date: doneOn, text: words.filter(Boolean).join('，'), ids: sourceIds ?? [], unit };
    })
    .reverse();
}

/** Sources of a compound and its projects, each once. */
export const compoundSources = (compound: Compound): string[] => [
  ...new Set([
    ...(compound.sourceIds ?? []),
    ...compound.projects.flatMap((project) => project.sourceIds ?? []),
    ...compound.projects.flatMap(({ stages }) => stages.flatMap(({ sourceIds }) => sourceIds ?? [])),
  ]),
];

type Contact = Dataset['info']['contacts'][number];

/** Who answers for a compound: its street first, then the offices that are of no street. */
export function contactsFor(dataset: Dataset, compound: Compound): Contact[] {
  const { contacts } = dataset.info;
  const ofStreet = (contact: Contact, name: string) =>
    contact.unit.includes(name) || contact.role.includes(name);
  const own = compound.street ? contacts.filter((c) => ofStreet(c, compound.street!.name)) : [];
  const general = contacts.filter((c) => !dataset.streets.some(({ name }) => ofStreet(c, name)));
  return [...own, ...general];
}

/** Offices of one street. */
export const contactsOfStreet = (dataset: Dataset, { name }: Street): Contact[] =>
  dataset.info.contacts.filter((contact) => contact.unit.includes(name) || contact.role.includes(name));

import { detailsOf } from '../../src/policy/codes.ts';
import { tableNames, tables, type TableName } from '../../src/schema/tables/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { policyOf } from '../../src/policy/policy-of.ts';
import { stageByName } from '../../src/policy/stages.ts';
import type { Field } from '../../src/schema/field.ts';
import { POLICY, type Described } from './cells.ts';
import type { Description, DescribedRow } from './description.ts';
import { idWords, otherAreas } from './words.ts';

/** A cell of a lawful dataset in its plain form: ISO date, whole id, name of a street; null is empty. */
export type PlainCell = string | null;
export type PlainRow = Record<string, PlainCell>;
/** Tables in their plain form; null: no file. */
export type PlainTables = Record<TableName, PlainRow[] | null>;

/** What a street is called in the data. */
export const streetName = (name: string): string => `${name}街道`;
export const DISTRICT = '甲区';

const DAY = 86_400_000;
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2021, 0, 1) + days * DAY).toISOString().slice(0, 10);
/** The day the data speak of. */
export const today = ({ today: days }: Description): string => dayAfter(days);

/** Columns that may lie ahead. */
const AHEAD = new Set([
  'compounds.plannedYear',
  'plans.planYear',
  'plans.plannedStart',
  'plans.plannedEnd',
  'projects.planYear',
  'projects.plannedStart',
  'projects.plannedEnd',
  'projects.warrantyEnd',
  'warranties.warrantyEnd',
  'stages.plannedOn',
  'promises.deadline',
  'notices.startOn',
  'notices.endOn',
]);

/** Members of a set told by a number: about as many as it has, at least one where there is any; 40 at most. */
function chosen(from: readonly string[], seed: number): string[] {
  if (from.length === 0) return [];
  const many = seed % 7 === 0 ? 40 : 1 + (seed % 3);
  const start = (seed >>> 8) % from.length;
  return Array.from({ length: Math.min(many, from.length) }, (_, i) => from[(start + i) % from.length]!);
}

/** Reads the numbers of a description as what they refer to. */
class Resolver {
  private readonly description: Description;
  /** Ids of the records of each table, as they are made. */
  readonly ids = new Map<string, string[]>();
  constructor(description: Description) {
    this.description = description;
  }

  private day(column: string, ago: number): string {
    const now = this.description.today;
    return dayAfter(AHEAD.has(column) ? now - ago : now - Math.abs(ago));
  }

  cell(column: string, field: Field<unknown>, value: Described, position: number): PlainCell {
    const { streets, today: now } = this.description;
    if (column === 'figures.area') {
      const areas = [DISTRICT, ...streets.map(streetName), ...otherAreas];
      return areas[Number(value) % areas.length]!;
    }
    if (typeof value === 'string') return value;
    switch (field.kind) {
      case '街道':
        return streetName(streets[value % streets.length]!);
      case '日期':
        return this.day(column, value);
      case '年份': {
        const year = Number(dayAfter(now).slice(0, 4));
        if (column === 'projects.planYear' || column === 'plans.planYear')
          return String(2021 + ((value + 3) % 5));
        if (column === 'projects.demandYear') return null;
        return String(AHEAD.has(column) ? year + 2 - (Math.abs(value) % 5) : year - Math.abs(value));
      }
      case '编号':
        return field.ref === null
          ? `${idWords[value % idWords.length]!}-${position}`
          : this.one(field.ref, value);
      case '多个编号': {
        const ids = chosen(this.ids.get(field.ref ?? '') ?? [], value);
        return ids.length === 0 ? null : ids.join('、');
      }
      default:
        return String(value);
    }
  }

  private one(ref: string, value: number): PlainCell {
    const ids = this.ids.get(ref) ?? [];
    return ids.length === 0 ? null : ids[value % ids.length]!;
  }
}

/** Whether a cell of a row is filled. */
const has = (row: PlainRow, key: string): boolean => (row[key] ?? null) !== null;

/** What a dataset is read by: the notice, or none. */
const policyOfDescription = ({ judged }: Pick<Description, 'judged'>): Policy =>
  judged ? POLICY : policyOf(null);

type Fix = (row: PlainRow, all: PlainTables, description: Description) => PlainRow | null;

/** Puts the earlier of two dates, or years, first. */
function inOrder(row: PlainRow, from: string, to: string): void {
  const [a, b] = [row[from] ?? null, row[to] ?? null];
  if (a !== null && b !== null && b < a) [row[from], row[to]] = [b, a];
}
const atMost = (row: PlainRow, key: string, limit: PlainCell = null): void => {
  if (has(row, key) && limit !== null && Number(row[key]) > Number(limit)) row[key] = limit;
};

/** A point in the district, far enough from its border for every system of coordinates. */
const pointOf = (a: string, b: string): [string, string] => [
  (120.45 + (Number(a) % 1000) * 0.0002).toFixed(4),
  (36.1 + (Number(b) % 1000) * 0.0002).toFixed(4),
];

const place: Fix = (row) => {
  if (!has(row, 'lng') || !has(row, 'lat')) row['lng'] = row['lat'] = null;
  else [row['lng'], row['lat']] = pointOf(row['lng']!, row['lat']!);
  return row;
};

/** The compounds of the project of a row. */
const ownCompounds = (row: PlainRow, all: PlainTables): string[] =>
  all.projects?.find(({ id }) => id === row['projectId'])?.['compoundIds']?.split('、') ?? [];

/** A state that its row does not deny. */
function settleState(row: PlainRow): void {
  const { status } = row;
  if (row['decision'] === '不纳入' && row['reasonCode'] !== '已由其他项目完成') {
    row['done'] = null;
    if (status !== '取消') row['status'] = null;
  }
  if (has(row, 'doneOn') && (status === '未开始' || status === '施工中')) row['doneOn'] = null;
  if (status === '未开始' && Number(row['done']) > 0) row['done'] = null;
}

/** Whether what is said of one place is said of the other too. */
const isWithin = (narrow: PlainRow, wide: PlainRow): boolean =>
  ['projectId', 'no', 'compoundId', 'building', 'door', 'part'].every(
    (key) => !has(wide, key) || wide[key] === narrow[key],
  );

/** Puts a place into a compound of its project, and into a work that the project has decided. */
function settlePlace(row: PlainRow, all: PlainTables, { judged }: Description): PlainRow | null {
  const works = (all.checklist ?? []).filter(({ projectId }) => projectId === row['projectId']);
  const work = works[Number(row['no']) % Math.max(works.length, 1)];
  if (work === undefined) return null;
  row['no'] = work['no']!;
  if (work['decision'] !== '纳入') row['decision'] = '不纳入';
  const own = ownCompounds(row, all);
  if (has(row, 'compoundId') && !own.includes(row['compoundId']!)) row['compoundId'] = own[0] ?? null;
  if (!has(row, 'compoundId')) row['building'] = null;
  if (!has(row, 'building')) row['door'] = null;
  const parts = POLICY.items.find(({ no }) => String(no) === row['no'])!.parts;
  if (judged && has(row, 'part') && !parts.some(({ name }) => name === row['part'])) row['part'] = null;
  settleState(row);
  if (has(row, 'status') && has(work, 'status') && work['status'] !== '施工中') row['status'] = null;
  settleState(row);
  const denied = all.parts!.some(
    (other) =>
      (isWithin(row, other) || isWithin(other, row)) &&
      (row['decision'] !== other['decision'] ||
        (has(row, 'status') && has(other, 'status') && row['status'] !== other['status'])),
  );
  return denied ? null : row;
}

/** What no dataset may hold, undone; null: the row goes. Of one row and the rows made before it. */
const fixes: Partial<Record<TableName, Fix>> = {
  compounds(row, all, description) {
    inOrder(row, 'builtFrom', 'builtTo');
    place(row, all, description);
    if (row['kind'] === '部队零散公寓') row['lng'] = row['lat'] = row['address'] = null;
    if (row['lng'] !== null) {
      row['precision'] = '精确';
      row['datum'] ??= 'CGCS2000';
    } else if (row['precision'] === '精确') row['precision'] = '街道';
    return row;
  },
  projects(row) {
    inOrder(row, 'plannedStart', 'plannedEnd');
    inOrder(row, 'warrantyStart', 'warrantyEnd');
    if (row['warrantyStart'] === row['warrantyEnd']) row['warrantyEnd'] = null;
    atMost(row, 'disputesSettled', row['disputes']);
    return row;
  },
  plans(row) {
    inOrder(row, 'plannedStart', 'plannedEnd');
    if (row['version'] === '1') row['reason'] = null;
    return row;
  },
  planworks(row, all) {
    // Its version is a row of 计划; versions are made whole below.
    const own = all.plans?.some(
      ({ projectId, version }) => projectId === row['projectId'] && version === row['version'],
    );
    return own === true ? row : null;
  },
  areas(row, all, description) {
    const project = all.projects?.find(({ id }) => id === row['projectId']);
    const secret = all.compounds?.some(
      ({ id, kind }) => kind === '部队零散公寓' && project?.['compoundIds']?.split('、').includes(id!),
    );
    place(row, all, description);
    if (secret) row['lng'] = row['lat'] = row['outline'] = null;
    if (has(row, 'outline')) {
      const [lng, lat] = pointOf(row['outline']!, row['outline']!).map(Number) as [number, number];
      row['outline'] =
        `${lng} ${lat}；${(lng + 0.002).toFixed(4)} ${lat}；${lng} ${(lat + 0.002).toFixed(4)}`;
    }
    if (row['lng'] !== null || has(row, 'outline')) row['datum'] ??= 'WGS84';
    return row;
  },
  stages(row, _all, description) {
    // Without a notice a step goes by its common name; one that only the notice has goes.
    const { code } = stageByName(POLICY.chain, row['stage']!);
    row['stage'] = policyOfDescription(description).chain.byCode.get(code)?.name ?? null;
    return row['stage'] === null ? null : row;
  },
  consent(row, all) {
    inOrder(row, 'startOn', 'endOn');
    atMost(row, 'returned', row['total']);
    for (const key of ['agreeWill', 'agreeContent']) atMost(row, key, row['returned'] ?? row['total']);
    // Of a compound in no project, or of nobody.
    if (row['projectId'] === null) return row['compoundId'] === null ? null : row;
    const project = all.projects?.find(({ id }) => id === row['projectId']);
    const own = project?.['compoundIds']?.split('、') ?? [];
    if (row['compoundId'] !== null && !own.includes(row['compoundId']!)) row['compoundId'] = own[0]!;
    // Households of a whole round are the sum of its compounds; two rows of one round that need not add up suffice.
    const same = all.consent!.filter(
      (other) => other['projectId'] === row['projectId'] && (other['round'] ?? '1') === (row['round'] ?? '1'),
    );
    return same.some((other) => (other['compoundId'] === null) !== (row['compoundId'] === null)) ? null : row;
  },
  checklist(row) {
    // Of one work nobody pays more than all of it.
    atMost(row, 'residentShare', '100');
    atMost(row, 'publicShare', String(100 - Math.ceil(Number(row['residentShare'] ?? 0))));
    const item = POLICY.items.find(({ no }) => String(no) === row['no'])!;
    if (has(row, 'name')) row['name'] = item.name;
    atMost(row, 'agree', row['asked']);
    settleState(row);
    return row;
  },
  parts: settlePlace,
  funding(row, _all, { judged }) {
    // Classes of works are the notice's.
    if (!judged) row['workClass'] = null;
    const details = detailsOf[row['source'] as keyof typeof detailsOf];
    if (has(row, 'detail'))
      row['detail'] = details[row['detail']!.length % Math.max(details.length, 1)] ?? null;
    return row;
  },
  notices(row, _all, description) {
    inOrder(row, 'startOn', 'endOn');
    if (has(row, 'endOn') && row['endOn']! > today(description)) row['result'] = null;
    if (has(row, 'endOn') && has(row, 'postedOn') && row['endOn']! < row['postedOn']!)
      row['endOn'] = row['startOn'] = null;
    return row;
  },
  objections(row, all) {
    inOrder(row, 'receivedOn', 'closedOn');
    const notice = all.notices?.find(({ id }) => id === row['noticeId']);
    const out = [notice?.['postedOn'], notice?.['startOn']].flatMap((day) => day ?? []).sort()[0];
    if (out !== undefined && has(row, 'receivedOn') && row['receivedOn']! < out) row['receivedOn'] = null;
    if (notice?.['result'] === '无异议') notice['result'] = null;
    return row;
  },
  promises(row) {
    inOrder(row, 'promisedOn', 'deadline');
    return row;
  },
  utilities(row) {
    inOrder(row, 'worksFrom', 'worksTo');
    return row;
  },
  photos(row, all) {
    // Of one spot, what was there before the works was photographed before what came of them.
    const spot = all.photos!.filter(
      (other) => other['projectId'] === row['projectId'] && other['spot'] === row['spot'],
    );
    const other = { 改造前: '改造后', 改造后: '改造前' }[row['time']!];
    const turned = spot.some(
      ({ time, takenOn }) =>
        time === other &&
        takenOn !== null &&
        has(row, 'takenOn') &&
        (time === '改造前' ? takenOn! > row['takenOn']! : takenOn! < row['takenOn']!),
    );
    if (turned) row['takenOn'] = null;
    return row;
  },
  warranties(row, all) {
    inOrder(row, 'warrantyStart', 'warrantyEnd');
    if (row['warrantyStart'] === row['warrantyEnd']) row['warrantyEnd'] = null;
    const own = ownCompounds(row, all);
    if (has(row, 'compoundId') && !own.includes(row['compoundId']!)) row['compoundId'] = own[0] ?? null;
    return row;
  },
};

/** The key of a row as the check compares it. */
const keyOf = (name: TableName, row: PlainRow): string =>
  tables[name].key
    .map((part) =>
      part === 'round' ? (row[part] ?? '1') : (row[part] ?? '').normalize('NFKC').toLowerCase(),
    )
    .join('+');

/** Works, acceptance and money that belong to a whole project. */
function settleProjects(all: PlainTables, description: Description): void {
  const { chain } = policyOfDescription(description);
  const codeOf = (step: PlainRow): string => stageByName(chain, step['stage']!).code;
  for (const project of all.projects ?? []) {
    const steps = (all.stages ?? []).filter((step) => step['projectId'] === project['id']);
    if (description.orderly) {
      const dated = steps
        .filter((step) => has(step, 'doneOn'))
        .sort(
          (a, b) =>
            Number(a['round'] ?? 1) - Number(b['round'] ?? 1) ||
            chain.names.indexOf(a['stage']!) - chain.names.indexOf(b['stage']!),
        );
      const days = dated.map((step) => step['doneOn']!).sort();
      dated.forEach((step, i) => (step['doneOn'] = days[i]!));
    }
    for (const end of steps.filter((step) => codeOf(step) === 'G18b')) {
      const start = steps.find(
        (step) => codeOf(step) === 'G18a' && (step['round'] ?? '1') === (end['round'] ?? '1'),
      );
      if (start && has(start, 'doneOn') && has(end, 'doneOn') && end['doneOn']! < start['doneOn']!)
        end['doneOn'] = start['doneOn']!;
    }
    const isDone = (code: string): boolean =>
      steps.some((step) => codeOf(step) === code && has(step, 'doneOn') && step['result'] !== '不通过');
    if (isDone('G19') && has(project, 'status')) project['status'] = '已验收';
    else if (isDone('G18b') && (project['status'] === '未开工' || project['status'] === '施工中'))
      project['status'] = '已完工';
    else if (isDone('G18a') && project['status'] === '未开工') project['status'] = '施工中';
    if (!isDone('G19') && steps.some((step) => codeOf(step) === 'G19') && project['status'] === '已验收')
      project['status'] = '已完工';
    const made = (all.checklist ?? []).some(
      (item) =>
        item['projectId'] === project['id'] &&
        item['reasonCode'] !== '已由其他项目完成' &&
        (has(item, 'doneOn') || item['status'] === '完成' || item['status'] === '验收'),
    );
    if (made && project['status'] === '未开工') project['status'] = '施工中';
    const sums = new Map<string, bigint>();
    for (const { projectId, basis, amount } of all.funding ?? []) {
      const [whole = '0', part = ''] = amount!.split('.');
      if (projectId === project['id'])
        sums.set(basis!, (sums.get(basis!) ?? 0n) + BigInt(whole + part.padEnd(6, '0')));
    }
    const written = (sum: bigint): string =>
      `${sum / 1_000_000n}.${String(sum % 1_000_000n).padStart(6, '0')}`;
    const planned = sums.get('预算') ?? sums.get('测算');
    if (has(project, 'plannedFunds') && planned !== undefined) project['plannedFunds'] = written(planned);
    const final = sums.get('决算');
    if (has(project, 'finalFunds') && final !== undefined) project['finalFunds'] = written(final);
  }
}

/** Versions of a plan come one after the other, from the first, and so do their days. */
function settlePlans(all: PlainTables): void {
  const first = new Map<string, PlainRow[]>();
  for (const plan of all.plans ?? [])
    first.set(plan['projectId']!, [...(first.get(plan['projectId']!) ?? []), plan]);
  const kept = new Set<PlainRow>();
  for (const versions of first.values()) {
    versions.sort((a, b) => Number(a['version']) - Number(b['version']));
    const whole = versions.filter((plan, i) => plan['version'] === String(i + 1));
    const days = whole.flatMap((plan) => plan['publishedOn'] ?? []).sort();
    for (const plan of whole) if (has(plan, 'publishedOn')) plan['publishedOn'] = days.shift()!;
    for (const plan of whole) kept.add(plan);
  }
  all.plans &&= all.plans.filter((plan) => kept.has(plan));
  all.planworks &&= all.planworks.filter((work) =>
    all.plans?.some(
      ({ projectId, version }) => projectId === work['projectId'] && version === work['version'],
    ),
  );
}

/** Where every street and the district report one figure they must add up: the last of them is left out. */
function settleFigures(all: PlainTables, { streets }: Description): void {
  if (streets.length > 3 || all.figures === null) return;
  const area = streetName(streets.at(-1)!);
  all.figures = all.figures.filter((row) => row['area'] !== area);
}

/** 2027, made up: a day of each festival. */
const nextYear = (): PlainRow[] =>
  [
    ['2027-01-01', '放假', '元旦'],
    ['2027-02-05', '放假', '春节'],
    ['2027-02-08', '放假', '春节'],
    ['2027-02-20', '上班', '春节'],
    ['2027-04-05', '放假', '清明节'],
    ['2027-05-03', '放假', '劳动节'],
    ['2027-06-09', '放假', '端午节'],
    ['2027-09-15', '放假', '中秋节'],
    ['2027-10-01', '放假', '国庆节'],
  ].map(([date, kind, festival]) => ({
    year: '2027',
    date: date!,
    kind: kind!,
    festival: festival!,
    number: '测试发明电〔2026〕1号',
    sourceIds: null,
  }));

/** One row, or null where it lacks what it must have. */
function makeRow(
  name: TableName,
  described: DescribedRow,
  density: number,
  resolver: Resolver,
  position: number,
): PlainRow | null {
  const made: PlainRow = {};
  for (const [key, field] of Object.entries(tables[name].fields as Record<string, Field<unknown>>)) {
    const { rank, value } = described[key]!;
    made[key] =
      field.required || rank < density ? resolver.cell(`${name}.${key}`, field, value, position) : null;
    if (field.required && made[key] === null) return null;
  }
  return made;
}

/** The tables of a lawful dataset: what the description says, with what no dataset may hold undone. */
export function lawful(description: Description): PlainTables {
  const resolver = new Resolver(description);
  const all = Object.fromEntries(tableNames.map((name) => [name, null])) as PlainTables;
  for (const name of tableNames) {
    const described = description.tables[name];
    if (described === null) continue;
    const rows: PlainRow[] = [];
    all[name] = rows;
    const seen = new Set<string>();
    described.rows.forEach((one, position) => {
      const made = makeRow(name, one, described.density, resolver, position);
      const fixed = made && (fixes[name]?.(made, all, description) ?? (fixes[name] ? null : made));
      if (!fixed || seen.has(keyOf(name, fixed))) return;
      seen.add(keyOf(name, fixed));
      rows.push(fixed);
    });
    resolver.ids.set(
      name,
      rows.map((row) => row['id']!),
    );
  }
  if (description.nextYear) all.holidays = nextYear();
  settlePlans(all);
  settleProjects(all, description);
  settleFigures(all, description);
  return all;
}

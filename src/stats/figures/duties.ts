import type { Compound, Dataset, Finding, Project, ProjectItem } from '../../model/types.ts';
import { propertyModes, type Obligation } from '../../policy/codes.ts';
import { allRules } from '../../policy/rules.ts';
import { majority } from '../../policy/rules/items.ts';
import { rowKey } from '../../schema/row-key.ts';
import type { TableName } from '../../schema/tables.ts';
import { joinWords, say, type Words } from '../phrase.ts';
import { countOf, shareOf, sumOf } from './make.ts';
import type { Figure } from './figure.ts';
import { judgedRule } from '../disclosure/rule-figures.ts';

/** What the notice promises, as far as it can be counted over the whole district. */
export interface Duty {
  readonly name: string;
  readonly clause: string;
  /** Records that do it, of those whose data are published; 0 of 0 is 未公开. */
  readonly done: Figure;
  readonly of: Figure;
  /** Records it concerns whose data are not published; they are in no share. */
  readonly unknown: Figure;
  readonly note: Words | null;
  /** Other figures that the note quotes. */
  readonly more: readonly Figure[];
  /** What is said of the records that did not do it, where a rule judges them. */
  readonly findings: readonly Finding[];
}

const ENDED: readonly (string | null)[] = ['居民否决', '取消'];
const isDone = ({ row }: ProjectItem): boolean => row?.status === '完成' || row?.status === '验收';

/** What is counted, and how. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** `小区`, `项目`. */
  readonly what: string;
  readonly unit?: string;
  readonly definition: string;
}

/** A count of a duty; a denominator where the count is a part of it. */
const countRows = (
  dataset: Dataset,
  { id, what, unit = '个', definition }: Omit<Told, 'name' | 'clause'>,
  name: string,
  table: TableName,
  ids: readonly string[],
  of: Figure | null = null,
): Figure =>
  countOf(dataset, {
    id: `duty-${id}`,
    group: 'rule',
    name,
    definition,
    formula: `符合定义的${what}，一个算一次；没有公布的不算做到，也不算没做到`,
    of,
    unit,
    rows: { table, ids },
  });

/** Counts `subjects` by an answer that is null where it is not published. */
function answered<T>(
  dataset: Dataset,
  told: Told,
  table: TableName,
  subjects: readonly T[],
  idOf: (subject: T) => string,
  answer: (subject: T) => boolean | null,
): Pick<Duty, 'name' | 'clause' | 'done' | 'of' | 'unknown' | 'more' | 'findings'> {
  const [yes, known, silent]: [string[], string[], string[]] = [[], [], []];
  for (const subject of subjects) {
    const said = answer(subject);
    (said === null ? silent : known).push(idOf(subject));
    if (said) yes.push(idOf(subject));
  }
  const { id, name, clause, what } = told;
  const of = countRows(dataset, { ...told, id: `${id}-known` }, `“${name}”有数可算的${what}`, table, known);
  return {
    name,
    clause,
    of,
    done: countRows(dataset, { ...told, id: `${id}-done` }, `做到“${name}”的${what}`, table, yes, of),
    unknown: countRows(
      dataset,
      { ...told, id: `${id}-unknown` },
      `“${name}”没有公布的${what}`,
      table,
      silent,
    ),
    more: [],
    findings: [],
  };
}

/** The same from what a rule says of its records; a doubt is named beside the share. */
function ruled(dataset: Dataset, ruleId: string, note: string | null = null): Duty {
  const { met, known, breached, doubtful, unknown } = judgedRule(dataset, ruleId);
  const { title, clause } = allRules.find(({ id }) => id === ruleId)!;
  const open = doubtful.value === 0 ? null : say`存疑${doubtful}，另列，不在分母里`;
  const notes = [note, open].filter((text) => text !== null);
  return {
    name: title,
    clause,
    done: met,
    of: known,
    unknown,
    note: notes.length === 0 ? null : joinWords(notes, '；'),
    more: [breached, doubtful],
    findings: dataset.findings.filter((finding) => finding.ruleId === ruleId),
  };
}

const compoundId = ({ id }: Compound): string => id;
const projectId = ({ id }: Project): string => id;

/** 五(一): the survey, and in which streets its day is not published. */
function surveyed(dataset: Dataset): Duty {
  const told = {
    id: 'surveyed',
    name: '公布了摸底日期',
    clause: '五(一)',
    what: '小区',
    definition: '摸底：街道调查以后记入数据库；小区写明摸底日期的，算公布了。',
  };
  const has = ({ surveyedOn }: Compound): boolean => surveyedOn !== null;
  const streets = dataset.streets.flatMap(({ code, name, compounds }) =>
    compounds.length === 0
      ? []
      : {
          name,
          figure: countRows(
            dataset,
            { ...told, id: `unsurveyed-${code}` },
            `${name}没有公布摸底日期的小区`,
            'compounds',
            compounds.filter((compound) => !has(compound)).map(compoundId),
          ),
        },
  );
  const duty = answered(dataset, told, 'compounds', dataset.compounds, compoundId, has);
  // Where none is published there is no street to single out.
  const open = duty.done.value === 0 ? [] : streets.filter(({ figure }) => figure.value !== 0);
  return {
    ...duty,
    note:
      open.length === 0
        ? null
        : say`没有公布的：${joinWords(
            open.map(({ name, figure }) => say`${name}${figure}`),
            '、',
          )}`,
    more: streets.map(({ figure }) => figure),
  };
}

/** 三(二): property management after acceptance, by mode; the three modes are kept apart (A12). */
function managed(dataset: Dataset): Duty {
  const accepted = dataset.compounds.filter(({ status }) => status === '已验收');
  const told = {
    id: 'managed',
    name: '验收后有物业管理',
    clause: '三(二)',
    what: '小区',
    definition: '已验收的小区，物业方式是物业企业、居民自治或网格化，三种都算；写“无”的不算。',
  };
  const duty = answered(dataset, told, 'compounds', accepted, compoundId, ({ propertyMode }) =>
    propertyMode === null ? null : propertyMode !== '无',
  );
  const keys = { 物业企业: 'company', 居民自治: 'residents', 网格化: 'grid', 无: 'none' } as const;
  const modes = propertyModes.map((mode) => ({
    mode,
    figure: countRows(
      dataset,
      { ...told, id: `managed-${keys[mode]}` },
      `已验收、物业方式是${mode}的小区`,
      'compounds',
      accepted.filter(({ propertyMode }) => propertyMode === mode).map(compoundId),
      duty.of,
    ),
  }));
  return {
    ...duty,
    note:
      duty.of.value === 0
        ? null
        : joinWords(
            modes.map(({ mode, figure }) => say`${mode}${figure}`),
            '、',
          ),
    more: modes.map(({ figure }) => figure),
  };
}

/** 三(二): how many compounds have an owners' committee. */
const committees = (dataset: Dataset): Duty => ({
  ...answered(
    dataset,
    {
      id: 'committee',
      name: '小区有业委会',
      clause: '三(二)',
      what: '小区',
      definition: '业委会写“有”的算；筹建、物管会不算。',
    },
    'compounds',
    dataset.compounds,
    compoundId,
    ({ committee }) => (committee === null ? null : committee === '有'),
  ),
  note: '筹建、物管会不算；改造以前有没有，没有记录',
});

/** Whether a work that must or should be done is done; null where that is not published, undefined where it is not due. */
function workDone(entry: ProjectItem, obligation: Obligation): boolean | null | undefined {
  const { row } = entry;
  if (row === null || row.need === null || row.need === '未评估') return null;
  if (row.need !== '有') return undefined;
  if (obligation === '应选') {
    if (row.condition === '不具备' || majority(row) === false) return undefined;
    if (row.condition === null || majority(row) === null) return null;
  }
  return row.decision === null || (row.decision === '纳入' && row.status === null) ? null : isDone(entry);
}

/** Works that must or should be done, and are: 必选 with need; 应选 with need, condition and majority. */
function obligationDuty(dataset: Dataset, live: readonly Project[], obligation: Obligation): Duty {
  const id = obligation === '必选' ? 'must' : 'should';
  const told = {
    id,
    name: `${obligation}内容做完`,
    clause: '附件注',
    what: '内容',
    unit: '项',
    definition:
      obligation === '必选'
        ? '必选内容有改造必要的，都应当做；状态是完成或验收的，算做完。居民否决和取消的项目不算。'
        : '应选内容有改造必要、条件具备、过半数居民同意的，应当做；状态是完成或验收的，算做完。居民否决和取消的项目不算。',
  };
  const [rows, silent]: [ProjectItem[], { id: string; value: number }[]] = [[], []];
  for (const project of live) {
    const own = project.items.filter(({ item }) => item.obligation === obligation);
    rows.push(...own.filter((entry) => typeof workDone(entry, obligation) === 'boolean'));
    const unknown = own.filter((entry) => workDone(entry, obligation) === null).length;
    if (unknown > 0) silent.push({ id: project.id, value: unknown });
  }
  return {
    ...answered(
      dataset,
      told,
      'checklist',
      rows,
      ({ row }) => rowKey('checklist', row!),
      (entry) => workDone(entry, obligation) ?? null,
    ),
    // Works without a row have no row to name: they are counted by their projects.
    unknown: sumOf(dataset, {
      id: `duty-${id}-unknown`,
      group: 'rule',
      name: `“${told.name}”没有公布的内容`,
      definition: told.definition,
      formula: `各项目的${obligation}内容里，没有写必要、${obligation === '应选' ? '条件、同意户数、' : ''}决定或状态的项数相加`,
      table: 'projects',
      unit: '项',
      values: silent,
    }),
    note: null,
  };
}

/** Communities that a project touches, and those with a care station built (item 26, A18). */
function careStations(dataset: Dataset, live: readonly Project[]): Duty {
  const touched = new Map<string, { compound: Compound; entries: ProjectItem[] }>();
  for (const project of live) {
    const station = project.items.filter(({ item }) => item.no === 26);
    for (const compound of project.compounds) {
      if (compound.community === null) continue;
      const found = touched.get(compound.community) ?? { compound, entries: [] };
      touched.set(compound.community, found);
      found.entries.push(...station);
    }
  }
  return {
    ...answered(
      dataset,
      {
        id: 'care',
        name: '社区有养老服务站',
        clause: '附件',
        what: '社区',
        unit: '个社区',
        definition:
          '养老设施按社区建，每个社区1处：社区里有一个项目的第26项做完的，算有；项目都没有写做不做的，是没有公布。居民否决和取消的项目不算。一个社区算一次，行里列它的一个小区。',
      },
      'compounds',
      [...touched.values()],
      ({ compound }) => compound.id,
      ({ entries }) => {
        if (entries.some(isDone)) return true;
        return entries.every(({ row }) => row === null || row.decision === null) ? null : false;
      },
    ),
    note: null,
  };
}

/** 六(一): warranties that still run on the day the data speaks of. */
function warranties(dataset: Dataset): Duty {
  const accepted = dataset.projects.filter(({ status }) => status === '已验收');
  const told = {
    id: 'warranty',
    name: '在保修期里',
    clause: '六(一)',
    what: '项目',
    definition: '已验收的项目，保修截止日期不早于数据截至日的，在保修期里；早于的，已到期。',
  };
  const duty = answered(dataset, told, 'projects', accepted, projectId, ({ warrantyEnd }) =>
    warrantyEnd === null ? null : warrantyEnd >= dataset.asOf,
  );
  const expired = countRows(
    dataset,
    { ...told, id: 'warranty-expired' },
    '保修期已到的项目',
    'projects',
    accepted.filter(({ warrantyEnd }) => warrantyEnd !== null && warrantyEnd < dataset.asOf).map(projectId),
    duty.of,
  );
  return { ...duty, note: expired.value === 0 ? null : say`已到期${expired}`, more: [expired] };
}

/** Every promise of the notice that is a share, T6-T12 and O5, O6, D16 of the rules' table. */
export function duties(dataset: Dataset): Duty[] {
  const live = dataset.projects.filter(({ status }) => !ENDED.includes(status));
  return [
    surveyed(dataset),
    committees(dataset),
    managed(dataset),
    ruled(dataset, 'G02'),
    ruled(dataset, 'G07'),
    ruled(dataset, 'G10', '2021年首批除外'),
    obligationDuty(dataset, live, '必选'),
    obligationDuty(dataset, live, '应选'),
    careStations(dataset, live),
    warranties(dataset),
  ];
}

/** Every figure of the promises. */
export const dutyFigures = (dataset: Dataset): Figure[] =>
  duties(dataset).flatMap(({ done, of, unknown, more }) => [done, of, unknown, ...more]);

/** Those with a number; the others stand in `uncountable`, so that no page is a list of 未公开. */
export const countable = (list: readonly Duty[]): Duty[] => list.filter(({ of }) => of.value !== 0);

/** No promise that is kept or broken: a day that is published, and a warranty that ends. */
const neutral: readonly string[] = ['公布了摸底日期', '在保修期里'];

/** `做到得最少的是“小区有业委会”：64个里做到31个，占48.4%`. */
export function dutiesFinding(list: readonly Duty[]): Words {
  const known = countable(list).filter(({ name }) => !neutral.includes(name));
  const [first] = known;
  if (!first) return '文件规定的做到了多少，没有公开的数可算';
  const share = ({ done, of }: Duty): number => done.value! / of.value!;
  const least = known.reduce((low, duty) => (share(duty) < share(low) ? duty : low), first);
  return share(least) === 1
    ? '能算的规定，都做到了'
    : say`做到得最少的是“${least.name}”：${least.of}里做到${least.done}，占${shareOf(least.done)}`;
}

/** `没有公开的数可算：三分之二同意、8月底前申报。`; null when every duty has a number. */
export function uncountable(list: readonly Duty[]): string | null {
  const names = list.flatMap(({ name, of }) => (of.value === 0 ? name : []));
  return names.length === 0 ? null : `没有公开的数可算：${names.join('、')}。`;
}

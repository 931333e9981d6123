import { formatDecimal, formatShare } from '../../format.ts';
import { groupBy } from '../../model/group.ts';
import type { Compound, Dataset, Project, ProjectItem } from '../../model/types.ts';
import type { Obligation } from '../../policy/codes.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { majority } from '../../policy/rules/items.ts';

/** What the notice promises, as far as it can be counted over the whole district. */
export interface Duty {
  readonly name: string;
  readonly clause: string;
  /** Records that do it, of those whose data are published; 0 of 0 is 未公开. */
  readonly done: number;
  readonly of: number;
  /** Records it concerns whose data are not published; they are in no share. */
  readonly unknown: number;
  readonly unit: string;
  readonly note: string | null;
}

const ENDED: readonly (string | null)[] = ['居民否决', '取消'];
const isDone = ({ row }: ProjectItem): boolean => row?.status === '完成' || row?.status === '验收';

/** Counts `subjects` by an answer that is null where it is not published. */
function count<T>(
  name: string,
  clause: string,
  unit: string,
  subjects: readonly T[],
  answer: (subject: T) => boolean | null,
  note: string | null = null,
): Duty {
  const answers = subjects.map(answer);
  const known = answers.filter((one) => one !== null);
  const done = known.filter(Boolean).length;
  return { name, clause, unit, done, of: known.length, unknown: answers.length - known.length, note };
}

/** The same from what a rule found over all its records. */
function ofRule(
  { tallies }: Dataset,
  id: string,
  name: string,
  clause: string,
  unit: string,
  note: string | null = null,
): Duty {
  const {
    met = 0,
    breached = 0,
    doubtful = 0,
    unknown = 0,
  } = tallies.find(({ ruleId }) => ruleId === id) ?? {};
  const open = doubtful === 0 ? null : `存疑${doubtful}${unit}，另列，不在分母里`;
  const words = [note, open].filter((text) => text !== null).join('；');
  return { name, clause, unit, done: met, of: met + breached, unknown, note: words || null };
}

/** `听涛街道18个中18个、…`: the survey by street, as 五(一) has the streets do it. */
function surveyNote({ streets }: Dataset): string | null {
  const words = streets.flatMap(({ name, compounds }) =>
    compounds.length === 0
      ? []
      : `${name}${compounds.length}个中${compounds.filter(({ surveyedOn }) => surveyedOn !== null).length}个`,
  );
  return words.length > 0 ? words.join('、') : null;
}

/** `物业企业20个、居民自治8个、网格化6个`: three modes, kept apart (A12). */
function modeNote(accepted: readonly Compound[]): string | null {
  const modes = (['物业企业', '居民自治', '网格化'] as const).map(
    (mode) => `${mode}${accepted.filter(({ propertyMode }) => propertyMode === mode).length}个`,
  );
  return accepted.some(({ propertyMode }) => propertyMode !== null) ? modes.join('、') : null;
}

/** The spread of the households that agree to the content of works, of all households (T8). */
function marginNote(projects: readonly Project[]): string | null {
  const shares = projects
    .flatMap(({ consent }) => {
      const round = lastRound(consent);
      return round === null || round.agreeContent === null
        ? []
        : { agree: round.agreeContent, total: round.total };
    })
    .sort((a, b) => a.agree * b.total - b.agree * a.total);
  const words = [shares[0], shares[Math.floor(shares.length / 2)], shares.at(-1)].map(
    (one) => one && formatShare(one.agree, one.total),
  );
  return shares.length === 0 ? null : `同意内容的户数最少占${words[0]}，中间${words[1]}，最多${words[2]}`;
}

/** Works that must or should be done, and are: 必选 with need; 应选 with need, condition and majority. */
function obligationDuty(items: readonly ProjectItem[], obligation: Obligation): Duty {
  const own = items.filter(({ item }) => item.obligation === obligation);
  const due = own.filter(({ row }) => {
    if (row === null || row.need === null || row.need === '未评估') return true;
    if (row.need !== '有') return false;
    return obligation === '必选' || (row.condition !== '不具备' && majority(row) !== false);
  });
  return count(`${obligation}内容做完`, '附件注', '项', due, (entry) => {
    const { row } = entry;
    if (row === null || row.need === null || row.need === '未评估') return null;
    if (obligation === '应选' && (row.condition === null || majority(row) === null)) return null;
    return row.decision === null || (row.decision === '纳入' && row.status === null) ? null : isDone(entry);
  });
}

/** Communities that a project touches, and those with a care station built (item 26, A18). */
function careStations(projects: readonly Project[]): Duty {
  const touched = groupBy(
    projects.flatMap((project) =>
      [...new Set(project.compounds.flatMap(({ community }) => community ?? []))].map((name) => ({
        name,
        project,
      })),
    ),
    ({ name }) => name,
  );
  return count('社区有养老服务站', '附件', '个社区', [...touched.values()], (list) => {
    const entries = list.flatMap(({ project }) => project.items.filter(({ item }) => item.no === 26));
    if (entries.some(isDone)) return true;
    return entries.every(({ row }) => row === null || row.decision === null) ? null : false;
  });
}

/** Every promise of the notice that is a share, T6-T12 and O5, O6, D16 of the rules' table. */
export function duties(dataset: Dataset): Duty[] {
  const { compounds, projects, asOf } = dataset;
  const accepted = compounds.filter(({ status }) => status === '已验收');
  const live = projects.filter(({ status }) => !ENDED.includes(status));
  const items = live.flatMap((project) => project.items);
  const ended = projects.filter(({ warrantyEnd }) => warrantyEnd !== null && warrantyEnd < asOf).length;
  return [
    count(
      '公布了摸底日期',
      '五(一)',
      '个小区',
      compounds,
      ({ surveyedOn }) => surveyedOn !== null,
      surveyNote(dataset),
    ),
    count(
      '小区有业委会',
      '三(二)',
      '个小区',
      compounds,
      ({ committee }) => (committee === null ? null : committee === '有'),
      '筹建、物管会不算；改造以前有没有，没有记录',
    ),
    count(
      '验收后有物业管理',
      '三(二)',
      '个小区',
      accepted,
      ({ propertyMode }) => (propertyMode === null ? null : propertyMode !== '无'),
      modeNote(accepted),
    ),
    ofRule(dataset, 'G02', '三分之二同意', '五(二)1', '个项目', marginNote(projects)),
    ofRule(dataset, 'G07', '公示满5个工作日', '五(二)4', '次公示'),
    ofRule(dataset, 'G10', '8月底前申报', '五(二)5', '个项目', '2021年首批除外'),
    obligationDuty(items, '必选'),
    obligationDuty(items, '应选'),
    careStations(live),
    count(
      '在保修期里',
      '六(一)',
      '个项目',
      projects.filter(({ status }) => status === '已验收'),
      ({ warrantyEnd }) => (warrantyEnd === null ? null : warrantyEnd >= asOf),
      ended === 0 ? null : `已到期${ended}个`,
    ),
  ];
}

/** `10样规定里，能算出比例的9样`. */
export function dutiesFinding(list: readonly Duty[]): string {
  const known = list.filter(({ of }) => of > 0).length;
  return known === 0
    ? `文件规定的${list.length}样，都没有公开的数可算`
    : `文件规定的${list.length}样里，${known}样有数可算`;
}

/** A duty as the cells of a table. */
export interface DutyRow {
  readonly name: string;
  readonly clause: string;
  readonly done: string;
  readonly share: string;
  readonly unknown: string;
  readonly note: string | null;
}

/** Those with a number; the others stand in `uncountable`, so that no page is a list of 未公开. */
export const dutyRows = (list: readonly Duty[]): DutyRow[] =>
  list.flatMap(({ name, clause, done, of, unknown, unit, note }) =>
    of === 0
      ? []
      : [
          {
            name,
            clause,
            done: `${formatDecimal(done)}/${formatDecimal(of)}${unit}`,
            share: formatShare(done, of),
            unknown: unknown === 0 ? '无' : `${formatDecimal(unknown)}${unit}`,
            note,
          },
        ],
  );

/** `没有公开的数可算：三分之二同意、8月底前申报。`; null when every duty has a number. */
export function uncountable(list: readonly Duty[]): string | null {
  const names = list.flatMap(({ name, of }) => (of === 0 ? name : []));
  return names.length === 0 ? null : `没有公开的数可算：${names.join('、')}。`;
}

/** The compounds of one batch of the five-year plan (T3); a sum that lacks a compound is null. */
export interface BatchRow {
  readonly batch: string;
  readonly compounds: string;
  readonly buildings: string | null;
  readonly households: string | null;
  /** In 万平方米. */
  readonly area: string | null;
}

/** Compounds, buildings, households and area by batch; empty where no batch is published. */
export function batchRows({ compounds }: Dataset): BatchRow[] {
  return (['实施', '谋划', '储备', '试点'] as const).flatMap((batch) => {
    const own = compounds.filter((compound) => compound.batch === batch);
    const sum = (key: 'buildings' | 'households' | 'area'): number | null =>
      own.some((compound) => compound[key] === null)
        ? null
        : own.reduce((total, compound) => total + (compound[key] ?? 0), 0);
    const text = (value: number | null, scale = 0): string | null =>
      value === null ? null : formatDecimal(value, scale);
    const area = sum('area');
    return own.length === 0
      ? []
      : [
          {
            batch,
            compounds: formatDecimal(own.length),
            buildings: text(sum('buildings')),
            households: text(sum('households')),
            area: text(area === null ? null : Math.round(area / 10_000), 2),
          },
        ];
  });
}

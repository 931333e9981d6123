import type { Compound, Dataset, Project, ProjectItem } from '../../model/types.ts';
import type { Obligation } from '../../policy/codes.ts';
import { majority } from '../../policy/rules/majority.ts';
import { groupBy } from '../../shared/group.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { saidOf } from '../../facts/items/said.ts';
import { answered, type Duty } from './duty.ts';
import { sumOf } from '../figure/make.ts';

const isDone = ({ row }: ProjectItem): boolean => row?.status === '完成' || row?.status === '验收';

/** Whether a work that must or should be done is done; null where that is not published, undefined where it is not due. */
function workDone(entry: ProjectItem, obligation: Obligation): boolean | null | undefined {
  const { row, voters } = entry;
  if (row === null || row.need === null || row.need === '未评估') return null;
  if (row.need !== '有') return undefined;
  if (obligation === '应选') {
    const wanted = majority(row, voters);
    if (row.condition === '不具备' || wanted === false) return undefined;
    if (row.condition === null || wanted !== true) return null;
  }
  return row.decision === null || (row.decision === '纳入' && row.status === null) ? null : isDone(entry);
}

/** Works that must or should be done, and are: 必选 with need; 应选 with need, condition and majority. */
export function obligationDuty(dataset: Dataset, live: readonly Project[], obligation: Obligation): Duty {
  const id = obligation === '必选' ? 'must' : 'should';
  const told = {
    id,
    name: `${obligation}内容做完`,
    clause: dataset.policy.cites.obligations ?? null,
    what: '内容',
    unit: '项',
    definition:
      obligation === '必选'
        ? '必选内容有改造必要的，都应当做；状态是完成或验收的，算做完。居民否决和取消的项目不算。'
        : '应选内容有改造必要、条件具备、过半数居民同意的，应当做；只问了一部分住户、看不出过没过半的，是没有公布；状态是完成或验收的，算做完。居民否决和取消的项目不算。',
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

/** Whether a project built a station in the community of some of its compounds; null where that is not published. */
function builtIn(project: Project, entry: ProjectItem, own: readonly Compound[]): boolean | null {
  if (own.length === project.compounds.length)
    return isDone(entry) ? true : (entry.row?.decision ?? null) === null ? null : false;
  const said = own.map((compound) => saidOf(project, entry, compound));
  if (said.some(({ progress }) => progress === 'done')) return true;
  // A station that another project built stands in one of its communities, nobody says in which.
  if (isDone(entry) && entry.row?.decision !== '纳入') return null;
  return said.some(({ planned }) => planned) || said.every(({ kind }) => kind === '不做') ? false : null;
}

/** Communities that a project touches, and those with a care station built. `no` is the work of it. */
export function careStations(dataset: Dataset, live: readonly Project[], no: number): Duty {
  const touched = new Map<string, { compound: Compound; built: (boolean | null)[] }>();
  for (const project of live) {
    const station = project.items.filter(({ item }) => item.no === no);
    for (const [community, own] of groupBy(project.compounds, (compound) => compound.community)) {
      const [compound] = own;
      if (community === null || compound === undefined) continue;
      const found = touched.get(community) ?? { compound, built: [] };
      touched.set(community, found);
      found.built.push(...station.map((entry) => builtIn(project, entry, own)));
    }
  }
  return {
    ...answered(
      dataset,
      {
        id: 'care',
        name: '社区有养老服务站',
        clause: dataset.policy.cites.items ?? null,
        what: '社区',
        unit: '个社区',
        definition: `养老设施按社区建，每个社区1处：社区里有一个项目的第${no}项做完的，算有；项目都没有写做不做的，或者项目有几个社区、没有写明建在哪里的，是没有公布。居民否决和取消的项目不算。一个社区算一次，行里列它的一个小区。`,
      },
      'compounds',
      [...touched.values()],
      ({ compound }) => compound.id,
      ({ built }) => {
        if (built.includes(true)) return true;
        return built.includes(false) ? false : null;
      },
    ),
    note: null,
  };
}

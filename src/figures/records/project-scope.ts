import type { Project, ProjectItem } from '../../model/types.ts';
import { planBaseline } from '../../policy/baseline.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { scopeDrifts } from '../plans/drift.ts';
import { planDifferences } from '../plans/plan-differences.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

const keysOf = (entries: readonly ProjectItem[]): string[] =>
  entries.flatMap(({ row }) => (row === null ? [] : rowKey('checklist', row)));

/** How many things differ from the first published plan, and how many of them nobody gives a reason for. */
function planNumbers(project: Project, make: RecordMaker): RecordFigure[] {
  const differences = planDifferences(project);
  const number = (key: string, name: string, more: string, own: typeof differences): RecordFigure =>
    make.number(
      {
        key,
        name,
        definition: `和原定不同：“计划”表第1版写了的（年度、小区、户数、楼栋、面积、钱、日期，每项内容做不做、数量、预算），后面的版或者现在的登记写了别的。没有登记计划的是未公开。${more}`,
        formula: '第1版写了的，数现在不同的；一样算一处',
        unit: '处',
        rows: { table: 'plans', ids: project.plans.map((plan) => rowKey('plans', plan)) },
      },
      own?.length ?? null,
    );
  return [
    number('plan-differs', '和原定计划不同的', '', differences),
    number(
      'plan-differs-silent',
      '和原定计划不同、没有写原因的',
      '没有写原因：改它的那一版没有写调整原因；照现在登记的内容改的，没有写原因说明。',
      differences && differences.filter(({ reason }) => reason === null),
    ),
  ];
}

/** Compounds and areas of a project. */
function placeNumbers({ compounds, areas }: Project, make: RecordMaker): RecordFigure[] {
  const managed = compounds.filter(({ propertyMode }) => propertyMode !== null && propertyMode !== '无');
  return [
    make.number(
      {
        key: 'compounds',
        name: '项目里的小区',
        definition: '“项目”表里，这个项目的小区编号。',
        formula: '不重复的小区编号数',
        unit: '个',
        rows: { table: 'compounds', ids: compounds.map(({ id }) => id) },
      },
      compounds.length,
    ),
    make.number(
      {
        key: 'compounds-managed',
        name: '定了物业管理方式的小区',
        definition: '定了：物业方式写了，又不是“无”。',
        formula: '项目里的小区，数符合定义的',
        unit: '个',
        rows: { table: 'compounds', ids: managed.map(({ id }) => id) },
      },
      managed.length,
    ),
    make.number(
      {
        key: 'areas',
        name: '周边区域',
        definition: '小区以外一并改造的地方，“周边区域”表里一处一行。',
        formula: '这个项目的行数',
        unit: '处',
        rows: { table: 'areas', ids: areas.map((area) => rowKey('areas', area)) },
      },
      areas.length,
    ),
  ];
}

/** Compounds and areas of a project, what its plan held, what changed since; what is not published is null. */
export function projectScope(project: Project, make: RecordMaker): RecordFigure[] {
  const { items } = project;
  const works = planBaseline(project)?.works ?? null;
  const planned = items.filter(({ row }) => row?.gates?.includes('G13') ?? false);
  const drifts = scopeDrifts(project);
  const changed = items.filter(({ item }) => drifts?.some(({ no }) => no === item.no) ?? false);
  const silent = changed.filter(({ row }) => row?.reason === null);
  const change =
    '变了：在初步改造计划、计划公布、设计批准、招投标、验收这几步里，项目走过的前后两步，一步列入、一步没有列入；或者状态是“取消”。';
  const list = (key: string, name: string, definition: string, own: readonly ProjectItem[] | null) =>
    make.number(
      {
        key,
        name,
        definition,
        formula: `${project.policy.listName}${project.items.length}项里，数符合定义的`,
        unit: '项',
        rows: { table: 'checklist', ids: keysOf(own ?? []) },
      },
      own?.length ?? null,
    );
  return [
    ...placeNumbers(project, make),
    list(
      'plan-items',
      '计划公布时列入的内容',
      '列入：列入环节里有G13；计划公布以后才算。',
      works === null ? null : planned,
    ),
    ...planNumbers(project, make),
    list('drift', '计划以后变了的内容', change, drifts === null ? null : changed),
    list(
      'drift-silent',
      '变了、没有写原因的内容',
      `${change}没有写原因：原因说明是空的。`,
      drifts === null ? null : silent,
    ),
  ];
}

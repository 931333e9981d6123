import type { Dataset, Project } from '../../model/types.ts';
import { chainSteps } from '../progress/guide.ts';
import { promiseNumbers } from '../promises/figures.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { disclosure } from '../disclosure/gaps.ts';
import { projectPassport } from '../disclosure/passport.ts';
import { objectionNumbers } from './objection-numbers.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { consentNumbers } from './consent-numbers.ts';
import { projectDays } from './project-days.ts';
import { projectItems } from './project-items.ts';
import { allHouseholds } from '../../policy/households.ts';
import { projectMoney } from './project-money.ts';
import { projectScope } from './project-scope.ts';
import {
  byKey,
  recordMaker,
  type RecordFigure,
  type RecordFigures,
  type RecordMaker,
} from '../figure/record-figure.ts';
import { ruleNumbers } from './rule-numbers.ts';
import { once } from '../../shared/once.ts';

/** How much of what is due is published. */
function projectDisclosure(project: Project, make: RecordMaker): (RecordFigure | null)[] {
  const { due, published } = disclosure(project);
  const number = (key: string, name: string, value: number): RecordFigure =>
    make.number(
      {
        key,
        name,
        definition: `走到哪一步，就应当写明哪些；单子和“不符合与未公开”页的一样，${project.items.length}项内容每项算一样。`,
        formula: '按样数',
        unit: '样',
      },
      value,
    );
  const all = number('due', '走到这一步应当写明的', due);
  const told = number('published', '见到写明的', published);
  return [all, told, make.share(told, all), number('missing', '没有见到写明的', due - published)];
}

/** Its notices by what has become of them. */
const noticeNumbers = ({ notices }: Project, make: RecordMaker): RecordFigure[] =>
  (
    [
      ['open', '公示期内的公示', '项', ['正在公示']],
      ['past', '公示过、公布过的', '次', ['已截止', '公布']],
      ['undated', '日期未公开的公示', '次', ['日期未公开']],
    ] as const
  ).map(([key, name, unit, states]) => {
    const own = notices.filter(({ state }) => (states as readonly string[]).includes(state));
    return make.number(
      {
        key: `notices-${key}`,
        name,
        definition: '“公示”表里写了这个项目的；怎么分，和“公示”页的一样。',
        formula: '写了这个项目、符合定义的行数',
        unit,
        rows: { table: 'notices', ids: own.map(({ id }) => id) },
      },
      own.length,
    );
  });

/** Households, dated steps, notices, objections, lines of the utility companies. */
function projectCounts(project: Project, make: RecordMaker): RecordFigure[] {
  const { compounds, stages, notices, utilities } = project;
  const dated = stages.filter(({ doneOn }) => doneOn !== null);
  const codes = new Set(dated.map(({ code }) => code.replace(/[a-z]$/, '')));
  const steps = chainSteps(project.chain);
  const [first, last] = [steps[0]?.short, steps.at(-1)?.short];
  const handed = utilities.filter(({ handedOverOn }) => handedOverOn !== null);
  const rowsOf = (table: 'stages' | 'utilities', list: readonly object[]) => ({
    table,
    ids: list.map((row) => rowKey(table, row)),
  });
  return [
    make.number(
      {
        key: 'households',
        name: '各小区的户数',
        definition: '项目里的小区都写了总户数才相加。',
        formula: '项目里各小区的总户数相加',
        unit: '户',
        rows: { table: 'compounds', ids: compounds.map(({ id }) => id) },
      },
      allHouseholds(project),
    ),
    make.number(
      {
        key: 'steps-dated',
        name: '公布了日期的环节',
        definition: `环节：从${first}到${last}的${steps.length}步；一步里有几个日期的，有一个就算。`,
        formula: `${steps.length}步里，有完成日期的步数`,
        unit: '个',
        rows: rowsOf('stages', dated),
      },
      [...codes].filter((code) => code.startsWith('G')).length,
    ),
    ...noticeNumbers(project, make),
    ...objectionNumbers(notices, make, '这个项目各次公示'),
    make.number(
      {
        key: 'utilities',
        name: '专营管线',
        definition: '“专营管线”表里这个项目的行，一种管线一行。',
        formula: '这个项目的行数',
        unit: '种',
        rows: rowsOf('utilities', utilities),
      },
      utilities.length,
    ),
    make.number(
      {
        key: 'utilities-handed',
        name: '已移交的专营管线',
        definition: '已移交：写了移交日期。',
        formula: '写了移交日期的行数',
        unit: '种',
        rows: rowsOf('utilities', handed),
      },
      handed.length,
    ),
  ];
}

/** Every number of a project that does not depend on the day, made once. */
export const projectNumbers = once((project: Project): RecordFigures => {
  const make = recordMaker('project', project.id);
  return byKey([
    ...projectItems(project, make),
    ...projectScope(project, make),
    ...projectDisclosure(project, make),
    ...ruleNumbers(projectPassport(project), project.findings, make, '项目和它的小区、改造内容、公示'),
    ...consentNumbers(lastRound(project.consent), project.policy, make),
    ...projectMoney(project, make),
    ...projectCounts(project, make),
  ]);
});

/** Every number that is told of a project. */
export const projectFigures = (dataset: Dataset, project: Project): RecordFigures =>
  new Map([...projectNumbers(project), ...daysOf(dataset, project), ...promisesNumbersOf(dataset, project)]);

/** What was promised, and what became of it by the day of the data. */
export const promisesNumbersOf = (dataset: Dataset, project: Project): RecordFigures =>
  byKey(promiseNumbers(dataset, project, recordMaker('project', project.id)));

/** Days of the works, and of the declaration. */
export const daysOf = (dataset: Pick<Dataset, 'asOf'>, project: Project): RecordFigures =>
  byKey(projectDays(dataset, project, recordMaker('project', project.id)));

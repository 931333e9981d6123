import { addDays } from './days.ts';
import type { Trait } from './cases.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';

type Columns = Partial<Rec<'checklist'>>;

/** How an item of a project breaks, or leaves open, the rule that the trait names. */
interface ItemCase {
  readonly no: number;
  readonly columns: (project: Project) => Columns;
}

const nothing: Columns = {
  needReason: null,
  condition: null,
  agree: null,
  asked: null,
  funds: null,
  reasonCode: null,
  reason: null,
};
const needed: Columns = { ...nothing, need: '有', condition: '具备' };
/** Put in, and nobody tells how far it came. */
const untold: Columns = {
  decision: '纳入',
  status: null,
  planned: null,
  done: null,
  unit: null,
  doneOn: null,
};
/** Three fifths of the households: more than half, less than two thirds. */
const threeFifths = ({ households }: Project): Columns => ({
  agree: Math.ceil(households * 0.6),
  asked: households,
});
const most = ({ households }: Project): Columns => ({
  agree: Math.ceil(households * 0.8),
  asked: households,
});

/** The items that show an outcome which lawful, assessed projects do not have. */
const itemCases: Readonly<Partial<Record<Trait, ItemCase>>> = {
  N1: { no: 27, columns: () => ({ ...nothing, need: '无', decision: '不纳入', reasonCode: '无改造必要' }) },
  N4: {
    no: 22,
    columns: () => ({
      ...needed,
      condition: '不具备',
      decision: '不纳入',
      reasonCode: '客观条件不具备',
    }),
  },
  N5: { no: 27, columns: () => ({ ...needed, decision: '不纳入', reasonCode: '未获多数居民同意' }) },
  'N5-doubt': {
    no: 27,
    columns: (project) => ({
      ...needed,
      ...threeFifths(project),
      decision: '不纳入',
      reasonCode: '未获多数居民同意',
      reason: '同意的户数没有达到三分之二。',
    }),
  },
  'N3-doubt': {
    no: 19,
    columns: (project) => ({
      ...needed,
      ...threeFifths(project),
      decision: '不纳入',
      reasonCode: '其他',
      reason: '同意的户数没有达到三分之二，暂缓。',
    }),
  },
  'N7-doubt': {
    no: 17,
    columns: (project) => ({ ...needed, ...threeFifths(project), funds: '满足', decision: '纳入' }),
  },
  N6: {
    no: 22,
    columns: (project) => ({ ...needed, ...most(project), condition: '不具备', decision: '纳入' }),
  },
  N10: {
    no: 21,
    columns: () => ({ ...nothing, need: '无', needReason: '已有宣传栏3处。', decision: '纳入' }),
  },
  N12: {
    no: 17,
    columns: (project) => ({
      ...needed,
      ...most(project),
      funds: '满足',
      decision: '不纳入',
      reasonCode: '其他',
    }),
  },
  N13: {
    no: 27,
    columns: (project) => ({
      ...needed,
      ...most(project),
      funds: '满足',
      decision: '不纳入',
      reasonCode: '已由其他项目完成',
    }),
  },
  N14: {
    no: 16,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      reason: '坡道占用消防通道，施工中取消。',
      status: '取消',
      done: 0,
      doneOn: null,
    }),
  },
  N15: {
    no: 9,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      status: '取消',
      done: 0,
      doneOn: null,
    }),
  },
  N18: {
    no: 6,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      status: '施工中',
      done: 0,
      doneOn: null,
    }),
  },
  N19: {
    no: 15,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      status: '完成',
      planned: 60_000,
      done: 42_000,
    }),
  },
  'N18-doubt': {
    no: 8,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      status: '完成',
      planned: 24_000,
      done: 20_000,
    }),
  },
  'N18-untold': { no: 16, columns: (project) => ({ ...needed, ...most(project), ...untold }) },
  'N19-untold': { no: 4, columns: (project) => ({ ...needed, ...most(project), ...untold }) },
  'few-agreed': {
    no: 22,
    columns: () => ({ ...needed, agree: 5, asked: 9, decision: '纳入' }),
  },
  'few-asked': {
    no: 13,
    columns: () => ({
      ...needed,
      agree: 4,
      asked: 9,
      decision: '不纳入',
      reasonCode: '未获多数居民同意',
      reason: '只征求了到会的住户。',
    }),
  },
  N16: { no: 13, columns: () => ({ keyWork: '否' }) },
  'G18-2': { no: 10, columns: ({ timeline }) => ({ doneOn: addDays(timeline.days['G19']!, 150) }) },
  N17: { no: 11, columns: () => ({ assessedOn: null }) },
  O17: {
    no: 26,
    columns: (project) => ({
      ...needed,
      ...most(project),
      decision: '纳入',
      responsible: project.street.office,
    }),
  },
};

/** The columns that a project's traits set on one of its items. */
export const caseColumns = (project: Project, no: number): Columns =>
  Object.assign(
    {},
    ...[...project.traits].map((trait) => {
      const found = itemCases[trait];
      return found?.no === no ? found.columns(project) : {};
    }),
  ) as Columns;

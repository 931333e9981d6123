import type { ProjectFacts, StageFacts } from '../facts.ts';
import { bodiesIn, kindOfBody, sameFirm, type BodyKind } from '../parties.ts';
import { stageByName } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { chainIndex, lastDone, reached } from './timeline.ts';

type Actor = BodyKind | '建设单位' | '施工单位';

const byActor: Readonly<Record<string, readonly Actor[]>> = {
  街道办事处: ['街道'],
  建设单位: ['建设单位'],
  领导小组: ['领导小组'],
  领导小组办公室: ['领导小组办公室'],
  市住房城乡建设局: ['市住建部门'],
  '市住房城乡建设、发展改革、财政部门': ['市住建部门'],
};

/** Steps at which the text names a second body beside the actor. */
const more: Readonly<Record<string, readonly Actor[]>> = {
  G02: ['社区'],
  G09: ['街道'],
  G12b: ['发展改革部门'],
  G18a: ['施工单位'],
  G18b: ['施工单位'],
  G23: ['领导小组办公室', '社区'],
};

/** Steps whose actor the text leaves open (G08, G20, G21; G13 is A10), and G01, which O14 judges. */
const open: readonly string[] = ['G01', 'G08', 'G13', 'G20', 'G21'];

/** Who may act at a step; null where nobody is named, or the step stands beside the chain. */
function allowedAt(name: string): readonly Actor[] | null {
  const { code, actor } = stageByName(name);
  if (chainIndex(name) < 0 || open.includes(code)) return null;
  return [...(byActor[actor] ?? []), ...(more[code] ?? [])];
}

function actorOf(body: string, { builder, contractor }: ProjectFacts): Actor | null {
  const kind = kindOfBody(body);
  if (kind !== null) return kind;
  if (builder !== null && sameFirm(body, builder)) return '建设单位';
  return contractor !== null && sameFirm(body, contractor) ? '施工单位' : null;
}

/** true: one of the bodies named may act; false: none may; null: cannot be told from the names. */
function fits(project: ProjectFacts, unit: string, allowed: readonly Actor[]): boolean | null {
  const actors = bodiesIn(unit).map((body) => actorOf(body, project));
  if (actors.some((actor) => actor !== null && allowed.includes(actor))) return true;
  // A firm may be the builder under another name while the builder is not published.
  return actors.includes(null) || actors.length === 0 ? null : false;
}

const acted = (event: StageFacts): boolean => event.doneOn !== null && allowedAt(event.stage) !== null;

export const actorRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'GACT',
    clause: '五(三)2(2)',
    severity: 'X',
    title: '由规定的单位办',
    statement: '每一步由文件写明的单位办：街道、建设单位、领导小组办公室、领导小组、市里，不能互相代替。',
    formula: '已完成环节的责任单位，是文件写的那一类单位；看不出是哪一类的不判断',
    judge: (project) => {
      const events = project.stages.filter(acted);
      if (events.length === 0) return unknown('各环节的责任单位');
      let silent = false;
      for (const { stage, unit } of events) {
        const allowed = allowedAt(stage);
        const fit = unit === null || allowed === null ? null : fits(project, unit, allowed);
        if (fit === false)
          return breach(`“${stage}”的责任单位应是${stageByName(stage).actor}，写的是${unit}`);
        if (fit === null) silent = true;
      }
      return silent ? unknown('有的环节没有写责任单位，或看不出是哪一类单位') : met;
    },
  },
  {
    id: 'O14',
    clause: '六(一)',
    severity: 'W',
    title: '五年规划由领导小组确定',
    statement: '五年规划方案由领导小组确定。',
    formula: '“五年规划”的责任单位 = 领导小组',
    judge: (project) => {
      const plan = lastDone(project, 'G01');
      if (plan === null) return reached(project, 'G02') ? unknown('五年规划的确定日期和单位') : notApplicable;
      const kind = plan.unit === null ? null : kindOfBody(plan.unit);
      if (kind === null) return unknown('五年规划由谁确定');
      return kind === '领导小组' ? met : breach(`五年规划写的是由${plan.unit}确定`);
    },
  },
];

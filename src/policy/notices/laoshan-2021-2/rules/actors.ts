import type { ProjectFacts } from '../../../facts.ts';
import { actorsFit, planFixedBy } from '../../../rules/actors.ts';
import type { Rule } from '../../../rule.ts';
import { bodyKinds } from '../lists/bodies.ts';
import { chain } from '../lists/stages.ts';

const byActor: Readonly<Record<string, readonly string[]>> = {
  街道办事处: ['街道'],
  建设单位: ['建设单位'],
  领导小组: ['领导小组'],
  领导小组办公室: ['领导小组办公室'],
  市住房城乡建设局: ['市住建部门'],
  '市住房城乡建设、发展改革、财政部门': ['市住建部门'],
};

/** Steps at which the text names a second body beside the actor. */
const more: Readonly<Record<string, readonly string[]>> = {
  G02: ['社区'],
  G09: ['街道'],
  G12b: ['发展改革部门'],
  G18a: ['施工单位'],
  G18b: ['施工单位'],
  G23: ['领导小组办公室', '社区'],
};

/** Steps whose actor the text leaves open (G08, G20, G21; G13 is A10), and G01, which O14 judges. */
const open: readonly string[] = ['G01', 'G08', 'G13', 'G20', 'G21'];

/** Who may act at each step of the chain that names somebody. */
const at = Object.fromEntries(
  chain.stages.flatMap(({ code, actor }) =>
    open.includes(code) ? [] : [[code, [...(byActor[actor ?? ''] ?? []), ...(more[code] ?? [])]]],
  ),
);

export const actorRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'GACT',
    clause: '五(三)2(2)',
    severity: 'X',
    title: '由规定的单位办',
    statement: '每一步由文件写明的单位办：街道、建设单位、领导小组办公室、领导小组、市里，不能互相代替。',
    formula: '已完成环节的责任单位，是文件写的那一类单位；看不出是哪一类的不判断',
    judge: actorsFit({ kinds: bodyKinds, at }),
  },
  {
    id: 'O14',
    clause: '六(一)',
    severity: 'W',
    title: '五年规划由领导小组确定',
    statement: '五年规划方案由领导小组确定。',
    formula: '“五年规划”的责任单位 = 领导小组',
    judge: planFixedBy(bodyKinds, '领导小组'),
  },
];

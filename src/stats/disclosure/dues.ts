import type { Compound, Project } from '../../model/types.ts';
import { chainIndex, lastDone } from '../../policy/rules/timeline.ts';
import { stageByCode } from '../../policy/stages.ts';

/** Something the notice has somebody write down or announce, and whether it is published. */
export interface Due<S> {
  readonly id: string;
  readonly label: string;
  /** Who has it, in which paper or at which step. */
  readonly who: string;
  readonly clause: string;
  /** Name of the step from which it is due; null: always. */
  readonly from: string | null;
  /** How many pieces are due of a record, and how many of them are missing. */
  readonly count: (subject: S) => { readonly due: number; readonly missing: number };
}

/** Position in the chain that a project has surely reached; a project known only from a list is in the plan. */
function reachedIndex(project: Project): number {
  const dated = project.stages
    .filter((event) => event.doneOn !== null)
    .map((event) => chainIndex(event.stage));
  const at = (code: string): number => chainIndex(stageByCode(code).name);
  const byStatus: Readonly<Record<string, number>> = {
    施工中: at('G18a'),
    暂停: at('G18a'),
    已完工: at('G18b'),
    已验收: at('G19'),
  };
  const known = byStatus[project.status ?? ''] ?? -1;
  const listed =
    dated.length === 0 && (project.status === null || project.status === '未开工') ? at('G13') : -1;
  return Math.max(known, listed, ...dated);
}

const one = (missing: boolean): { due: number; missing: number } => ({ due: 1, missing: missing ? 1 : 0 });
const none = { due: 0, missing: 0 };

const due = (
  id: string,
  from: string,
  clause: string,
  label: string,
  who: string,
  missing: (project: Project) => boolean | { due: number; missing: number },
): Due<Project> => ({
  id,
  label,
  who,
  clause,
  from: stageByCode(from).name,
  count: (project) => {
    if (reachedIndex(project) < chainIndex(stageByCode(from).name)) return none;
    const answer = missing(project);
    return typeof answer === 'boolean' ? one(answer) : answer;
  },
});

const undone = (code: string) => (project: Project) => lastDone(project, code) === null;

/** What a project owes by the step it has reached. */
export const projectDues: readonly Due<Project>[] = [
  due(
    'consent',
    'G03',
    '五(二)1',
    '征求意见的户数',
    '街道办事处，列入台账时写明',
    (p) => p.consent.length === 0,
  ),
  due('items', 'G04', '五(二)2', '27项内容做不做', '建设单位，在初步改造计划里写明', (p) => ({
    due: p.items.length,
    // 未评估 is no answer yet: it counts against what is published (section 5).
    missing: p.items.filter(({ row }) => row === null || row.decision === null || row.need === '未评估')
      .length,
  })),
  due(
    'funding',
    'G04',
    '五(二)2',
    '谁出钱、各出多少',
    '建设单位，在资金测算和筹集方案里写明',
    (p) => p.funding.length === 0,
  ),
  due('property', 'G10', '五(四)', '物业管理方式', '街道办事处会同区物业管理部门，列入前先确定', (p) => ({
    due: p.compounds.length,
    missing: p.compounds.filter((compound) => compound.propertyMode === null).length,
  })),
  due(
    'notice',
    'G09',
    '五(二)4',
    '初步改造计划的公示',
    '街道办事处，牵头公示不少于5个工作日',
    (p) => !p.notices.some((notice) => notice.kind === '初步改造计划'),
  ),
  due(
    'plan',
    'G13',
    '五(三)1',
    '列入年度计划的公布日期',
    '市里确定后公布，由哪个部门公布没有写明',
    undone('G13'),
  ),
  due('lead', 'G14', '五(三)2', '牵头街道', '街道办事处，牵头实施', (p) => p.leadStreet === null),
  due('builder', 'G14', '三(五)', '建设单位', '文件写的是崂山湾发展集团', (p) => p.builder === null),
  due(
    'consultant',
    'G15',
    '五(三)2(1)',
    '全过程咨询单位',
    '建设单位，招标确定',
    (p) => p.consultant === null,
  ),
  due('contractor', 'G18a', '五(三)2(3)', '施工单位', '建设单位，招标确定', (p) => p.contractor === null),
  due('supervisor', 'G18a', '五(三)2(1)', '监理单位', '建设单位，开工前确定', (p) => p.supervisor === null),
  due('start', 'G18a', '五(三)2(4)', '开工日期', '建设单位，组织施工', undone('G18a')),
  due('end', 'G18a', '五(三)1', '计划完工日期', '年度计划的项目安排里写明', (p) => p.plannedEnd === null),
  due('finish', 'G18b', '五(三)2(4)', '完工日期', '建设单位，组织施工', undone('G18b')),
  due('acceptance', 'G19', '五(三)3', '联合验收的日期和三方人数', '建设单位，组织三方验收', (p) => {
    const accepted = lastDone(p, 'G19');
    return accepted === null || accepted.participants === null;
  }),
  due(
    'warranty',
    'G19',
    '六(一)',
    '保修起止日期',
    '建设单位，负责保修期内的运维',
    (p) => p.warrantyEnd === null,
  ),
  due('phone', 'G19', '六(一)', '报修电话', '建设单位，负责保修期内的运维', (p) => p.warrantyPhone === null),
];

const field = (
  id: string,
  clause: string,
  label: string,
  who: string,
  missing: (compound: Compound) => boolean,
): Due<Compound> => ({ id, label, who, clause, from: null, count: (compound) => one(missing(compound)) });

/** What is due of every compound once it stands in the database of 五(一). */
export const compoundDues: readonly Due<Compound>[] = [
  field('street', '五(一)', '所在街道', '街道办事处，摸底时写明', (c) => c.street === null),
  field('built', '四(一)', '建成年份', '街道办事处，摸底时写明；能不能列入看它', (c) => c.builtTo === null),
  field('land', '四(一)', '土地性质', '街道办事处，摸底时写明；能不能列入看它', (c) => c.land === null),
  field('households', '五(一)', '总户数', '街道办事处，摸底时写明', (c) => c.households === null),
  field('buildings', '五(一)', '楼栋数', '街道办事处，摸底时写明', (c) => c.buildings === null),
  field('area', '五(一)', '建筑面积', '街道办事处，摸底时写明', (c) => c.area === null),
  field('surveyed', '五(一)', '摸底日期', '街道办事处，进入数据库时写明', (c) => c.surveyedOn === null),
  field('batch', '五(一)', '属于实施、谋划还是储备', '五年规划里写明', (c) => c.batch === null),
  field('committee', '三(二)', '有没有业委会', '街道办事处', (c) => c.committee === null),
  field('mode', '五(四)', '物业管理方式', '街道办事处会同区物业管理部门', (c) => c.propertyMode === null),
];

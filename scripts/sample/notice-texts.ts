import type { NoticeKind } from '../../src/policy/codes.ts';
import { inWords, type Day } from './days.ts';
import type { Project } from './project.ts';
import { fiveYearPlanOn, units } from './settings.ts';
import { streets } from './names.ts';

const money = (tenths: number): string => `${(tenths / 10).toFixed(1)}万元`;

/** How and where to object, the last paragraph of every notice. */
function howToObject(project: Project, ends: Day): string {
  return (
    `对公示内容有意见的，请在${inWords(ends)}24时前，当面、来信或者打电话向${project.street.office}提出。` +
    '答复只公开事项和理由，不公开个人信息。'
  );
}

function scope({ compounds, households }: Project): string {
  const area = compounds.reduce((sum, { area }) => sum + area, 0) / 10_000;
  const names = compounds.map(({ name }) => name).join('、');
  return `${names}，共${households}户，建筑面积${area.toFixed(2)}万平方米。`;
}

function opening(kind: NoticeKind, project: Project): string {
  const { name, budget, contractor, timeline, traits } = project;
  const residents = budget?.lines.filter(({ source }) => source === '居民出资') ?? [];
  const paid = residents.reduce((sum, { amount }) => sum + amount, 0);
  switch (kind) {
    case '初步改造计划':
      return (
        `${name}初步改造计划已经街道审核、部门评审，现予公示。\n一、改造范围：${scope(project)}\n` +
        `二、改造内容：见附件《改造内容清单》，必选内容有必要的全部列入。\n` +
        `三、资金：测算总投资${money(budget!.planned)}，其中居民出资${money(paid)}。\n` +
        '四、长效管理：物业管理方式在申报年度计划前确定。'
      );
    case '设计方案':
      return `${name}初步设计已经领导小组批准，现将总平面图和主要做法公示。\n范围：${scope(project)}`;
    case '变更':
      if (traits.has('showcase'))
        return (
          `${name}因消防登高场地调整，拟变更停车设施。\n一、停车位由186个减为118个。\n` +
          '二、计划完工日由2025年10月31日推迟到2025年11月30日。\n三、其他内容不变，总投资不变。'
        );
      return timeline.stop?.kind === '取消'
        ? `${name}拟缩小改造范围。公示期间小区列入城市更新片区，本次公示终止。`
        : `${name}拟取消海绵化改造和充电设施两项内容：勘察发现地下为岩层，渗透不合格；充电设施资金没有落实。`;
    case '验收结果':
      return `${name}由${units.builder}组织相关部门、参建单位、居民代表联合验收，结论为通过。施工单位：${contractor}。保修期自验收之日起2年。`;
    case '物业管理方式':
      return `${name}所在小区拟确定物业管理方式，现将征求居民意见的结果公示。\n范围：${scope(project)}`;
    default:
      return `${name}施工期间，小区出入口和停车安排临时调整，请居民留意现场指引。`;
  }
}

/** The full text of a notice about one project; null where it is not published. */
export function bodyOf(kind: NoticeKind, project: Project, ends: Day): string | null {
  if (kind === '初步改造计划' && project.traits.has('notice-gaps')) return null;
  return kind === '初步改造计划' && project.traits.has('G07-6')
    ? opening(kind, project)
    : `${opening(kind, project)}\n${howToObject(project, ends)}`;
}

/** The text that makes a yearly plan public. */
export const yearlyBody = (year: number, count: number, published: Day): string =>
  `${year}年度城镇老旧小区改造计划已于${inWords(published)}确定，虚构示例区列入${count}个项目，项目名单见附件。`;

/** The text that makes the five-year plan public. */
export const fiveYearBody = (compounds: number): string =>
  `虚构示例区2021—2025年城镇老旧小区改造五年规划已于${inWords(fiveYearPlanOn)}由${units.group}确定。` +
  `摸底小区${compounds}个，涉及${streets.length}个街道，分实施、谋划、储备三批。`;

/** An objection and its answer, without persons. */
export interface Matter {
  readonly matter: string;
  readonly reason: string;
}

/** Objections that were not followed. */
export const refused: readonly Matter[] = [
  { matter: '希望把外墙颜色由米色改为白色', reason: '外墙颜色按街区风貌统一，居民议事会多数同意米色。' },
  { matter: '要求每个单元都列入加装电梯', reason: '电梯按单元自愿申请，未达到同意比例的单元可以以后补报。' },
  { matter: '认为道路应当全部用沥青', reason: '透水铺装是海绵化改造的要求，宅间路保留透水砖。' },
  { matter: '要求不拆除一层住户自建的储物间', reason: '储物间属违法建设，必选内容不能保留。' },
  { matter: '希望把改造提前一个季度开工', reason: '招投标有法定期限，开工日期不能提前。' },
];

/** Objections that were taken back after an explanation. */
export const withdrawn: readonly Matter[] = [
  { matter: '担心居民出资增加', reason: '说明出资构成后撤回。' },
  { matter: '担心施工期间停水时间过长', reason: '专营单位公布停水安排后撤回。' },
];

/** Objections that were followed in part. */
export const partly: Matter = {
  matter: '垃圾分类投放点离窗户太近，车棚位置挡住采光',
  reason: '投放点外移6米；车棚位置受管线限制，高度降低，位置不变。',
};

/** The one that sent a plan back. */
export const accepted: Matter = {
  matter: '计划漏列两栋楼的屋面防水',
  reason: '经现场核实确实漏列，补入计划，修改后重新公示。',
};

/** The one still open on the day of the data. */
export const pending = '停车位减少后夜间不够用，建议与相邻公共停车场错时共享';

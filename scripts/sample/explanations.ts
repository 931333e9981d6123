import type { Trait } from './cases.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { units } from './settings.ts';
import { streets } from './names.ts';

type Notice = Rec<'notices'>;

interface Reason {
  readonly trait: Trait;
  readonly subject: (project: Project, notice: Notice | undefined) => string;
  readonly text: string;
  readonly unit: (project: Project) => string;
}

const itself = ({ id }: Project): string => id;
const compound = ({ compounds }: Project): string => compounds[0]!.id;
const noticeId = (_: Project, notice: Notice | undefined): string => notice!.id;
const item =
  (no: number) =>
  ({ id }: Project): string =>
    `${id}+${no}`;
const street = ({ street: { office } }: Project): string => office;
const builder = (): string => units.builder;
const office = (): string => units.office;

const reason = (trait: Trait, subject: Reason['subject'], unit: Reason['unit'], text: string): Reason => ({
  trait,
  subject,
  text,
  unit,
});

const reasons: readonly Reason[] = [
  reason(
    'D8',
    compound,
    office,
    '小区2007年建成，因与相邻老旧小区共用管网一并列入。以后不再列入2005年以后建成的小区。',
  ),
  reason(
    'G02',
    itself,
    street,
    '同意改造内容的户数不到三分之二，街道仍列入项目台账。已补开居民议事会，未同意的内容不再增加。',
  ),
  reason('G07', noticeId, street, '公示期误按4天安排，提前截止。已延长受理意见15日，期间没有收到异议。'),
  reason(
    'G08',
    noticeId,
    street,
    '专题会议召开时有一类异议尚未答复。会后已答复，结论为不采纳，计划没有变化。',
  ),
  reason(
    'G07-5',
    noticeId,
    street,
    '公示由建设单位张贴，没有街道署名。街道已补盖公章，受理意见的单位和电话没有变。',
  ),
  reason('G08-2', noticeId, street, '答复时只告知了结论。理由已当面说明，下次更新补写。'),
  reason(
    'GORD',
    itself,
    builder,
    '台账还没有列好，建设单位先编了初步改造计划。台账列好后已重新核对，内容一致。',
  ),
  reason('GRES', itself, street, '街道提出三处修改，当天改好就送评审，没有补写审核通过的意见。现已补写。'),
  reason('G03', itself, street, '问卷还没有收齐就列了台账。收齐后同意户数超过三分之二，台账没有变化。'),
  reason('G05', itself, street, '街道提前审核了计划草稿。正式计划编好后已补审，意见相同。'),
  reason('G06', itself, office, '评审会和街道审核排期颠倒。街道审核意见已补交各部门确认。'),
  reason('G07-2', noticeId, street, '评审会改期，公示没有跟着改期。评审没有改动计划内容。'),
  reason('G02-2', itself, street, '开工前只在居民代表会上问过，入户问卷在开工以后补做。'),
  reason('G07-4', noticeId, builder, '公示还没有期满就进场搭围挡。期满前没有动工，没有收到异议。'),
  reason('G18-2', itself, builder, '补栽的树木要等春季，验收时书面约定，栽好以后已由社区签收。'),
  reason('G09', noticeId, office, '专题会议安排在公示截止当天。当天24时前没有收到异议，结论不变。'),
  reason('G10-2', itself, office, '申报材料先报送，专题会议随后补开。会议同意原申报内容。'),
  reason('G11', itself, office, '市里按预报材料先行评审，正式申报随后报送。两次的项目名单一致。'),
  reason('G12', itself, office, '报市政府的请示先行送出。评审意见送达后已补充报送。'),
  reason('G13', itself, office, '年度计划先在网上公布，上报手续随后办完。公布的名单没有变化。'),
  reason('G14', itself, builder, '工期紧，咨询单位由建设单位直接委托。2025年起一律招标。'),
  reason('G14-2', itself, builder, '计划公布前先选了咨询单位，费用在公布后才支付。'),
  reason('G15', itself, builder, '可研由建设单位先行编制，咨询单位选定后已复核。'),
  reason('G16', itself, office, '领导小组例会早于联合审查。联合审查意见已报领导小组书面确认。'),
  reason(
    'G17',
    itself,
    builder,
    '为赶工期，先行确定施工单位，设计批准在后。批准的设计与招标范围一致，合同没有变更。',
  ),
  reason('G18', itself, builder, '围挡和临时道路先行施工。主体工程在定标以后开工。'),
  reason('G19-2', itself, builder, '分段验收的日期早于全部完工。完工后已补做整体验收。'),
  reason('G20-2', itself, builder, '决算按监理确认的工程量先行编报。验收没有改变工程量，决算没有变化。'),
  reason('G21', itself, builder, '分册资料提前移交。验收后已移交全部资料。'),
  reason('GACT', itself, office, '领导小组授权办公室签批设计。已提请领导小组追认。'),
  reason('O21', itself, builder, '合同约定由施工单位直接保修。建设单位已设保修专线，统一受理。'),
  reason('X1', itself, street, '取消决定送达前，设计审核已经排定。审核结果不再使用。'),
  reason('D10', itself, office, '一栋危房按拆除新建列入。已从老旧小区改造中剔出，另行立项。'),
  reason('N1', item(27), street, '没有写明没有必要的理由。已请社区补充，下次更新公布。'),
  reason('N4', item(22), builder, '没有写明条件不具备的依据。已请设计单位出具说明。'),
  reason('N5', item(27), street, '征询的户数没有汇总。汇总后补充公布。'),
  reason('N18', item(6), builder, '通信架空线由运营商排期入地，验收时没有做完。已签补充协议，完成后补验。'),
  reason('N14', item(16), builder, '坡道位置占用消防通道，施工中取消。正在另选位置，年内补建。'),
  reason(
    'G19',
    itself,
    builder,
    '验收当天居民代表因大雾没有到场。已请居民代表补看现场，意见附在评估报告后。',
  ),
  reason(
    'O24',
    itself,
    office,
    '小区由相邻街道代管期间立项，牵头街道没有随区划调整变更。已提请领导小组改正。',
  ),
  reason('O12', itself, office, '立项时街道以建设单位的名义申报。立项已变更，由示范城市更新有限公司承接。'),
  reason('L1', compound, street, '开工前没有确定物业管理方式。现正在公示，公示期满后确定。'),
  reason('N2', item(14), builder, '设计漏列外墙保温。已委托补充设计，计划列入2026年追加内容。'),
  reason(
    'N3',
    item(19),
    builder,
    '居民多数同意，仍没有列入。已与物业企业商定信包箱的维护责任，下次变更时增补。',
  ),
  reason('N7', item(29), builder, '资金没有落实就列入，由建设单位自筹垫付，不增加居民出资。'),
  reason('N8', item(28), street, '没有评估改造必要就列入。已补做需求调查，结果将在下次更新公布。'),
  reason('N9', item(19), builder, '原因写的是资金不满足，应选内容不能以此为由。超出概算的部分正在申请追加。'),
];

/** Comply or explain: one row for each breach in the data, and no other. */
export function explanationRows(
  projects: readonly Project[],
  notices: readonly Notice[],
): Rec<'explanations'>[] {
  const plans = new Map(
    notices
      .filter(({ kind }) => kind === '初步改造计划')
      .map((notice) => [notice.projectIds![0]!, notice] as const),
  );
  const special = projects.filter(({ traits }) => traits.size > 0);
  const rows = reasons.flatMap(({ trait, subject, text, unit }) =>
    special
      .filter(({ traits }) => traits.has(trait))
      .map((project) => ({
        ruleId: trait,
        subjectId: subject(project, plans.get(project.id)),
        text,
        unit: unit(project),
        date: '2025-09-26',
      })),
  );
  const small = streets.at(-1)!;
  return [
    ...rows,
    {
      ruleId: 'O3',
      subjectId: small.code,
      text: '专班现有5人，缺1人。已商请街道工程服务中心增派，10月到岗。',
      unit: small.office,
      date: '2025-09-26',
    },
  ];
}

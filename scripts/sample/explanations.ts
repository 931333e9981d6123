import type { Trait } from './cases.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { units } from './settings.ts';
import { streets } from './names.ts';

type Notice = Rec<'notices'>;

interface Reason {
  readonly trait: Trait;
  readonly rule: string;
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

const reason = (
  trait: Trait,
  subject: Reason['subject'],
  unit: Reason['unit'],
  text: string,
  rule: string = trait,
): Reason => ({ trait, rule, subject, text, unit });

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
    'GORD',
    itself,
    builder,
    '为赶工期，先行确定施工单位，设计批准在后。批准的设计与招标范围一致，合同没有变更。',
  ),
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
  const rows = reasons.flatMap(({ trait, rule, subject, text, unit }) =>
    special
      .filter(({ traits }) => traits.has(trait))
      .map((project) => ({
        ruleId: rule,
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

import { propertyModes } from '../../src/policy/codes.ts';
import { addDays, addYears, inWords } from './days.ts';
import { sumOf } from './budget.ts';
import { formerName, streets, type Street } from './names.ts';
import { inDatum } from './places.ts';
import { builderOf, type Project } from './project.ts';
import type { Rec } from './record.ts';
import { phones, units } from './settings.ts';
import { doneOn } from './timeline.ts';
import type { CompoundFacts, Line } from './shapes.ts';

/** 0.1 万元 in the smallest unit of the tables, 10^-6 万元. */
const stored = (tenths: number): number => tenths * 100_000;

const modes = ['物业企业', '居民自治', '物业企业', '网格化', '物业企业'] as const;

/** The row of a compound; `projects` are those it is in, by year. */
export function compoundRow(
  compound: CompoundFacts,
  i: number,
  projects: readonly Project[],
): Rec<'compounds'> {
  const { at, precision, idle } = compound;
  const street = streets[compound.street]!;
  const project = projects.at(-1);
  const gone = project?.status === '居民否决' || project?.status === '取消';
  const decidedOn = project?.timeline.propertyDecided ?? null;
  const secret = compound.kind === '部队零散公寓'; // placed by street only
  const position = at && inDatum(at, compound.datum);
  const idleMode = propertyModes[i % propertyModes.length]!;
  const told = project?.traits.has('sparse') !== true;
  return {
    id: compound.id,
    name: compound.name,
    formerNames: secret || compound.kind === '片区' ? null : formerName(i),
    street: street.name,
    community: secret ? null : street.communities[compound.community]!,
    address: secret || precision !== '精确' ? null : `${street.road}${compound.houseNumber}号`,
    kind: compound.kind,
    land: told ? compound.land : null,
    builtFrom: compound.builtFrom,
    builtTo: compound.builtTo,
    buildings: compound.buildings,
    households: compound.households,
    area: compound.area * 100,
    lng: position?.[0],
    lat: position?.[1],
    datum: position ? compound.datum : null,
    precision,
    inScope: project && told ? situationsOf(project) : null,
    surveyedOn: told ? surveyedOn(compound, project) : null,
    batch: told ? (idle ?? batchOf(project, gone)) : null,
    ...(idle === '谋划' ? queueOf(i) : {}),
    committee: compound.committee,
    propertyMode: told ? (project ? modeOf(project, i) : idleMode) : null,
    propertyDecidedOn: told ? decidedOn : null,
    ...(told ? repairFundOf(project, i) : {}),
    sourceIds: ['S02'],
    note: noteOf(compound, projects),
  };
}

/** Of the compounds that are being planned for, some know their turn and some their year. */
const queueOf = (i: number): Pick<Rec<'compounds'>, 'plannedYear' | 'plannedOrder'> => ({
  plannedYear: i % 4 < 2 ? 2026 : null,
  plannedOrder: i % 3 === 0 ? null : 1 + (i % 40),
});

const situations = '失养失修失管、市政配套不完善、公共服务不健全';
const situationsOf = ({ traits }: Project): string =>
  traits.has('D9') ? situations : `${situations}、居民意愿强烈`;

/** The day of survey; in one project it comes after the residents were asked (D16). */
const surveyedOn = (compound: CompoundFacts, project: Project | undefined): string =>
  project?.traits.has('D16') ? addDays(project.timeline.days.G02!, 12) : compound.surveyedOn;

function batchOf(project: Project | undefined, gone: boolean): Rec<'compounds'>['batch'] {
  if (project?.traits.has('D15')) return '储备';
  return gone && !project?.traits.has('D15-2') ? '谋划' : '实施';
}

function modeOf({ timeline, traits }: Project, i: number): Rec<'compounds'>['propertyMode'] {
  if (traits.has('L1') || traits.has('O6')) return '无';
  return timeline.propertyDecided ? modes[i % modes.length]! : null;
}

/** The repair fund is fixed together with the property mode; an idle compound mostly has none. */
function repairFundOf(
  project: Project | undefined,
  i: number,
): Pick<Rec<'compounds'>, 'repairFund' | 'repairFundOn'> {
  const decided = project?.timeline.propertyDecided ?? null;
  if (decided === null) return { repairFund: i % 3 === 0 ? null : '无' };
  return {
    repairFund: (['已建立', '续筹中', '补建中'] as const)[i % 3]!,
    repairFundOn: addDays(decided, 30),
  };
}

function noteOf({ idle, kind }: CompoundFacts, projects: readonly Project[]): string | null {
  if (idle === '试点') return '2020年试点小区，早于五年规划，不在2021年以后的年度计划里。';
  if (kind === '部队零散公寓') return '按规定位置只公开到街道。';
  return projects.length > 1
    ? `曾列入${projects[0]!.name}（${projects[0]!.id}），居民没有同意；后重新征求意见。`
    : null;
}

/** The next street, which has none of the project's compounds. */
const neighbourOf = (street: Street): Street => streets[(streets.indexOf(street) + 1) % streets.length]!;

const deliveries = ['EPC', '施工总承包', 'EPC', '平行发包', 'EPC', '其他'] as const;

/** The row of a project; firms appear once they are chosen. */
export function projectRow(project: Project): Rec<'projects'> {
  const { id, name, year, street, compounds, traits, timeline, budget, status, index, sourceIds } = project;
  const base = { id, name, planYear: year, compoundIds: compounds.map((compound) => compound.id) };
  // Of the project with gaps, nothing is known but that it is in the plan and has begun.
  if (traits.has('gaps'))
    return { ...base, leadStreet: street.name, builder: units.builder, sourceIds: sourceIds.slice(0, 1) };
  if (traits.has('listed')) return { ...base, sourceIds: sourceIds.slice(0, 1) };
  if (traits.has('sparse'))
    return {
      ...base,
      status,
      statusNote: '报道说已验收，没有写日期。',
      plannedFunds: budget && stored(budget.planned),
      sourceIds: sourceIds.slice(0, 1),
    };
  const designing = doneOn(timeline, 'G15') !== null;
  const tendered = doneOn(timeline, 'G17') !== null;
  const accepted = doneOn(timeline, 'G19');
  return {
    ...base,
    demandYear: Number(timeline.polls.at(-1)!.to.slice(0, 4)),
    fastTrack: fastTrackOf(project),
    leadStreet: traits.has('O24') ? neighbourOf(street).name : street.name,
    builder: traits.has('O12') ? street.office : builderOf(project),
    contractor: tendered ? project.contractor : null,
    supervisor: designing ? project.supervisor : null,
    consultant: designing ? project.consultant : null,
    workKind: traits.has('D10') ? '拆除新建' : '改造',
    delivery: tendered ? deliveries[index % deliveries.length]! : null,
    onPlatform: tendered ? (traits.has('G17-2') ? '否' : '是') : null,
    qualityGroupOn: qualityGroupOn(project),
    status,
    statusNote: statusNoteOf(project),
    plannedStart: timeline.plannedStart,
    plannedEnd: timeline.plannedEnd,
    plannedFunds: budget && stored(budget.planned),
    contractPrice: tendered && budget ? stored(contractOf(project, budget.planned)) : null,
    finalFunds: budget?.final ? stored(sumOf(budget.final)) : null,
    ...awardOf(project),
    caseSourceIds: accepted && index % 12 === 1 ? ['S45'] : null,
    ...disputesOf(project),
    warrantyStart: accepted && (traits.has('G22') ? addDays(accepted, 16) : accepted),
    warrantyEnd: accepted && addDays(addYears(accepted, 2), -1),
    warrantyUnit: accepted && (traits.has('O21') ? project.contractor : units.builder),
    warrantyBasis: accepted ? (traits.has('G22') ? '没有写明' : index % 2 ? '法规' : '合同') : null,
    warrantyPhone: tendered ? phones.builder : null,
    sourceIds,
    note: year === 2021 ? '2021年首批片区项目，没有上一年8月底前申报这一步。' : null,
  };
}

/** Disputes while building, of a third of the projects; all are settled by the acceptance, before it one may be open. */
function disputesOf({
  index,
  timeline,
  random,
}: Project): Pick<Rec<'projects'>, 'disputes' | 'disputesSettled'> {
  if (doneOn(timeline, 'G18a') === null || index % 3 !== 1) return {};
  const disputes = random.fork('disputes').int(0, 5);
  const open = doneOn(timeline, 'G19') === null && disputes > 0 ? 1 : 0;
  return { disputes, disputesSettled: disputes - open };
}

/** Joint approval began with the batch of 2022; a few projects went the ordinary way. */
function fastTrackOf({ year, index, timeline }: Project): Rec<'projects'>['fastTrack'] {
  if (doneOn(timeline, 'G13') === null || index % 7 === 5) return null;
  return year > 2021 && index % 4 !== 3 ? '是' : '否';
}

/** Consulting, supervision and what is kept in reserve are not in the contract of the works. */
const contractOf = ({ random, traits }: Project, planned: number): number =>
  traits.has('showcase') ? 34_182 : Math.floor(planned * (0.84 + 0.08 * random.fork('contract').next()));

/** Awards are decided on the final accounts; of some projects nobody has said. */
function awardOf({ budget, index, year, traits }: Project): Pick<Rec<'projects'>, 'award' | 'awardBasis'> {
  if (traits.has('F10')) return { award: '不予奖补' };
  if (!budget?.final || index % 3 === 2) return {};
  const given = index % 3 === 0;
  return {
    award: given ? '给予奖补' : '不予奖补',
    awardBasis: `虚构示例区${year}年度改造项目绩效评价（虚构），${given ? '优秀' : '合格'}`,
  };
}

/** The residents' quality group is formed while the tender runs; in one project only after works began (O9). */
function qualityGroupOn({ timeline, traits }: Project): string | null {
  const start = doneOn(timeline, 'G18a');
  const tender = doneOn(timeline, 'G17');
  if (traits.has('O9')) return start && addDays(start, 25);
  return tender && addDays(tender, -7);
}

function statusNoteOf({ traits, timeline, status }: Project): string | null {
  if (traits.has('late')) return '连续降雨影响管沟开挖，预计2025年11月完工。';
  if (traits.has('not-started')) return '专营管线迁改方案未定，开工推迟。';
  if (traits.has('overrun')) return '外墙材料复检，验收晚于计划。';
  if (traits.has('showcase')) return '计划完工日由2025年10月31日推迟到11月30日。';
  return timeline.stop ? `${inWords(timeline.stop.on)}${status}。` : null;
}

/** What each source gives, on every basis the project has come to. */
export function fundingRows(project: Project): Rec<'funding'>[] {
  const { id, index, budget, timeline, traits } = project;
  if (!budget) return [];
  if (traits.has('sparse')) return bySource(project, budget.lines);
  const rows = (
    basis: Rec<'funding'>['basis'],
    lines: readonly Line[],
    sourceIds: string[],
  ): Rec<'funding'>[] =>
    lines.map(({ workClass, source, detail, amount }) => ({
      projectId: id,
      workClass,
      source,
      detail,
      basis,
      amount: stored(amount),
      sourceIds,
    }));
  const started = doneOn(timeline, 'G18a') !== null;
  const arrived = budget.lines.map((line) => ({
    ...line,
    amount: Math.floor(line.amount * (line.source === '上级奖补' ? 1 : budget.final ? 0.95 : 0.6)),
  }));
  return [
    ...(index % 2 === 0 ? rows('测算', budget.lines, ['S31']) : []),
    ...rows('预算', budget.lines, ['S32']),
    ...(started ? rows('到位', arrived, ['S32']) : []),
    ...(budget.final ? rows('决算', budget.final, ['S32']) : []),
  ];
}

/** What a project that tells little publishes: who pays how much, neither for which works nor from where. */
const bySource = ({ id }: Project, lines: readonly Line[]): Rec<'funding'>[] =>
  [...new Set(lines.map(({ source }) => source))].map((source) => ({
    projectId: id,
    source,
    basis: '预算',
    amount: stored(sumOf(lines.filter((line) => line.source === source))),
    sourceIds: ['S32'],
  }));

/** Taskforces of the streets: the third tells nothing, the fourth reports late (O22), the last is too small (O3). */
export function streetRows(): Rec<'streets'>[] {
  return streets.map(({ name }, i) => ({
    street: name,
    formedOn: addDays('2021-05-17', 2 * i),
    size: [9, 8, null, 6, 5][i]!,
    reportedOn: ['2025-09-22', '2025-09-23', null, '2025-05-20', '2025-09-29'][i]!,
    sourceIds: [`S2${i + 1}`],
  }));
}

/** Records of the release before, taken down on purpose. */
export const removalRows: readonly Rec<'removals'>[] = [
  { table: '小区', id: 'SF-C000', reason: '与望海苑重复登记，已合并到SF-C001。', date: '2025-09-18' },
  {
    table: '公示',
    id: 'GS-2025-00',
    reason: '张贴前发现附件不是定稿，撤回，没有张贴。',
    date: '2025-09-22',
  },
];

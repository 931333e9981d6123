import { propertyModes } from '../../src/policy/codes.ts';
import { addDays, addYears, inWords } from './days.ts';
import type { Line } from './budget.ts';
import { sumOf } from './budget.ts';
import type { CompoundFacts } from './compounds.ts';
import { streets, type Street } from './names.ts';
import { inDatum } from './places.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { phones, units } from './settings.ts';
import { doneOn } from './timeline.ts';

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
  return {
    id: compound.id,
    name: compound.name,
    street: street.name,
    community: secret ? null : street.communities[compound.community]!,
    address: secret || precision !== '精确' ? null : `${street.road}${compound.houseNumber}号`,
    kind: compound.kind,
    land: compound.land,
    builtFrom: compound.builtFrom,
    builtTo: compound.builtTo,
    buildings: compound.buildings,
    households: compound.households,
    area: compound.area * 100,
    lng: position?.[0],
    lat: position?.[1],
    datum: position ? compound.datum : null,
    precision,
    surveyedOn: compound.surveyedOn,
    batch: idle ?? (gone ? '谋划' : '实施'),
    committee: compound.committee,
    propertyMode: project ? modeOf(project, i) : idleMode,
    propertyDecidedOn: decidedOn,
    sourceIds: ['S02'],
    note: noteOf(compound, projects),
  };
}

function modeOf({ timeline, traits }: Project, i: number): Rec<'compounds'>['propertyMode'] {
  if (traits.has('L1')) return '无';
  return timeline.propertyDecided ? modes[i % modes.length]! : null;
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
  const designing = doneOn(timeline, 'G15') !== null;
  const tendered = doneOn(timeline, 'G17') !== null;
  const accepted = doneOn(timeline, 'G19');
  return {
    ...base,
    leadStreet: traits.has('O24') ? neighbourOf(street).name : street.name,
    builder: units.builder,
    contractor: tendered ? project.contractor : null,
    supervisor: designing ? project.supervisor : null,
    consultant: designing ? project.consultant : null,
    delivery: tendered ? deliveries[index % deliveries.length]! : null,
    status,
    statusNote: statusNoteOf(project),
    plannedStart: timeline.plannedStart,
    plannedEnd: timeline.plannedEnd,
    plannedFunds: budget && stored(budget.planned),
    finalFunds: budget?.final ? stored(sumOf(budget.final)) : null,
    warrantyStart: accepted,
    warrantyEnd: accepted && addDays(addYears(accepted, 2), -1),
    warrantyPhone: tendered ? phones.builder : null,
    sourceIds,
    note: year === 2021 ? '2021年首批片区项目，没有上一年8月底前申报这一步。' : null,
  };
}

function statusNoteOf({ traits, timeline, status }: Project): string | null {
  if (traits.has('late')) return '连续降雨影响管沟开挖，预计2025年11月完工。';
  if (traits.has('not-started')) return '专营管线迁改方案未定，开工推迟。';
  if (traits.has('overrun')) return '外墙材料复检，验收晚于计划。';
  if (traits.has('showcase')) return '计划完工日由2025年10月31日推迟到11月30日。';
  return timeline.stop ? `${inWords(timeline.stop.on)}${status}。` : null;
}

/** What each source gives, on every basis the project has come to. */
export function fundingRows({ id, index, budget, timeline }: Project): Rec<'funding'>[] {
  if (!budget) return [];
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

/** Taskforces of the streets; the last one is too small (O3). */
export function streetRows(): Rec<'streets'>[] {
  return streets.map(({ name }, i) => ({
    street: name,
    formedOn: addDays('2021-05-17', 2 * i),
    size: [9, 8, 7, 6, 5][i]!,
    reportedOn: addDays('2025-09-22', i + (i > 3 ? 3 : 0)),
    sourceIds: [`S2${i + 1}`],
  }));
}

/** A record of the release before, taken down on purpose. */
export const removalRows: readonly Rec<'removals'>[] = [
  { table: '小区', id: 'SF-C000', reason: '与望海苑重复登记，已合并到SF-C001。', date: '2025-09-18' },
];

import { stageByCode } from '../../src/policy/stages.ts';
import { addDays, addWorkdays, type Day } from './days.ts';
import { policy } from './policy.ts';
import { builderOf, type Project } from './project.ts';
import type { Rec } from './record.ts';
import { asOf, units } from './settings.ts';
import { doneOn } from './timeline.ts';

type StageRec = Rec<'stages'>;
type Details = Partial<Omit<StageRec, 'projectId' | 'stage'>>;

/** Who did a step, from the actor that the notice names. */
function unitOf(actor: string | null, project: Project): string {
  const { street, compounds } = project;
  const named: Readonly<Record<string, string>> = {
    街道办事处: street.office,
    建设单位: builderOf(project),
    领导小组: units.group,
    领导小组办公室: units.office,
    市住房城乡建设局: units.cityHousing,
    '市住房城乡建设、发展改革、财政部门': units.cityJoint,
    计划公布机关: units.cityHousing,
    区发展改革局: units.planning,
    区民政局: units.civilAffairs,
    社区质量检查小组: `${street.communities[compounds[0]!.community]!}质量检查小组`,
  };
  return named[actor ?? ''] ?? actor ?? '';
}

const departments = '发展改革、财政、自然资源、城市管理、农业农村';
const residents = ({ traits, index }: Project): number => (traits.has('G19') ? 0 : 5 + (index % 4));

/** Who reviewed the plan for the city: experts, a firm, or nobody tells. */
const reviewers: readonly Details[] = [
  { participants: '专家组', assessor: '专家组' },
  { assessor: units.assessor },
  { participants: '专家组' },
  {},
];

/** What is on file for each step, by stage code. */
function detailsOf(code: string, project: Project): Details {
  const { year, index, id } = project;
  const number = (index % 80) + 1;
  const paper = (office: string, of: number): string => `${office}〔${of}〕${number}号`;
  switch (code) {
    case 'G00':
      return { result: '已办结' };
    case 'G01':
      return {
        result: '通过',
        basis: '示改组〔2021〕1号',
        participants: '领导小组成员单位',
        ...(project.traits.has('O14') ? { unit: units.office } : {}),
        sourceIds: ['S01'],
      };
    case 'G02':
      return {
        result: project.traits.has('G02') ? '已办结' : '通过',
        participants: '社区党组织、居民委员会、业主',
        basis: '入户问卷汇总表',
      };
    case 'G03':
      return {
        result: '已备案',
        participants: project.traits.has('G03-2') ? '没有征求' : '相关部门和专营单位',
        basis: '改造计划项目台账',
        note: '专营设施、海绵化、加装电梯、停车场、公共服务设施五项列为重点，已征求相关部门和单位意见。',
      };
    case 'G04':
      return {
        result: '已办结',
        basis: `初步改造计划、资金测算${project.traits.has('G04') ? '' : '、资金筹集方案、长效管理方案'}`,
      };
    case 'G05':
      return { result: project.traits.has('GRES') ? '不通过' : '通过' };
    case 'G06':
      return {
        result: '通过',
        participants: project.traits.has('G06-2') ? departments.replace('、农业农村', '') : departments,
        basis: paper('示改办评', year === 2021 ? 2021 : year - 1),
      };
    case 'G07':
    case 'G08':
      return { result: '已办结' };
    case 'G09':
      return { result: '通过', basis: '专题会议纪要' };
    case 'G10':
      return { result: '已办结', basis: `示改办报〔${year === 2021 ? 2021 : year - 1}〕1号` };
    case 'G11':
      return { result: '通过', ...reviewers[index % reviewers.length]! };
    case 'G12a':
      return { result: '通过' };
    case 'G12b':
      return { result: '已备案' };
    case 'G13':
      return {
        result: '已办结',
        basis: `${year}年度城镇老旧小区改造计划`,
        ...(project.traits.has('G13-3') ? { unit: null } : {}),
        sourceIds: [`S1${year - 2020}`],
      };
    case 'G14':
      return {
        result: '已办结',
        basis: `${chosenBy(project)}，${paper('示招咨', year)}`,
        participants: project.consultant,
      };
    case 'G15':
      return { result: '已办结', participants: `${project.consultant}、${project.supervisor}` };
    case 'G16a':
      return { result: '通过' };
    case 'G16b':
      return { result: '通过', participants: departments };
    case 'G16c':
      return {
        result: '通过',
        basis: paper('示改组', year),
        ...(project.traits.has('GACT') ? { unit: units.office } : {}),
      };
    case 'G17':
      return {
        result: '已备案',
        basis: `公开招标，${paper('示招施', year)}`,
        participants: project.contractor,
        url: project.traits.has('G17-2') ? null : `https://example.com/tender/${id}`,
      };
    case 'G18a':
    case 'G18b':
      return { result: '已办结', participants: project.contractor };
    case 'G19':
      return {
        result: '通过',
        participants: `相关部门${3 + (index % 3)}、参建单位4、居民代表${residents(project)}`,
        basis: project.traits.has('G19-3') ? '竣工验收报告' : '联合竣工验收和评估意见',
      };
    case 'G20':
      return { result: '已办结', basis: '竣工财务决算报告', sourceIds: ['S32'] };
    case 'G21':
      return { result: '已备案', note: '竣工资料已整理、归档、移交。' };
    case 'G22':
      return {
        result: '已办结',
        basis: '施工合同保修条款、《建设工程质量管理条例》',
        note: '这一天把保修书交给居民委员会；保修期自联合验收之日起算。',
      };
    case 'O16':
      return { result: '通过', basis: paper('示发改投', year) };
    case 'O20':
      return {
        result: '已办结',
        basis: '整体改造效果评价报告',
        assessor: index % 4 === 1 ? units.assessor : null,
      };
    default:
      return { result: '已办结' };
  }
}

/** How the consultant was chosen. */
function chosenBy({ traits }: Project): string {
  if (traits.has('G14')) return '直接委托';
  return traits.has('G14-doubt') ? '竞争性磋商' : '公开招标';
}

const promised = { G18a: 'plannedStart', G18b: 'plannedEnd', G19: 'plannedAcceptance' } as const;

/** The rows of a project along the chain, then its interruptions. Steps to come are rows when a day was promised. */
export function stagesOf(project: Project, hasCareStation: boolean): StageRec[] {
  const { id, timeline, traits, sourceIds } = project;
  const row = (code: string, day: Day | null, more: Details = {}): StageRec => {
    const { name, actor } = stageByCode(policy.chain, code);
    const common = { projectId: id, stage: name, doneOn: day, sourceIds };
    return {
      ...common,
      ...(day ? { unit: unitOf(actor, project), ...detailsOf(code, project) } : {}),
      ...more,
    };
  };
  const bare = (code: string): StageRec => ({
    projectId: id,
    stage: stageByCode(policy.chain, code).name,
    doneOn: doneOn(timeline, code),
  });
  if (traits.has('listed')) return [];
  if (traits.has('gaps')) return ['G13', 'G18a'].map(bare);
  if (traits.has('sparse'))
    return [...['G13', 'G18a', 'G20', 'G22'].map(bare), { projectId: id, stage: '暂停' }];

  const ended = timeline.stop !== null && timeline.stop.kind !== '暂停';
  const once = policy.chain.sideSteps.filter(({ code }) => code === 'O16' || code === 'O20');
  const rows = [...policy.chain.stages, ...once].flatMap(({ code }): StageRec[] => {
    // Surveyed late, the compound was not in the database when the five-year plan was made (D16).
    if (traits.has('D16') && (code === 'G00' || code === 'G01')) return [];
    if (traits.has('notice-gaps') && code === 'G06') return [];
    if (code === 'G02') return timeline.polls.map(({ to }, i) => row(code, to, pollDetails(project, i)));
    if (code in roundFields) return roundRows(project, code as RoundCode, row);
    const day = doneOn(timeline, code);
    const plannedOn = code in promised ? timeline[promised[code as keyof typeof promised]] : null;
    if (day) return [row(code, day, { plannedOn })];
    return plannedOn && !ended ? [row(code, null, { plannedOn })] : [];
  });
  return [
    ...rows,
    ...toldOf(project, hasCareStation, row),
    ...checksOf(project, row),
    ...interruptionsOf(project, row),
  ];
}

function pollDetails({ traits, timeline }: Project, i: number): Details {
  const round = timeline.polls.length > 1 ? i + 1 : null;
  return traits.has('veto') ? { round, result: '不通过', note: '同意户数没有达到三分之二。' } : { round };
}

const roundFields = { G04: 'plan', G05: 'streetReview', G06: 'review', G07: 'ends', G08: 'closed' } as const;
type RoundCode = keyof typeof roundFields;

function roundRows(
  { timeline: { rounds } }: Project,
  code: RoundCode,
  row: (code: string, day: Day, more: Details) => StageRec,
): StageRec[] {
  return rounds.map((round, i) => {
    const accepted = code === 'G08' && i + 1 < rounds.length;
    return row(code, round[roundFields[code]], {
      round: rounds.length > 1 ? i + 1 : null,
      ...(accepted ? { note: '异议采纳，修改初步改造计划后重新公示。' } : {}),
    });
  });
}

const seen = [
  '检查排水管沟回填，要求一处返工，已改好。',
  '检查屋面防水，没有发现问题。',
  '检查外墙和楼道，提出补刷三处。',
];

/** What residents were told before they were asked, and how the care station was assessed a year later. */
function toldOf(
  { timeline, index, compounds, street }: Project,
  hasCareStation: boolean,
  row: (code: string, day: Day, more: Details) => StageRec,
): StageRec[] {
  const polled = timeline.polls[0];
  const accepted = doneOn(timeline, 'G19');
  const assessed = accepted === null || !hasCareStation || index % 3 === 2 ? null : addDays(accepted, 200);
  const told: StageRec[] =
    polled === undefined || index % 3 === 2
      ? []
      : [
          row('L8', addDays(polled.to, -30), {
            round: 1,
            unit: street.communities[compounds[0]!.community]!,
            participants: '楼道张贴、居民群、入户各一次',
            note: '讲改造内容分哪三类、居民出不出钱、要三分之二同意。',
          }),
        ];
  return [
    ...told,
    ...(assessed !== null && assessed <= asOf
      ? [
          row('O17', assessed, {
            result: '通过',
            assessor: units.assessor,
            note: '日间照料、助餐开放，使用人数达到设计。',
          }),
        ]
      : []),
  ];
}

/** Checks of the works' safety and of a tidy site, residents' checks of the works of every other project, and a look at the property firm after. */
function checksOf(
  { timeline, index, traits }: Project,
  row: (code: string, day: Day, more: Details) => StageRec,
): StageRec[] {
  const start = doneOn(timeline, 'G18a');
  const until = doneOn(timeline, 'G18b') ?? timeline.stop?.on ?? asOf;
  const checks =
    start === null || index % 2 === 1
      ? []
      : seen.map((note, i) => ({ note, on: addDays(start, 30 + 42 * i) }));
  const failing = traits.has('O2') || traits.has('O2-mended');
  const safety =
    start === null || (index % 4 === 3 && !failing)
      ? []
      : [
          failing
            ? { result: '不通过', note: '脚手架少两道拉结，停工整改。' }
            : { result: '通过', note: '检查临时用电、脚手架，没有发现问题。' },
          ...(traits.has('O2') ? [] : [{ result: '通过', note: '检查脚手架和消防器材，没有发现问题。' }]),
        ].map((check, i) => ({ ...check, on: addDays(start, 20 + 45 * i) }));
  const tidy =
    start === null || (index % 4 === 2 && !traits.has('O2-2'))
      ? []
      : [
          traits.has('O2-2')
            ? { result: '不通过', note: '渣土没有遮盖，夜里施工两次被投诉。' }
            : { result: '通过', note: '围挡齐全，渣土遮盖，出入口有冲洗。' },
        ].map((check) => ({ ...check, on: addDays(start, 35) }));
  const accepted = doneOn(timeline, 'G19');
  const looked = accepted === null || index % 3 !== 0 ? null : addDays(accepted, 150);
  return [
    ...safety
      .filter(({ on }) => on < until)
      .map(({ result, note, on }, i) => row('O2', on, { round: i + 1, result, note } as Details)),
    ...tidy
      .filter(({ on }) => on < until)
      .map(({ result, note, on }, i) => row('O2b', on, { round: i + 1, result, note } as Details)),
    ...checks.filter(({ on }) => on < until).map(({ note, on }, i) => row('O9', on, { round: i + 1, note })),
    ...(looked !== null && looked <= asOf
      ? [row('O7', looked, { round: 1, note: '检查保洁、安保、收费公示，没有发现问题。' })]
      : []),
  ];
}

function interruptionsOf(
  { timeline: { stop, pause }, traits }: Project,
  row: (code: string, day: Day, more: Details) => StageRec,
): StageRec[] {
  const why = {
    暂停: '地下管线与竣工图不符，重新勘察后再施工。',
    居民否决: '两轮征求意见都没有达到三分之二。',
    取消: '小区列入城市更新片区，另行改造。',
  };
  const codes = { 暂停: 'X1a', 居民否决: 'X1c', 取消: 'X1d' };
  return [
    ...(pause
      ? [
          row('X1a', pause.from, { note: '汛期基坑积水，暂停施工。' }),
          row('X1b', pause.to, { note: '排水完成，复工。' }),
        ]
      : []),
    ...(stop ? [row(codes[stop.kind], stop.on, { note: why[stop.kind] })] : []),
    ...(stop && traits.has('X1') ? [row('G16b', addWorkdays(stop.on, 4), {})] : []),
  ];
}

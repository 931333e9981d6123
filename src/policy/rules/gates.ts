import type { ProjectFacts } from '../facts.ts';
import { stageByCode } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { allDone, lastDone, reached } from './timeline.ts';

type Pair = readonly [before: string, after: string];

/** One gate of the chain: a step that may not be earlier than the step the text puts before it. */
interface Gate {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly statement: string;
  readonly pairs: readonly Pair[];
  /** Set where the steps have different deciders: done on one day, it is open whether they were kept apart. */
  readonly apart?: boolean;
}

const nameOf = (code: string): string => stageByCode(code).name;

/** Each round of a step with the step before it in the same round, else with that step's last round. */
function datesOf(project: ProjectFacts, [before, after]: Pair): [string | null, string | null][] {
  const later = allDone(project, after);
  if (later.length === 0) return [[null, null]];
  const earlier = allDone(project, before);
  return later.map((event) => {
    const same = earlier.find((other) => other.round === event.round);
    const first = same ?? (earlier.length > 0 ? lastDone(project, before) : null);
    return [first?.doneOn ?? null, event.doneOn];
  });
}

function judgePair(project: ProjectFacts, pair: Pair, apart: boolean): Outcome {
  const [before, after] = pair;
  if (!reached(project, after)) return notApplicable;
  const dates = datesOf(project, pair);
  for (const [first, then] of dates)
    if (first !== null && then !== null && then < first)
      return breach(`“${nameOf(after)}”${then}，早于“${nameOf(before)}”${first}`);
  for (const [first, then] of dates)
    if (apart && first !== null && first === then)
      return {
        result: '存疑',
        fact: `“${nameOf(before)}”和“${nameOf(after)}”都在${then}办完`,
        question: '同一天办完算不算分步审，文件没有写',
      };
  const missing = [
    dates.some(([first]) => first === null) ? nameOf(before) : '',
    dates.some(([, then]) => then === null) ? nameOf(after) : '',
  ].filter(Boolean);
  return missing.length > 0 ? unknown(missing.map((name) => `“${name}”的日期`).join('、')) : met;
}

const severityOf: Readonly<Record<Outcome['result'], number>> = {
  不符合: 4,
  存疑: 3,
  无法判断: 2,
  符合: 1,
  不适用: 0,
};

const gateRule = ({ id, clause, title, statement, pairs, apart = false }: Gate): Rule<ProjectFacts> => ({
  id,
  clause,
  severity: 'X',
  title,
  statement,
  formula: pairs.map(([before, after]) => `“${nameOf(after)}”日期 ≥ “${nameOf(before)}”日期`).join('，'),
  judge: (project) =>
    pairs
      .map((pair) => judgePair(project, pair, apart))
      .reduce((worst, next) => (severityOf[next.result] > severityOf[worst.result] ? next : worst)),
});

/** The gates of section 五 that are a matter of order, in the order of the chain. */
const gates: readonly Gate[] = [
  {
    id: 'G03',
    clause: '五(二)1',
    title: '先征求意见再列台账',
    statement: '征求居民意见以后，才能列入项目台账。',
    pairs: [['G02', 'G03']],
  },
  {
    id: 'G05',
    clause: '五(二)3',
    title: '先编计划再由街道审',
    statement: '初步改造计划编好以后，才交街道审核。',
    pairs: [['G04', 'G05']],
  },
  {
    id: 'G06',
    clause: '五(二)3',
    title: '街道审过再评审',
    statement: '街道审核以后，办公室才组织部门评审。',
    pairs: [['G05', 'G06']],
  },
  {
    id: 'G10-2',
    clause: '五(二)5',
    title: '开过会再申报',
    statement: '专题会议研究通过以后，才能申报下一年度计划。',
    pairs: [['G09', 'G10']],
  },
  {
    id: 'G11',
    clause: '五(三)1',
    title: '申报后市里才评审',
    statement: '申报以后，市住房城乡建设局才组织评审。',
    pairs: [['G10', 'G11']],
  },
  {
    id: 'G12',
    clause: '五(三)1',
    title: '评审、报市、报省有先后',
    statement: '市级评审以后报市政府同意，同意以后联合上报省里。',
    pairs: [
      ['G11', 'G12a'],
      ['G12a', 'G12b'],
    ],
  },
  {
    id: 'G13',
    clause: '五(三)1',
    title: '上报后再公布',
    statement: '联合上报省里、确定以后，才公布年度计划。',
    pairs: [['G12b', 'G13']],
  },
  {
    id: 'G14-2',
    clause: '五(三)2(1)',
    title: '计划公布后再选咨询单位',
    statement: '照公布的年度计划实施，全过程咨询单位在计划公布以后选。',
    pairs: [['G13', 'G14']],
  },
  {
    id: 'G15',
    clause: '五(三)2(1)',
    title: '选定咨询单位再做可研',
    statement: '选定全过程咨询单位以后，才做可研和初步方案。',
    pairs: [['G14', 'G15']],
  },
  {
    id: 'G16',
    clause: '五(三)2(2)',
    title: '设计审查三步分开',
    statement: '设计先由街道审核，再由办公室联合审查，最后由领导小组批准，三步分开办。',
    pairs: [
      ['G16a', 'G16b'],
      ['G16b', 'G16c'],
    ],
    apart: true,
  },
  {
    id: 'G17',
    clause: '五(三)2(3)',
    title: '设计批准后再招标',
    statement: '领导小组批准设计以后，才能招投标。',
    pairs: [['G16c', 'G17']],
  },
  {
    id: 'G18',
    clause: '五(三)2(4)',
    title: '定标后再开工',
    statement: '招投标完成以后，才能开工。',
    pairs: [['G17', 'G18a']],
  },
  {
    id: 'G19-2',
    clause: '五(三)3',
    title: '完工后再验收',
    statement: '项目完工以后，才做联合验收。',
    pairs: [['G18b', 'G19']],
  },
  {
    id: 'G20-2',
    clause: '五(三)3',
    title: '验收后再决算',
    statement: '验收通过以后，才做竣工财务决算。',
    pairs: [['G19', 'G20']],
  },
  {
    id: 'G21',
    clause: '五(三)3',
    title: '验收后再移交资料',
    statement: '验收通过以后，才整理、归档、移交竣工资料。',
    pairs: [['G19', 'G21']],
  },
];

export const gateRules: readonly Rule<ProjectFacts>[] = gates.map(gateRule);

/** Pairs of steps that a gate judges: the general rule of order leaves them alone, so that no breach counts twice. */
export const gatedPairs: ReadonlySet<string> = new Set(
  gates.flatMap(({ pairs }) => pairs.map(([before, after]) => `${nameOf(before)} ${nameOf(after)}`)),
);

import type { ProjectFacts } from '../facts.ts';
import { stageByCode, stages } from '../stages.ts';
import { gatedPairs } from './gates.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { allDone, chainIndex, lastDone, reached } from './timeline.ts';

const ACCEPTED = chainIndex('联合验收');

/**
 * First pair of stages of one round whose dates run against the chain, in words; null when there is none.
 * What follows acceptance (决算, 移交, 保修, 长效管理) has no order of its own: each comes after acceptance.
 */
function disorder(project: ProjectFacts): string | null {
  const rounds = new Map<number, { index: number; doneOn: string }[]>();
  for (const event of project.stages) {
    const index = chainIndex(event.stage);
    if (index < 0 || event.doneOn === null) continue;
    const round = event.round;
    const list = rounds.get(round) ?? [];
    list.push({ index, doneOn: event.doneOn });
    rounds.set(round, list);
  }
  for (const list of rounds.values()) {
    list.sort((a, b) => a.index - b.index);
    let before = list[0];
    for (const after of list.slice(1)) {
      if (before && after.doneOn < before.doneOn) {
        const [first, then] = [stages[before.index]?.name ?? '', stages[after.index]?.name ?? ''];
        if (!gatedPairs.has(`${first} ${then}`))
          return `“${then}”${after.doneOn}，早于前一步“${first}”${before.doneOn}`;
      }
      if (after.index <= ACCEPTED) before = after;
    }
  }
  return null;
}

/** Steps at which a body passes or rejects; 公示 and the questionnaire have rules of their own. */
const DECISIONS = ['G05', 'G06', 'G09', 'G11', 'G12a', 'G16a', 'G16b', 'G16c', 'G19'] as const;

/** The first step taken after a rejection and before the same step was passed, in words. */
function pastRejection({ stages: events }: ProjectFacts): string | null {
  for (const { stage, doneOn, result } of events) {
    if (result !== '不通过' || doneOn === null || !isDecision(stage)) continue;
    const passed = events
      .flatMap((other) =>
        other.stage === stage && other.result !== '不通过' && (other.doneOn ?? '') >= doneOn
          ? (other.doneOn ?? [])
          : [],
      )
      .sort()[0];
    const next = events.find(
      (other) =>
        chainIndex(other.stage) > chainIndex(stage) &&
        other.doneOn !== null &&
        other.doneOn >= doneOn &&
        (passed === undefined || other.doneOn < passed),
    );
    if (next) return `“${stage}”${doneOn}没有通过，${next.doneOn}又办了“${next.stage}”`;
  }
  return null;
}

const decisionNames: ReadonlySet<string> = new Set(DECISIONS.map((code) => stageByCode(code).name));
const isDecision = (name: string): boolean => decisionNames.has(name);

const GROUPS = ['相关部门', '参建单位', '居民代表'] as const;

export const stageRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'GORD',
    clause: '五(三)2',
    severity: 'X',
    title: '按顺序办',
    statement: '各环节按方案规定的先后办理，后一步不能早于前一步。',
    formula: '同一轮里，按环节排列的完成日期不倒退；另有规则专门判断的两步不重复判断',
    judge: (project) => {
      if (project.stages.every((event) => event.doneOn === null)) return unknown('各环节的完成日期');
      const wrong = disorder(project);
      return wrong === null ? met : breach(wrong);
    },
  },
  {
    id: 'GRES',
    clause: '五(三)2',
    severity: 'X',
    title: '没通过不往下走',
    statement: '审核、评审、会议、批准、验收没有通过的，通过以后才办下一步。文件没有单写，从先后顺序推出。',
    formula: '结果 = 不通过的环节，在它重新通过以前没有完成的后续环节',
    judge: (project) => {
      const wrong = pastRejection(project);
      if (wrong !== null) return breach(wrong);
      const due = DECISIONS.filter((code) => reached(project, code));
      if (due.length === 0) return notApplicable;
      const silent = due.filter((code) => allDone(project, code).every(({ result }) => result === null));
      return silent.length === 0
        ? met
        : unknown(`${silent.map((code) => `“${stageByCode(code).name}”`).join('、')}的结果`);
    },
  },
  {
    id: 'G10',
    clause: '五(二)5',
    severity: 'W',
    title: '8月底前申报',
    statement: '下一年度的改造计划，每年8月底前向市里申报；2021年首批除外。',
    formula: '申报日期 ≤ （计划年度 − 1）年8月31日，含当日；查2022年起的计划',
    judge: (project) => {
      if (project.planYear <= 2021) return notApplicable;
      const declared = lastDone(project, 'G10');
      if (declared === null) return unknown('申报年度计划的日期');
      const deadline = `${project.planYear - 1}-08-31`;
      return declared.doneOn <= deadline ? met : breach(`${declared.doneOn}申报，晚于${deadline}`);
    },
  },
  {
    id: 'G19',
    clause: '五(三)3',
    severity: 'X',
    title: '三方联合验收',
    statement: '验收由相关部门、参建单位、居民代表三方一起做，缺一方不行。',
    formula: '参加方里三方人数都 > 0',
    judge: (project) => {
      const accepted = lastDone(project, 'G19');
      if (accepted === null) return project.status === '已验收' ? unknown('验收的参加方') : notApplicable;
      const text = accepted.participants;
      if (text === null) return unknown('验收的参加方');
      const counts = GROUPS.map(
        (group) => [group, new RegExp(`${group}\\s*:?\\s*(\\d+)`).exec(text.normalize('NFKC'))?.[1]] as const,
      );
      const absent = counts.filter(([, n]) => n !== undefined && Number(n) === 0).map(([group]) => group);
      if (absent.length > 0) return breach(`${accepted.doneOn}验收，没有${absent.join('、')}参加`);
      const silent = counts.filter(([, n]) => n === undefined).map(([group]) => `${group}人数`);
      return silent.length > 0 ? unknown(silent.join('、')) : met;
    },
  },
];

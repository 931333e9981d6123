import { formatDate } from '../../shared/format.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { chainIndex, type Stage } from '../../policy/stages.ts';
import { isAccepted, isEndedForGood, reached } from '../../policy/timeline.ts';
import { HOTLINE, officeOf } from '../../facts/contacts.ts';
import { declarationSentence, declarationTurn } from '../../figures/progress/guide.ts';
import type { WaitingFact } from './waiting.ts';

/** Heading of what follows for a compound whose project is not finished; null once it is accepted. */
export function unfinishedTitle(project: Project): string | null {
  if (isAccepted(project)) return null;
  if (isEndedForGood(project)) return '没有改成，还能再报吗';
  if (project.status === null) return '改完没有，没有见到，怎么问';
  return project.status === '已完工' ? '还没验收，下一步是什么' : '还没改完，下一步是什么';
}

/** The step after the furthest that is dated, or that the status shows; null at the end of the chain, or where nothing is known. */
export function nextStep(project: Project): Stage | null {
  const { chain } = project;
  const come = chain.stages.filter(({ code }) => reached(project, code)).at(-1);
  return come === undefined ? null : (chain.stages[chainIndex(chain, come.code) + 1] ?? null);
}

/** The dated step that is furthest in the chain. */
function lastStep({ stages, chain }: Project): { name: string; on: string } | null {
  const dated = stages
    .flatMap(({ stage, code, doneOn }) =>
      doneOn === null || chainIndex(chain, code) < 0
        ? []
        : { name: stage, on: doneOn, at: chainIndex(chain, code) },
    )
    .sort((a, b) => a.at - b.at || (a.on < b.on ? -1 : 1));
  return dated.at(-1) ?? null;
}

function stepFact(project: Project): WaitingFact {
  const last = lastStep(project);
  const next = isEndedForGood(project) ? null : nextStep(project);
  const text = [
    last === null
      ? '各步哪天办的，没有见到公开。'
      : `有日期的最后一步是“${last.name}”，${formatDate(last.on)}。`,
    next === null ? '' : `接下来是“${next.name}”${next.actor === null ? '' : `，由${next.actor}办`}。`,
  ].join('');
  return { term: '到了哪一步', text, clause: next?.clause ?? null };
}

/** What a resident would ask and nobody has published. */
function untoldFact({ status, plannedStart, plannedEnd, builder }: Project): WaitingFact[] {
  const missing = [
    status === null ? '现在改到哪一步' : '',
    status === '未开工' && plannedStart === null ? '计划哪天开工' : '',
    plannedEnd === null ? '计划哪天完工' : '',
    builder === null ? '建设单位' : '',
  ].filter(Boolean);
  return missing.length === 0 ? [] : [{ term: '没有见到', text: `${missing.join('、')}。`, clause: null }];
}

/** Where a project that is not finished stands, what nobody has told, and what its residents can do. */
export function unfinishedFacts(dataset: Dataset, compound: Compound, project: Project): WaitingFact[] {
  const { cites, words } = dataset.policy;
  const until = isEndedForGood(project) ? declarationSentence(dataset) : null;
  const office = officeOf(compound);
  return [
    stepFact(project),
    ...(isEndedForGood(project) ? [] : untoldFact(project)),
    ...(until === null
      ? []
      : [
          {
            term: '还能再报',
            text: [words.declarationWhen, until].join(''),
            turn: declarationTurn(dataset),
            clause: cites.declaration ?? null,
          },
        ]),
    {
      term: '您可以',
      text: isEndedForGood(project)
        ? `向${office}问还要不要改、缺什么；和邻居商量好，下一次入户问卷时表明愿不愿意。`
        : `向${office}问下一步哪天办；过了公布的日子还没有动静，打${HOTLINE.words}。`,
      clause: null,
      apply: isEndedForGood(project),
    },
  ];
}

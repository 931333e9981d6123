import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { officeOf } from '../../facts/contacts.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { openNotices } from '../notices/finding.ts';
import { noticeLine } from '../notices/notice.ts';
import { promisesShort } from '../../figures/promises/figures.ts';
import { promisesNumbersOf } from '../../figures/records/project-figures.ts';
import { consentFinding } from './consent.ts';
import { works } from '../../facts/dates.ts';
import { moneyFinding } from './money-finding.ts';
import { projectParties, type Party } from './parties.ts';

/** A fact of the sheet; null is 未公开. */
export interface PosterFact {
  readonly term: string;
  readonly value: Words | null;
}

/** On paper a number leads nowhere: the plain sentence. */
const plain = (words: Words | null): string | null => (words === null ? null : String(words));
const day = (iso: string | null): string | null => (iso === null ? null : formatDate(iso));

/** Works that are to come or going on. */
const UNDER_WAY: readonly (string | null)[] = ['未开工', '施工中', '暂停'];

/** Dates, residents' consent and money of a project, each unpublished one in its place. */
export function posterFacts(dataset: Dataset, project: Project): PosterFact[] {
  const { start, end, accepted } = works(project);
  const { plannedStart, plannedEnd } = project;
  const began: PosterFact =
    start === null && plannedStart !== null
      ? { term: '计划开工', value: day(plannedStart) }
      : { term: '开工', value: day(start) };
  const done: PosterFact =
    end === null && plannedEnd !== null
      ? { term: '计划完工', value: day(plannedEnd) }
      : { term: '完工', value: day(end) };
  const promises = promisesShort(promisesNumbersOf(dataset, project));
  return [
    began,
    done,
    // Works under way are not yet to be accepted: nothing is missing there.
    ...(accepted === null && UNDER_WAY.includes(project.status)
      ? []
      : [{ term: '验收', value: day(accepted) }]),
    { term: '居民同意', value: plain(consentFinding(project)) },
    { term: '谁出钱', value: plain(moneyFinding(project)) },
    ...(promises === null ? [] : [{ term: '答应的事', value: plain(promises) }]),
  ];
}

/** Who answers, those with a phone first among equals; the residents' own line is left to the page. */
export const posterParties = (dataset: Dataset, project: Project): Party[] =>
  projectParties(dataset, project)
    .filter(({ tier }) => tier !== '居民参与')
    .slice(0, 4);

/** How to object: the notice that runs, else the street. */
export function posterObjection({ asOf }: Dataset, project: Project): string[] {
  const [open] = openNotices(project.notices);
  const [compound] = project.compounds;
  const office = project.street
    ? `${project.street.name}办事处`
    : compound
      ? officeOf(compound)
      : '所在街道办事处';
  if (open) return [`${formatDate(asOf)}正在公示：${open.title}。`, `${noticeLine(open)}。`];
  return [
    `截至${formatDate(asOf)}没有收录到正在公示的事项。有意见可以向${office}反映。`,
    '写明哪个项目、哪一项、什么理由。',
  ];
}

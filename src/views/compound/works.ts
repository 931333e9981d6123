import type { Compound, ProjectItem } from '../../model/types.ts';
import { saidOf, type Said } from '../../facts/items/said.ts';
import { placeWords, withState } from '../../facts/items/parts.ts';
import { isUndecided } from '../items/counts.ts';

/** A row of what the project does in one of its compounds. */
export interface WorkRow {
  readonly term: string;
  readonly text: string;
}

const nameOf = ({ item }: ProjectItem): string => item.name;

/** What is said here of one work: its own row, part by part, else that it is done here. */
function wordsHere(entry: ProjectItem, { rows }: Said): string {
  const here = rows.filter(({ building }) => building === null);
  if (here.length > 0)
    return here
      .map((one) => `${one.part === null ? '' : `${one.part}：`}${placeWords(withState(one, entry))}`)
      .join('；');
  return `按${rows.some(({ door }) => door !== null) ? '单元' : '楼栋'}写明，见下面`;
}

/**
 * What the latest project does in a compound, where it has several: work by work what is said of the compound, then
 * what is known of the project only. null where the compound is the only one, or nothing is decided.
 */
export function workRows(compound: Compound): WorkRow[] | null {
  const [project] = compound.projects;
  if (project === undefined || project.compounds.length === 1 || isUndecided(project)) return null;
  const said = project.items.map((entry) => ({ entry, said: saidOf(project, entry, compound) }));
  const names = (kind: Said['kind']): string =>
    said
      .filter((one) => one.said.kind === kind && !one.said.planned)
      .map(({ entry }) => nameOf(entry))
      .join('、');
  const own = said
    .filter((one) => one.said.kind === '做' || (one.said.kind === '取消' && one.said.planned))
    .map(({ entry, said: here }) => ({ term: nameOf(entry), text: `${wordsHere(entry, here)}。` }));
  const rest: readonly (readonly [string, string])[] = [
    ['本小区不做', names('不做')],
    ['整个项目后来取消', names('取消')],
    ['项目合计要做，哪个小区没有分开公布', names('合计')],
    ['做不做未公开', names('未公开')],
  ];
  return [...own, ...rest.flatMap(([term, text]) => (text === '' ? [] : [{ term, text: `${text}。` }]))];
}

/** The answer to 我们小区做什么. */
export function worksFinding(compound: Compound): string {
  const [project] = compound.projects;
  const kinds = new Set(project?.items.map((entry) => saidOf(project, entry, compound).kind));
  if (!kinds.has('合计')) return '写明了这个小区做什么、不做什么';
  return kinds.has('做') ? '有的写明了本小区做，有的只有项目合计' : '项目合计，哪个小区没有分开公布';
}

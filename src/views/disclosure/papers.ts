import type { Dataset, SourceRecord } from '../../model/types.ts';
import type { Paper } from '../../policy/papers.ts';

/** A paper of the district with the sources that are it; empty is 未公开. */
export interface PaperView extends Paper {
  readonly sources: readonly SourceRecord[];
}

/** A title tells what a source is, the words of the press tell of papers: only the authors of papers count. */
const byAuthority = ({ publisher }: SourceRecord): boolean => !/[报网]|新闻|媒体/.test(publisher);

/** Every paper the notice has somebody write, with its sources by title. */
export const paperViews = ({ sources, policy }: Dataset): PaperView[] =>
  policy.papers.map((paper) => ({
    ...paper,
    sources: sources.filter((source) => byAuthority(source) && paper.pattern.test(source.title)),
  }));

/** `文件要求编制9样材料，收录到6样`. */
export function papersFinding(views: readonly PaperView[]): string {
  const found = views.filter(({ sources }) => sources.length > 0).length;
  return `区里要有的${views.length}样材料，收录到${found}样`;
}

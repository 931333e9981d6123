import type { Dataset } from '../../model/types.ts';
import { releaseChanges, type ReleaseChange } from '../../shared/release-changes.ts';
import { catalogue } from './catalogue.ts';
import { figureText } from '../figure/figure-text.ts';
import { releaseName, type EarlierRelease } from './release.ts';

/** A release and what it gives otherwise than the one before it. */
export interface ReleaseLine {
  readonly release: string;
  readonly asOf: string;
  readonly isCurrent: boolean;
  /** The day of the release before; null for the first that is kept. */
  readonly before: string | null;
  readonly changes: readonly ReleaseChange[];
}

/** Every release of a dataset that is kept, newest first, each held against the one before. */
export function releaseLines(dataset: Dataset, earlier: readonly EarlierRelease[]): ReleaseLine[] {
  const current = {
    release: releaseName(dataset),
    asOf: dataset.asOf,
    figures: catalogue(dataset).figures.map((figure) => ({
      id: figure.id,
      name: figure.name,
      text: figureText(figure),
    })),
  };
  const all = [current, ...earlier];
  return all.map(({ release, asOf, figures }, i) => {
    const before = all[i + 1];
    return {
      release,
      asOf,
      isCurrent: i === 0,
      before: before?.asOf ?? null,
      changes: before === undefined ? [] : releaseChanges(before.figures, figures),
    };
  });
}

/** What a release says in one line: `没有变的数`, or how the numbers changed. */
export const releaseWords = ({ before, changes }: Pick<ReleaseLine, 'before' | 'changes'>): string =>
  before === null
    ? '留着的第一版'
    : changes.length === 0
      ? '和前一版的数都一样，改的是文字'
      : `和前一版比，${changes.length}个数不一样`;

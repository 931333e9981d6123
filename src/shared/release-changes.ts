/** How two releases differ: worked out by the build for neighbours, and in the browser for any two. */

/** A figure as a release gave it. */
export interface ReleasedFigure {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** One number that two releases give otherwise; null where a release does not have it. */
export interface ReleaseChange {
  readonly id: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Numbers that changed, in the order of the later release, then those that it does not have any more. */
export function releaseChanges(
  before: readonly ReleasedFigure[],
  after: readonly ReleasedFigure[],
): ReleaseChange[] {
  const old = new Map(before.map((figure) => [figure.id, figure]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap(({ id, name, text }) => {
      const from = old.get(id)?.text ?? null;
      return from === text ? [] : [{ id, name, from, to: text }];
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map(({ id, name, text }) => ({ id, name, from: text, to: null })),
  ];
}

/** Words of a number that a release does not have. */
export const ABSENT = '没有这个数';

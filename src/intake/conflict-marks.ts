/** Lines from 1 that git leaves between two versions it could not merge. */
export interface Conflict {
  readonly from: number;
  readonly to: number;
}

/** The places of a text where git's marks stand: `<<<<<<<` as far as `>>>>>>>`. */
export function conflictsIn(text: string): Conflict[] {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return [];
  const conflicts: Conflict[] = [];
  let from: number | null = null;
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^<{7}(?: |$)/.test(line)) from ??= i + 1;
    else if (from !== null && /^>{7}(?: |$)/.test(line)) {
      conflicts.push({ from, to: i + 1 });
      from = null;
    }
  }
  return from === null ? conflicts : [...conflicts, { from, to: from }];
}

/** Conflicts for a message: `第 3-9 行，第 20-24 行`. */
export const conflictWords = (conflicts: readonly Conflict[]): string =>
  conflicts.map(({ from, to }) => `第 ${from === to ? from : `${from}-${to}`} 行`).join('，');

import type { Obligation, UtilityTrade } from './codes.ts';

/** A class of works by which a notice groups its list. */
export interface WorkClass {
  /** 基础类 */
  readonly name: string;
  /** In the ids of figures: ASCII, never changed once published. */
  readonly key: string;
  /** What belongs to it, and what the text leaves open. */
  readonly note: string;
  /** Who pays for it by the text, for a cell; null where no notice is loaded. */
  readonly payers: string | null;
}

/** One of the several things that a work of the list names: 屋面 of 建筑物修缮. */
export interface ItemPart {
  readonly name: string;
  /** The trade of utilities.csv that tells of it; null: no other table does. */
  readonly trade: UtilityTrade | null;
}

/** One of the works that a notice lists; its number is the notice's own. */
export interface Item {
  readonly no: number;
  readonly name: string;
  /** The notice's class of works, e.g. 基础类. */
  readonly workClass: string;
  /** null where no notice is loaded. */
  readonly obligation: Obligation | null;
  /** What the work is, in our own plain words; empty where no notice is loaded. */
  readonly plain: string;
  /** One of the works the notice wants marked in the ledger (重点). */
  readonly key: boolean;
  /** Units in which quantities of this work are usually counted; the first is the usual one. */
  readonly units: readonly string[];
  /** What the notice names within it, in its order; empty where it names one thing. */
  readonly parts: readonly ItemPart[];
}

/** Whole numbers as people say a list of them: `1-23、26-29`. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && n <= range[1] + 1) range[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join('、');
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { build } from '../../scripts/lib/build.ts';
import { descriptions, type Description } from './description.ts';
import { fault, keep, make, refusals, type Made } from './trial.ts';

/** What became of one dataset. */
export interface Outcome {
  /** Seed, or name of a case. */
  readonly of: string;
  readonly rows: number;
  /** What the check has against it, in its words; null: it was accepted. */
  readonly refused: string | null;
  /** What went wrong with an accepted dataset; null: published, audited and recounted without a difference. */
  readonly fault: string | null;
  /** Where the smallest dataset with the fault lies. */
  readonly smallest: string | null;
  readonly seconds: number;
}

/** Builds an accepted dataset as `npm run build` does; what the report of a fault says, or null. */
async function faultOfBuild(made: Made): Promise<string | null> {
  const out = join(made.data, '..', 'out');
  rmSync(out, { recursive: true, force: true });
  const said: string[] = [];
  const { log, error } = console;
  console.log = console.error = (text: string) => void said.push(text);
  try {
    const { ok } = await build({ data: made.data, out, compressed: false, first: true });
    if (ok) return null;
    const faults = join(out, 'faults');
    return existsSync(faults)
      ? readdirSync(faults)
          .map((name) => readFileSync(join(faults, name), 'utf8'))
          .join('\n')
      : said.join('\n');
  } finally {
    console.log = log;
    console.error = error;
  }
}

/** What is wrong with a dataset that the check accepts: its numbers first, then its pages. */
export const faultOf = async (made: Made): Promise<string | null> =>
  fault(made) ?? (await faultOfBuild(made));

/** Longest that a faulty dataset is made smaller, in milliseconds. */
const SHRINKING = 240_000;

/**
 * Makes the dataset of a seed, checks, recounts and builds it. A faulty one is made as small as the time allows, where that
 * is wanted, and kept in `work/<seed>`, with its description.
 */
export async function outcomeOf(
  seed: number,
  work: string,
  { shrink }: { readonly shrink: boolean },
): Promise<Outcome> {
  const begun = performance.now();
  const folder = join(work, String(seed));
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  let first: { rows: number; refused: string | null } | null = null;
  let last: string | null = null;
  const passes = fc.asyncProperty(descriptions, async (description) => {
    const made = make(description, data);
    first ??= {
      rows: made.checked.summary.rows,
      refused: made.refused.length === 0 ? null : refusals(made),
    };
    if (made.refused.length > 0) return true;
    // What breaks off is a fault as well.
    const found = await faultOf(made).catch((cause: unknown) => inspect(cause));
    if (found !== null) last = found;
    return found === null;
  });
  const { counterexample } = await fc.check(passes, {
    seed,
    numRuns: 1,
    endOnFailure: !shrink,
    interruptAfterTimeLimit: SHRINKING,
  });
  const smallest: Description | undefined = counterexample?.[0];
  if (smallest) {
    make(smallest, data);
    keep(smallest, join(folder, 'description.json'));
  } else rmSync(folder, { recursive: true });
  return {
    of: String(seed),
    ...(first ?? { rows: 0, refused: null }),
    fault: last,
    smallest: smallest ? folder : null,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  };
}

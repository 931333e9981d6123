import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases, makeCase } from './cases.ts';
import { faultOf, outcomeOf, type Outcome } from './outcome.ts';
import { refusals } from './trial.ts';

/**
 * Tries datasets and writes an outcome a line, as JSON.
 *
 * --seeds 1,2,3: datasets of these seeds; --cases: the named ones; --work: where faulty ones are kept; --shrink: made as
 * small as possible, which takes minutes and memory.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '' },
    cases: { type: 'boolean', default: false },
    work: { type: 'string' },
    shrink: { type: 'boolean', default: false },
  },
});
const work = values.work ?? mkdtempSync(join(tmpdir(), 'fuzz-'));
mkdirSync(work, { recursive: true });
const say = (outcome: Outcome): void => void process.stdout.write(`${JSON.stringify(outcome)}\n`);

async function tryCase(name: string): Promise<Outcome> {
  const folder = join(work, 'case');
  rmSync(folder, { recursive: true, force: true });
  const begun = performance.now();
  const made = makeCase(cases[name]!, join(folder, 'data'));
  const refused = made.refused.length === 0 ? null : refusals(made);
  return {
    of: name,
    rows: made.checked.summary.rows,
    refused,
    fault: refused === null ? await faultOf(made) : null,
    smallest: null,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  };
}

if (values.cases) for (const name of Object.keys(cases)) say(await tryCase(name));
for (const seed of values.seeds.split(',').filter(Boolean))
  say(await outcomeOf(Number(seed), work, { shrink: values.shrink }));

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/model/types.ts';
import type { HistoryMemory, KnownHistory } from './history.ts';
import { hashProgram } from './made.ts';
import { keptJson } from './own-json.ts';

/**
 * What builds into `out` have learnt of the history of a dataset, in `history/<id>.json` beside the releases. It holds
 * as long as the program and the streets, by whose names records are told apart, are the same.
 */
export function historyMemory(out: string, { id, streets }: Dataset['info']): HistoryMemory {
  const file = join(out, 'history', `${id}.json`);
  const made = `${hashProgram()} ${JSON.stringify(streets)}`;
  return {
    recall() {
      if (!existsSync(file)) return null;
      return keptJson<KnownHistory & { made: string }>(file, (kept) => kept.made === made);
    },
    keep(known) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ made, ...known })}\n`);
    },
  };
}

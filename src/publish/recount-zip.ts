import { announced } from '../policy/holidays.ts';
import { packed } from './zip.ts';

/** What stands at `data/`, and how a reader calls it. */
export const RECOUNT = 'recount.zip';

/**
 * The program that works every number out again, with its SQL, in a folder of its own.
 * @param sources its files by their names; what the State Council announced is added as days.json
 */
export function recountZip(sources: ReadonlyMap<string, string>, asOf: string): Uint8Array {
  const days = { holidays: Object.keys(announced.off), workdays: Object.keys(announced.makeUp) };
  return packed(
    new Map([
      ...[...sources].map(([name, text]): [string, () => string] => [`recount/${name}`, () => text]),
      ['recount/days.json', () => JSON.stringify(days)],
      // Modules of JavaScript, whatever folder it is unpacked into.
      ['recount/package.json', () => JSON.stringify({ type: 'module' })],
    ]),
    asOf,
  );
}

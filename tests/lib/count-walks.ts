/**
 * Loaded before `write-pages.ts`: counts the members of arrays that are walked for each file it writes, and prints them at
 * the end as JSON, path to count. Counts are the same on every machine, where seconds are not.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const WALKING = [
  'filter',
  'map',
  'flatMap',
  'find',
  'findIndex',
  'some',
  'every',
  'reduce',
  'forEach',
  'flat',
] as const;

let walked = 0;
for (const name of WALKING) {
  const walk = Array.prototype[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(Array.prototype, name, {
    configurable: true,
    writable: true,
    value(this: readonly unknown[], ...args: unknown[]) {
      walked += this.length;
      return walk.apply(this, args);
    },
  });
}

const counts: Record<string, number> = {};
const { writeFileSync } = fs;
fs.writeFileSync = (path, ...rest) => {
  counts[String(path)] = walked;
  walked = 0;
  writeFileSync(path, ...rest);
};
syncBuiltinESMExports();

process.on('exit', () => writeFileSync(process.env['WALKS'] ?? '', JSON.stringify(counts)));

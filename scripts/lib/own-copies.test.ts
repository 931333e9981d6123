import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownCopies, ownCopy } from './own-copies.ts';

test('a copy says the same, whatever its characters', () => {
  const page = '<p>㙦𠅤小区共1,084户</p>';
  const own = ownCopies();
  for (const text of [page.slice(3, 8), page.slice(3, -4), '']) {
    expect(ownCopy(text)).toBe(text);
    expect(own(text)).toBe(text);
  }
});

test('what is kept of many pages does not keep the pages', () => {
  const script = `
    import { ownCopies } from ${JSON.stringify(join(import.meta.dirname, 'own-copies.ts'))};
    const own = ownCopies();
    const kept = [];
    for (let i = 0; i < 200; i++) {
      const page = Buffer.from('公示'.repeat(50_000) + i).toString();
      kept.push(process.argv[1] === 'own' ? own(page.slice(0, 20) + '') : page.slice(0, 20));
    }
    gc();
    console.log(Math.round(process.memoryUsage().heapUsed / 2 ** 20), kept.length);`;
  const megabytes = (how: string): number => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script, how]);
    return Number(stdout.toString().split(' ')[0]);
  };
  // 200 pages of 200 kB each.
  expect(megabytes('cut')).toBeGreaterThan(30);
  expect(megabytes('own')).toBeLessThan(10);
});

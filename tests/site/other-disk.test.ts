import { existsSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { damageOf } from '../../scripts/lib/sums.ts';
import { run } from '../lib/run.ts';
import { Copy } from '../unit/mutate.ts';

const SHM = '/dev/shm';
const isOtherDisk = existsSync(SHM) && statSync(SHM).dev !== statSync('.').dev;

test.skipIf(!isOtherDisk)('what is published may lie on another disk than the program', async () => {
  const folder = mkdtempSync(join(SHM, 'other-disk-'));
  try {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    new Copy().save(data);
    const { code, output } = await run('build.ts', ['--data', data, '--out', out]);
    expect(output).toContain('发布为');
    expect(code).toBe(0);
    const name = readlinkSync(join(out, 'current')).replace('releases/', '');
    expect(damageOf(join(out, 'releases', name), name)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressBeside } from './compress-beside.ts';
import { listFiles } from './files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const task = (): { folder: string; previous: string } => ({ folder, previous: join(folder, 'none') });

test('copies are written while this thread goes on', async () => {
  writeFileSync(join(folder, 'index.html'), '公示'.repeat(600));
  await compressBeside(task(), new AbortController().signal);
  expect(listFiles(folder)).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
});

test('what the machine refuses is told as the machine says it', async () => {
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const failing = compressBeside({ ...task(), folder: file }, new AbortController().signal);
  await expect(failing).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'scandir' });
});

test('stopped, it says why once nothing is written any more', async () => {
  for (let i = 0; i < 3000; i++) writeFileSync(join(folder, `${i}.html`), `${i}公示`.repeat(600));
  const stopping = new AbortController();
  const failing = expect(compressBeside(task(), stopping.signal)).rejects.toThrow('stopped');
  while (listFiles(folder).length === 3000) await new Promise((next) => setTimeout(next, 5));
  stopping.abort(new Error('stopped'));
  await failing;
  const written = listFiles(folder).length;
  expect(written).toBeLessThan(9000);
  await new Promise((next) => setTimeout(next, 100));
  expect(listFiles(folder)).toHaveLength(written);
  await expect(compressBeside(task(), stopping.signal)).rejects.toThrow('stopped');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { withFolder } from '../../tests/lib/run.ts';
import { alone } from './lock.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('those who lock the same file work one after the other', () =>
  withFolder(async (folder) => {
    let inside = 0;
    const order = await Promise.all(
      [1, 2, 3].map((n) =>
        alone(join(folder, 'deep', '.lock'), '它', async () => {
          inside++;
          await new Promise((next) => setTimeout(next, 20));
          expect(inside).toBe(1);
          inside--;
          return n;
        }),
      ),
    );
    expect(order).toEqual([1, 2, 3]);
  }));

test('a lock goes with the process that held it, however that ended', () =>
  withFolder(async (folder) => {
    const file = join(folder, '.lock');
    const code = `import { alone } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
await alone(${JSON.stringify(file)}, '它', () => new Promise(() => { process.stdout.write('held'); setInterval(() => 0, 1000); }));`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', code]);
    await once(holder.stdout, 'data');
    const said: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
    const refused = alone(file, '它', async () => 1, { tell: 0, most: 300 });
    await expect(refused).rejects.toThrow(
      `等了0分钟，它还被另一次运行占着（锁是 ${file}）；没有做任何事。请看看是不是有一次生成卡住了，结束它以后再运行`,
    );
    expect(said).toEqual([`另一次运行正占着它（锁是 ${file}），等它做完；最多等0分钟。`]);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    expect(await alone(file, '它', async () => 2)).toBe(2);
  }));

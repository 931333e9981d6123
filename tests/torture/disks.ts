import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { beginBuild, beginPublish, faultOf, servedOf, stagesIn, STACK, type Place } from './work.ts';

const MB = 1024 * 1024;

/** What builds wrote down of faults of the program. */
const faultsIn = ({ out }: Place): string =>
  existsSync(join(out, 'faults'))
    ? readdirSync(join(out, 'faults'))
        .map((name) => readFileSync(join(out, 'faults', name), 'utf8').slice(0, 2000))
        .join('\n')
    : '';

/** A build on a disk that refuses must say one sentence, end with 74, and leave what is served as it is. */
async function refused(place: Place, sentence: RegExp, what: string): Promise<string[]> {
  const before = servedOf(place);
  const wrong: string[] = [];
  for (const [kind, work] of [
    ['生成', beginBuild(place)],
    ['发布', null],
  ] as const) {
    const { code, output } = await (work ?? beginPublish(place)).end;
    // The publisher is no command: it only must not do harm.
    if (kind === '生成' && (code !== 74 || !sentence.test(output)))
      wrong.push(`${what}，${kind}：退出码${code}，${output.slice(-300)}`);
    if (kind === '生成' && STACK.test(output)) wrong.push(`${what}，${kind}：打印了程序的堆栈`);
    if (servedOf(place) !== before) wrong.push(`${what}，${kind}：现有网站变了`);
    const fault = faultOf(place);
    if (fault !== '') wrong.push(`${what}，${kind}：${fault}`);
  }
  return wrong;
}

/** On a small disk of its own: full, then with room again, then read-only. @returns null where it may not be mounted. */
export async function tortureDisks(folder: string, { data }: Place): Promise<string[] | null> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mount = (...options: string[]): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk], { stdio: 'ignore' });
  };
  try {
    mount('size=256m');
  } catch {
    return null;
  }
  try {
    const place = { data, out: join(disk, 'out') };
    const first = await beginBuild(place).end;
    if (first.code !== 0) return [`小磁盘上第一次生成：${first.output.slice(-300)}${faultsIn(place)}`];
    const { blocks, bfree, bsize } = statfsSync(disk);
    const used = (blocks - bfree) * bsize;
    mount('remount', `size=${Math.ceil(used / MB) + 1}m`);
    const wrong = await refused(place, /^磁盘满了，写不下 .+；请腾出地方/m, '磁盘满了');
    mount('remount', 'size=256m');
    const again = await beginBuild(place).end;
    if (again.code !== 0 || stagesIn(place).length > 0)
      wrong.push(`腾出地方以后：${again.output.slice(-300)}`);
    mount('remount', 'ro');
    wrong.push(...(await refused(place, /所在的磁盘是只读的，写不了；请用 --out 换/m, '只读')));
    mount('remount', 'rw');
    return wrong;
  } finally {
    execFileSync('umount', [disk]);
  }
}

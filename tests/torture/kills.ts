import type { Searcher } from './searcher.ts';
import type { Visitors } from './visitors.ts';
import { beginBuild, beginPublish, faultOf, pause, STACK, type Place, type Running } from './work.ts';

/** What a round of kills came to. */
export interface Kills {
  readonly killed: number;
  readonly published: number;
  readonly wrong: readonly string[];
}

/** Sends a signal to a process alone, or to it and all that it began; false where it had ended before. */
function strike({ child }: Running, signal: NodeJS.Signals, group: boolean): boolean {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
  try {
    process.kill(group ? -child.pid : child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Kills builds and publishings at random moments, by turns with SIGKILL and SIGTERM, alone and with all that they began;
 * every fourth one is left to end. After each, what is served is a whole release, and the next one is not held up.
 * @param longest how long a build and a publishing take, ms.
 */
export async function kill(
  place: Place,
  count: number,
  releases: number,
  longest: { readonly build: number; readonly publish: number },
  visitors: Visitors,
  searcher: Searcher | null,
): Promise<Kills> {
  const wrong: string[] = [];
  let [killed, published] = [0, 0];
  for (let turn = 0; killed < count || published < releases; turn++) {
    const isBuild = turn % 2 === 0;
    const signal = turn % 4 < 2 ? 'SIGKILL' : 'SIGTERM';
    const group = turn % 8 < 4;
    const spared = turn % 4 === 3 || killed >= count;
    const work = isBuild && !spared ? beginBuild(place) : beginPublish(place);
    const what = `第${turn + 1}次，${isBuild && !spared ? '生成' : '发布'}，${spared ? '做完' : `${signal}${group ? '（整组）' : ''}`}`;
    if (!spared) {
      await pause(Math.random() * (isBuild ? longest.build : longest.publish));
      if (strike(work, signal, group)) killed++;
    }
    const { code, output } = await work.end;
    if (code === 0) {
      published++;
      visitors.learn();
      await searcher?.afterRelease();
    } else if (spared) wrong.push(`${what}：退出码${code}，${output.slice(-300)}`);
    if (STACK.test(output)) wrong.push(`${what}：打印了程序的堆栈`);
    const fault = faultOf(place);
    if (fault !== '') wrong.push(`${what}：${fault}`);
    if (turn % 10 === 9) console.log(`  杀了${killed}次，发布了${published}次，不对的${wrong.length}处`);
  }
  return { killed, published, wrong };
}

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './cli.ts';
import { alone } from './lock.ts';
import { lockOf, releasesBeside } from './release.ts';
import { servedName, turn } from './served.ts';
import { damageOf } from './sums.ts';

/**
 * Turns `current` of a folder back: to the release named, else to the last one before the one that is served.
 * @throws UserError when there is none, or its bytes are not those that were published.
 */
export const rollBack = (out: string, to?: string): Promise<{ from: string; name: string }> =>
  alone(lockOf(out), out, async () => {
    const from = existsSync(out) ? servedName(out) : null;
    if (from === null) throw new UserError(`${out} 里还没有发布过的网站`);
    const beside = releasesBeside(out);
    const at = (name: string): number => statSync(join(out, 'releases', name)).mtimeMs;
    const name = to ?? beside.find((other) => at(other) < at(from));
    const there = beside.length === 0 ? '没有别的版本' : `有：${beside.join('、')}`;
    if (name === undefined) throw new UserError(`没有比 ${from} 更早的版本可退；${there}`);
    if (!beside.includes(name))
      throw new UserError(
        name === from ? `现在就是 ${name}` : `${out}/releases 里没有版本“${name}”；${there}`,
      );
    const damaged = damageOf(join(out, 'releases', name), name);
    if (damaged.length > 0)
      throw new UserError(
        `${name} 有${damaged.length}个文件和发布时不一样（${damaged[0]}），不能退回；${there}；加 --to 换一个`,
      );
    turn(out, name);
    return { from, name };
  });

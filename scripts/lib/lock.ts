import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from './cli.ts';

/** How long others are waited for, ms: before it is said, and before it is given up. */
export interface Patience {
  readonly tell: number;
  readonly most: number;
}

const PATIENCE: Patience = { tell: 2_000, most: 600_000 };
/** SQLITE_BUSY: another process holds the lock. */
const BUSY = 5;

/** Locks that are held: one that nothing refers to would be closed, and with it let go. */
const held = new Set<DatabaseSync>();

/** Takes the lock of a file; null while another holds it. */
function take(file: string): DatabaseSync | null {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== BUSY) throw cause;
    return null;
  }
}

/**
 * Runs `work` alone: others who lock the same file wait their turn. The lock is one of the kernel's, taken by way of
 * SQLite on an empty file: it goes with its process, however that ends and in whichever container it ran, so there is
 * none that a dead build could leave behind.
 * @param what is locked, as the person who waits is told.
 * @throws UserError when the others do not come to an end.
 */
export async function alone<T>(
  file: string,
  what: string,
  work: () => Promise<T>,
  { tell, most }: Patience = PATIENCE,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  // What the system refuses is told in its own words. The file itself is opened by SQLite alone: the kernel lets a lock
  // go when its process closes the file anywhere.
  accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
  const begun = performance.now();
  let told = false;
  let lock = take(file);
  for (; lock === null; lock = take(file)) {
    const waited = performance.now() - begun;
    if (waited > most)
      throw new UserError(
        `等了${Math.round(most / 60_000)}分钟，${what}还被另一次运行占着（锁是 ${file}）；没有做任何事。请看看是不是有一次生成卡住了，结束它以后再运行`,
      );
    if (waited > tell && !told) {
      told = true;
      console.error(
        `另一次运行正占着${what}（锁是 ${file}），等它做完；最多等${Math.round(most / 60_000)}分钟。`,
      );
    }
    await new Promise((next) => setTimeout(next, 100));
  }
  held.add(lock);
  try {
    return await work();
  } finally {
    held.delete(lock);
    lock.close();
  }
}

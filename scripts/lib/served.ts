import {
  existsSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { copyFolder } from './files.ts';

/** Makes a link to a folder; `junction` is what Windows lets anyone make. */
export type MakeLink = (target: string, path: string, type: 'dir' | 'junction') => void;

/** What systems say that let no one make links, or not this person. */
const REFUSED = new Set(['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'UNKNOWN']);

/** Beside a copied `current`: the name of its release, which a link would say itself. */
const nameFile = (out: string): string => join(out, 'current.txt');

/** Puts `fresh` in the place of `current`; in one step where the system can, else by way of a third name. */
function replace(fresh: string, current: string): void {
  const old = `${current}-old-${process.pid}`;
  try {
    renameSync(fresh, current);
  } catch {
    renameSync(current, old);
    renameSync(fresh, current);
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Turns `current` to a release: a symbolic link; where nobody may make one, as on Windows, a junction; where there are
 * none either, a copy. @throws what the system says of anything else.
 */
export function turn(out: string, name: string, makeLink: MakeLink = symlinkSync): void {
  const fresh = join(out, `.current-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const target = join('releases', name);
  const ways = [
    () => makeLink(target, fresh, 'dir'),
    () => makeLink(resolve(out, target), fresh, 'junction'),
    () => copyFolder(join(out, target), fresh),
  ];
  const done = ways.findIndex((way) => {
    try {
      way();
      return true;
    } catch (cause) {
      if (!REFUSED.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      return false;
    }
  });
  replace(fresh, join(out, 'current'));
  if (done === 2) writeFileSync(nameFile(out), name);
  else rmSync(nameFile(out), { force: true });
}

/** The name of the release that `out` serves; null before the first. */
export function servedName(out: string): string | null {
  if (!existsSync(join(out, 'current'))) return null;
  return existsSync(nameFile(out))
    ? readFileSync(nameFile(out), 'utf8')
    : basename(readlinkSync(join(out, 'current')));
}

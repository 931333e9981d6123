import { readFileSync } from 'node:fs';
import { UserError } from './cli.ts';

/** JSON that this program wrote; `whole` says whether it has what is needed. @throws UserError where it is damaged. */
export function ownJson<T>(file: string, whole: (value: T) => boolean): T {
  const value = keptJson<T>(file, whole);
  if (value === null)
    throw new UserError(
      `${file} 坏了，读不出来；这个文件是程序写的，没有人该改它。请用 npm run rollback 退到完好的一版，或者从备份找回`,
    );
  return value;
}

/** The same of a file that is made anew where it cannot be read: null where it is damaged. */
export function keptJson<T>(file: string, whole: (value: T) => boolean): T | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as T;
    return typeof value === 'object' && value !== null && whole(value) ? value : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes several files of a folder, all or none: each beside its place first, then all renamed; when one cannot be, the
 * others are put back. @throws what the system says.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const entries = [...files].map(([name, text]) => {
    const path = join(folder, name);
    return { path, text, fresh: `${path}.new`, old: existsSync(path) ? readFileSync(path) : null };
  });
  const done: typeof entries = [];
  try {
    for (const { fresh, text } of entries) writeFileSync(fresh, text);
    for (const entry of entries) {
      renameSync(entry.fresh, entry.path);
      done.push(entry);
    }
  } catch (cause) {
    for (const { path, old } of done)
      if (old === null) rmSync(path, { force: true });
      else writeFileSync(path, old);
    throw cause;
  } finally {
    for (const { fresh } of entries) rmSync(fresh, { force: true });
  }
}

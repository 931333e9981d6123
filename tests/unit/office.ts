import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { UserError } from '../../scripts/lib/cli.ts';
import { importFiles, type ImportOptions } from '../../scripts/lib/import-files.ts';
import { Copy, inTemp } from './mutate.ts';

const LEDGERS = resolve(import.meta.dirname, '../fixtures/ledgers');
/** What an import came to. */
export interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** A dataset in a folder, and the command that imports into it. */
export class Office {
  readonly folder: string;

  constructor(folder: string, copy = new Copy()) {
    this.folder = folder;
    copy.save(join(folder, 'data'));
  }

  /** Imports files of the folder; what `main` would print. */
  import(file: string, more: Partial<ImportOptions> = {}): Run {
    const options = {
      ...{ map: undefined, hidden: null, clear: false, source: null, asOf: null, yes: false },
      ...more,
    };
    try {
      const files = [join(this.folder, file)];
      const { text, ok } = importFiles({
        data: join(this.folder, 'data'),
        dataset: 'base',
        files,
        ...options,
      });
      return { ok, output: text.replaceAll(`${this.folder}/`, '') };
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      return { ok: false, output: cause.message.replaceAll(`${this.folder}/`, '') };
    }
  }

  /** Puts a fixture or a text beside the data and says what it is called. */
  ledger(name: string, text?: string | Uint8Array): string {
    const path = join(this.folder, basename(name));
    if (text === undefined) cpSync(join(LEDGERS, name), path);
    else writeFileSync(path, text);
    return basename(name);
  }

  text(file: string): string {
    return readFileSync(join(this.folder, 'data/base', file), 'utf8');
  }

  /** Decides what the proposal leaves open. */
  decide(...pairs: readonly (readonly [string, string])[]): this {
    const path = join(this.folder, 'data/base/mapping.json');
    const text = pairs.reduce(
      (json, [from, to]) => {
        expect(json).toContain(from);
        return json.replace(from, to);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
    return this;
  }

  /** Lines that a table has and the fixture has not. */
  added(file: string): string[] {
    const before = new Set(new Copy().text(file).split('\n'));
    return this.text(file)
      .split('\n')
      .filter((line) => !before.has(line));
  }
}

/** Works in a folder that is gone afterwards. */
export const office = (use: (office: Office) => void, copy?: Copy): void =>
  inTemp((folder) => use(new Office(folder, copy)));

/** The errors of an output: code and place. */
export const errorsOf = ({ output }: Run): string[] =>
  [...output.matchAll(/错误 ([A-Z]\d{3}) .*\n {2}(.*)/g)].map((match) => `${match[1]} ${match[2]}`);

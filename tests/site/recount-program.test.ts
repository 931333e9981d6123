import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withFolder } from '../lib/run.ts';
import { prefixes, SITE } from '../lib/site.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Unpacks the program as a reader does and runs it there. */
const recount = (folder: string, prefix: string, args: readonly string[]): Promise<Ran> => {
  const zip = unzipSync(readFileSync(join(SITE, prefix, 'data/recount.zip')));
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return new Promise((done) => {
    execFile(process.execPath, ['recount.ts', ...args], { cwd: join(folder, 'recount') }, (fault, out, err) =>
      done({ code: Number(fault?.code ?? 0), out, err }),
    );
  });
};

const countOf = (prefix: string): number => {
  const text = (path: string): string => readFileSync(join(SITE, prefix, 'data/figures', path), 'utf8');
  const all = (JSON.parse(text('all.json')) as { figures: unknown[] }).figures.length;
  const records = ['projects', 'compounds', 'notices'].flatMap((name) =>
    (JSON.parse(text(`${name}.json`)) as { records: { values: object }[] }).records.map(
      ({ values }) => Object.keys(values).length,
    ),
  );
  return records.reduce((sum, count) => sum + count, all);
};

test.each(prefixes)(
  '“/%s”: whoever unpacks the program finds the same numbers in the folder of the site',
  (prefix) =>
    withFolder(async (folder) => {
      const { code, out, err } = await recount(folder, prefix, [join(SITE, prefix)]);
      expect(out).toMatch(
        new RegExp(`^数据截至\\d{4}-\\d\\d-\\d\\d，${countOf(prefix)}个数，和网站不一样的0个。\n$`),
      );
      expect([code, err.replace(/.*Warning.*\n|.*--trace-warnings.*\n/g, '')]).toEqual([0, '']);
    }),
);

test('under an address it says which numbers differ, where a table was changed', () =>
  withFolder(async (folder) => {
    const server = createServer((request, answer) => {
      const path = join(SITE, decodeURIComponent(request.url!));
      const text = readFileSync(path, 'utf8');
      // The last compound is left out of the table.
      answer.end(
        path.endsWith('data/compounds.csv')
          ? text.trimEnd().split('\r\n').slice(0, -1).join('\r\n') + '\r\n'
          : text,
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { code, out } = await recount(folder, 'sample/', [`http://127.0.0.1:${port}/sample`]);
    server.close();
    expect(code).toBe(1);
    expect(out).toContain('recorded-compounds：网站写64，重算63');
    expect(out).toMatch(/和网站不一样的[1-9]\d*个。\n$/);
  }));

test('without an address, or where nothing is, it says so', () =>
  withFolder(async (folder) => {
    const without = await recount(folder, 'sample/', []);
    expect([without.code, without.err]).toEqual([
      2,
      '用法：node recount.ts 网址或文件夹\n网址是数据集的首页；文件夹里是它下面的全部文件。\n',
    ]);
    const nowhere = await recount(folder, 'sample/', [join(folder, 'nothing')]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('没有重算：');
  }));

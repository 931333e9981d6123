import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/client/find/finder.ts';
import { optionsOf } from '../../src/client/find/options.ts';
import type { NameIndex } from '../../src/shared/name-index.ts';
import { page as read, prefixes, rowsOf, SITE, textOf } from '../lib/site.ts';

/** Questions as people type them, and the page that answers, on what was published. */
describe.each(prefixes)('/%s', (prefix) => {
  const index = JSON.parse(readFileSync(join(SITE, prefix, 'names.json'), 'utf8')) as NameIndex;
  const finder = createFinder(index);
  const base = `/${prefix}`;
  const [street] = index.streets;
  /** A compound of a project whose name no other begins like. */
  const inProjects = new Set(rowsOf(prefix, 'projects').flatMap((row) => row['小区编号'] as string[]));
  const compounds = rowsOf(prefix, 'compounds');
  const plain = (row: (typeof compounds)[number]): string => String(row['小区名称']).replace(/小区$/, '');
  const compound = compounds.find(
    (row) =>
      inProjects.has(String(row['小区编号'])) &&
      compounds.every((other) => other === row || !String(other['小区名称']).includes(plain(row))),
  )!;
  const [name, id] = [String(compound['小区名称']), String(compound['小区编号'])];
  const first = (typed: string): string => optionsOf(base, finder.find(typed, 8))[0]?.href ?? '';

  const questions: readonly (readonly [typed: string, address: RegExp, words: string | RegExp])[] = [
    [`${name}装电梯吗`, /\/projects\/.+#item-/, /电梯|做不做，都未公开/],
    [`${name}什么时候改完`, new RegExp(`/compounds/${id}/#status$`), '改到哪一步'],
    [`${name}谁出钱`, /\/projects\/.+#money$/, name.slice(0, 2)],
    [`${name}3号楼改造`, new RegExp(`/compounds/${id}/$`), name],
    [`${name}坏了找谁修`, /\/projects\/.+#(care|parties)$/, name.slice(0, 2)],
    [`${name}公示了吗`, /\/projects\/.+#notices$/, '公示'],
    [`${name}投诉电话`, /\/projects\/.+#parties$/, name.slice(0, 2)],
    [
      `${street!.name.replace('街道', '')}哪些小区改造`,
      new RegExp(`/streets/${street!.code}/$`),
      street!.name,
    ],
    [street!.name, new RegExp(`/streets/${street!.code}/$`), street!.name],
    ['楼道漏水找谁', /\/checklist\/\d+\/$/, '修缮'],
    ['停车位不够', /\/checklist\/\d+\/$/, '停车'],
    ['电动车充电', /\/checklist\/\d+\/$/, '充电'],
    ['能不能加装电梯', /\/checklist\/\d+\/$/, '电梯'],
    ['拆违建', /\/checklist\/\d+\/$/, '违法建设'],
    ['物业费', /\/checklist\/\d+\/$/, '物业'],
    ['谁出钱', /\/progress\/#money$/, '钱从哪里来'],
    ['现在有什么公示', /\/notices\/$/, '公示'],
    ['怎么提意见', /\/notices\/$/, '公示'],
    ['怎么申请改造', /\/policy\/#apply$/, '申请'],
    ['改造名单', /\/compounds\/$/, '小区'],
  ];

  test('they are twenty', () => expect(questions).toHaveLength(20));

  test.each(questions)('%s', (typed, address, words) => {
    const href = first(typed);
    expect(href).toMatch(address);
    const [path] = href.split('#');
    expect(textOf(read(path!).querySelector('main'))).toMatch(words);
  });

  test('every page of a subject is there, and the place on it', () => {
    for (const { page, title } of index.subjects) {
      const [path, place] = page.split('#');
      expect(existsSync(join(SITE, prefix, path!, 'index.html')), title).toBe(true);
      if (place !== undefined) expect(read(prefix, path!).getElementById(place), title).not.toBeNull();
    }
  });
});

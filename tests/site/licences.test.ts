import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE } from '../lib/site.ts';

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl?: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
  }[];
}

/** The packages that the sources of browsers' programs import, followed from file to file; types are none. */
function imported(): Set<string> {
  const entries = ['src/client', 'src/checking'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => join(folder, path)),
  );
  const [seen, packages, open] = [new Set<string>(), new Set<string>(), [...entries]];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8').replace(/^import type [^;]+;/gm, '');
    for (const [, from = ''] of text.matchAll(/^(?:import|export)\s(?:[^;'"]*\sfrom\s)?['"]([^'"?]+)/gm))
      if (from.startsWith('.')) open.push(join(dirname(file), from));
      else if (!from.startsWith('#') && !from.startsWith('node:'))
        packages.add(/^(@[^/]+\/)?[^/]+/.exec(from)![0]);
  }
  return packages;
}

describe.each(['', 'sample'])('licences of what browsers are given, in /%s', (base) => {
  const read = (name: string): string => readFileSync(join(SITE, base, 'licenses', name), 'utf8');
  const bill = JSON.parse(read('sbom.json')) as Bill;
  const text = read('licenses.txt');

  test('every package that a source of theirs imports is there, in the version that is installed', () => {
    const named = new Map(bill.components.map(({ name, version }) => [name, version]));
    const wanted = [...imported()].sort();
    expect(wanted).toEqual(expect.arrayContaining(['leaflet', 'supercluster', 'papaparse', 'zod']));
    for (const name of wanted) {
      const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      };
      expect(named.get(name), name).toBe(version);
    }
  });

  test('each with its licence in full, in the file and on the page', () => {
    const page = read('index.html');
    for (const { name, version, licenses } of bill.components) {
      expect(page).toContain(`>${name}，${licenses[0]!.license.id}`);
      expect(text).toContain(`${name} ${version}（${licenses[0]!.license.id}）`);
      if (!existsSync(join('node_modules', name))) continue;
      const file = readdirSync(join('node_modules', name)).find((entry) => /^licen[cs]e/i.test(entry))!;
      expect(text).toContain(readFileSync(join('node_modules', name, file), 'utf8').trim());
    }
    expect(text).toContain('Copyright (c) 2013 Sun Junyi');
  });

  test('as a bill of materials that says the same in every build', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    for (const { purl, name, version } of bill.components)
      if (purl !== undefined) expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(read('sbom.json')).not.toMatch(/serialNumber|timestamp/);
  });

  test('the page that says whose site it is leads there', () => {
    const about = readFileSync(join(SITE, base, 'about/index.html'), 'utf8');
    expect(about).toContain(`href="/${base === '' ? '' : `${base}/`}licenses/"`);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isCompressedCopy } from '../../scripts/lib/compress.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { factsOf } from '../../src/publish/resource.ts';
import { geojsonErrors } from '../lib/geojson.ts';
import { infoOf, page, prefixes, SITE, textOf } from '../lib/site.ts';

/** Files as they are offered; their compressed copies are the web server's. */
const downloads = (folder: string): string[] => listFiles(folder).filter((path) => !isCompressedCopy(path));

interface Package {
  readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
}

describe.each(prefixes)('the downloads of “/%s”', (prefix) => {
  const folder = join(SITE, prefix, 'data');
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Package;
  const facts = (path: string) => factsOf(readFileSync(join(folder, path)));
  const document = page(prefix, 'data/');

  test('datapackage.json has every file with the size and hash of what is served', () => {
    // What the page has besides: a table for Excel is the plain one with a byte order mark before it.
    const forExcel = resources.flatMap(({ path }) => (path.startsWith('plain/') ? [path.slice(6)] : []));
    for (const path of forExcel)
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(
        `\ufeff${readFileSync(join(folder, 'plain', path), 'utf8')}`,
      );
    const served = downloads(folder).filter(
      (path) =>
        !['index.html', 'datapackage.json', 'all.zip', 'template.xlsx', 'recount.zip', ...forExcel].includes(
          path,
        ),
    );
    expect(resources.map(({ path }) => path).sort()).toEqual(served.sort());
    for (const { path, bytes, hash } of resources)
      expect({ bytes, sha256: hash.replace('sha256:', '') }, path).toEqual(facts(path));
  });

  test('the page links every file and prints its size and hash', () => {
    const links = new Set([...document.querySelectorAll('main a')].map((a) => a.getAttribute('href')));
    const text = textOf(document.querySelector('#hashes'));
    for (const path of downloads(folder).filter((one) => one !== 'index.html')) {
      expect(links).toContain(`/${prefix}data/${path}`);
      expect(text).toContain(facts(path).sha256);
    }
  });

  test('search engines are told of every file, its licence and day, in a data block', () => {
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
    expect(blocks).toHaveLength(1);
    const told = JSON.parse(blocks[0]!.textContent ?? '');
    expect(told).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      license: infoOf(prefix).licence.url ?? infoOf(prefix).licence.name,
      url: `/${prefix}data/`,
    });
    for (const name of ['name', 'description', 'version', 'inLanguage', 'creativeWorkStatus'])
      expect(told[name], name).toMatch(/\S/);
    // Search engines want a description of 50 to 5000 characters.
    expect(told.description.length).toBeGreaterThanOrEqual(50);
    expect(told.dateModified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(told.temporalCoverage).toMatch(/^\d{4}(-\d{2}-\d{2})?\/\d{4}(-\d{2}-\d{2})?$/);
    expect(told.creator).toEqual({ '@type': 'Organization', name: expect.stringMatching(/\S/) });
    expect(told.spatialCoverage).toEqual({ '@type': 'Place', name: expect.stringMatching(/\S/) });
    for (const file of told.distribution)
      expect(file).toEqual({
        '@type': 'DataDownload',
        name: expect.stringMatching(/\S/),
        encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z0-9.+-]+$/),
        contentUrl: expect.stringMatching(/^\//),
      });
    const addresses = told.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
    expect(addresses.sort()).toEqual(
      downloads(folder)
        .filter((path) => path !== 'index.html')
        .map((path) => `/${prefix}data/${path}`)
        .sort(),
    );
  });

  test('every map is GeoJSON by RFC 7946', () => {
    const maps = resources.filter(({ path }) => path.endsWith('.geojson'));
    expect(maps.length).toBeGreaterThanOrEqual(4);
    for (const { path } of maps)
      expect(geojsonErrors(JSON.parse(readFileSync(join(folder, path), 'utf8'))), path).toEqual([]);
  });

  test('the zip holds the same bytes as the single files', () => {
    const zip = unzipSync(readFileSync(join(folder, 'all.zip')));
    const { id } = infoOf(prefix);
    for (const { path } of resources) {
      const own = path.replace(/^plain\//, '');
      expect(factsOf(zip[own] ?? zip[`${id}/${own}`]!), path).toEqual(facts(path));
    }
  });
});

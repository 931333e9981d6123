import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/intake/folder.ts';
import { buildDataset } from '../../src/model/join/build.ts';
import type { Dataset } from '../../src/model/types.ts';
import { factsOf } from '../../src/publish/resource.ts';
import { bundled } from '../../src/publish/resources.ts';
import { zipAll } from '../../src/publish/zip.ts';
import { live } from '../fixtures/live.ts';
import { smallDataset, fourCompounds } from '../fixtures/small-dataset.ts';
import { withFolder } from '../lib/run.ts';

const folders = [...live.map(([id]) => `data/${id}`), 'tests/fixtures/base', 'tests/fixtures/reported'];

describe.each(folders)('%s', (folder) => {
  const { dataset } = buildDataset(readDataset(folder));
  const files = unzipSync(zipAll(dataset!));

  test('what the zip holds for data/ gives the same model', () =>
    withFolder(async (root) => {
      const id = dataset!.info.id;
      for (const [name, bytes] of Object.entries(files)) {
        if (!name.startsWith(`${id}/`)) continue;
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), bytes);
      }
      const again = buildDataset(readDataset(join(root, id)));
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      // The model is a pure function of these three (and full of circles, which are slow to compare).
      const read = (one: Dataset | null) => ({ info: one?.info, rows: one?.rows, geo: one?.geo });
      expect(read(again.dataset)).toEqual(read(dataset));
      expect(factsOf(zipAll(again.dataset!))).toEqual(factsOf(zipAll(dataset!)));
    }));

  test('its datapackage.json names every file where it lies, with its size and hash', () => {
    const { resources: listed } = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const facts = Object.fromEntries(
      listed.map(({ path, bytes, hash }) => [path, { bytes, sha256: hash.replace('sha256:', '') }]),
    );
    const others = Object.entries(files).filter(
      ([name]) => name !== 'README.txt' && name !== 'datapackage.json',
    );
    expect(Object.fromEntries(others.map(([path, bytes]) => [path, factsOf(bytes)]))).toEqual(facts);
  });
});

test('the zip has the same bytes in every time zone, sorted names and the day of the data', () => {
  const zone = process.env['TZ'];
  try {
    const hashes = ['America/New_York', 'Asia/Shanghai', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return factsOf(zipAll(smallDataset(fourCompounds))).sha256;
    });
    expect(new Set(hashes).size).toBe(1);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  const dataset = smallDataset(fourCompounds);
  const zip = zipAll(dataset);
  const names = Object.keys(unzipSync(zip));
  expect(names).toEqual([...names].sort());
  expect(names).toHaveLength(bundled(dataset).length + 2);
  // The DOS day of the first entry: year since 1980, month, day.
  const day = zip[12]! | (zip[13]! << 8);
  expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual([2024, 6, 15]);
});

test('the note in the zip says whose data it is and how to put it back', () => {
  const text = new TextDecoder().decode(unzipSync(zipAll(smallDataset(fourCompounds)))['README.txt']);
  expect(text).toMatchSnapshot();
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { unguardFormula } from '../../src/schema/formula.ts';
import { tableCsv } from '../../src/publish/table-files.ts';
import { publishedTables } from '../../src/publish/tables/tables.ts';
import { oc4idsPackage } from '../../src/publish/oc4ids/package.ts';
import { compoundsGeoJson } from '../../src/publish/geojson.ts';
import { toJson } from '../../src/publish/tables/json.ts';
import { markOf, oddTexts, withOddCells } from '../fixtures/odd-cells.ts';
import { check, Copy } from './mutate.ts';

/** Every text of a JSON file. */
function textsOf(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

const texts = fc.array(
  fc
    .array(fc.constantFrom(...oddTexts.flatMap((text) => text.split(/(?<=[，,;； ])/))), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join('').trim()),
  { minLength: 7, maxLength: 30 },
);

describe('what people write in cells comes out letter by letter', () => {
  test('of CSV, JSON, OC4IDS and GeoJSON', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const copy = new Copy();
        const cells = withOddCells(copy, (n) => list[n % list.length]!);
        const { dataset, problems } = check(copy);
        if (dataset === null)
          throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.value}`).join('\n'));
        const tables = publishedTables(dataset);
        const csv = tables.flatMap((table) =>
          Papa.parse<string[]>(tableCsv(table).replace(/^\ufeff/, ''), { delimiter: ',' }).data.flat(),
        );
        const written = new Set(csv.map(unguardFormula));
        const json = new Set(tables.flatMap((table) => textsOf(toJson(dataset, table))));
        for (const cell of cells) {
          expect(written, cell).toContain(cell);
          expect(json, cell).toContain(cell);
        }
        // Other files hold some of the cells: each that is there stands whole.
        for (const file of [oc4idsPackage(dataset), compoundsGeoJson(dataset)])
          for (const text of textsOf(file))
            for (const [mark, n] of text.matchAll(/【格(\d+)】/g))
              expect(text.slice(text.indexOf(mark))).toContain(cells[Number(n)]);
        expect(cells[3]).toContain(markOf(3));
      }),
      { numRuns: 8, seed: 13, endOnFailure: true },
    );
  });
});

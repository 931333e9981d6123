import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { renderProblem } from '../../src/intake/problem.ts';
import { check, Copy } from './mutate.ts';

type Box = readonly [west: number, south: number, east: number, north: number];
const area = (kind: string, [w, s, e, n]: Box, code?: string) => ({
  type: 'Feature',
  properties: { kind, code },
  geometry: { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] }, // prettier-ignore
});
const file = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

/** The base dataset with borders or a sea, and seven more compounds near the east border of 东岭街道. */
function withBatch(
  exported: 'WGS84' | 'GCJ02' | 'BD09',
  declared: string,
  geo: 'borders' | 'sea' | 'none',
): Copy {
  const copy = new Copy();
  const east = 120.47;
  if (geo === 'borders') {
    copy.write('borders.geojson', file(area('street', [120.43, 36.1, east, 36.14], 'W01')));
    copy.json((info: Record<string, Record<string, unknown>>) => {
      Object.assign(info['map'] ?? {}, { boundaries: 'borders.geojson', reviewNumber: '测试，无审图号' });
    });
  }
  if (geo === 'sea') copy.write('land.geojson', file(area('sea', [east, 36, 121, 37])));
  for (let i = 0; i < 7; i++) {
    const at = [east - 0.001, 36.108 + i / 1000] as [number, number];
    const [lng, lat] = exported === 'WGS84' ? at : gcoord.transform(at, gcoord.WGS84, gcoord[exported]);
    copy.add('compounds.csv', {
      小区编号: `WH-D${i}`,
      小区名称: `东岭${i}号院`,
      街道: '东岭街道',
      经度: lng.toFixed(6),
      纬度: lat.toFixed(6),
      坐标系: declared,
      位置精度: '精确',
      来源编号: 'S03',
    });
  }
  return copy;
}

const notes = (copy: Copy): string[] =>
  check(copy)
    .problems.filter(({ code }) => code === 'G006')
    .map(renderProblem);

describe('a batch of points under another system than the declared one', () => {
  test('outside their street as declared, inside as GCJ02', () => {
    const result = check(withBatch('GCJ02', 'WGS84', 'borders'));
    expect(result.dataset).not.toBeNull();
    expect(result.problems.filter(({ code }) => code === 'G006').map(renderProblem)).toMatchInlineSnapshot(`
      [
        "提示 G006 一批位置更像是另一种坐标系
        data/base/compounds.csv 第 6 行 O 列「坐标系」：WGS84
        记录：WH-D0 东岭0号院
        怎么改：和这一行同样坐标系、同样出处的 7 个位置里，有 7 个不在所写的街道里，或落在海里；按 GCJ02 算，都对得上。请问导出坐标的人用的是哪一种；没有写错的不用改",
      ]
    `);
  });

  test('in the sea as declared, on land as BD09; no borders are needed', () => {
    expect(notes(withBatch('BD09', 'GCJ02', 'sea'))).toMatchInlineSnapshot(`
      [
        "提示 G006 一批位置更像是另一种坐标系
        data/base/compounds.csv 第 6 行 O 列「坐标系」：GCJ02
        记录：WH-D0 东岭0号院
        怎么改：和这一行同样坐标系、同样出处的 7 个位置里，有 7 个不在所写的街道里，或落在海里；按 BD09 算，都对得上。请问导出坐标的人用的是哪一种；没有写错的不用改",
      ]
    `);
  });

  test.for([
    ['WGS84', 'WGS84', 'borders'],
    ['WGS84', 'CGCS2000', 'borders'],
    ['GCJ02', 'GCJ02', 'borders'],
    ['BD09', 'BD09', 'sea'],
    // Nothing to compare with.
    ['GCJ02', 'WGS84', 'none'],
  ] as const)('%s declared as %s, with %s: nothing to say', ([exported, declared, geo]) => {
    expect(notes(withBatch(exported, declared, geo))).toEqual([]);
  });

  test('two points across the border are no batch', () => {
    const copy = withBatch('GCJ02', 'WGS84', 'borders');
    copy.rewrite('compounds.csv', (records) => records.slice(0, -5));
    expect(notes(copy)).toEqual([]);
  });
});

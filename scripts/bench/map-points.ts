import type { MapData, MapRow } from '../../src/shared/payload.ts';

/** The map of a district with `count` compounds instead of its own, strewn over its box the same way every time. */
export function withPoints(data: MapData, count: number): MapData {
  const [west, south, east, north] = data.bbox;
  const compounds = Array.from({ length: count }, (_, i): MapRow => {
    const [x, y] = [((i * 7919) % 10_007) / 10_007, ((i * 104_729) % 10_009) / 10_009];
    const lng = west + (east - west) * (0.05 + 0.9 * x);
    const lat = south + (north - south) * (0.05 + 0.9 * y);
    const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;
    return [
      `T${i}`,
      `第${i}号院`,
      i % data.streets.length,
      i % data.words.length,
      0,
      -1,
      degrees(lng),
      degrees(lat),
    ];
  });
  return { ...data, compounds };
}

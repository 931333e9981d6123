import type { Area, Compound, Dataset } from '../model/types.ts';
import { listJson } from './tables/json.ts';
import type { Resource } from './resource.ts';

/** 部队零散公寓 are placed by their street only, whatever the row says (D12). */
const pointOf = ({ point, kind }: Compound): readonly [number, number] | null =>
  point === null || kind === '部队零散公寓' ? null : [point.lng, point.lat];

const feature = (
  id: string,
  at: readonly [number, number] | null,
  properties: object,
  ring: Area['ring'] = null,
): object => ({
  type: 'Feature',
  id,
  geometry:
    ring !== null
      ? { type: 'Polygon', coordinates: [ring] }
      : at === null
        ? null
        : { type: 'Point', coordinates: at },
  properties,
});

const collection = (features: readonly object[]): string =>
  listJson({ type: 'FeatureCollection' }, 'features', features);

/** Compounds as GeoJSON (RFC 7946): a point only where its exact place is published, else null and the street. */
export const compoundsGeoJson = ({ compounds }: Dataset): string =>
  collection(
    compounds.map((compound) => {
      const at = pointOf(compound);
      return feature(compound.id, at, {
        小区编号: compound.id,
        小区名称: compound.name,
        街道: compound.street?.name ?? null,
        状态: compound.status,
        位置: at !== null ? '精确' : compound.street !== null ? '只到街道' : '未公开',
      });
    }),
  );

/** Areas around the compounds as GeoJSON: the outline, else the point, where one is published. */
export const areasGeoJson = ({ projects }: Dataset): string =>
  collection(
    projects.flatMap(({ id, areas }) =>
      areas.map(({ name, works, point, ring }) =>
        feature(
          `${id}+${name}`,
          point === null ? null : [point.lng, point.lat],
          { 项目编号: id, 名称: name, 内容: works },
          ring,
        ),
      ),
    ),
  );

/** Where each street's name stands on the map: neither its office nor its centre. */
export const streetsGeoJson = ({ streets }: Dataset): string =>
  collection(
    streets.map(({ code, name, label, compounds }) =>
      feature(code, label, { 街道代码: code, 街道: name, 收录小区数: compounds.length }),
    ),
  );

/** The files for maps. */
export function mapFiles(dataset: Dataset): Resource[] {
  const { compounds, streets } = dataset;
  const placed = compounds.filter((compound) => pointOf(compound) !== null).length;
  const areas = dataset.projects.reduce((sum, project) => sum + project.areas.length, 0);
  const common = { group: 'map', mediatype: 'application/geo+json', since: '0.2.0', input: false } as const;
  return [
    {
      ...common,
      name: 'compounds-geojson',
      path: 'compounds.geojson',
      title: '小区位置',
      description: `${compounds.length}个小区，${placed}个有准确位置；其余没有坐标，只写街道。`,
      rows: compounds.length,
      content: () => compoundsGeoJson(dataset),
    },
    {
      ...common,
      name: 'areas-geojson',
      path: 'areas.geojson',
      title: '周边区域的位置',
      description: '小区以外一并改造的地方：公布了轮廓的是一块，只有一点的是一点，都没有的只写名称。',
      rows: areas,
      content: () => areasGeoJson(dataset),
    },
    {
      ...common,
      name: 'streets-geojson',
      path: 'streets.geojson',
      title: '街道名称的位置',
      description: '地图上写街道名字的地方，不是街道界线，也不是办公地点。',
      rows: streets.length,
      content: () => streetsGeoJson(dataset),
    },
  ];
}

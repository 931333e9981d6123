import type { Dataset } from '../model/types.ts';
import { prettyJson } from './tables/json.ts';
import type { Resource } from './resource.ts';

/** The files of `data/<id>/` that are no table: the dataset's own description and the map's base. */
export function inputFiles({ info, geo }: Dataset): Resource[] {
  const common = { since: '0.2.0', input: true, rows: null } as const;
  const base = (name: string, file: string | null, title: string, content: unknown): Resource[] =>
    file === null
      ? []
      : [
          {
            ...common,
            name,
            path: file,
            title,
            description: `画地图用。${info.map.attribution}，按来源的授权使用，不在本数据的授权之内。`,
            group: 'map',
            mediatype: 'application/geo+json',
            attribution: info.map.attribution,
            content: () => prettyJson(content),
          },
        ];
  return [
    {
      ...common,
      name: 'dataset',
      path: 'dataset.json',
      title: '数据集说明',
      description: '谁整理的、截至哪一天、有哪些街道、授权是什么。',
      group: 'program',
      mediatype: 'application/json',
      content: () => prettyJson(info),
    },
    ...base('land', info.map.land, '海岸线', geo.land),
    ...base('boundaries', info.map.boundaries, '街道界线', geo.boundaries),
  ];
}

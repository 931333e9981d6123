import { inDatum } from './places.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';

const works = [
  ['南侧道路', '人行道铺装，架空线入地'],
  ['街角空地', '铺地、补栽绿化，设座椅'],
  ['临街铺面外墙', '外墙粉刷，店招规整'],
] as const;

/** Places beside the first compound of every fifth project; a point only where the compound has one, and is no secret. */
export function areasOf({
  id,
  index,
  compounds,
  street,
  traits,
  random,
  sourceIds,
}: Project): Rec<'areas'>[] {
  const few = traits.has('gaps') || traits.has('listed') || traits.has('sparse') || traits.has('veto');
  if (few || index % 5 !== 1) return traits.has('showcase') ? showcaseAreas(id, sourceIds) : [];
  const [first] = compounds;
  const own = random.fork('areas');
  const secret = compounds.some(({ kind }) => kind === '部队零散公寓');
  return works.slice(0, own.int(1, 2)).map(([name, text], k) => {
    const at =
      first?.at && !secret && k === 0 ? inDatum([first.at[0], first.at[1] - 0.0012], first.datum) : null;
    return {
      projectId: id,
      name: `${street.road}${name}`,
      works: text,
      ...(at ? { lng: at[0], lat: at[1], datum: first!.datum } : {}),
      sourceIds,
    };
  });
}

const showcaseAreas = (projectId: string, sourceIds: readonly string[]): Rec<'areas'>[] => [
  { projectId, name: '望海路（听涛路至灯塔路）', works: '人行道铺装，架空线入地', sourceIds },
  { projectId, name: '望海社区服务中心门前广场', works: '铺地、无障碍坡道、补栽绿化', sourceIds },
];

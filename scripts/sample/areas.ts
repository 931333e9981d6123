import { inDatum } from './places.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import type { CompoundFacts } from './shapes.ts';

/** By the road and the compound. */
const works = [
  [(road: string, name: string) => `${road}（${name}南侧）`, '人行道铺装，架空线入地'],
  [(_: string, name: string) => `${name}街角空地`, '铺地、补栽绿化，设座椅'],
] as const;

/** Half the width, the near and the far side of what lies south of a compound, in degrees. */
const [HALF, NEAR, FAR] = [0.0013, 0.0009, 0.0013];

/** Where the place south of a compound is: its outline, of every other only its middle. */
function southOf({ at, datum }: CompoundFacts, index: number): Partial<Rec<'areas'>> {
  const [x, y] = at!;
  if (index % 2 === 0) {
    const [lng, lat] = inDatum([x, y - (NEAR + FAR) / 2], datum);
    return { lng, lat, datum };
  }
  const corners = (
    [
      [-HALF, -FAR],
      [HALF, -FAR],
      [HALF, -NEAR],
      [-HALF, -NEAR],
    ] as const
  ).map(([dx, dy]) => inDatum([x + dx, y + dy], datum).join(' '));
  return { outline: corners.join('；'), datum };
}

/** Places beside the first compound of every fifth project; on the map only where the compound is, and is no secret. */
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
  const [first] = compounds;
  if (few || index % 5 !== 1) return traits.has('showcase') ? showcaseAreas(id, first!, sourceIds) : [];
  const own = random.fork('areas');
  const secret = compounds.some(({ kind }) => kind === '部队零散公寓');
  return works.slice(0, own.int(1, 2)).map(([nameOf, text], k) => {
    return {
      projectId: id,
      name: nameOf(street.road, first!.name),
      works: text,
      ...(first?.at && !secret && k === 0 ? southOf(first, index) : {}),
      sourceIds,
    };
  });
}

const showcaseAreas = (
  projectId: string,
  first: CompoundFacts,
  sourceIds: readonly string[],
): Rec<'areas'>[] => [
  {
    ...(first.at ? southOf(first, 1) : {}),
    projectId,
    name: '望海路（听涛路至灯塔路）',
    works: '人行道铺装，架空线入地',
    sourceIds,
  },
  { projectId, name: '望海社区服务中心门前广场', works: '铺地、无障碍坡道、补栽绿化', sourceIds },
];

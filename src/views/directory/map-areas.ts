import type { Area, Dataset } from '../../model/types.ts';
import type { MapArea } from '../../shared/payload.ts';

/** The middle of an area: its point, else the middle of its corners; null where neither is published. */
function middleOf({ point, ring }: Area): readonly [number, number] | null {
  if (point !== null) return [point.lng, point.lat];
  if (ring === null) return null;
  const corners = ring.slice(1);
  const mean = (k: 0 | 1): number =>
    Math.round((1e6 * corners.reduce((sum, corner) => sum + corner[k], 0)) / corners.length) / 1e6;
  return [mean(0), mean(1)];
}

/** The places beside the compounds whose position is published, as the map draws them and the list tells them. */
export const mapAreas = ({ projects }: Dataset): MapArea[] =>
  projects.flatMap(({ id, name: projectName, compounds, areas }) =>
    areas.flatMap((area): MapArea[] => {
      const at = middleOf(area);
      if (at === null) return [];
      const { name, works, ring } = area;
      return [{ project: id, projectName, name, works, compounds: compounds.map((one) => one.id), at, ring }];
    }),
  );

import type { Item } from '../../src/policy/items.ts';
import type { Project } from './project.ts';

/** How much of a work is planned. */
export interface Quantity {
  /** In thousandths of the unit, as the table keeps it. */
  readonly planned: number;
  readonly unit: string;
}

/** Amount of each work from the size of the project: households, buildings, square metres, compounds. */
type Size = { households: number; buildings: number; area: number; compounds: number };
const amounts: Readonly<Record<number, (size: Size) => number>> = {
  1: ({ households }) => households * 0.05,
  2: ({ area }) => area * 0.14,
  3: ({ area }) => area * 0.04,
  4: ({ households }) => households * 0.16,
  6: ({ buildings }) => buildings * 190,
  7: ({ buildings }) => buildings * 3.4,
  8: ({ buildings }) => buildings * 1.4,
  9: ({ households }) => households / 70,
  10: ({ area }) => area * 0.06,
  11: ({ buildings }) => buildings,
  12: ({ compounds }) => compounds,
  14: ({ area }) => area * 0.85,
  15: ({ households }) => households * 0.22,
  16: ({ buildings }) => buildings * 1.2,
  17: ({ compounds }) => compounds + 1,
  18: ({ buildings }) => buildings * 0.5,
  19: ({ compounds }) => compounds + 1,
  20: ({ households }) => households * 0.08,
  21: ({ compounds }) => compounds * 2,
  29: ({ compounds }) => compounds,
};

/** Large numbers are planned in tens or hundreds. */
function rounded(value: number): number {
  const step = value >= 5000 ? 100 : value >= 300 ? 10 : 1;
  return Math.max(1, Math.round(value / step)) * step;
}

/** The planned amount of a work, in the usual unit of the work. */
export function quantityOf(item: Item, project: Project, utilities: number): Quantity {
  const { households, compounds } = project;
  const size: Size = {
    households,
    compounds: compounds.length,
    buildings: compounds.reduce((sum, { buildings }) => sum + buildings, 0),
    area: compounds.reduce((sum, { area }) => sum + area, 0),
  };
  const unit = item.units[0]!;
  if (item.no === 5) return { planned: (utilities + 1) * 1000, unit }; // and the drains
  const value =
    (amounts[item.no]?.(size) ?? 1) * (0.9 + 0.2 * project.random.fork(`amount ${item.no}`).next());
  return { planned: (item.no === 12 ? compounds.length : rounded(value)) * 1000, unit };
}

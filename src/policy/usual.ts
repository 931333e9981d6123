import { formatDecimal } from '../shared/format.ts';

/** What a public plan says of one area: a row of its table. */
export interface PlanRow {
  readonly compounds: number;
  readonly buildings: number | null;
  readonly households: number;
  /** m². */
  readonly area: number;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Bounds beyond which a value of a compound is asked about. */
export interface UsualSizes {
  readonly households: Bounds;
  readonly buildings: Bounds;
  readonly householdsInBuilding: Bounds;
  /** m². */
  readonly areaOfHousehold: Bounds;
}

/** The value below which a share of the sorted values lies, interpolated. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Three times the distance between the quartiles beyond them, in logarithms (Tukey's outer fences): the rows are means
 * of a district, and single compounds scatter more. Rounded outward to two digits.
 */
export function outerFences(values: readonly number[]): Bounds {
  const logs = values.map(Math.log).sort((a, b) => a - b);
  const [first, third] = [quantile(logs, 0.25), quantile(logs, 0.75)];
  const reach = 3 * (third - first);
  const rounded = (value: number, round: (x: number) => number): number => {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return Number((round(value / unit) * unit).toPrecision(2));
  };
  return {
    least: rounded(Math.exp(first - reach), Math.floor),
    most: rounded(Math.exp(third + reach), Math.ceil),
  };
}

/** What compounds usually are, by the rows of public plans. */
export function usualSizesBy(plans: readonly PlanRow[]): UsualSizes {
  const of = (value: (plan: PlanRow) => number | null): Bounds =>
    outerFences(plans.flatMap((plan) => value(plan) ?? []));
  return {
    households: of(({ households, compounds }) => households / compounds),
    buildings: of(({ buildings, compounds }) => buildings && buildings / compounds),
    householdsInBuilding: of(({ households, buildings }) => buildings && households / buildings),
    areaOfHousehold: of(({ area, households }) => area / households),
  };
}

const within = ({ least, most }: Bounds, unit: string): string =>
  `${formatDecimal(least)}到${formatDecimal(most)}${unit}`;

/** The bounds in words, for the page that says how everything is checked; `plans` names the public plans. */
export const sizeWords = (usual: UsualSizes, plans: string): string =>
  `小区的大小和别处差得太多的，有人看过才发布：总户数${within(usual.households, '户')}，楼栋数最多${usual.buildings.most}栋（片区不看这两样），平均每栋${within(usual.householdsInBuilding, '户')}，平均每户${within(usual.areaOfHousehold, '平方米')}。界限从${plans}算出来：四分位数向外各放三倍四分位距（取对数）。`;

import { formatDecimal } from '../../shared/format.ts';
import type { Building, Compound, WorkPart } from '../../model/types.ts';
import { sameForm } from '../../schema/same-form.ts';
import { placeWords, withState, worksHere, type WorkHere } from '../../facts/items/parts.ts';
import { someNames } from '../../facts/words.ts';

/** One building with what is said of it. */
export interface BuildingView {
  /** Anchor of the building on the page of its compound. */
  readonly id: string;
  readonly name: string;
  /** `1994年建成，3个单元，36户。层数未公开。` */
  readonly facts: string;
  /** Works that tell of this building or of its unit doors. */
  readonly works: readonly { readonly term: string; readonly text: string }[];
}

const NOT_TOLD = { builtYear: null, doors: null, households: null, storeys: null };

function factsOf(block: Building | undefined): string {
  const { builtYear, doors, households, storeys } = block ?? NOT_TOLD;
  const told: readonly (readonly [string, string | null])[] = [
    ['建成年份', builtYear === null ? null : `${builtYear}年建成`],
    ['单元数', doors === null ? null : `${formatDecimal(doors)}个单元`],
    ['户数', households === null ? null : `${formatDecimal(households)}户`],
    ['层数', storeys === null ? null : `${formatDecimal(storeys)}层`],
  ];
  const known = told.flatMap(([, text]) => text ?? []);
  const unknown = told.flatMap(([name, text]) => (text === null ? [name] : []));
  return [
    ...(known.length === 0 ? [] : [`${known.join('，')}。`]),
    ...(unknown.length === 0 ? [] : [`${unknown.join('、')}未公开。`]),
  ].join('');
}

/** Of one work, what is said of a building and door by door: `2单元：不做。3单元：要做，未开始。` */
function workOf(
  { project, entry }: WorkHere,
  rows: readonly WorkPart[],
  newest: WorkHere['project'] | undefined,
): BuildingView['works'][number] {
  const year = project === newest ? '' : `（${project.planYear}年项目）`;
  return {
    term: `${entry.item.name}${year}`,
    text: rows
      .map((row) => {
        const where = [row.door, row.part].filter((word) => word !== null).join('，');
        return `${where === '' ? '' : `${where}：`}${placeWords(withState(row, entry))}。`;
      })
      .join(''),
  };
}

/** The buildings of a compound: those of their table in its order, then those that only a work names. */
export function buildingViews(compound: Compound): BuildingView[] {
  const works = worksHere(compound);
  const named = works.flatMap(({ rows }) => rows.flatMap(({ building }) => building ?? []));
  const names = new Map<string, string>();
  for (const name of [...compound.blocks.map(({ building }) => building), ...named])
    if (!names.has(sameForm(name))) names.set(sameForm(name), name);
  return [...names].map(([form, name], i): BuildingView => {
    const block = compound.blocks.find(({ building }) => sameForm(building) === form);
    const own = works.flatMap((work) => {
      const rows = work.rows.filter(({ building }) => building !== null && sameForm(building) === form);
      return rows.length === 0 ? [] : [workOf(work, rows, compound.projects[0])];
    });
    return {
      id: `building-${i + 1}`,
      name,
      facts: factsOf(block),
      works: own,
    };
  });
}

/** The answer to 我家这栋做什么; null where no building is told of. */
export function buildingsFinding(compound: Compound): string | null {
  if (buildingViews(compound).length === 0) return null;
  const told = worksHere(compound).filter(({ rows }) => rows.some(({ building }) => building !== null));
  const names = [...new Set(told.map(({ entry }) => entry.item.name))];
  return names.length === 0 ? '各栋做什么没有分开公布' : `${someNames(names, 3, '项')}写到了哪栋楼、哪个单元`;
}

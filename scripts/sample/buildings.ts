import type { CompoundFacts } from './shapes.ts';
import type { Rec } from './record.ts';

export type BuildingRec = Rec<'buildings'>;

/** Which compounds have their buildings told: all of them, the first two, or none. */
function toldOf({ kind, buildings }: CompoundFacts, i: number): 'all' | 'some' | 'none' {
  if (kind === '部队零散公寓' || kind === '片区') return 'none';
  if (i < 3 || i % 6 === 0) return 'all';
  return i % 6 === 3 && buildings > 2 ? 'some' : 'none';
}

/** The buildings of a compound: their households add up to those of the compound, their years lie within its years. */
export function buildingsOf(compound: CompoundFacts, i: number): BuildingRec[] {
  const told = toldOf(compound, i);
  if (told === 'none') return [];
  const { id, buildings, households, builtFrom, builtTo } = compound;
  const each = Math.floor(households / buildings);
  const made = Array.from({ length: buildings }, (_, k): BuildingRec => {
    const own = each + (k < households % buildings ? 1 : 0);
    return {
      compoundId: id,
      building: `${k + 1}号楼`,
      builtYear: Math.min(builtTo, builtFrom + Math.floor((k * (builtTo - builtFrom + 1)) / buildings)),
      doors: Math.max(1, Math.round(own / 13)),
      households: own,
      storeys: 5 + ((i + k) % 3),
      sourceIds: ['S02'],
    };
  });
  if (told === 'all') return made;
  // Of some nobody counted the doors, of some nothing but the name is told.
  return made
    .slice(0, 2)
    .map((row, k) =>
      k === 0
        ? { ...row, doors: null, storeys: null }
        : { compoundId: id, building: row.building, sourceIds: null },
    );
}

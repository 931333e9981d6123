import { itemByNo } from './policy.ts';
import type { BuildingRec } from './buildings.ts';
import type { Project } from './project.ts';
import type { Random } from './random.ts';
import type { Rec } from './record.ts';
import { showcaseParts } from './showcase-parts.ts';

export type PartRec = Rec<'parts'>;
type ChecklistRec = Rec<'checklist'>;
type Status = NonNullable<PartRec['status']>;

/** Buildings of the compounds, by the compound. */
export type Blocks = ReadonlyMap<string, readonly BuildingRec[]>;

/** How far one place of a work is, so that it fits the whole: all of it, none of it, or some of it. */
function statusHere({ status }: ChecklistRec, random: Random): Status | null {
  if (status !== '施工中') return random.chance(0.4) ? null : (status ?? null);
  return random.pick(['完成', '施工中', '施工中', '未开始', null]);
}

/** In which of its compounds a work is done; of every fourth work nobody says. */
function compoundParts(project: Project, row: ChecklistRec): PartRec[] {
  const random = project.random.fork(`parts ${row.no}`);
  if (row.decision !== '纳入' || random.chance(0.25)) return [];
  return project.compounds.flatMap(({ id }): PartRec[] => {
    if (random.chance(0.15)) return [];
    return [
      {
        projectId: project.id,
        no: row.no,
        compoundId: id,
        decision: '纳入',
        status: statusHere(row, random),
        sourceIds: project.sourceIds,
      },
    ];
  });
}

/** Which of the things that the notice names in one work are done. */
function namedParts(project: Project, row: ChecklistRec): PartRec[] {
  const random = project.random.fork(`named ${row.no}`);
  const { parts } = itemByNo.get(row.no)!;
  if (row.decision !== '纳入') return [];
  return parts
    .filter(({ trade }) => trade === null)
    .flatMap(({ name }): PartRec[] => {
      const turn = random.next();
      const base = { projectId: project.id, no: row.no, part: name, sourceIds: project.sourceIds };
      if (turn < 0.3) return [];
      if (turn < 0.45) return [{ ...base, decision: '不纳入', reason: '现有的完好，不用改。' }];
      return [{ ...base, decision: '纳入', status: statusHere(row, random) }];
    });
}

/** Lifts by the unit door, as many as are planned, as many of them done. */
function doorParts({ id, compounds, sourceIds }: Project, row: ChecklistRec, blocks: Blocks): PartRec[] {
  if (row.no !== 18 || row.decision !== '纳入' || !row.planned) return [];
  const doors = (blocks.get(compounds[0]!.id) ?? []).flatMap(({ compoundId, building, doors: count }) =>
    Array.from({ length: count ?? 0 }, (_, k) => ({ compoundId, building, door: `${k + 1}单元` })),
  );
  const [planned, done] = [row.planned / 1000, (row.done ?? 0) / 1000];
  return doors.slice(0, planned).map((door, k): PartRec => {
    const status = row.status === '施工中' ? (k < done ? '完成' : '未开始') : row.status;
    return {
      projectId: id,
      no: 18,
      ...door,
      decision: '纳入',
      status,
      planned: 1000,
      done: status === '完成' || status === '验收' ? 1000 : 0,
      unit: row.unit,
      sourceIds,
    };
  });
}

/** Where the works of a project are, as far as it tells that; most projects tell only what they add up to. */
export function partsOf(project: Project, items: readonly ChecklistRec[], blocks: Blocks): PartRec[] {
  const { traits, compounds, index } = project;
  if (traits.has('showcase')) return showcaseParts(project);
  if (traits.has('gaps') || traits.has('listed') || traits.has('sparse')) return [];
  return items.flatMap((row) => [
    ...(compounds.length > 1 && index % 2 === 0 ? compoundParts(project, row) : []),
    ...(compounds.length === 1 ? doorParts(project, row, blocks) : []),
    ...(index % 3 === 0 ? namedParts(project, row) : []),
  ]);
}

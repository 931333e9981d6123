import { addDays, addYears, type Day } from './days.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { phones, units } from './settings.ts';
import { doneOn } from './timeline.ts';

type WarrantyRec = Rec<'warranties'>;

/** The last day of a warranty of so many years. */
const until = (from: Day, years: number): Day => addDays(addYears(from, years), -1);

/** Warranty part by part, of every other project that was accepted: some parts run on when the others are over. */
export function warrantiesOf(project: Project): WarrantyRec[] {
  const { id, index, timeline, contractor, compounds, sourceIds, traits } = project;
  const accepted = doneOn(timeline, 'G19');
  if (accepted === null || index % 2 === 1 || traits.has('gaps') || traits.has('sparse')) return [];
  const part = (name: string, years: number, set: Partial<WarrantyRec> = {}): WarrantyRec => ({
    projectId: id,
    part: name,
    warrantyStart: accepted,
    warrantyEnd: until(accepted, years),
    warrantyBasis: '法规',
    warrantyUnit: contractor,
    warrantyPhone: phones.builder,
    sourceIds,
    ...set,
  });
  return [
    part('屋面防水', 5),
    part('给排水管线', 2),
    part('电梯', 1, {
      compoundId: compounds[0]!.id,
      warrantyBasis: '合同',
      warrantyUnit: units.builder,
    }),
    // Of one part nobody says how long, of another not even who.
    part('外墙涂料', 5, { warrantyStart: null, warrantyEnd: null, warrantyBasis: null }),
    ...(index % 4 === 0
      ? [
          {
            projectId: id,
            part: '楼道粉刷',
            warrantyEnd: until(accepted, 2),
            warrantyBasis: '没有写明' as const,
          },
        ]
      : []),
  ];
}

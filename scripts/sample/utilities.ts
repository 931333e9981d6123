import { utilityTrades } from '../../src/policy/codes.ts';
import { addDays, addWorkdays } from './days.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { utilityCompanies } from './settings.ts';
import { doneOn, reached } from './timeline.ts';

type Trade = (typeof utilityTrades)[number];

/** The trades whose companies pay for lines in a project. */
export function tradesOf({ budget }: Project): Trade[] {
  return utilityTrades.filter((trade) => budget?.lines.some(({ detail }) => detail === trade));
}

/** Lines are designed, laid and accepted together with the project, then handed to the companies. */
export function utilitiesOf(project: Project): Rec<'utilities'>[] {
  const { timeline, budget, sourceIds, traits } = project;
  if (traits.has('sparse')) return tradesOf(project).map((trade) => ({ projectId: project.id, trade }));
  const designedOn = doneOn(timeline, 'G16a');
  const start = doneOn(timeline, 'G18a');
  const finish = timeline.days.G18b;
  const accepted = doneOn(timeline, 'G19');
  if (!designedOn) return [];
  const handedOver = traits.has('L5') ? -9 : 12;
  return tradesOf(project).map((trade, i) => {
    const worksFrom = start && reached(timeline, addDays(start, 6 + 9 * i));
    const worksTo = start && finish && reached(timeline, addDays(finish, -30 + 5 * i));
    const line = (budget!.final ?? budget!.lines).find(({ detail }) => detail === trade)!;
    return {
      projectId: project.id,
      trade,
      company: utilityCompanies[trade],
      designedOn: addWorkdays(designedOn, traits.has('L4') && i === 0 ? 30 : -3 - i),
      worksFrom,
      worksTo: traits.has('L4-2') && i === 0 && worksTo ? addDays(finish!, 5) : worksTo,
      acceptedOn: accepted && (traits.has('L4-3') && i === 0 ? addDays(accepted, 9) : accepted),
      handedOverOn: accepted && reached(timeline, addWorkdays(accepted, handedOver + i)),
      paid: line.amount * 100_000,
      sourceIds,
    };
  });
}

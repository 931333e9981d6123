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
  const { timeline, budget, sourceIds } = project;
  const designedOn = doneOn(timeline, 'G16a');
  const start = doneOn(timeline, 'G18a');
  const finish = timeline.days.G18b;
  const accepted = doneOn(timeline, 'G19');
  if (!designedOn) return [];
  return tradesOf(project).map((trade, i) => {
    const worksFrom = start && reached(timeline, addDays(start, 6 + 9 * i));
    const worksTo = start && finish && reached(timeline, addDays(finish, -30 + 5 * i));
    const line = (budget!.final ?? budget!.lines).find(({ detail }) => detail === trade)!;
    return {
      projectId: project.id,
      trade,
      company: utilityCompanies[trade],
      designedOn: addWorkdays(designedOn, -3 - i),
      worksFrom,
      worksTo,
      acceptedOn: accepted,
      handedOverOn: accepted && reached(timeline, addWorkdays(accepted, 12 + i)),
      paid: line.amount * 100_000,
      sourceIds,
    };
  });
}

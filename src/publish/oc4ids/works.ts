import type { Project, ProjectItem } from '../../model/types.ts';
import { known, thousandths, type Node } from './value.ts';

/** Quantities of the works, each a metric: `planned` for the forecasts, `done` for what is finished. */
export const quantities = ({ items }: Project, which: 'planned' | 'done'): Node[] =>
  items.flatMap(({ item, row }) => {
    const value = row?.[which] ?? null;
    if (row === null || value === null) return [];
    const observation = known({
      id: '1',
      measure: thousandths(value),
      unit: row.unit === null ? null : { name: row.unit },
    });
    return [{ id: `item-${item.no}`, title: item.name, observations: [observation] }];
  });

/** What is decided for each of the 27 works: an additional field, the standard has no place for it. */
export const renovationItems = ({ items }: Project): Node[] =>
  items.map(({ item, row, state }: ProjectItem) =>
    known({
      id: `item-${item.no}`,
      title: item.name,
      class: item.workClass,
      obligation: item.obligation,
      state,
      decision: row?.decision,
      reasonCode: row?.reasonCode,
      reason: row?.reason,
    }),
  );

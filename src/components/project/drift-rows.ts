import { link } from '../../site/links.ts';
import type { Project } from '../../model/types.ts';
import { scopeDrifts } from '../../figures/plans/drift.ts';

/** Works that came or went at a step, as the lists of facts have them, each with its reason. */
export const driftRows = (project: Project) =>
  (scopeDrifts(project) ?? []).map(({ no, name, change, reason }) => ({
    term: `第${no}项${name}`,
    termHref: link.item(no),
    value: change,
    note: reason ?? '原因未公开',
  }));

import type { Compound, Project } from '../model/types.ts';
import type { CompoundDueId, DueTerms, ProjectDueId } from '../policy/dues.ts';
import type { Policy } from '../policy/policy.ts';
import { lastDone } from '../policy/timeline.ts';
import { chainIndex, nameOfStage } from '../policy/stages.ts';

/** Something the notice has somebody write down or announce, and whether it is published. */
export interface Due<S> extends Omit<DueTerms, 'from'> {
  /** Name of the step from which it is due; null: always. */
  readonly from: string | null;
  /** How many pieces are due of a record, and how many of them are missing. */
  readonly count: (subject: S) => { readonly due: number; readonly missing: number };
}

/** Position in the chain that a project has surely reached; a project known only from a list is in the plan. */
function reachedIndex(project: Project): number {
  const at = (code: string): number => chainIndex(project.chain, code);
  const dated = project.stages.filter((event) => event.doneOn !== null).map(({ code }) => at(code));
  const byStatus: Readonly<Record<string, number>> = {
    施工中: at('G18a'),
    暂停: at('G18a'),
    已完工: at('G18b'),
    已验收: at('G19'),
  };
  const known = byStatus[project.status ?? ''] ?? -1;
  const listed =
    dated.length === 0 && (project.status === null || project.status === '未开工') ? at('G13') : -1;
  return Math.max(known, listed, ...dated);
}

const one = (missing: boolean): { due: number; missing: number } => ({ due: 1, missing: missing ? 1 : 0 });
const none = { due: 0, missing: 0 };

/** Whether what is due of a project is missing, and of works and compounds how many. */
const missingOf: Readonly<
  Record<ProjectDueId, (project: Project) => boolean | { readonly due: number; readonly missing: number }>
> = {
  consent: (p) => p.consent.length === 0,
  items: (p) => ({
    due: p.items.length,
    // 未评估 is no answer yet: it counts against what is published.
    missing: p.items.filter(({ row }) => row === null || row.decision === null || row.need === '未评估')
      .length,
  }),
  funding: (p) => p.funding.length === 0,
  property: (p) => ({
    due: p.compounds.length,
    missing: p.compounds.filter((compound) => compound.propertyMode === null).length,
  }),
  notice: (p) => !p.notices.some((notice) => notice.kind === '初步改造计划'),
  plan: (p) => lastDone(p, 'G13') === null,
  lead: (p) => p.leadStreet === null,
  builder: (p) => p.builder === null,
  consultant: (p) => p.consultant === null,
  contractor: (p) => p.contractor === null,
  supervisor: (p) => p.supervisor === null,
  start: (p) => lastDone(p, 'G18a') === null,
  end: (p) => p.plannedEnd === null,
  finish: (p) => lastDone(p, 'G18b') === null,
  acceptance: (p) => (lastDone(p, 'G19')?.participants ?? null) === null,
  warranty: (p) => p.warrantyEnd === null,
  phone: (p) => p.warrantyPhone === null,
};

const fieldOf: Readonly<Record<CompoundDueId, keyof Compound>> = {
  street: 'street',
  built: 'builtTo',
  land: 'land',
  households: 'households',
  buildings: 'buildings',
  area: 'area',
  surveyed: 'surveyedOn',
  batch: 'batch',
  committee: 'committee',
  mode: 'propertyMode',
};

/** What a project owes by the step it has reached; nothing where no notice is loaded. */
export const projectDues = ({ dues, chain }: Policy): Due<Project>[] =>
  dues.project.map(({ id, from, ...told }) => ({
    ...told,
    id,
    from: from === null ? null : nameOfStage(chain, from),
    count: (project) => {
      if (from !== null && reachedIndex(project) < chainIndex(chain, from)) return none;
      const answer = missingOf[id](project);
      return typeof answer === 'boolean' ? one(answer) : answer;
    },
  }));

/** What is due of every compound once it is recorded. */
export const compoundDues = ({ dues }: Policy): Due<Compound>[] =>
  dues.compound.map(({ id, ...told }) => ({
    ...told,
    id,
    count: (compound) => one(compound[fieldOf[id]] === null),
  }));

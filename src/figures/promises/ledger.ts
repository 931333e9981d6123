import { formatDate, formatDecimal, formatWan } from '../../shared/format.ts';
import type { Compound, Dataset, Project, TypedPromise } from '../../model/types.ts';
import { groupBy } from '../../shared/group.ts';
import { once } from '../../shared/once.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { workName } from '../plans/plan-differences.ts';
import { contractVerdict, noticeVerdict, objectionVerdict, typedVerdict } from './papers.ts';
import { endVerdict, lastDay, residentsVerdict, workVerdict } from './planned.ts';
import { promiseStates, type Promised, type PromiseKind, type Verdict } from './state.ts';

const accepted: readonly (string | null)[] = ['采纳', '部分采纳'];

type Told = Pick<Promised, 'what' | 'paper' | 'deadline' | 'row'>;

/** A promise of a project; none where there is nothing to be found of it. */
const promise = (project: Project, kind: PromiseKind, told: Told, found: Verdict | null): Promised[] =>
  found === null
    ? []
    : [
        {
          id: `${kind}+${project.id}+${told.row.id}`,
          kind,
          projectId: project.id,
          compoundId: null,
          ...told,
          ...found,
        },
      ];

/** What the first version of the plan promises. */
function ofPlan(project: Project, asOf: string): Promised[] {
  const plan = project.plans[0];
  if (plan === undefined) return [];
  const row = { table: 'plans' as const, id: rowKey('plans', plan) };
  const deadline = lastDay(project);
  const end = plan.plannedEnd === null ? '' : `${formatDate(plan.plannedEnd)}前完工`;
  const residents = plan.residentFunds === null ? '' : `居民出资${formatWan(plan.residentFunds, true)}万元`;
  const common = { paper: plan.paper, row };
  return [
    ...promise(
      project,
      'end',
      { ...common, what: end, deadline: plan.plannedEnd },
      endVerdict(project, asOf),
    ),
    ...promise(
      project,
      'residents',
      { ...common, what: residents, deadline: null },
      residentsVerdict(project),
    ),
    ...plan.works
      .filter(({ included }) => included !== '否')
      .flatMap((work) => {
        const amount = work.quantity === null ? '' : `，${formatDecimal(work.quantity, 3)}${work.unit ?? ''}`;
        const what = `${workName(project, work.no)}${amount}`;
        const own = { table: 'planworks' as const, id: rowKey('planworks', work) };
        const told = { paper: plan.paper, what, deadline, row: own };
        return promise(project, 'work', told, workVerdict(project, work, asOf));
      }),
  ];
}

/** What contract and notices promise. */
function ofPapers(project: Project): Promised[] {
  const price = project.contractPrice === null ? '' : `合同价${formatWan(project.contractPrice, true)}万元`;
  const contract = {
    what: price,
    paper: '施工合同',
    deadline: null,
    row: { table: 'projects' as const, id: project.id },
  };
  return [
    ...promise(project, 'contract', contract, contractVerdict(project)),
    ...project.notices.flatMap((notice) => {
      const { id, title, endOn, objections } = notice;
      const common = { paper: title, deadline: null };
      const answered = endOn === null ? '' : `公示到${formatDate(endOn)}，意见都有答复`;
      return [
        ...promise(
          project,
          'notice',
          { ...common, what: answered, deadline: endOn, row: { table: 'notices' as const, id } },
          noticeVerdict(notice),
        ),
        ...objections
          .filter(({ outcome }) => accepted.includes(outcome))
          .flatMap((objection) => {
            const row = { table: 'objections' as const, id: rowKey('objections', objection) };
            const what = `${objection.outcome!}的意见：${objection.matter}`;
            return promise(
              project,
              'objection',
              { ...common, what, row },
              objectionVerdict(project, notice, objection),
            );
          }),
      ];
    }),
  ];
}

/** A promise as it was entered, with what became of it. */
function ofTyped(dataset: Dataset, row: TypedPromise): Promised {
  const project = row.projectId === null ? null : (dataset.byId.project.get(row.projectId) ?? null);
  const amount = row.quantity === null ? '' : `，${formatDecimal(row.quantity, 3)}${row.unit ?? ''}`;
  const place = row.place === null ? '' : `（${row.place}）`;
  return {
    id: `typed+${row.id}`,
    kind: 'typed',
    projectId: row.projectId,
    compoundId: row.compoundId,
    what: `${row.what}${amount}${place}`,
    paper: row.sourceIds.map((id) => dataset.byId.source.get(id)?.title ?? id).join('、'),
    deadline: row.deadline,
    row: { table: 'promises', id: row.id },
    ...typedVerdict(row, project, dataset.asOf),
  };
}

/** The worst first, as they are listed. */
const inOrder = (list: readonly Promised[]): Promised[] =>
  list.toSorted((a, b) => promiseStates.indexOf(a.state) - promiseStates.indexOf(b.state));

/** Every promise of a dataset by its project, and those of no project under null; made once. */
const ledger = once((dataset: Dataset): ReadonlyMap<string | null, readonly Promised[]> => {
  const made = new Map<string | null, Promised[]>(
    dataset.projects.map((project) => [project.id, [...ofPlan(project, dataset.asOf), ...ofPapers(project)]]),
  );
  for (const row of dataset.rows.promises) {
    const own = made.get(row.projectId) ?? [];
    made.set(row.projectId, [...own, ofTyped(dataset, row)]);
  }
  return new Map([...made].map(([id, list]) => [id, inOrder(list)]));
});

/** The promises of a project on the day of the data: broken and changed ones first. */
export const promisesOf = (dataset: Dataset, project: Project): readonly Promised[] =>
  ledger(dataset).get(project.id) ?? [];

/** Every promise of a dataset. */
export const allPromises = once((dataset: Dataset): readonly Promised[] =>
  [...ledger(dataset).values()].flat(),
);

const byCompound = once((dataset: Dataset) => groupBy(allPromises(dataset), ({ compoundId }) => compoundId));

/** Those that name a compound itself. */
export const promisesTo = (dataset: Dataset, compound: Compound): readonly Promised[] =>
  byCompound(dataset).get(compound.id) ?? [];

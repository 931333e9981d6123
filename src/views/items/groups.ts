import type { ItemState, Project } from '../../model/types.ts';
import { finishedStates, itemView, type ItemView } from '../../facts/items/view.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';

/** The items of one class, those that go as planned apart so that they can fold. */
export interface ItemGroup {
  readonly workClass: string;
  readonly total: number;
  /** How many of the class are undisclosed. */
  readonly undecided: RecordFigure;
  readonly open: readonly ItemView[];
  /** Finished, under way or still to come, with nothing to explain. */
  readonly folded: readonly ItemView[];
  /** Undisclosed items, gathered into one line when there are many. */
  readonly unknown: readonly ItemView[];
  /** Works to be done, each with why it is needed. */
  readonly reasons: readonly { readonly no: number; readonly term: string; readonly text: string }[];
  readonly shapes: readonly { readonly no: number; readonly state: ItemState }[];
}

/** So many undisclosed ones share a line. */
const TOGETHER = 3;

const goingStates: readonly ItemState[] = [...finishedStates, '施工中', '未开工', '要做'];

/** Nothing about it has to be explained. */
const isAsPlanned = ({ state, lead, findings, assessed }: ItemView): boolean =>
  goingStates.includes(state) && lead === null && findings.length === 0 && assessed === null;

/** Title over the folded works of a class: `要做的11项，做完3项`. */
export function foldedTitle({ folded }: Pick<ItemGroup, 'folded'>): string {
  const finished = folded.filter(({ state }) => finishedStates.includes(state)).length;
  if (finished === folded.length) return `做完的${finished}项`;
  return `要做的${folded.length}项${finished > 0 ? `，做完${finished}项` : ''}`;
}

/** The works in the classes of the notice. */
export function itemGroups(project: Project): ItemGroup[] {
  return project.policy.workClasses.map(({ name: workClass, key }) => {
    const entries = project.items.filter(({ item }) => item.workClass === workClass);
    const views = entries.map((entry) => itemView(project, entry));
    const asPlanned = views.filter(isAsPlanned);
    const silent = views.filter(({ state }) => state === '未公开');
    const unknown = silent.length >= TOGETHER ? silent : [];
    const apart = new Set([...asPlanned, ...unknown].map(({ no }) => no));
    return {
      workClass,
      total: views.length,
      undecided: projectNumbers(project).get(`items-${key}-unknown`)!,
      open: views.filter(({ no }) => !apart.has(no)),
      folded: asPlanned,
      unknown,
      reasons: views.flatMap(({ no, name, why }) =>
        why === null ? [] : [{ no, term: `${no}${name}`, text: why }],
      ),
      shapes: views.map(({ no, state }) => ({ no, state })),
    };
  });
}

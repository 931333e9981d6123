import type { ItemState, Project } from '../../model/types.ts';
import { finishedStates, itemView, type ItemView } from './view.ts';
import { projectNumbers } from '../records/project-figures.ts';
import type { RecordFigure } from '../records/record-figure.ts';

/** The items of one class, finished ones apart so that they can fold. */
export interface ItemGroup {
  readonly workClass: string;
  readonly total: number;
  /** How many of the class are undisclosed. */
  readonly undecided: RecordFigure;
  readonly open: readonly ItemView[];
  readonly finished: readonly ItemView[];
  /** Undisclosed items, gathered into one line when there are many. */
  readonly unknown: readonly ItemView[];
  /** Works to be done, each with why it is needed. */
  readonly reasons: readonly { readonly no: number; readonly term: string; readonly text: string }[];
  readonly shapes: readonly { readonly no: number; readonly state: ItemState }[];
}

const FOLD = 3;

/** The works in the classes of the notice. */
export function itemGroups(project: Project): ItemGroup[] {
  return project.policy.workClasses.map(({ name: workClass, key }) => {
    const entries = project.items.filter(({ item }) => item.workClass === workClass);
    const views = entries.map((entry) => itemView(project, entry));
    const pick = (keep: (view: ItemView) => boolean): ItemView[] => {
      const some = views.filter(keep);
      return some.length >= FOLD ? some : [];
    };
    const finished = pick(({ state }) => finishedStates.includes(state));
    const unknown = pick(({ state }) => state === '未公开');
    const folded = new Set([...finished, ...unknown].map(({ no }) => no));
    return {
      workClass,
      total: views.length,
      undecided: projectNumbers(project).get(`items-${key}-unknown`)!,
      open: views.filter(({ no }) => !folded.has(no)),
      finished,
      unknown,
      reasons: views.flatMap(({ no, name, why }) =>
        why === null ? [] : [{ no, term: `${no}${name}`, text: why }],
      ),
      shapes: views.map(({ no, state }) => ({ no, state })),
    };
  });
}

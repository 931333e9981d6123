import type { ItemState, Project, ProjectItem } from '../model/types.ts';
import { workClasses, type WorkClass } from '../policy/codes.ts';
import { finishedStates, itemView, type ItemView } from './project-items.ts';
import { itemCounts } from './status.ts';

/** `做7项，不做4项，1项未公开` */
export function countsLine(project: Project, entries: readonly ProjectItem[]): string {
  const { doing, notDoing, cancelled, unknown } = itemCounts({ ...project, items: entries });
  const parts = [
    doing > 0 ? `做${doing}项` : '',
    notDoing > 0 ? `不做${notDoing}项` : '',
    cancelled > 0 ? `取消${cancelled}项` : '',
    unknown > 0 ? `${unknown}项未公开` : '',
  ];
  return parts.filter(Boolean).join('，');
}

/** The items of one class, finished ones apart so that they can fold. */
export interface ItemGroup {
  readonly workClass: WorkClass;
  readonly total: number;
  /** `做7项，不做4项` */
  readonly counts: string;
  readonly open: readonly ItemView[];
  readonly finished: readonly ItemView[];
  /** Undisclosed items, gathered into one line when there are many. */
  readonly unknown: readonly ItemView[];
  readonly shapes: readonly {
    readonly no: number;
    readonly name: string;
    readonly state: ItemState;
    readonly anchor: string;
  }[];
}

const FOLD = 3;

/** The 27 in the three classes of the annex. */
export function itemGroups(project: Project): ItemGroup[] {
  return workClasses.map((workClass) => {
    const entries = project.items.filter(({ item }) => item.workClass === workClass);
    const views = entries.map((entry) => itemView(project, entry));
    const pick = (keep: (view: ItemView) => boolean): ItemView[] => {
      const some = views.filter(keep);
      return some.length >= FOLD ? some : [];
    };
    const finished = pick(({ state }) => finishedStates.includes(state));
    const unknown = pick(({ state }) => state === '未公开');
    const folded = new Map<number, string>();
    for (const { no } of finished) folded.set(no, `done-${workClass}`);
    for (const { no } of unknown) folded.set(no, `unknown-${workClass}`);
    return {
      workClass,
      total: views.length,
      counts: countsLine(project, entries),
      open: views.filter(({ no }) => !folded.has(no)),
      finished,
      unknown,
      shapes: views.map(({ no, name, state }) => ({
        no,
        name,
        state,
        anchor: folded.get(no) ?? `item-${no}`,
      })),
    };
  });
}

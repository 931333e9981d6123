import { formatDate, formatDecimal } from '../../shared/format.ts';
import type { Compound, Project, ProjectItem, UtilityWork, WorkPart } from '../../model/types.ts';
import type { ItemPart } from '../../policy/items.ts';
import { groupBy } from '../../shared/group.ts';
import { phrase } from '../words.ts';

/** Which of the things named in a work are done, in a line, and whether lines of utilities tell more of it. */
export interface PartsLine {
  readonly text: string;
  readonly utilities: boolean;
  /** Whether a row of parts.csv tells of any of them. */
  readonly told: boolean;
  /** Whether anything tells of any of them: a row of parts.csv, or the line of a company. */
  readonly known: boolean;
}

/** What holds of a whole work holds of each of its places: a place without a state of its own has that of the whole. */
export function withState(row: WorkPart, { row: whole }: Pick<ProjectItem, 'row'>): WorkPart {
  if (row.decision === '不纳入' || row.status !== null || whole === null || whole.status === '施工中')
    return row;
  return { ...row, status: whole.status };
}

/** How far one place, or one part, of a work is: `施工中`, `不做`. */
export const stateWord = ({ decision, status }: Pick<WorkPart, 'decision' | 'status'>): string =>
  decision === '不纳入' ? '不做' : (status ?? '要做');

/** How far the line of a company is, by its days. */
function utilityWord({ worksFrom, worksTo, acceptedOn }: UtilityWork): string {
  if (acceptedOn !== null) return '验收';
  if (worksTo !== null) return '完成';
  return worksFrom === null ? '要做' : '施工中';
}

/** What is said of a part: of the whole project, else compound by compound, else that some buildings get it. */
function partWord(project: Project, rows: readonly WorkPart[]): string {
  const whole = rows.find(({ compoundId }) => compoundId === null);
  if (whole) return stateWord(whole);
  const [only] = project.compounds;
  return [...groupBy(rows, ({ compoundId }) => compoundId)]
    .map(([id, own]) => {
      const name =
        project.compounds.length === 1 ? '' : (project.compounds.find((one) => one.id === id)?.name ?? '');
      const here = own.find(({ building }) => building === null);
      if (here) return `${name}${stateWord(here)}`;
      const some = own.some(({ decision }) => decision === '纳入');
      return `${name || (only?.name ?? '')}有的楼${some ? '要做' : '不做'}`;
    })
    .join('、');
}

/**
 * The parts that the notice names in a work that is to be done: `屋面完成；外檐施工中；门牌、楼牌未公开`. Lines of
 * companies stand in a table of their own, from which their state is taken. null where the work has no parts.
 */
export function partsLine(project: Project, entry: ProjectItem): PartsLine | null {
  const { item, row } = entry;
  if (item.parts.length === 0 || row?.decision !== '纳入') return null;
  const parts = entry.parts.map((one) => withState(one, entry));
  let utilities = false;
  const wordOf = ({ name, trade }: ItemPart): string | null => {
    const rows = parts.filter(({ part }) => part === name);
    if (rows.length > 0) return partWord(project, rows);
    const lines = new Set(
      project.utilities.filter((one) => trade !== null && one.trade === trade).map(utilityWord),
    );
    if (lines.size === 0) return null;
    utilities = true;
    return lines.size === 1 ? [...lines].join('') : [...lines].map((word) => `有的${word}`).join('、');
  };
  const words = groupBy(item.parts, wordOf);
  const names = (some: readonly ItemPart[]): string => some.map(({ name }) => name).join('、');
  const unknown = words.get(null) ?? [];
  if (unknown.length === item.parts.length)
    return { text: `${names(unknown)}，做哪几样，未逐样公开。`, utilities, told: false, known: false };
  const known = [...words].flatMap(([word, some]) => (word === null ? [] : `${names(some)}${word}`));
  return {
    text: `${[...known, ...(unknown.length === 0 ? [] : [`${names(unknown)}未公开`])].join('；')}。`,
    utilities,
    told: entry.parts.some(({ part }) => part !== null),
    known: true,
  };
}

/** `计划5,600平方米，完成4,300平方米`; nothing of a single piece, which its state tells. */
function amounts({ planned, done, unit }: WorkPart): string[] {
  const of = (thousandths: number): string => `${formatDecimal(thousandths, 3)}${unit ?? ''}`;
  if (planned === 1000) return [];
  return [
    ...(planned === null ? [] : [`计划${of(planned)}`]),
    ...(done === null || done === 0 ? [] : [`完成${of(done)}`]),
  ];
}

/** What is said of one place of a work, in a sentence without its full stop: `要做，未开始`, `不做（没有空地）`. */
export function placeWords(row: WorkPart): string {
  const { decision, status, reason, doneOn } = row;
  const why = reason === null ? '' : `（${phrase(reason)}）`;
  if (decision === '不纳入') return `不做${why}`;
  const finished = status === '完成' || status === '验收';
  const lead =
    status === '取消'
      ? `后来取消${why}`
      : finished
        ? `做完${status === '验收' ? '，已验收' : ''}`
        : status === null
          ? '要做，做到哪一步未公开'
          : `要做，${status}`;
  return [
    lead,
    ...(status === '取消' ? [] : amounts(row)),
    ...(doneOn === null ? [] : [`${formatDate(doneOn)}完成`]),
  ].join('，');
}

/** A work of a project of a compound, with what is said of it there. */
export interface WorkHere {
  readonly project: Project;
  readonly entry: ProjectItem;
  readonly rows: readonly WorkPart[];
}

/** The works of all projects of a compound with the rows of parts.csv that tell of it, the newest project first. */
export const worksHere = ({ id, projects }: Compound): WorkHere[] =>
  projects.flatMap((project) =>
    project.items.flatMap((entry) => {
      const rows = entry.parts.filter(({ compoundId }) => compoundId === id);
      return rows.length === 0 ? [] : [{ project, entry, rows }];
    }),
  );

import type { Compound, Project, ProjectItem, WorkPart } from '../../model/types.ts';

/**
 * What is published of a work for one compound of its project. 合计: the project does it, in which of its compounds
 * nobody said; then neither 做 nor 不做 may be told of any of them.
 */
export type SaidKind = '做' | '不做' | '取消' | '合计' | '未公开';

export interface Said {
  readonly kind: SaidKind;
  /** Whether it was decided for this compound, given up since or not. */
  readonly planned: boolean;
  /** How far it is here; null where it is not planned here, or nobody said. */
  readonly progress: 'done' | 'left' | 'dropped' | null;
  /** The rows that tell of this compound, in the order of their table. */
  readonly rows: readonly WorkPart[];
}

/** A row that tells of a whole compound, not of a building or of a part of the work. */
const isWhole = ({ building, part }: WorkPart): boolean => building === null && part === null;

function progressOf(status: WorkPart['status']): Said['progress'] {
  if (status === null) return null;
  if (status === '取消') return 'dropped';
  return status === '完成' || status === '验收' ? 'done' : 'left';
}

/**
 * How far a work is in one of several compounds: as its own row says; else as the project says where that holds of every
 * compound; else not done while one of its places is not.
 */
function progressHere(work: NonNullable<ProjectItem['row']>, own: readonly WorkPart[]): Said['progress'] {
  const whole = own.find(isWhole)?.status ?? null;
  if (whole !== null) return progressOf(whole);
  if (work.status !== null && work.status !== '施工中') return progressOf(work.status);
  return own.some(({ status }) => status === '未开始' || status === '施工中') ? 'left' : null;
}

/** What is said of a work of the project for one of its compounds; where it has only one, all that is said. */
export function saidOf(
  { compounds }: Pick<Project, 'compounds'>,
  { row, parts }: Pick<ProjectItem, 'row' | 'parts'>,
  { id }: Pick<Compound, 'id'>,
): Said {
  const rows = parts.filter(({ compoundId }) => compoundId === id);
  const none = { planned: false, progress: null, rows };
  if (row === null || row.decision === null) return { ...none, kind: '未公开' };
  if (row.decision === '不纳入') return { ...none, kind: '不做' };
  if (compounds.length === 1) {
    const progress = progressOf(row.status);
    return { kind: progress === 'dropped' ? '取消' : '做', planned: true, progress, rows };
  }
  if (rows.some(({ decision }) => decision === '纳入')) {
    const progress = progressHere(row, rows);
    return { kind: progress === 'dropped' ? '取消' : '做', planned: true, progress, rows };
  }
  if (rows.some(isWhole)) return { ...none, kind: '不做' };
  return { ...none, kind: row.status === '取消' ? '取消' : '合计' };
}

/** Whether a project does a work somewhere, and whether here is not told. */
export const isPooled = ({ row }: Pick<ProjectItem, 'row'>, { planned, kind }: Said): boolean =>
  row?.decision === '纳入' && !planned && kind !== '不做';

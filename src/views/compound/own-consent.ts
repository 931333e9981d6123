import { formatDecimal } from '../../shared/format.ts';
import type { Compound, ConsentRound, Project } from '../../model/types.ts';
import { householdsOf, lastRound, reachesShare } from '../../policy/rules/consent.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';
import { consentVerdict, howAsked, legsOf, type Leg } from '../project/consent-legs.ts';

/** What the residents of one compound of a project answered, beside the project as a whole (五(二)1, A5). */
export interface OwnConsent {
  readonly project: Project;
  readonly finding: Words;
  readonly round: number;
  readonly legs: readonly Leg[];
  /** `三分之二线80户`; empty without a line, or of few households. */
  readonly mark: string;
  readonly how: string;
  /** How it stands to the whole project; null where no line is drawn, or the whole is not told. */
  readonly beside: string | null;
  readonly sourceIds: readonly string[];
}

/** The row of a compound in the last round of a project of several; null where nobody counted it apart. */
function ownRow({ id }: Compound, { consent, compounds }: Project): ConsentRound | null {
  if (compounds.length < 2) return null;
  const own = consent.filter(({ compoundId }) => compoundId === id);
  return own.reduce<ConsentRound | null>(
    (last, row) => (last === null || row.round > last.round ? row : last),
    null,
  );
}

/** Whether the whole project reached the line in the same round, on what is told; null where it is not told. */
function wholePassed(project: Project, { round }: ConsentRound): boolean | null {
  const line = project.policy.terms.consentShare;
  const whole = lastRound(project.consent);
  if (line === null || whole === null || whole.round !== round) return null;
  const told = [whole.agreeWill, whole.agreeContent].filter((agree) => agree !== null);
  return told.length === 0 ? null : told.every((agree) => reachesShare(line, agree, whole.total));
}

/** Of the newest project that counted the compound apart; null where none did. */
export function ownConsent(compound: Compound): OwnConsent | null {
  for (const project of compound.projects) {
    const row = ownRow(compound, project);
    if (row === null) continue;
    const line = project.policy.terms.consentShare;
    const few = row.total < MIN_SHOWN;
    const legs = few ? [] : legsOf(line, row, null);
    const passed = wholePassed(project, row);
    const short = legs.some((leg) => !leg.passed);
    const whole = passed === null ? null : `整个项目${passed ? '到了' : '没有到'}${line!.words}`;
    return {
      project,
      finding: few ? '这个小区户数少，不列几户同意' : consentVerdict('单看这个小区，', line, row, legs),
      round: row.round,
      legs,
      mark:
        line === null || legs.length === 0
          ? ''
          : `${line.words}线${formatDecimal(householdsOf(line, row.total))}户`,
      how: howAsked(row),
      beside:
        whole === null || few
          ? null
          : passed === true && short
            ? `${whole}，这个小区单独不到：文件按项目总户数算，每个小区要不要都到没有写清，存疑。`
            : `${whole}；文件按项目总户数算。`,
      sourceIds: row.sourceIds ?? [],
    };
  }
  return null;
}

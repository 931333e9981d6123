import { formatDecimal } from '../../shared/format.ts';
import type { ConsentRound, Dataset, Project } from '../../model/types.ts';
import {
  disagreements,
  disagreementWords,
  householdsAsked,
  householdsOf,
  lastRound,
  reachesShare,
  type Disagreement,
} from '../../policy/rules/consent.ts';
import { consentVerdict, howAsked, legsOf, type Leg } from './consent-legs.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { shareColumn } from '../../facts/words.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';

export interface ConsentTableRow {
  readonly name: string;
  readonly compoundId: string | null;
  readonly total: string;
  readonly returned: string | null;
  readonly will: string | null;
  readonly willShare: string | null;
  readonly content: string | null;
  readonly contentShare: string | null;
}

/** Consent of one round. */
export interface ConsentView {
  readonly round: number;
  readonly legs: readonly Leg[];
  /** `三分之二线723户`; empty without a line. */
  readonly mark: string;
  /** How and when it was asked. */
  readonly how: string;
  readonly compounds: readonly ConsentTableRow[];
  readonly total: ConsentTableRow | null;
  /** Compounds below the line on their own, when the project passes. */
  readonly below: string | null;
  /** Both shares of all households, where the line is reached by one count of them and not by the other. */
  readonly counts: string | null;
  readonly note: string | null;
  readonly sourceIds: readonly string[];
}

const share = (part: number | null, whole: number): string | null =>
  part === null ? null : `${shareColumn(part, whole)}%`;
const number = (value: number | null): string | null => (value === null ? null : formatDecimal(value));

function tableRow(dataset: Dataset, row: ConsentRound): ConsentTableRow {
  const name =
    row.compoundId === null ? '合计' : (dataset.byId.compound.get(row.compoundId)?.name ?? row.compoundId);
  const few = row.total < MIN_SHOWN;
  const hidden = '户数少，不列';
  return {
    name,
    compoundId: row.compoundId,
    total: few ? `不足${MIN_SHOWN}` : formatDecimal(row.total),
    returned: few ? hidden : number(row.returned),
    will: few ? hidden : number(row.agreeWill),
    willShare: few ? hidden : share(row.agreeWill, row.total),
    content: few ? hidden : number(row.agreeContent),
    contentShare: few ? hidden : share(row.agreeContent, row.total),
  };
}

/** `486户，同意改造436户（89.7%），同意内容427户（87.9%）`; what is not published is said. */
export function consentLine(row: Omit<ConsentTableRow, 'name' | 'compoundId'>): string {
  const votes = (word: string, count: string | null, part: string | null): string =>
    count === null ? `${word}未公开` : part === null ? `${word}${count}` : `${word}${count}户（${part}）`;
  return [
    `${row.total}户`,
    votes('同意改造', row.will, row.willShare),
    votes('同意内容', row.content, row.contentShare),
  ].join('，');
}

/** Both questions; its numbers are the project's where the round is the last one. */
const legsOfProject = (project: Project, round: ConsentRound): Leg[] =>
  legsOf(
    project.policy.terms.consentShare,
    round,
    round === lastRound(project.consent) ? projectNumbers(project) : null,
  );

/** Questions of a round whose verdict hangs on which households are all of them; none where the households are few. */
function openLegs(project: Project, whole: ConsentRound | null): Disagreement[] {
  const line = project.policy.terms.consentShare;
  return line === null || whole === null || whole.total < MIN_SHOWN
    ? []
    : disagreements(line, whole, householdsAsked(project.compounds, whole));
}

/** Every round of asking, newest first; rounds without a figure for the whole project have no bars. */
export function consentViews(dataset: Dataset, project: Project): ConsentView[] {
  const line = project.policy.terms.consentShare;
  const rounds = [...new Set(project.consent.map((row) => row.round))].sort((a, b) => b - a);
  return rounds.flatMap((round) => {
    const rows = project.consent.filter((row) => row.round === round);
    const whole = rows.find((row) => row.compoundId === null) ?? null;
    const parts = rows.filter((row) => row.compoundId !== null);
    const main = whole ?? parts[0];
    if (main === undefined) return [];
    const legs = whole !== null && whole.total >= MIN_SHOWN ? legsOfProject(project, whole) : [];
    const below = parts.filter(
      (row) =>
        row.total >= MIN_SHOWN &&
        [row.agreeWill, row.agreeContent].some(
          (agree) => line !== null && agree !== null && !reachesShare(line, agree, row.total),
        ),
    );
    const open = openLegs(project, whole);
    const names = below.map((row) => tableRow(dataset, row).name).join('、');
    return [
      {
        round,
        legs,
        mark:
          whole === null || line === null
            ? ''
            : `${line.words}线${formatDecimal(householdsOf(line, whole.total))}户`,
        how: howAsked(main),
        compounds: parts.map((row) => tableRow(dataset, row)),
        total: whole === null ? null : tableRow(dataset, whole),
        below:
          line !== null && names !== '' && legs.every(({ passed }) => passed)
            ? `文件按项目总户数算。${names}单独看不到${line.words}。`
            : null,
        counts:
          line === null || open.length === 0
            ? null
            : `${open.map(disagreementWords).join('；')}：到没有到${line.words}，两种算法结论不同，存疑。`,
        note: main.note,
        sourceIds: [...new Set(rows.flatMap((row) => row.sourceIds ?? []))],
      },
    ];
  });
}

/** The finding that answers 居民同意了吗？; null when nothing is published. */
export function consentFinding(project: Project): Words | null {
  if (project.consent.length === 0) return null;
  const round = lastRound(project.consent);
  if (round === null) return '公布了各小区的户数，项目合计未公开';
  const legs = legsOfProject(project, round);
  const rounds = new Set(project.consent.map((row) => row.round)).size;
  const lead = rounds > 1 ? `征求了${rounds}轮，最后一轮` : '';
  const line = project.policy.terms.consentShare;
  if (legs.length > 0 && openLegs(project, round).length > 0)
    return `${lead}到没有到${line?.words ?? ''}，存疑：全部住户有两个数，结论不同`;
  return consentVerdict(lead, line, round, legs);
}

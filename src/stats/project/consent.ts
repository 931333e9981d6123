import { formatDate, formatDecimal, formatShare } from '../../format.ts';
import type { ConsentRound, Dataset, Project } from '../../model/types.ts';
import { householdsOf, lastRound, reachesShare, type Share } from '../../policy/rules/consent.ts';
import { joinWords, quote, say, type Words } from '../phrase.ts';
import type { Quotable } from '../figures/figure.ts';
import { projectNumbers } from '../records/project-figures.ts';
import type { RecordFigures } from '../records/record-figure.ts';
import { shareColumn, shortDate } from '../words.ts';
import { MIN_SHOWN } from './min-shown.ts';

/** One of the two questions that were asked. */
export interface Leg {
  readonly label: string;
  readonly agree: number;
  readonly total: number;
  /** How far from the notice's line, as a number of the project; null in an earlier round, and without a line. */
  readonly gap: Quotable | null;
  /** Households above the line, negative below; null without a line. */
  readonly over: number | null;
  readonly note: Words;
  /** True where there is no line to reach. */
  readonly passed: boolean;
}

/** How far a count is from the line; of the last round, as the project's own number. */
function gapWords(line: Share, gap: number, figure: Quotable | undefined): Words {
  if (gap === 0) return `正好到${line.words}线`;
  const words = `${formatDecimal(Math.abs(gap))}户`;
  return say`比${line.words}线${gap > 0 ? '多' : '少'}${figure ? quote(figure, words) : words}`;
}

function leg(
  line: Share | null,
  label: string,
  agree: number | null,
  total: number,
  key: 'will' | 'content',
  numbers: RecordFigures | null,
): Leg | null {
  if (agree === null) return null;
  const number = numbers?.get(`consent-${key}`);
  const share = numbers?.get(`consent-${key}-share`);
  const over = line === null ? null : agree - householdsOf(line, total);
  const said = say`${number ?? `${formatDecimal(agree)}户`}同意，占${share ?? formatShare(agree, total)}`;
  const figure = numbers?.get(`consent-${key}-gap`);
  return {
    label,
    agree,
    total,
    gap: figure ?? null,
    over,
    note: line === null || over === null ? said : say`${said}，${gapWords(line, over, figure)}`,
    passed: line === null || reachesShare(line, agree, total),
  };
}

/** Both questions of a round; its numbers are the project's where it is the last one. */
function legsOf(project: Project, round: ConsentRound): Leg[] {
  const numbers = round === lastRound(project.consent) ? projectNumbers(project) : null;
  const line = project.policy.terms.consentShare;
  return [
    leg(line, '同意改造', round.agreeWill, round.total, 'will', numbers),
    leg(line, '同意改造内容', round.agreeContent, round.total, 'content', numbers),
  ].filter((each) => each !== null);
}

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

function howAsked(row: ConsentRound): string {
  const dates =
    row.startOn !== null && row.endOn !== null
      ? `${formatDate(row.startOn)}至${shortDate(row.endOn, row.startOn)}`
      : row.endOn !== null
        ? `${formatDate(row.endOn)}结束`
        : '日期未公开，';
  const back = row.returned === null ? '收回户数未公开' : `收回${formatDecimal(row.returned)}户`;
  return `${dates}${row.method ?? '征求意见'}，${back}。按项目总户数计算，没有收回的不算同意。`;
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
    const legs = whole !== null && whole.total >= MIN_SHOWN ? legsOf(project, whole) : [];
    const below = parts.filter(
      (row) =>
        row.total >= MIN_SHOWN &&
        [row.agreeWill, row.agreeContent].some(
          (agree) => line !== null && agree !== null && !reachesShare(line, agree, row.total),
        ),
    );
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
  const legs = legsOf(project, round);
  if (legs.length === 0) return '征求过意见，同意的户数未公开';
  const rounds = new Set(project.consent.map((row) => row.round)).size;
  const lead = rounds > 1 ? `征求了${rounds}轮，最后一轮` : '';
  const short = legs.filter(({ passed }) => !passed);
  const line = project.policy.terms.consentShare;
  if (line === null)
    return say`${lead}${joinWords(
      legs.map(({ label, note }) => say`${label}的${note}`),
      '；',
    )}`;
  if (short.length > 0) {
    const words = short.map((each) => {
      const households = `${formatDecimal(-(each.over ?? 0))}户`;
      return say`${each.label}差${each.gap ? quote(each.gap, households) : households}`;
    });
    return say`${lead}没有到${line.words}：${joinWords(words, '，')}`;
  }
  const exact = legs.some((each) => each.over === 0);
  const reach = exact ? '达到' : '超过';
  if (legs.length === 2) return `${lead}两项征询都${reach}${line.words}`;
  const [only] = legs;
  const missing = round.agreeWill === null ? '同意改造' : '同意改造内容';
  return `${lead}${only?.label ?? ''}${reach}${line.words}，${missing}的户数未公开`;
}

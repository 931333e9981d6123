import { formatDate, formatDecimal, formatShare } from '../../shared/format.ts';
import type { ConsentRound } from '../../model/types.ts';
import { householdsOf, reachesShare } from '../../policy/rules/consent.ts';
import type { Share } from '../../policy/terms.ts';
import { joinWords, quote, say, type Words } from '../../figures/figure/phrase.ts';
import type { Quotable } from '../../figures/figure/figure.ts';
import type { RecordFigures } from '../../figures/figure/record-figure.ts';
import { shortDate } from '../../facts/words.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';

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

/** Both questions of a round; of the last one its numbers are those of the record. */
export function legsOf(line: Share | null, round: ConsentRound, numbers: RecordFigures | null): Leg[] {
  return [
    leg(line, '同意改造', round.agreeWill, round.total, 'will', numbers),
    leg(line, '同意改造内容', round.agreeContent, round.total, 'content', numbers),
  ].filter((each) => each !== null);
}

/** How and when it was asked, and of whom the shares are. */
export function howAsked(row: ConsentRound): string {
  const dates =
    row.startOn !== null && row.endOn !== null
      ? `${formatDate(row.startOn)}至${shortDate(row.endOn, row.startOn)}`
      : row.endOn !== null
        ? `${formatDate(row.endOn)}结束`
        : '日期未公开，';
  const back =
    row.total < MIN_SHOWN
      ? '户数少，收回几户不列'
      : row.returned === null
        ? '收回户数未公开'
        : `收回${formatDecimal(row.returned)}户`;
  return `${dates}${row.method ?? '征求意见'}，${back}。按${row.compoundId === null ? '项目' : '小区'}总户数计算，没有收回的不算同意。`;
}

/** Whether the line was reached, by how much it was missed, or the counts where there is no line; after `lead`. */
export function consentVerdict(
  lead: string,
  line: Share | null,
  round: ConsentRound,
  legs: readonly Leg[],
): Words {
  if (legs.length === 0) return '征求过意见，同意的户数未公开';
  if (line === null)
    return say`${lead}${joinWords(
      legs.map(({ label, note }) => say`${label}的${note}`),
      '；',
    )}`;
  const short = legs.filter(({ passed }) => !passed);
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

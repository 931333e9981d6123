import type { Dataset } from '../../model/types.ts';
import { formatDate } from '../../shared/format.ts';
import { cohorts } from '../../figures/progress/cohorts.ts';
import { figureMagnitude, figureNumber } from '../../figures/figure/figure-text.ts';
import { shareOf } from '../../figures/figure/make.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { measureFigure } from '../../figures/progress/measures.ts';
import { windowPopulation, yearRows } from '../../figures/progress/years.ts';
import { unknownStates } from '../../figures/progress/unknown-states.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import type { Headline } from './headline.ts';

/** A part against its whole, as a bar from zero to one. */
function barOf(part: Figure, kind: 'actual' | 'half'): Pick<Headline, 'bar' | 'share'> {
  const [some, all] = [figureMagnitude(part), figureMagnitude(part.denominator)];
  return some !== null && all !== null && all > 0
    ? { bar: kind, share: some / all }
    : { bar: 'hatched', share: null };
}

/** `列入各年计划62个，占82.3%`, or that the whole is unpublished. */
function wholeSentence(name: string, { denominator, ...part }: Figure): Words {
  const share = shareOf({ ...part, denominator });
  return denominator === null || share === null
    ? `${name}多少${part.unit}：未公开`
    : say`${name}${denominator}，占${share}`;
}

/** `；另有3个小区户数未公开`, or nothing. */
const alsoMissing = (count: number, words: string): string => (count > 0 ? `；另有${count}个${words}` : '');

/** A figure against its whole, without its day. */
const headlineOf = (
  figure: Figure,
  label: string,
  unit: string,
  sentence: Words,
): Omit<Headline, 'dated'> => ({
  label,
  value: figureNumber(figure),
  unit: figure.value === null ? '' : unit,
  ...barOf(figure, 'actual'),
  sentence,
  figure,
});

/** What is started of the plan of a year. */
const planHeadline = (year: number, named: Figure, started: Figure, dated: string): Headline => ({
  label: `${year}年计划`,
  value: figureNumber(named),
  unit: '个小区',
  ...barOf(started, 'half'),
  sentence: joinWords([
    say`已开工${started}`,
    ...(named.value === 0 ? [] : [say`，占计划的${shareOf(started)}`]),
  ]),
  dated,
  figure: named,
});

/** The four figures counted from the rows of this site. */
export function countedHeadlines(dataset: Dataset): Headline[] {
  const window = windowPopulation(dataset);
  const dated = `截至${formatDate(dataset.asOf)}`;
  const accepted = measureFigure(dataset, window, 'compounds', 'accepted');
  const households = measureFigure(dataset, window, 'households', 'accepted');
  const rows = cohorts(dataset);
  const old = rows.find(({ cohort }) => cohort === 'A')?.accepted ?? null;
  const undated = rows.find(({ cohort }) => cohort === null)?.total ?? null;
  const current = yearRows(dataset).at(-1)!;
  const started = current.counted('compounds', 'started');
  const silent = unknownStates(dataset, window);
  const large = (figure: Figure, label: string, unit: string, sentence: Words): Headline => ({
    ...headlineOf(figure, label, unit, sentence),
    dated,
  });
  return [
    large(
      accepted,
      '已验收',
      '个小区',
      joinWords([
        wholeSentence('列入各年计划', accepted),
        ...(silent.value === 0 ? [] : [say`；另有${silent}状态未公开`]),
      ]),
    ),
    large(
      households,
      '已验收小区的居民',
      '户',
      joinWords([
        wholeSentence('列入各年计划', households),
        alsoMissing(households.denominator?.missing ?? 0, '小区户数未公开'),
      ]),
    ),
    ...(old === null
      ? []
      : [
          large(
            old,
            '2000年底前建成的，已验收',
            '个小区',
            joinWords([
              wholeSentence('已收录', old),
              ...(undated === null ? [] : [say`；另有${undated}建成年份未公开`]),
            ]),
          ),
        ]),
    planHeadline(current.year, current.named, started, dated),
  ];
}

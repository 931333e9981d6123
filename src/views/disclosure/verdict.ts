import type { Compound, Dataset, Project } from '../../model/types.ts';
import { NO_NOTICE } from '../../policy/words.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { compoundFigures } from '../../figures/records/compound-figures.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigures } from '../../figures/figure/record-figure.ts';

/** The words of some numbers of a record, those that are 0 left out. */
const said = (
  numbers: RecordFigures,
  parts: readonly (readonly [key: string, before: string, after: string])[],
): Words[] =>
  parts.flatMap(([key, before, after]) => {
    const figure = numbers.get(key)!;
    return figure.value === 0 ? [] : [say`${before}${figure}${after}`];
  });

/** `1处不符合，2处存疑`; empty when there is nothing. */
export const recordFindings = (numbers: RecordFigures): Words[] =>
  said(numbers, [
    ['findings-breaches', '', '不符合'],
    ['findings-doubts', '', '存疑'],
    ['findings-notes', '', '提示'],
  ]);

const clear = (numbers: RecordFigures): Words => {
  const unknown = numbers.get('rules-unknown')!;
  return unknown.value === 0 ? '没有查出不符合' : say`没有查出不符合，${unknown}规则没有数据，判断不了`;
};

/** The finding that answers 有不符合的吗？ of a project; with `gaps` what is not published is said too. */
export function projectVerdict(project: Project, gaps: boolean): Words {
  if (project.policy.notice === null) return NO_NOTICE;
  const numbers = projectNumbers(project);
  const found = recordFindings(numbers);
  if (found.length === 0) return clear(numbers);
  return joinWords([...found, ...(gaps ? said(numbers, [['missing', '', '没有见到']]) : [])], '，');
}

/** The same of a compound, by the findings about the compound itself. */
export function compoundVerdict(dataset: Dataset, compound: Compound): Words {
  if (dataset.policy.notice === null) return NO_NOTICE;
  const numbers = compoundFigures(dataset, compound);
  const applied = ['met', 'breached', 'doubtful', 'flagged', 'unknown'].some(
    (key) => numbers.get(`rules-${key}`)!.value !== 0,
  );
  if (!applied) return '没有列入项目，还用不上规则';
  const found = recordFindings(numbers);
  return found.length > 0 ? joinWords(found, '，') : clear(numbers);
}

/** `符合31条，不符合2条，判断不了4条；另有12条用不上`: how every rule came out for a record. */
export function passportWords(numbers: RecordFigures): Words {
  const parts = said(numbers, [
    ['rules-met', '符合', ''],
    ['rules-breached', '不符合', ''],
    ['rules-doubtful', '存疑', ''],
    ['rules-flagged', '提示', ''],
    ['rules-unknown', '判断不了', ''],
  ]);
  const rest = said(numbers, [['rules-other', '另有', '用不上']]);
  return joinWords([...(parts.length > 0 ? [joinWords(parts, '，')] : []), ...rest], '；');
}

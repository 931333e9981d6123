import type { Finding } from '../../model/types.ts';
import { passportCount, type Passport } from '../disclosure/passport.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

const outcomes = [
  ['符合', 'met'],
  ['不符合', 'breached'],
  ['存疑', 'doubtful'],
  ['提示', 'flagged'],
  ['判断不了', 'unknown'],
] as const;

const results = [
  ['不符合', 'breaches'],
  ['存疑', 'doubts'],
  ['提示', 'notes'],
] as const;

/** How the rules came out for a record, and how many findings there are. */
export function ruleNumbers(
  passport: Passport,
  findings: readonly Finding[],
  make: RecordMaker,
  /** `这个项目、它的小区、改造内容和公示`: what the rules were applied to. */
  about: string,
): RecordFigure[] {
  return [
    ...outcomes.map(([result, key]) =>
      make.number(
        {
          key: `rules-${key}`,
          name: `结果是${result}的规则`,
          definition: `一条规则算一次，看${about}里最重的结果：不符合、存疑、提示、判断不了、符合，依次减轻。`,
          formula: `用得上的规则里，最重的结果是${result}的`,
          unit: '条',
        },
        passportCount(passport, result),
      ),
    ),
    make.number(
      {
        key: 'rules-other',
        name: '用不上的规则',
        definition: `用不上：规则管的事，${about}还没有走到，或没有。`,
        formula: '对每一样都用不上的规则',
        unit: '条',
      },
      passport.notApplicable,
    ),
    ...results.map(([result, key]) =>
      make.number(
        {
          key: `findings-${key}`,
          name: `检查结果里的${result}`,
          definition: '检查结果：一条规则对一条记录，算一处；同一项内容两条规则都没有做到，是两处。',
          formula: `“检查结果”表里，有关的、结果是“${result}”的行数`,
          unit: '处',
        },
        findings.filter((one) => one.result === result).length,
      ),
    ),
  ];
}

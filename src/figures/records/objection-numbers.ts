import type { Notice, Objection } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import type { RecordFigure, RecordFigures, RecordMaker } from '../figure/record-figure.ts';

/** What may become of an objection, with its word in keys; one without an outcome is still open. */
const outcomes = [
  ['采纳', 'adopted'],
  ['部分采纳', 'partly'],
  ['不采纳', 'rejected'],
  ['撤回', 'withdrawn'],
  [null, 'open'],
] as const satisfies readonly (readonly [Objection['outcome'], string])[];

/** Pieces that were raised in notices, and what became of them: the parts add up to the first. */
export function objectionNumbers(
  notices: readonly Notice[],
  make: RecordMaker,
  /** `这次公示`, `这个项目各次公示`: whose. */
  whose: string,
): RecordFigure[] {
  const all = notices.flatMap(({ objections }) => objections);
  const number = (key: string, name: string, which: string, own: readonly Objection[]): RecordFigure =>
    make.number(
      {
        key,
        name,
        definition: '一行没有写件数的，算1件。还没有写处理的，是还在办。',
        formula: `${whose}的异议${which}，件数相加`,
        unit: '件',
        rows: { table: 'objections', ids: own.map((row) => rowKey('objections', row)) },
      },
      own.reduce((sum, { count }) => sum + (count ?? 1), 0),
    );
  return [
    number('objections', '公示里收到的异议', '', all),
    ...outcomes.map(([outcome, key]) =>
      number(
        `objections-${key}`,
        `${outcome ?? '还在办'}的异议`,
        outcome === null ? '里没有写处理的' : `里处理是“${outcome}”的`,
        all.filter((one) => one.outcome === outcome),
      ),
    ),
  ];
}

/** The number of an outcome among those of a record. */
export const outcomeNumber = (numbers: RecordFigures, outcome: Objection['outcome']): RecordFigure =>
  numbers.get(`objections-${outcomes.find(([word]) => word === outcome)![1]}`)!;

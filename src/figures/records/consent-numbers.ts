import type { ConsentRound } from '../../model/types.ts';
import type { Policy } from '../../policy/policy.ts';
import { householdsOf } from '../../policy/rules/consent.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

const legs = [
  ['will', '同意改造', 'agreeWill'],
  ['content', '同意改造内容', 'agreeContent'],
] as const;

/** The last round that was asked of a whole project, or of a compound in none: shares, and how far from the line of the notice. */
export function consentNumbers(
  round: ConsentRound | null,
  { terms }: Policy,
  make: RecordMaker,
): (RecordFigure | null)[] {
  // So few households that a count would point at persons.
  if (round === null || round.total < MIN_SHOWN) return [];
  const line = terms.consentShare;
  const [which, whose] = round.projectId === null ? ['列入项目以前', '小区'] : ['整个项目', '项目'];
  const definition = `看最后一轮、${which}的一行。按${whose}总户数算，没有收回的不算同意${line === null ? '' : `；${line.words}线是总户数的${line.words}，不是整数的进一`}。`;
  const rows = { table: 'consent' as const, ids: [rowKey('consent', round)] };
  const cell = (key: string, name: string, value: number | null): RecordFigure =>
    make.number({ key, name, definition, formula: `“征求意见”表里的${name}`, unit: '户', rows }, value);
  const total = cell('consent-total', '总户数', round.total);
  const returned = cell('consent-returned', '收回户数', round.returned);
  return [
    total,
    returned,
    make.share(returned, total),
    ...legs.flatMap(([key, name, field]) => {
      const agree = cell(`consent-${key}`, `${name}户数`, round[field]);
      const share = make.share(agree, total);
      if (line === null) return [agree, share];
      const gap = round[field] === null ? null : round[field] - householdsOf(line, round.total);
      return [
        agree,
        share,
        make.number(
          {
            key: `consent-${key}-gap`,
            name: `${name}户数比${line.words}线多几户`,
            definition,
            formula: `${name}户数 − ${line.words}线；负数是少几户`,
            unit: '户',
            rows,
          },
          gap,
        ),
      ];
    }),
  ];
}

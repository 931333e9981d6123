import type { Project } from '../../model/types.ts';
import { fundingBases, fundingSources, workClasses } from '../../policy/codes.ts';
import { rowKey } from '../../schema/row-key.ts';
import { basisKeys, classKeys, sourceKeys } from '../figures/money-keys.ts';
import type { RecordFigure, RecordMaker } from './record-figure.ts';

type Line = Project['funding'][number];

/** What each source pays on each basis that is published, with its share of the total; and the classes. */
export function projectMoney({ funding }: Project, make: RecordMaker): (RecordFigure | null)[] {
  return fundingBases.flatMap((basis) => {
    const lines = funding.filter((line) => line.basis === basis);
    if (lines.length === 0) return [];
    const amount = (key: string, name: string, which: string, own: readonly Line[]): RecordFigure =>
      make.number(
        {
          key: `money-${basisKeys[basis]}-${key}`,
          name,
          definition: `金额照“资金”表，口径是${basis}。`,
          formula: `口径是${basis}${which}的各行，金额相加`,
          unit: '万元',
          rows: { table: 'funding', ids: own.map((line) => rowKey('funding', line)) },
        },
        own.reduce((sum, line) => sum + line.amount, 0),
        6,
      );
    const total = amount('total', `${basis}合计`, '', lines);
    return [
      total,
      ...fundingSources.flatMap((source) => {
        const own = lines.filter((line) => line.source === source);
        if (own.length === 0) return [];
        const part = amount(sourceKeys[source], `${source}的${basis}`, `、资金来源是${source}`, own);
        return [part, make.share(part, total)];
      }),
      ...workClasses.flatMap((workClass) => {
        const own = lines.filter((line) => line.workClass === workClass);
        if (own.length === 0) return [];
        return [
          amount(`class-${classKeys[workClass]}`, `${workClass}的${basis}`, `、改造类别是${workClass}`, own),
        ];
      }),
    ];
  });
}

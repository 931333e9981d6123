import type { Compound } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { saidOf, type SaidKind } from '../../facts/items/said.ts';
import { byKey, recordMaker, type RecordFigure, type RecordFigures } from '../figure/record-figure.ts';
import { once } from '../../shared/once.ts';

/** What the latest project does here, work by work; the five add up to the list. */
const saidKinds: readonly (readonly [kind: SaidKind, key: string, name: string, definition: string])[] = [
  [
    '做',
    'doing',
    '写明这个小区做的内容',
    '决定是“纳入”，没有取消；项目有几个小区的，“分处内容”表写明这个小区做。',
  ],
  ['不做', 'not', '这个小区不做的内容', '项目决定“不纳入”，或者“分处内容”表写明这个小区不做。'],
  ['取消', 'cancelled', '后来取消的内容', '状态是“取消”：整个项目的，或者写明这个小区的。'],
  [
    '合计',
    'pooled',
    '只有项目合计的内容',
    '项目有几个小区，决定做，没有写明是不是这个小区做。不算做，也不算不做。',
  ],
  ['未公开', 'unknown', '做不做未公开的内容', '没有这一行，或没有写决定。'],
];

/** What is said of the works of the latest project for a compound; none where it is in no project. */
function workNumbers(compound: Compound): RecordFigure[] {
  const [project] = compound.projects;
  if (project === undefined) return [];
  const make = recordMaker('compound', compound.id);
  const said = project.items.map((entry) => ({ entry, kind: saidOf(project, entry, compound).kind }));
  return saidKinds.map(([kind, key, name, definition]) => {
    const own = said.filter((one) => one.kind === kind);
    return make.number(
      {
        key: `items-${key}`,
        name,
        definition,
        formula: '最近一个项目的各项内容，数符合定义的项数',
        unit: '项',
        rows: {
          table: 'checklist',
          ids: own.flatMap(({ entry: { row } }) => (row === null ? [] : rowKey('checklist', row))),
        },
      },
      own.length,
    );
  });
}

/** How many works of its latest project are said to be done in a compound, and how many only of the project; made once. */
export const compoundWorks = once((compound: Compound): RecordFigures => byKey(workNumbers(compound)));

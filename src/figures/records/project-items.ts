import type { ItemState, Project, ProjectItem } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

type Row = ProjectItem['row'];

/** The decisions; the first four add up to all works. */
const decisions: readonly (readonly [
  key: string,
  word: string,
  definition: string,
  keep: (row: Row) => boolean,
])[] = [
  [
    'doing',
    '要做',
    '要做：决定是“纳入”，状态不是“取消”。',
    (row) => row?.decision === '纳入' && row.status !== '取消',
  ],
  ['not', '不做', '不做：决定是“不纳入”。', (row) => row?.decision === '不纳入'],
  [
    'cancelled',
    '列入后取消',
    '列入后取消：决定是“纳入”，状态是“取消”。',
    (row) => row?.decision === '纳入' && row.status === '取消',
  ],
  [
    'unknown',
    '做不做未公开',
    '未公开：没有这一行，或没有写决定。',
    (row) => row === null || row.decision === null,
  ],
  [
    'done',
    '已做完',
    '已做完：决定是“纳入”，状态是“完成”或“验收”。',
    (row) => row?.decision === '纳入' && (row.status === '完成' || row.status === '验收'),
  ],
];

/** States of the list in ASCII, for the keys of numbers, in the order of progress. */
export const itemStateKeys: readonly (readonly [ItemState, string])[] = [
  ['已验收', 'accepted'],
  ['已完工', 'finished'],
  ['施工中', 'running'],
  ['未开工', 'not-started'],
  ['要做', 'to-do'],
  ['不做', 'not'],
  ['取消', 'cancelled'],
  ['不符合', 'breached'],
  ['未公开', 'unknown'],
];

const keysOf = (entries: readonly ProjectItem[]): string[] =>
  entries.flatMap(({ row }) => (row === null ? [] : rowKey('checklist', row)));

/** How the works were decided and how far they are; of each class, how many are undecided. */
export function projectItems({ items, policy }: Project, make: RecordMaker): RecordFigure[] {
  const count = (
    [key, word, definition, keep]: (typeof decisions)[number],
    entries: readonly ProjectItem[] = items,
    prefix = 'items',
    where = '',
  ): RecordFigure => {
    const own = entries.filter(({ row }) => keep(row));
    return make.number(
      {
        key: `${prefix}-${key}`,
        name: `${where}${word}的内容`,
        definition,
        formula: `${policy.listName}${items.length}项里${where}的各项，数符合定义的`,
        unit: '项',
        rows: { table: 'checklist', ids: keysOf(own) },
      },
      own.length,
    );
  };
  const undecided = decisions.find(([key]) => key === 'unknown')!;
  const stateNumber = ([state, key]: readonly [ItemState, string]): RecordFigure => {
    const own = items.filter((entry) => entry.state === state);
    return make.number(
      {
        key: `items-state-${key}`,
        name: `清单里标“${state}”的内容`,
        definition:
          '标什么：检查结果有“不符合”的标不符合；没有写决定的标未公开；不纳入的标不做；其余看状态，没有写状态的标要做。',
        formula: `标“${state}”的项数`,
        unit: '项',
        rows: { table: 'checklist', ids: keysOf(own) },
      },
      own.length,
    );
  };
  return [
    ...decisions.map((decision) => count(decision)),
    ...policy.workClasses.map(({ name: workClass, key }) =>
      count(
        undecided,
        items.filter(({ item }) => item.workClass === workClass),
        `items-${key}`,
        workClass,
      ),
    ),
    ...itemStateKeys.map(stateNumber),
  ];
}

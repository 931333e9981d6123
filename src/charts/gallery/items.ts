import { itemsFinding, itemShare, itemsProgress } from '../../figures/progress/items-progress.ts';
import { itemsChart, itemsLabel } from '../items.ts';
import type { ChartMaker } from '../entry.ts';

/** For each of the 27 works, where it was decided and where it is done. */
export const itemsEntry: ChartMaker = (dataset) => {
  const all = itemsProgress(dataset);
  const shown = all.filter(({ planned }) => planned.value !== 0);
  if (shown.length === 0) return null;
  const open = shown.some(({ unknown }) => unknown.value !== 0);
  const dropped = shown.some((one) => one.dropped.value !== 0);
  return {
    id: 'items',
    name: '各项内容的进度',
    finding: itemsFinding(dataset, all),
    note: `空心是决定做的小区数，实心是做完的小区数${open ? '，斜线是做到哪一步没有见到' : ''}。`,
    parts: [{ heading: null, draw: (width) => itemsChart(all, width), label: itemsLabel(all), legend: null }],
    table: {
      caption: '各项内容的小区数，单位：个',
      columns: [
        { key: 'name', label: '内容', head: true },
        { key: 'planned', label: '决定做', num: true },
        { key: 'done', label: '做完', num: true },
        { key: 'unknown', label: '做到哪步未公开', num: true },
        ...(dropped ? [{ key: 'dropped', label: '后来取消', num: true }] : []),
        { key: 'share', label: '做完占%', num: true },
      ],
      rows: shown.map((one) => ({
        name: { name: `${one.item.no} ${one.item.name}`, page: 'item' as const, record: String(one.item.no) },
        planned: one.planned,
        done: one.done,
        unknown: one.unknown,
        dropped: one.dropped,
        share: itemShare(one) ?? '算不出',
      })),
    },
    sourceIds: [],
  };
};

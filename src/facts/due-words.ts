import type { Policy } from '../policy/policy.ts';
import { nameOfStage } from '../policy/stages.ts';
import type { Due } from './dues.ts';

/** What is due and from when, in words that let anyone count it again. */
export function listOf({ items, chain }: Policy, dues: readonly Omit<Due<unknown>, 'count'>[]): string {
  const froms = [...new Set(dues.map(({ from }) => from))];
  const list = froms.map((from) => {
    const labels = dues.filter((due) => due.from === from).map(({ label }) => `“${label}”`);
    return `${from === null ? '' : `走到“${from}”的，`}${labels.join('')}`;
  });
  const steps = `${items.length}项内容每项算一样，没有写做不做的、必要写“未评估”的，不算公开；物业管理方式每个小区算一样。走到哪一步，看写了完成日期的环节和状态（施工中、暂停是开工）里最靠后的；都没有写、没有取消也没有居民否决的，算走到“${nameOfStage(chain, 'G13')}”。`;
  return `应当写明的：${list.join('；')}。${froms.includes(null) ? '' : steps}`;
}

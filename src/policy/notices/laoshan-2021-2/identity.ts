import type { Basis, Notice } from '../../policy.ts';

export const notice: Notice = {
  number: '崂政办发〔2021〕2号',
  title: '崂山区城镇老旧小区改造工作实施方案',
  publisher: '青岛市崂山区人民政府办公室',
  date: '2021-05-10',
};

/** It holds the office of the leading group, 三(一). */
export const authority = '住房城乡建设局';

/** What the notice stands on and refers to; the first is the higher. */
export const basis: readonly Basis[] = Object.freeze([
  {
    number: '国办发〔2020〕23号',
    title: '全面推进城镇老旧小区改造工作的指导意见',
    role: '国务院办公厅，上位依据',
  },
  {
    number: '鲁政办字〔2020〕28号',
    title: '山东省深入推进城镇老旧小区改造实施方案',
    role: '山东省，上位依据',
  },
  {
    number: '青政办发〔2021〕4号',
    title: '加快推进城镇老旧小区改造工作的实施意见',
    role: '青岛市，上位依据',
  },
  { number: notice.number, title: notice.title, role: '崂山区，本站照它检查' },
  { number: null, title: '青岛市城镇老旧小区改造技术导则', role: '编规划时参照，方案五（一）' },
  { number: null, title: '城镇老旧小区改造试点工作方案', role: '住建部，奖罚办法参照，方案六（二）' },
]);

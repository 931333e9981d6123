import type { Sentence } from '../../../sentences.ts';
import { inClause, of } from './in-clause.ts';

/** 附件: the list of works and its note. */
export const annex: readonly Sentence[] = [
  ...inClause(
    '附件',
    [
      '改造内容清单',
      '27项内容，每一项写着要求、是必选应选还是自选；没有第24、25项。',
      of('改造内容 项目页', {
        rules: ['N11'],
        columns: ['checklist.no', 'checklist.decision', 'checklist.status'],
      }),
    ],
    [
      '每个社区建成1处',
      '养老站每个社区1处，不是每个小区。',
      of('进度 改造内容', { columns: ['compounds.community', 'checklist.status'] }),
    ],
    [
      '遵循居民自愿原则',
      '加装电梯看居民自愿，按单元门问。',
      of('改造内容', { columns: ['checklist.agree', 'checklist.asked'] }),
    ],
  ),
  ...inClause(
    '附件注',
    [
      '必须无条件实施改造',
      '必选：有改造必要就必须做，没有条件可讲。',
      of('项目页 不符合与存疑', {
        rules: ['N2', 'N14', 'N18'],
        columns: ['checklist.need', 'checklist.decision', 'checklist.status'],
      }),
    ],
    [
      '应当实施改造',
      '应选：有必要、条件具备、多数居民同意，就应当做。',
      of('项目页 不符合与存疑', {
        rules: ['N3', 'N4', 'N5', 'N6'],
        columns: ['checklist.condition', 'checklist.agree', 'checklist.asked'],
      }),
    ],
    [
      '可以纳入改造',
      '自选：资金满足、条件具备、多数居民同意，可以做。',
      of('项目页 不符合与存疑', { rules: ['N7', 'N9'], columns: ['checklist.funds', 'checklist.condition'] }),
    ],
    [
      '有必要改造的内容',
      '有没有必要，要评估、要说明；由谁评估没有写。',
      of('项目页 本站怎么算', {
        rules: ['N1', 'N8', 'N10', 'N12', 'N13', 'N17'],
        columns: ['checklist.need', 'checklist.needReason', 'checklist.assessedBy'],
      }),
    ],
  ),
];

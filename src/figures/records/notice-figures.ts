import type { Dataset, Notice } from '../../model/types.ts';
import { findingsAbout } from '../../facts/findings.ts';
import { noticeScopes, type ScopePart } from '../notices/items.ts';
import { objectionNumbers } from './objection-numbers.ts';
import {
  byKey,
  recordMaker,
  type RecordFigure,
  type RecordFigures,
  type RecordMaker,
} from '../figure/record-figure.ts';
import { once } from '../../shared/once.ts';

const parts: Readonly<Record<ScopePart, readonly [key: string, name: string, definition: string]>> = {
  doing: ['items-doing', '提出要做的内容', '要做：公示的那一步列入的；没有写哪一步列入哪些的，看决定。'],
  notDoing: ['items-not', '提出不做的内容', '不做：写了决定，又不在要做的里面。'],
  unknown: ['items-unknown', '做不做未公开的内容', '未公开：没有这一行，或没有写决定。'],
};

/** The 27 works as the notice proposes them; none where it is not about the works. */
function scopeNumbers(notice: Notice, make: RecordMaker): RecordFigure[] {
  const scopes = noticeScopes(notice);
  if (scopes.length === 0) return [];
  return (Object.entries(parts) as [ScopePart, (typeof parts)[ScopePart]][]).map(
    ([part, [key, name, definition]]) =>
      make.number(
        {
          key,
          name,
          definition: `${definition}公示的是哪一步（初步改造计划、年度计划、设计方案、验收），就看哪一步。`,
          formula: `公示涉及的各项目，${notice.policy.listName}${notice.policy.items.length}项里数符合定义的，相加`,
          unit: '项',
        },
        scopes.reduce((sum, scope) => sum + scope[part].length, 0),
      ),
  );
}

const numbersIn = once((dataset: Dataset) =>
  once((notice: Notice): RecordFigures => {
    const make = recordMaker('notice', notice.id);
    return byKey([
      make.number(
        {
          key: 'projects',
          name: '关系到的项目',
          definition: '公示的项目编号里写了的项目。',
          formula: '不重复的项目编号数',
          unit: '个',
          rows: { table: 'projects', ids: notice.projects.map(({ id }) => id) },
        },
        notice.projects.length,
      ),
      ...scopeNumbers(notice, make),
      ...objectionNumbers([notice], make, '这次公示'),
      make.number(
        {
          key: 'findings',
          name: '检查结果',
          definition: '一条规则对这次公示，结果是不符合、存疑或提示的，算一条。',
          formula: '“检查结果”表里，对象是这次公示的行数',
          unit: '条',
        },
        findingsAbout(dataset, 'notice', notice.id).length,
      ),
    ]);
  }),
);

/** Every number that is told of a notice, made once. */
export const noticeNumbers = (dataset: Dataset, notice: Notice): RecordFigures => numbersIn(dataset)(notice);

/** The number of works that the notice proposes to do, not to do, or leaves open. */
export const scopeNumber = (numbers: RecordFigures, part: ScopePart): RecordFigure | undefined =>
  numbers.get(parts[part][0]);

import { formatDate } from '../../shared/format.ts';
import type { Dataset } from '../../model/types.ts';
import type { Policy } from '../../policy/policy.ts';
import { listTitle } from '../../figures/directory/listing.ts';
import { once } from '../../shared/once.ts';

/** Titles of pages that are there whatever the data; a record of such a name is told from them. */
const fixedOf = ({ items }: Policy): string[] => [
  ...['小区', '进度', '公示', '街道', '出处', '数据', '改造内容', '全部数字', '全站查找', '没有这一页'],
  ...[
    '本站怎么算',
    '文件讲了什么',
    '不符合与未公开',
    '改过什么数据',
    '关于本站',
    '无障碍声明',
    '没有载入本地的改造方案',
  ],
  ...items.map(({ no, name }) => `第${no}项${name}`),
];

/** How a record's page is called. */
export interface RecordTitle {
  /** Of the page, unlike that of any other page: in the browser, in lists of results, where it is shared. */
  readonly title: string;
  /** On the page: the bare name, unless another record has it too. */
  readonly heading: string;
}

/** A page with what it may be called: the first unless another page is called so too, the last one surely its own. */
interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly titles: readonly string[];
  level: number;
}

/** From the shortest to the surest, without what is not published. */
function candidate(key: string, name: string, titles: readonly (string | null)[]): Candidate {
  return { key, name, titles: titles.filter((title) => title !== null), level: 0 };
}

const titleAt = ({ titles, level }: Candidate): string => titles[Math.min(level, titles.length - 1)]!;

/** Calls apart what is called the same: all pages of one title take their next one, until none is left. */
function part(fixed: readonly string[], candidates: readonly Candidate[]): void {
  for (let again = true; again;) {
    again = false;
    const called = new Map<string, Candidate[]>(fixed.map((title) => [title, []]));
    for (const one of candidates) {
      const title = titleAt(one);
      called.set(title, [...(called.get(title) ?? []), one]);
    }
    for (const [title, same] of called) {
      if (same.length + (fixed.includes(title) ? 1 : 0) < 2) continue;
      for (const one of same.filter(({ titles, level }) => level < titles.length - 1)) {
        one.level++;
        again = true;
      }
    }
  }
}

function candidates(dataset: Dataset): Candidate[] {
  const { compounds, projects, notices, streets } = dataset;
  return [
    ...streets.map(({ code, name }) => candidate(`street ${code}`, name, [name, `${name}（${code}）`])),
    ...compounds.map(({ id, name, street }) =>
      candidate(`compound ${id}`, name, [
        name,
        street && `${name}（${street.name}）`,
        `${name}（${id}）`,
        `${name}（小区${id}）`,
      ]),
    ),
    ...projects.map(({ id, name, planYear }) =>
      candidate(`project ${id}`, name, [
        name.includes(`${planYear}年`) ? name : `${name}（${listTitle(dataset, planYear)}）`,
        `${name}（${id}）`,
        `${name}（项目${id}）`,
      ]),
    ),
    ...notices.map(({ id, title, postedOn }) =>
      candidate(`notice ${id}`, title, [
        title,
        postedOn && `${title}（${formatDate(postedOn)}）`,
        `${title}（${id}）`,
        `${title}（公示${id}）`,
      ]),
    ),
  ];
}

/** Titles of all records, told apart where names repeat: by street, by day, at last by id; worked out once. */
const titlesOf = once((dataset: Dataset): ReadonlyMap<string, RecordTitle> => {
  const all = candidates(dataset);
  part(fixedOf(dataset.policy), all);
  return new Map(
    all.map((one): [string, RecordTitle] => {
      const title = titleAt(one);
      return [one.key, { title, heading: one.level === 0 ? one.name : title }];
    }),
  );
});

/**
 * What the page of a record is called.
 * @param id of a street its code.
 */
export function recordTitle(
  dataset: Dataset,
  kind: 'compound' | 'project' | 'notice' | 'street',
  id: string,
): RecordTitle {
  const title = titlesOf(dataset).get(`${kind} ${id}`);
  if (!title) throw new Error(`no ${kind} ${id}`);
  return title;
}

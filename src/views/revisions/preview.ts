import { groupBy } from '../../shared/group.ts';
import type { Step } from '../../model/revisions/revisions.ts';
import type { Dataset } from '../../model/types.ts';
import { sameForm } from '../../schema/same-form.ts';
import { catalogue } from '../../figures/catalogue/catalogue.ts';
import { figureText } from '../../figures/figure/figure-text.ts';
import { headlines } from '../home/headlines.ts';
import { changeRow, type ChangeRow } from './page.ts';

/** One subject of what the public will see change, a sentence a line. */
export interface PreviewPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The list of revisions shows so many and leaves the others to the file; so does this. */
const MOST = 30;
const UNPUBLISHED = '未公开';

const some = (lines: readonly string[]): string[] =>
  lines.length > MOST ? [...lines.slice(0, MOST), `……还有 ${lines.length - MOST} 条`] : [...lines];

/** The changes of one record in one sentence: which record, then each column. */
function recordLine(rows: readonly ChangeRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const name = first.record === first.table ? first.table : `${first.table} ${first.record}`;
  if (first.kind === '新增') return `新增 ${name}`;
  if (first.kind === '撤下') return `撤下 ${name}${first.reason === null ? '' : `：${first.reason}`}`;
  const cells = rows.map(({ field, from, to }) => `${field} ${from ?? UNPUBLISHED} → ${to ?? UNPUBLISHED}`);
  return `${name}：${cells.join('；')}`;
}

function records(dataset: Dataset, { first, changes }: Step): PreviewPart[] {
  const lines = [...groupBy(changes, ({ table, id }) => `${table} ${id}`).values()].map((own) =>
    recordLine(own.map((change) => changeRow(dataset, change))),
  );
  const begun = first.map(({ table, records: count }) => `${table}第一次有内容，${count} 条`);
  return [{ heading: '改动的记录', lines: some([...begun, ...lines]) }];
}

const PAGES = [
  ['小区', 'compounds'],
  ['项目', 'projects'],
  ['公示', 'notices'],
] as const;

/** Pages that come and go, and the lines of removals.csv that those which go still lack. */
function pages(before: Dataset, after: Dataset): PreviewPart[] {
  const [came, went, lacking]: [string[], string[], string[]] = [[], [], []];
  const said = new Set(after.rows.removals.map(({ table, id }) => `${table} ${sameForm(id)}`));
  const gone = (kind: string, table: 'compounds' | 'projects' | 'notices' | 'sources'): string[] => {
    const ids = new Set(after[table].map(({ id }) => sameForm(id)));
    return before[table]
      .map(({ id }) => id)
      .filter((id) => !ids.has(sameForm(id)) && !said.has(`${kind} ${sameForm(id)}`));
  };
  for (const [kind, table] of PAGES) {
    const [old, now] = [before, after].map(
      (dataset) => new Map(dataset[table].map((record) => [sameForm(record.id), record.id])),
    );
    for (const [form, id] of now ?? []) if (!old?.has(form)) came.push(`/${table}/${id}/`);
    for (const [form, id] of old ?? []) if (!now?.has(form)) went.push(`/${table}/${id}/`);
    for (const id of gone(kind, table)) lacking.push(`${kind},${id},（写明原因）,${after.asOf}`);
  }
  for (const id of gone('出处', 'sources')) lacking.push(`出处,${id},（写明原因）,${after.asOf}`);
  return [
    { heading: '多出来的网页', lines: some(came) },
    { heading: '不再有的网页', lines: some(went) },
    { heading: '发布以前要在 removals.csv 加上', lines: lacking },
  ];
}

/** The four figures of the home page, and those of the progress page. */
function figures(before: Dataset, after: Dataset): PreviewPart[] {
  const [old, now] = [before, after].map(
    (dataset) =>
      new Map(
        headlines(dataset).map(({ label, value, unit, sentence }) => [
          label,
          `${value}${value === UNPUBLISHED ? '' : unit}，${String(sentence)}`,
        ]),
      ),
  );
  const home = [...(now ?? [])].flatMap(([label, text]) => {
    const earlier = old?.get(label) ?? '没有这一个';
    return earlier === text ? [] : [`${label}：${earlier} → ${text}`];
  });
  const known = catalogue(before).byId;
  const progress = catalogue(after).figures.flatMap((figure) => {
    const earlier = known.get(figure.id);
    if (!/^(plan|outturn|batch|course|cohort|recorded)/.test(figure.family.id)) return [];
    if (earlier === undefined || figure.kind === 'share') return [];
    const [from, to] = [figureText(earlier), figureText(figure)];
    return from === to ? [] : [`${figure.name}：${from} → ${to}`];
  });
  return [
    { heading: '首页的数', lines: home },
    { heading: '进度页的数', lines: some(progress) },
  ];
}

/** What is newly against the notice, or open. */
function findings(before: Dataset, after: Dataset): PreviewPart[] {
  const key = ({ ruleId, subject, result }: Dataset['findings'][number]): string =>
    `${result} ${ruleId} ${sameForm(subject.id)}`;
  const known = new Set(before.findings.map(key));
  return (['不符合', '存疑'] as const).map((result) => ({
    heading: `新的${result}`,
    lines: some(
      after.findings
        .filter((finding) => finding.result === result && !known.has(key(finding)))
        .map(({ ruleId, title, subject, fact }) => `${ruleId} ${title}：${subject.name}，${fact}`),
    ),
  }));
}

/**
 * What the public will see change, before it is published: by record as /revisions/ will list it, pages, figures of the
 * home page and the progress page, new findings. @param before null: the earlier data could not be read as a whole, and
 * only the records are compared.
 */
export function previewOf(before: Dataset | null, after: Dataset, step: Step): PreviewPart[] {
  const parts = records(after, step);
  if (before !== null)
    parts.push(...pages(before, after), ...figures(before, after), ...findings(before, after));
  return parts.filter(({ lines }) => lines.length > 0);
}

import { formatDate } from '../../shared/format.ts';
import type { Change } from '../../model/revisions/diff.ts';
import type { Revision } from '../../model/revisions/revisions.ts';
import type { Dataset } from '../../model/types.ts';
import { phrase } from '../../facts/words.ts';
import { writeDates } from '../../shared/written-dates.ts';

/** How changes of the data are put into words. */

/** A page of a record. */
export interface RecordPage {
  readonly kind: 'project' | 'compound' | 'notice' | 'source';
  readonly id: string;
}

/** The part of a key that is a number: 第2项 of 改造内容, 第1轮 elsewhere. */
const numbered = (part: string, { table }: Change): string =>
  /^\d{1,2}$/.test(part) ? `第${part}${table === '改造内容' ? '项' : '轮'}` : part;

function find(dataset: Dataset, id: string): (RecordPage & { readonly name: string }) | null {
  const { project, compound, notice, source } = dataset.byId;
  const records = [
    ['project', project.get(id)?.name],
    ['compound', compound.get(id)?.name],
    ['notice', notice.get(id)?.title],
    ['source', source.get(id)?.title],
  ] as const;
  const known = records.find(([, name]) => name !== undefined);
  return known ? { kind: known[0], id, name: known[1] ?? id } : null;
}

/**
 * `望海苑改造项目，第2项，道路铺装`: ids by the names of today's records, where there are any.
 * On the page of a record (`own` is its name) that name goes without saying.
 */
export function recordWords(dataset: Dataset, change: Change, own: string | null = null): string {
  const parts = change.id === '' ? [] : change.id.split('+');
  const names = parts.map((part) => find(dataset, part)?.name ?? numbered(part, change));
  const alone = parts.length === 1 && change.label !== null ? [change.label] : names;
  const all = [...alone, ...(change.label === null ? [] : [change.label])];
  return [...new Set(all)].filter((name) => name !== own).join('，') || change.table;
}

/** The page of the first record that the key names; null where there is none today. */
export function recordPage(dataset: Dataset, change: Change): RecordPage | null {
  for (const part of change.id.split('+')) {
    const found = find(dataset, part);
    if (found) return { kind: found.kind, id: found.id };
  }
  return null;
}

const MOST = 80;

/** An old or new text as readers see it, cut where it is long; null is 未公开. */
export function shownText(text: string | null): string | null {
  if (text === null) return null;
  const line = writeDates(text).replace(/\s*\n\s*/g, ' ');
  return [...line].length > MOST ? `${[...line].slice(0, MOST).join('')}…` : line;
}

/** One change as a sentence without its mark: `望海苑（小区），总户数原来是“1,084”，改成“1,100”`. */
export function changeSentence(dataset: Dataset, change: Change): string {
  const record = `${recordWords(dataset, change)}（${change.table}）`;
  if (change.kind === '新增') return `${record}，新增`;
  if (change.kind === '撤下')
    return `${record}，撤下${change.reason === null ? '' : `：${phrase(change.reason)}`}`;
  const said = (text: string | null): string => (text === null ? '未公开' : `“${shownText(text)}”`);
  return `${record}，${change.field}原来是${said(change.from)}，改成${said(change.to)}`;
}

/** The day of a revision in China, ISO. */
export const dayOf = ({ at }: Revision): string => at.slice(0, 10);

/** Anchor of a revision on its page. */
export const revisionAnchor = ({ hash }: Revision): string => `r-${hash.slice(0, 12)}`;

/** `2026年11月22日`. */
export const dateWords = (revision: Revision): string => formatDate(dayOf(revision));

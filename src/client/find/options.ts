import type { Subject } from '../../shared/name-index.ts';
import type { Answers } from './finder.ts';
import { cut } from './query.ts';
import type { Found, FoundStreet } from './unpack.ts';

/** One of the answers under a search box, as it leads somewhere. */
export interface Option {
  readonly name: string;
  readonly href: string;
  readonly more: string;
  readonly note: string | null;
  /** Word of its status; null where it has none. */
  readonly state: string | null;
  /** What stands in the place of a status: 看名单. */
  readonly side: string;
}

/** The page of a compound, or of its newest project where that answers what was asked. */
function hrefOf(base: string, { id, project }: Found, subject: Subject | undefined): string {
  const own = `${base}compounds/${encodeURIComponent(id)}/`;
  if (subject === undefined) return own;
  if (project !== null && subject.project !== null && subject.compound !== 'status')
    return `${base}projects/${encodeURIComponent(project)}/#${subject.project}`;
  return subject.compound === null ? own : `${own}#${subject.compound}`;
}

function recordOption(base: string, found: Found | FoundStreet, marked: string, subject?: Subject): Option {
  if (!('id' in found))
    return {
      name: found.name,
      href: `${base}streets/${encodeURIComponent(found.code)}/`,
      more: found.count > 0 ? `街道，已收录${found.count}个小区` : '街道，未见名单',
      note: null,
      state: null,
      side: '看名单',
    };
  const former = cut(found.name, marked)[1] ? [] : found.former;
  const place = [found.street ?? '街道未公开', found.address, found.listed].filter(Boolean).join('，');
  return {
    name: found.name,
    href: hrefOf(base, found, subject),
    more: subject?.project ? `${place}。去看：${subject.title}` : place,
    note: former.length > 0 ? `曾用名：${former.join('、')}` : found.note,
    state: found.state,
    side: '',
  };
}

/**
 * Everything a search box answers, best first: compounds and streets, those asked about a subject lead to its place;
 * without a name the pages of the subjects.
 * @param base address of the dataset, with its last slash.
 */
export function optionsOf(base: string, { shown, words, subjects, near }: Answers): Option[] {
  const [first] = subjects;
  const records = shown.map((found) => recordOption(base, found, words, first));
  const pages = subjects.map(({ title, page, word }) => ({
    name: title,
    href: base + page,
    more: `“${word}”，看这一页`,
    note: null,
    state: null,
    side: '去看',
  }));
  if (records.length === 0 || near) return [...pages, ...records];
  return shown.some((found) => 'id' in found) ? records : [...records, ...pages];
}

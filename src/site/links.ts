import type { ItemList } from '../views/items/overview.ts';
import type { Quotable } from '../figures/figure/figure.ts';

/** Addresses of this dataset's pages, with the base path (`/` or `/sample/`). */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** `url('compounds/')` → `/compounds/` or `/sample/compounds/`. Pass paths without a leading slash. */
export const url = (path = ''): string => base + path;

export const link = {
  home: () => url(),
  compounds: () => url('compounds/'),
  /** A page of the list, from 1: 200 compounds each. */
  compoundList: (page: number) => url(page === 1 ? 'compounds/' : `compounds/list/${page}/`),
  streetList: (code: string, page: number) =>
    url(page === 1 ? `streets/${code}/#status` : `streets/${code}/list/${page}/`),
  /** The box above the list of compounds. */
  find: () => url('compounds/#f-q'),
  compound: (id: string) => url(`compounds/${id}/`),
  project: (id: string) => url(`projects/${id}/`),
  /** Every stage, rule and change of a project. */
  record: (id: string) => url(`projects/${id}/record/`),
  /** How to ask for what a record does not tell. */
  ask: (kind: 'project' | 'compound', id: string) => url(`${kind}s/${id}/ask/`),
  projectPoster: (id: string) => url(`projects/${id}/poster/`),
  checklist: () => url('checklist/'),
  item: (no: number) => url(`checklist/${no}/`),
  /** A page of one of its lists of projects; the first is on the item's own page. */
  itemList: (no: number, list: ItemList, page: number) =>
    url(
      page === 1
        ? `checklist/${no}/#${list === 'left-out' ? list : 'done'}`
        : `checklist/${no}/${list}/${page}/`,
    ),
  progress: () => url('progress/'),
  notices: () => url('notices/'),
  /** Past notices of a year; the first page is on the page of all notices. */
  pastNotices: (year: string, page: number) =>
    url(page === 1 ? 'notices/#closed' : `notices/past/${year}/${page}/`),
  notice: (id: string) => url(`notices/${id}/`),
  noticePoster: (id: string) => url(`notices/${id}/poster/`),
  noticeCalendar: (id: string) => url(`notices/${id}/days.ics`),
  /** Last days of all notices, to subscribe to. */
  calendar: () => url('notices/calendar.ics'),
  streets: () => url('streets/'),
  street: (code: string) => url(`streets/${code}/`),
  sources: () => url('sources/'),
  source: (id: string) => url(`sources/#${id}`),
  data: () => url('data/'),
  table: (name: string, type: 'csv' | 'json') => url(`data/${name}.${type}`),
  /** The receipt of a number among those of its family; those of one record stand together. */
  figure: ({ id, family, record }: Pick<Quotable, 'id' | 'family' | 'record'>) =>
    url(`figures/${family.id}/#${record?.key ?? id}`),
  figures: () => url('figures/'),
  /** The rows behind all figures of a family. */
  figureRows: (family: string) => url(`figures/${family}/rows.csv`),
  figuresFile: (type: 'csv' | 'json') => url(`data/figures/all.${type}`),
  /** A download by its address below `/data/`. */
  file: (path: string) => url(`data/${path}`),
  /** Where who fills in the data checks it. */
  check: () => url('check/'),
  methodology: () => url('methodology/'),
  rule: (id: string) => url(`methodology/#${id}`),
  policy: () => url('policy/'),
  /** The notice sentence by sentence. */
  sentences: () => url('policy/sentences/'),
  sentence: (id: string) => url(`policy/sentences/#${id}`),
  clause: (id: string) => url(`policy/#${id}`),
  search: () => url('search/'),
  findings: () => url('findings/'),
  revisions: () => url('revisions/'),
  revision: (anchor: string) => url(`revisions/#${anchor}`),
  revisionList: (type: 'csv' | 'json') => url(`revisions/revisions.${type}`),
  subscribe: () => url('revisions/#subscribe'),
  feed: (name: 'notices' | 'revisions') => url(`feeds/${name}.xml`),
  streetFeed: (code: string) => url(`streets/${code}/feed.xml`),
  /** A file of a chart: the latest, or as a release keeps it. */
  chart: (id: string, type: 'csv' | 'svg' | 'png', release?: string) =>
    url(`${release === undefined ? '' : `r/${release}/`}charts/${id}.${type}`),
  embed: (id: string, release?: string) => url(`${release === undefined ? '' : `r/${release}/`}embed/${id}/`),
  release: (release: string) => url(`r/${release}/`),
  /** What was published when. */
  releases: () => url('releases/'),
  about: () => url('about/'),
  accessibility: () => url('accessibility/'),
  /** Whose programs a browser is given. */
  licences: () => url('licenses/'),
  licencesFile: (name: 'licenses.txt' | 'sbom.json') => url(`licenses/${name}`),
};

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Dataset } from '../../../src/model/types.ts';
import { withdrawnNotices } from '../../../src/views/notices/withdrawn.ts';
import { releaseName } from '../../../src/figures/catalogue/release.ts';
import { listFiles } from '../files.ts';
import { ownCopies } from '../own-copies.ts';
import { baseOf, type Neighbour, type Part } from '../release.ts';
import { readPage, type PageFacts } from './page.ts';
import type { LastLook } from './people.ts';
import { uncomputedIn } from './uncomputed.ts';

/** Something wrong with a built page; it stops the publishing. */
export interface AuditProblem {
  readonly page: string;
  readonly what: string;
}

/** A dataset that was rendered now, and what its data may say. */
export interface Rendered {
  readonly dataset: Dataset;
  /** See `wordsOfData`. */
  readonly words: ReadonlySet<string>;
}

/** Decoded; an address that cannot be decoded leads nowhere, as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file an address stands for, or null when it leads out of the site. */
function targetOf(page: string, href: string): { path: string; fragment: string } | null {
  if (/^(https?:|mailto:|tel:|sms:|data:)/i.test(href)) return null;
  const [withoutFragment = '', fragment = ''] = href.split('#');
  const address = decoded(withoutFragment.split('?')[0] ?? '');
  const absolute =
    address === ''
      ? `/${page}`
      : posix.resolve('/', posix.dirname(page), address) + (address.endsWith('/') ? '/' : '');
  const path = absolute.slice(1).replace(/\/+$/, '/');
  return {
    path: path === '' || path.endsWith('/') ? `${path === '/' ? '' : path}index.html` : path,
    fragment: decoded(fragment),
  };
}

function checkRecords(dataset: Dataset, files: ReadonlySet<string>): AuditProblem[] {
  const base = baseOf(dataset.info).slice(1);
  const expect: Record<string, readonly string[]> = {
    compounds: dataset.compounds.map((x) => x.id),
    projects: dataset.projects.map((x) => x.id),
    // A notice whose record was taken down keeps its address.
    notices: [...dataset.notices, ...withdrawnNotices(dataset)].map((x) => x.id),
    streets: dataset.streets.map((x) => x.code),
    checklist: dataset.policy.items.map((x) => String(x.no)),
  };
  return Object.entries(expect).flatMap(([folder, ids]) => {
    const prefix = `${base}${folder}/`;
    const pages = [...files].filter(
      (path) => path.startsWith(prefix) && /^[^/]+\/index\.html$/.test(path.slice(prefix.length)),
    );
    const known = new Set(ids.map((id) => `${prefix}${id}/index.html`));
    return [
      ...[...known].filter((path) => !files.has(path)).map((page) => ({ page, what: '有记录，没有页面' })),
      ...pages.filter((path) => !known.has(path)).map((page) => ({ page, what: '有页面，没有记录' })),
    ];
  });
}

/** Whether the page says that it is invented, or not the authority's. */
function checkFlags({ marks }: PageFacts, { sample, official }: Dataset['info']): string[] {
  const said = marks.join('').replace(/\s/g, '');
  // A page of an earlier release stays as it was published, with the words of its day.
  if (sample) return /(虚构示例|示范数据)，非真实项目/.test(said) ? [] : ['没有写“虚构示例，非真实项目”'];
  return official || said.includes('非政府官方网站') ? [] : ['没有写“非政府官方网站”'];
}

const repeated = (ids: readonly string[]): string[] => {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
};

/** What of a page is asked for when all are known. */
type Linked = Pick<PageFacts, 'ids' | 'links'>;

/** Links and fragments that lead nowhere; those into a part that is still to come are looked at when it is there. */
function checkLinks(
  pages: ReadonlyMap<string, Linked>,
  files: ReadonlySet<string>,
  isAwaited: (path: string) => boolean,
): AuditProblem[] {
  const ids = new Map([...pages].map(([page, facts]) => [page, new Set(facts.ids)]));
  return [...pages].flatMap(([page, facts]) =>
    facts.links.flatMap((href): AuditProblem[] => {
      const target = targetOf(page, href);
      if (target === null || isAwaited(target.path)) return [];
      if (!files.has(target.path)) return [{ page, what: `链接断了：${href}` }];
      const { path, fragment } = target;
      return fragment !== '' && ids.get(path)?.has(fragment) === false
        ? [{ page, what: `页内位置不存在：${href}` }]
        : [];
    }),
  );
}

/**
 * Reads every built page before it may be published: pages equal records, links and fragments lead
 * somewhere, titles and ids are unique, no value that was not worked out, no empty part, nothing the
 * security policy forbids, the flag on every page; links of feeds too. Returns all that is wrong: each is a
 * fault of the program, for the data passed their own check.
 */
export function audit(
  stage: string,
  built: readonly Rendered[],
  parts: readonly Part[],
  awaits: readonly Neighbour[] = [],
  people?: LastLook,
): AuditProblem[] {
  const files = new Set(listFiles(stage));
  const pages = new Map<string, Linked>();
  const own = ownCopies();
  const problems: AuditProblem[] = [];
  const titles = new Map<string, string>();
  const holder = <T extends Neighbour>(all: readonly T[], page: string): T | undefined =>
    all.find(({ base }) => base !== '/' && page.startsWith(base.slice(1))) ??
    all.find(({ base }) => base === '/');
  const partOfPage = (page: string): Part | undefined => holder(parts, page);
  const isAwaited = (path: string): boolean => {
    const held = holder<Neighbour>([...parts, ...awaits], path);
    return held !== undefined && awaits.includes(held);
  };
  const now = new Map(built.map(({ dataset }) => [dataset.info.id, releaseName(dataset)]));
  /** Pages of earlier releases are as they were, with the words of the data of their day. */
  const isKept = (page: string, part: Part): boolean => {
    const release = /^r\/([^/]+)\//.exec(page.slice(part.base.length - 1))?.[1];
    return release !== undefined && release !== now.get(part.id);
  };
  for (const page of files) {
    people?.file(page, () => readFileSync(join(stage, page)));
    if (!/\.(html|xml)$/.test(page)) continue;
    const part = partOfPage(page);
    const rendered = built.find(({ dataset }) => dataset.info.id === part?.id);
    const isNew = rendered !== undefined && part !== undefined && !isKept(page, part);
    const xml = page.endsWith('.xml');
    const facts = readPage(readFileSync(join(stage, page), 'utf8'), {
      xml,
      uncomputed: (text) => (isNew ? uncomputedIn(text, rendered.words) : null),
      heard: (text) => people?.text(page, text),
    });
    pages.set(page, { ids: facts.ids.map(own), links: [...new Set(facts.links)].map(own) });
    if (xml) continue;
    const add = (what: string): number => problems.push({ page, what });
    // What is kept cannot be mended, and was looked at when it was new.
    if (part === undefined || !isKept(page, part)) facts.wrong.forEach(add);
    const twice = repeated(facts.ids);
    if (twice.length > 0) add(`id 重复：${twice.join('、')}`);
    if (rendered) checkFlags(facts, rendered.dataset.info).forEach(add);
    if (facts.title === null) add('没有标题');
    else {
      const key = own(`${part?.id} ${facts.title}`);
      const other = titles.get(key);
      if (other === undefined) titles.set(key, page);
      else add(`标题和 ${other} 相同：${facts.title}`);
    }
  }
  problems.push(...checkLinks(pages, files, isAwaited));
  for (const { dataset } of built) problems.push(...checkRecords(dataset, files));
  return problems;
}

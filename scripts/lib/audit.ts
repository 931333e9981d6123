import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { withdrawnNotices } from '../../src/stats/notices/withdrawn.ts';
import { items } from '../../src/policy/items.ts';
import type { Dataset } from '../../src/model/types.ts';
import { listFiles } from './files.ts';
import { baseOf, type Part } from './release.ts';

/** Something wrong with a built page; it stops the publishing. */
export interface AuditProblem {
  readonly page: string;
  readonly what: string;
}

/** What the audit needs of a page, taken from its text once. */
interface PageFacts {
  readonly title: string | null;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

const decodeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#38|#34);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
  '#34': '"',
};

/** `src`, `href` and friends, ids and title of a page written by Astro (attributes are always quoted). */
function readPage(html: string): PageFacts {
  const attribute = (name: string): string[] =>
    [...html.matchAll(new RegExp(`<[a-zA-Z][^<>]*?\\s${name}="([^"]*)"`, 'g'))].map((m) =>
      decodeEntities(m[1] ?? ''),
    );
  return {
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? null,
    ids: attribute('id'),
    links: [...attribute('href'), ...attribute('src'), ...attribute('action')],
  };
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/>[^<]*\b(NaN|undefined|Infinity)\b/, '有没算出来的值（NaN、undefined 或 Infinity）'],
  [/\[object /, '有没写成文字的对象'],
  [/>\s*null\s*</, '有没写成文字的空值'],
  [/<(section|main|article|ul|ol|dl|tbody|thead|figure)\b(?![^>]*\shidden)[^>]*>\s*<\/\1>/, '有空的部分'],
  [
    /<(h[1-6]|caption|th|summary|title|a|button)\b(?![^>]*aria-label)[^>]*>\s*<\/\1>/,
    '有空的标题、链接或按钮',
  ],
  [/<[a-z][^<>]*\sstyle="/, '有内联样式，安全策略不允许'],
  [/<style[\s>]/, '有内联样式表，安全策略不允许'],
  [/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(ld\+)?json")[^>]*>/, '有内联脚本，安全策略不允许'],
  [/<(script|img|iframe|source)[^>]*\ssrc="https?:/, '向别的网站要东西'],
  [/<link[^>]*rel="(stylesheet|preload|modulepreload)"[^>]*href="https?:/, '向别的网站要样式'],
];

/** The file an address stands for, or null when it leads out of the site. */
function targetOf(page: string, href: string): { path: string; fragment: string } | null {
  if (/^(https?:|mailto:|tel:|sms:|data:)/i.test(href)) return null;
  const [withoutFragment = '', fragment = ''] = href.split('#');
  const address = withoutFragment.split('?')[0] ?? '';
  const decoded = decodeURIComponent(address);
  const absolute =
    decoded === ''
      ? `/${page}`
      : posix.resolve('/', posix.dirname(page), decoded) + (decoded.endsWith('/') ? '/' : '');
  const path = absolute.slice(1).replace(/\/+$/, '/');
  return {
    path: path === '' || path.endsWith('/') ? `${path === '/' ? '' : path}index.html` : path,
    fragment: decodeURIComponent(fragment),
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
    checklist: items.map((x) => String(x.no)),
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

function checkFlags(page: string, html: string, part: Part, official: boolean): AuditProblem[] {
  const missing =
    part.sample && !html.includes('示范数据，非真实项目') ? ['没有写“示范数据，非真实项目”'] : [];
  if (!official && !part.sample && !html.includes('非政府官方网站')) missing.push('没有写“非政府官方网站”');
  return missing.map((what) => ({ page, what }));
}

/**
 * Reads every built page before it may be published: pages equal records, links and fragments lead
 * somewhere, titles and ids are unique, no value that was not worked out, no empty part, nothing the
 * security policy forbids, the flag on every page; links of feeds too. Returns all that is wrong.
 */
export function audit(stage: string, built: readonly Dataset[], parts: readonly Part[]): AuditProblem[] {
  const files = new Set(listFiles(stage));
  const pages = new Map<string, PageFacts>();
  const problems: AuditProblem[] = [];
  const titles = new Map<string, string>();
  const partOfPage = (page: string): Part | undefined =>
    parts.find((part) => part.base !== '/' && page.startsWith(part.base.slice(1))) ??
    parts.find((part) => part.base === '/');
  for (const page of files) {
    if (!/\.(html|xml)$/.test(page)) continue;
    const html = readFileSync(join(stage, page), 'utf8');
    // Of a feed only the links are looked at.
    if (page.endsWith('.xml')) {
      pages.set(page, readPage(html));
      continue;
    }
    const facts = readPage(html);
    pages.set(page, facts);
    for (const [pattern, what] of FORBIDDEN) {
      const found = pattern.exec(html);
      if (found) problems.push({ page, what: `${what}：${found[0].slice(0, 80)}` });
    }
    const twice = facts.ids.filter((id, i) => facts.ids.indexOf(id) !== i);
    if (twice.length > 0) problems.push({ page, what: `id 重复：${[...new Set(twice)].join('、')}` });
    const part = partOfPage(page);
    const dataset = built.find((one) => one.info.id === part?.id);
    if (part && dataset) problems.push(...checkFlags(page, html, part, dataset.info.official));
    if (facts.title === null) problems.push({ page, what: '没有标题' });
    else {
      const key = `${part?.id} ${facts.title}`;
      const other = titles.get(key);
      if (other === undefined) titles.set(key, page);
      else problems.push({ page, what: `标题和 ${other} 相同：${facts.title}` });
    }
  }
  for (const [page, facts] of pages) {
    for (const href of new Set(facts.links)) {
      const target = targetOf(page, href);
      if (target === null) continue;
      if (!files.has(target.path)) problems.push({ page, what: `链接断了：${href}` });
      else if (
        target.fragment !== '' &&
        pages.has(target.path) &&
        !pages.get(target.path)?.ids.includes(target.fragment)
      )
        problems.push({ page, what: `页内位置不存在：${href}` });
    }
  }
  for (const dataset of built) problems.push(...checkRecords(dataset, files));
  return problems;
}

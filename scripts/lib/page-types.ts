import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';

const LISTS = [
  '',
  'compounds/',
  'checklist/',
  'progress/',
  'notices/',
  'streets/',
  'sources/',
  'data/',
  'methodology/',
  'policy/',
  'findings/',
  'revisions/',
  'search/',
  'about/',
  'accessibility/',
  'figures/',
  '404.html',
];
const FOLDERS = ['compounds', 'projects', 'checklist', 'notices', 'streets', 'figures', 'r', 'embed'];

/**
 * Addresses of one page of every type of a dataset; of the types that have a page a record, as many
 * as `samples` wants, spread from the first to the last. `base` is `/` or `/sample/`.
 */
export function pageTypes(site: string, base: string, samples = 1): string[] {
  const pick = (folder: string): string[] => {
    const names = readdirSync(join(site, base, folder), { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
      .sort();
    const at = (i: number): number => Math.round((i * (names.length - 1)) / Math.max(1, samples - 1));
    return Array.from({ length: samples }, (_, i) => `${folder}/${names[at(i)] ?? ''}/`);
  };
  const release = pick('r')[0] ?? '';
  const posters = ['notices', 'projects'].flatMap((folder) =>
    pick(folder).flatMap((page) => (existsSync(join(site, base, page, 'poster')) ? [`${page}poster/`] : [])),
  );
  const paths = [
    ...LISTS,
    ...FOLDERS.flatMap(pick),
    ...pick('projects').map((path) => `${path}record/`),
    ...pick(`${release}embed`),
    ...posters,
  ];
  return [...new Set(paths)].map((path) => base + path);
}

/** Addresses of all pages of a built site, e.g. `/about/`, `/404.html`. */
export const allPages = (site: string): string[] =>
  listFiles(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

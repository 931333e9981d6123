import { json } from '../page/dom.ts';
import type { SiteTexts } from '../../shared/site-texts.ts';
import { readyTexts } from './search-texts.ts';

type Files = readonly ReturnType<typeof readyTexts>[];
let loaded: Promise<Files> | null = null;

/** All texts of this dataset, ready to be looked through, fetched once a page. @throws when they cannot be had. */
export function loadTexts(base: string): Promise<Files> {
  const file = (name: string): Promise<SiteTexts> => json<SiteTexts>(`${base}texts/${name}`);
  loaded ??= file('0.json')
    .then((first) => Promise.all([first, ...first.more.map(file)]))
    .then((files) => files.map(readyTexts));
  loaded.catch(() => (loaded = null));
  return loaded;
}

import type { NameIndex } from '../../shared/name-index.ts';
import answers from '../../styles/blocks/answers.css?url';
import { json, sheet } from '../page/dom.ts';
import type { Finder } from './finder.ts';

/** An index with what a page says beside its answers. */
export interface Names {
  readonly asOf: string;
  readonly finder: Finder;
  readonly streets: NameIndex['streets'];
}

let loaded: Promise<Names> | null = null;

/** The names of this dataset and what searches them, fetched once a page. @throws when they cannot be had. */
export function loadNames(base: string): Promise<Names> {
  loaded ??= Promise.all([
    import('./finder.ts'),
    json<NameIndex>(`${base}names.json`),
    // How the answers look: wanted only where somebody types.
    sheet(answers),
  ]).then(([{ createFinder, rehearsal }, index]) => {
    const finder = createFinder(index);
    // One at a time, so that a letter typed meanwhile does not wait.
    rehearsal.forEach((words, i) => window.setTimeout(() => finder.find(words, 1), i * 20));
    return { asOf: index.asOf, finder, streets: index.streets };
  });
  loaded.catch(() => (loaded = null));
  return loaded;
}

import type { NameIndex } from '../../name-index.ts';
import answers from '../../styles/blocks/answers.css?url';
import { json, sheet } from '../dom.ts';
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
  ]).then(([{ createFinder }, index]) => {
    const finder = createFinder(index);
    // One search before the first letter: the engine has then seen the code that must be quick.
    finder.find('qx', 1);
    return { asOf: index.asOf, finder, streets: index.streets };
  });
  loaded.catch(() => (loaded = null));
  return loaded;
}

import { el, fill } from '../page/dom.ts';
import { excerpt, type Held } from './search-texts.ts';

const STEP = 10;

function row({ page, lines }: Held, words: readonly string[]): HTMLLIElement {
  const link = el('a', 'row-link row-name', page.title);
  link.href = page.address;
  const texts = lines.map((line) =>
    el(
      'p',
      'row-more found-text',
      ...excerpt(line, words).map((piece, i) => (i % 2 === 1 ? el('mark', '', piece) : piece)),
    ),
  );
  return el('li', 'row', link, el('span', 'found-kind', page.kind), ...texts);
}

/** The pages found, ten at a time; the button brings the next ten, and the first of them takes the focus. */
export function resultList(list: HTMLElement, more: HTMLButtonElement) {
  let held: readonly Held[] = [];
  let words: readonly string[] = [];

  function add(): void {
    const from = list.childElementCount;
    list.append(...held.slice(from, from + STEP).map((page) => row(page, words)));
    list.hidden = list.childElementCount === 0;
    more.hidden = list.childElementCount >= held.length;
  }

  more.addEventListener('click', () => {
    const from = list.childElementCount;
    add();
    list.children[from]?.querySelector('a')?.focus();
  });

  return {
    /** Lists these, with the words marked. */
    show(found: readonly Held[], marked: readonly string[]): void {
      [held, words] = [found, marked];
      fill(list);
      add();
    },
  };
}

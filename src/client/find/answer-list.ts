import { el, fill, statusMark } from '../page/dom.ts';
import { whole } from '../page/whole.ts';
import type { Option } from './options.ts';
import { cut } from './query.ts';

function row(id: string, option: Option, marked: string): HTMLLIElement {
  const [before, match, after] = cut(option.name, marked);
  const link = el('a');
  link.href = option.href;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.append(
    el('span', 'search-name', before, ...(match ? [el('mark', '', match)] : []), after),
    el('span', 'search-side', option.state === null ? option.side : statusMark(option.state)),
    el('span', 'search-break'),
    el('span', 'search-more', ...whole(option.more)),
    ...(option.note ? [el('span', 'search-more', ...whole(option.note))] : []),
  );
  const item = el('li', '', link);
  item.setAttribute('role', 'presentation');
  return item;
}

/**
 * Where a key leads among `count` answers, -1 is the box: from the box down to the first, up to the last; past either
 * end back to the box. Null where it leads nowhere.
 */
export function stepTo(key: string, active: number, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return active === last ? -1 : active + 1;
  if (key === 'ArrowUp') return active === -1 ? last : active - 1;
  // Without a chosen answer they move in the text.
  if (active === -1) return null;
  return key === 'Home' ? 0 : key === 'End' ? last : null;
}

/** The answers under a box, of which the keys choose one while the focus stays in the box (combobox pattern). */
export function answerList(input: HTMLInputElement, list: HTMLElement) {
  let options: readonly Option[] = [];
  let active = -1;
  const idOf = (index: number): string => `${list.id}-${index}`;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  function choose(index: number): void {
    active = index;
    [...list.querySelectorAll('[role="option"]')].forEach((node, i) => {
      node.setAttribute('aria-selected', String(i === active));
      if (i === active) node.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', idOf(active));
  }

  return {
    /** Lists these and no others; none of them is chosen. */
    show(found: readonly Option[], marked: string): void {
      options = found;
      fill(list, ...found.map((option, i) => row(idOf(i), option, marked)));
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      choose(-1);
    },
    /** Chooses what a key leads to; false where it leads nowhere. */
    move(key: string): boolean {
      const to = stepTo(key, active, options.length);
      if (to !== null) choose(to);
      return to !== null;
    },
    chosen: (): Option | undefined => options[active],
  };
}

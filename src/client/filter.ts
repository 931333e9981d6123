import { fromAddress, intoAddress } from './page/address.ts';
import { atRest, markLive, onReturn } from './page/dom.ts';
import { filterFields } from './filter-fields.ts';
import { filterRows } from './filter-rows.ts';
import { choices, countWords, isChosen, isNarrowed, readState, type FilterState } from './filter-state.ts';
import { loadNames } from './find/load.ts';

/**
 * Filters of the list of compounds. The page holds the first rows of the list, and brings the others when something is
 * looked for; this hides what does not answer, keeps the choice in the address and says how many are left.
 */

/** List or map, on a phone; gives what changes it. */
function viewSwitch(root: HTMLElement): (which: string) => void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-view]')];
  function view(which: string): void {
    root.setAttribute('data-shows', which);
    intoAddress({ shows: which === 'map' ? which : '' });
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset['view'] === which));
  }
  for (const button of buttons)
    button.addEventListener('click', () => view(button.dataset['view'] ?? 'list'));
  view(fromAddress('shows') === 'map' ? 'map' : 'list');
  return view;
}

/** The selects stand behind one button on a phone, open at once when one of them narrows the list. */
function moreFilters(root: HTMLElement, state: FilterState): void {
  const more = root.querySelector<HTMLButtonElement>('[data-more-filters]');
  const open = (on: boolean): void => more?.setAttribute('aria-expanded', String(on));
  more?.addEventListener('click', () => open(more.getAttribute('aria-expanded') !== 'true'));
  open(choices.some((key) => key !== 'status' && state[key] !== ''));
}

/** A street on the map that the filters offer is chosen instead of leaving the page. */
function onStreet(
  root: HTMLElement,
  { offered }: ReturnType<typeof filterFields>,
  choose: (street: string) => void,
): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.map-block a') : null;
    const href = link?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const street = new URL(href, window.location.href).searchParams.get('street');
    if (street === null || !offered('street', street)) return;
    event.preventDefault();
    choose(street);
  });
}

function start(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-filter-form]');
  const count = root.querySelector<HTMLElement>('[data-count]');
  const live = root.querySelector<HTMLElement>('[data-count-live]');
  const none = root.querySelector<HTMLElement>('[data-none]');
  const { base = '/' } = root.dataset;
  if (!form || !count || !live || !none) return;
  const rows = filterRows(root);
  const fields = filterFields(root, form, set);
  let state = readState(window.location.search, fields.offered);
  /** What was last looked for and the compounds found; null: all. */
  let asked: { q: string; ids: ReadonlySet<string> | null } = { q: '', ids: null };
  const later = atRest(400);

  /** Looks in the names as the search boxes do; without them, in what the rows say. */
  async function ask(q: string): Promise<void> {
    const inNames = () =>
      loadNames(base).then(
        ({ finder }) => finder.ids(q),
        () => rows.holding(q),
      );
    const ids = q === '' ? null : await inNames();
    if (q !== state.q) return;
    asked = { q, ids };
    apply();
  }

  function apply(): void {
    if (asked.q !== state.q) void ask(state.q);
    else if (isNarrowed(state) && rows.missing() > 0) void rows.bringAll().then(narrow);
    else narrow();
  }

  function narrow(): void {
    const left = rows.narrow(
      ({ id, values }) => isChosen(state, values) && (asked.ids === null || asked.ids.has(id)),
    );
    const words = countWords(state, left.size, rows.total, rows.missing());
    count!.textContent = words;
    none!.hidden = left.size > 0;
    root.dispatchEvent(
      new CustomEvent('compounds:filter', { bubbles: true, detail: isNarrowed(state) ? left : null }),
    );
    later(() => (live!.textContent = left.size > 0 ? words : '没有符合条件的小区'));
  }

  function set(next: Partial<FilterState>): void {
    state = { ...state, ...next };
    fields.show(state);
    apply();
    intoAddress(state);
  }

  const view = viewSwitch(root);
  moreFilters(root, state);
  onStreet(root, fields, (street) => {
    set({ street: state.street === street ? '' : street });
    view('list');
  });
  // The map comes later than the first filtering.
  document.addEventListener('map:ready', apply);
  // The browser may have put back old values after a visit elsewhere, or none.
  onReturn(() => fields.show(state));
  fields.show(state);
  apply();
  markLive(root);
  // The header of other pages leads to the box.
  if (window.location.hash === '#f-q') fields.focus();
}

document.querySelectorAll<HTMLElement>('[data-filter]').forEach(start);

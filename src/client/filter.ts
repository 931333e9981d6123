import { fromAddress, intoAddress } from './page/address.ts';
import { markLive, onReturn } from './page/dom.ts';
import { bringFurtherPages } from './further-pages.ts';
import { filterKeys, noFilter, readState, type FilterKey, type FilterState } from './filter-state.ts';
import { loadNames } from './find/load.ts';

/**
 * Filters of the list of compounds. The page holds the first rows of the list, and brings the others when something is
 * looked for; this hides what does not answer, keeps the choice in the address and says how many are left.
 */
interface Row {
  readonly element: HTMLElement;
  readonly id: string;
  /** The values it has under each key that offers a choice. */
  readonly values: { readonly [K in Choice]: readonly string[] };
}
type Choice = Exclude<FilterKey, 'q'>;
const choices = filterKeys.filter((key): key is Choice => key !== 'q');

function start(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-filter-form]');
  const count = root.querySelector<HTMLElement>('[data-count]');
  const live = root.querySelector<HTMLElement>('[data-count-live]');
  const none = root.querySelector<HTMLElement>('[data-none]');
  const { base = '/' } = root.dataset;
  if (!form || !count || !live || !none) return;

  const rowsHere = (): Row[] =>
    [...root.querySelectorAll<HTMLElement>('[data-compound]')].map((element) => {
      const { dataset } = element;
      return {
        element,
        id: dataset['compound'] ?? '',
        values: Object.fromEntries(
          choices.map((key): [string, readonly string[]] => [key, (dataset[key] ?? '').split(' ')]),
        ) as Row['values'],
      };
    });
  let rows = rowsHere();
  /** Compounds on all pages of the list. */
  const total = Number(root.dataset['filter']);
  let further: Promise<boolean> | null = null;
  const bringAll = (): Promise<boolean> =>
    (further ??= bringFurtherPages(root).then((came) => {
      if (came) rows = rowsHere();
      // Asked again when the next thing is looked for.
      else further = null;
      return came;
    }));
  const chips = [...root.querySelectorAll<HTMLButtonElement>('[data-status-chip]')];
  const fields = Object.fromEntries(
    filterKeys.map((key) => [key, form.elements.namedItem(key) as HTMLInputElement | null]),
  );

  const offered = (key: string, value: string): boolean =>
    key === 'status'
      ? chips.some((chip) => chip.value === value)
      : [...root.querySelectorAll<HTMLOptionElement>(`select[name="${key}"] option`)].some(
          (option) => option.value === value,
        );

  let state: FilterState = readState(window.location.search, offered);

  /** What was last looked for and the compounds found; null: all. */
  let asked: { q: string; ids: ReadonlySet<string> | null } = { q: '', ids: null };

  /** Looks in the names as the search boxes do; without them, in what the rows say. */
  async function ask(q: string): Promise<void> {
    const inRows = () => {
      const found = rows.filter(({ element }) => element.textContent?.includes(q));
      return new Set(found.map(({ id }) => id));
    };
    const ids = q === '' ? null : await loadNames(base).then(({ finder }) => finder.ids(q), inRows);
    if (q !== state.q) return;
    asked = { q, ids };
    apply();
  }

  const isFiltered = (): boolean => filterKeys.some((key) => state[key] !== '');

  function apply(): void {
    if (asked.q !== state.q) {
      void ask(state.q);
      return;
    }
    if (isFiltered() && rows.length < total) void bringAll().then(narrow);
    else narrow();
  }

  function narrow(): void {
    const left = new Set<string>();
    for (const row of rows) {
      const shown =
        choices.every((key) => state[key] === '' || row.values[key].includes(state[key])) &&
        (asked.ids === null || asked.ids.has(row.id));
      row.element.hidden = !shown;
      if (shown) left.add(row.id);
    }
    for (const group of root.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-compound]:not([hidden])');
    const filtered = isFiltered();
    const found = filtered ? `${left.size}个小区，共${total}个` : `${total}个小区`;
    const words =
      filtered && rows.length < total
        ? `${found}；网络不通，后面各页的${total - rows.length}个没有查`
        : found;
    count!.textContent = words;
    none!.hidden = left.size > 0;
    root.dispatchEvent(
      new CustomEvent('compounds:filter', { bubbles: true, detail: filtered ? left : null }),
    );
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      live!.textContent = left.size > 0 ? words : '没有符合条件的小区';
    }, 400);
  }
  let timer = 0;

  function show(): void {
    for (const key of filterKeys) {
      const field = fields[key];
      if (field && field.value !== state[key]) field.value = state[key];
    }
    for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.value === state.status));
  }

  function set(next: Partial<FilterState>): void {
    state = { ...state, ...next };
    show();
    apply();
    intoAddress(state);
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  let typing = 0;
  fields['q']?.addEventListener('input', () => {
    window.clearTimeout(typing);
    typing = window.setTimeout(() => set({ q: fields['q']?.value.trim() ?? '' }), 150);
  });
  for (const key of choices)
    fields[key]?.addEventListener('change', () => set({ [key]: fields[key]?.value ?? '' }));
  for (const chip of chips)
    chip.addEventListener('click', () => set({ status: state.status === chip.value ? '' : chip.value }));
  root.querySelectorAll('[data-reset]').forEach((button) =>
    button.addEventListener('click', () => {
      set(noFilter);
      fields['q']?.focus();
    }),
  );

  // A street on the map narrows the list instead of leaving the page.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.map-block a') : null;
    const href = link?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const street = new URL(href, window.location.href).searchParams.get('street');
    if (street === null || !offered('street', street)) return;
    event.preventDefault();
    set({ street: state.street === street ? '' : street });
    view('list');
  });

  // List or map, on a phone.
  const switches = [...root.querySelectorAll<HTMLButtonElement>('[data-view]')];
  function view(which: string): void {
    root.setAttribute('data-shows', which);
    intoAddress({ shows: which === 'map' ? which : '' });
    for (const button of switches)
      button.setAttribute('aria-pressed', String(button.dataset['view'] === which));
  }
  for (const button of switches)
    button.addEventListener('click', () => view(button.dataset['view'] ?? 'list'));
  view(fromAddress('shows') === 'map' ? 'map' : 'list');

  // The selects stand behind one button on a phone, open at once when one of them narrows the list.
  const more = root.querySelector<HTMLButtonElement>('[data-more-filters]');
  const open = (on: boolean): void => more?.setAttribute('aria-expanded', String(on));
  more?.addEventListener('click', () => open(more.getAttribute('aria-expanded') !== 'true'));
  open(choices.some((key) => key !== 'status' && state[key] !== ''));

  // The map comes later than the first filtering.
  document.addEventListener('map:ready', apply);
  // The browser may have put back old values after a visit elsewhere, or none.
  onReturn(show);
  show();
  apply();
  markLive(root);
  // The header of other pages leads to the box.
  if (window.location.hash === '#f-q') fields['q']?.focus();
}

document.querySelectorAll<HTMLElement>('[data-filter]').forEach(start);

import { choices, filterKeys, noFilter, type FilterState } from './filter-state.ts';
import { atRest } from './page/dom.ts';

/** The fields and chips that say what the list is narrowed to; `set` is told what the visitor changes in them. */
export function filterFields(
  root: HTMLElement,
  form: HTMLFormElement,
  set: (next: Partial<FilterState>) => void,
) {
  const chips = [...root.querySelectorAll<HTMLButtonElement>('[data-status-chip]')];
  const fields = Object.fromEntries(
    filterKeys.map((key) => [key, form.elements.namedItem(key) as HTMLInputElement | null]),
  );
  const { q } = fields;
  const focus = (): void => q?.focus();
  const later = atRest(150);

  form.addEventListener('submit', (event) => event.preventDefault());
  q?.addEventListener('input', () => later(() => set({ q: q.value.trim() })));
  for (const key of choices)
    fields[key]?.addEventListener('change', () => set({ [key]: fields[key]?.value ?? '' }));
  for (const chip of chips)
    chip.addEventListener('click', () =>
      set({ status: chip.getAttribute('aria-pressed') === 'true' ? '' : chip.value }),
    );
  for (const button of root.querySelectorAll('[data-reset]'))
    button.addEventListener('click', () => {
      set(noFilter);
      focus();
    });

  return {
    /** Whether the page offers this value. */
    offered: (key: string, value: string): boolean =>
      key === 'status'
        ? chips.some((chip) => chip.value === value)
        : [...root.querySelectorAll<HTMLOptionElement>(`select[name="${key}"] option`)].some(
            (option) => option.value === value,
          ),
    show(state: FilterState): void {
      for (const key of filterKeys) {
        const field = fields[key];
        if (field && field.value !== state[key]) field.value = state[key];
      }
      for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.value === state.status));
    },
    /** Into the box for a name. */
    focus,
  };
}

import type { CompoundRecord, Directory, StreetRecord } from '../payload.ts';
import { el, json, statusMark } from './dom.ts';
import { cut, search, stem } from './match.ts';

/**
 * The search box of the home page: answers in the flow under the box while one types. Without this script
 * the form leads to the list of compounds.
 */
interface Answer {
  readonly name: string;
  readonly href: string;
  readonly more: string;
  readonly note: string | null;
  /** null: a street. */
  readonly state: string | null;
}

const most = 8;

function start(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[name="q"]');
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const { base = '/', asOf = '' } = box.dataset;
  if (!input || !list || !status) return;

  let answers: readonly Answer[] = [];
  let active = -1;
  let asked = 0;

  const answerOf = (record: CompoundRecord | StreetRecord): Answer =>
    'id' in record
      ? {
          name: record.name,
          href: `${base}compounds/${encodeURIComponent(record.id)}/`,
          more: [record.street ?? '街道未公开', record.listed].join('，'),
          note: record.note,
          state: record.state,
        }
      : {
          name: record.name,
          href: `${base}streets/${encodeURIComponent(record.code)}/`,
          more: record.count > 0 ? `街道，已收录${record.count}个小区` : '街道，未见名单',
          note: null,
          state: null,
        };

  function option(answer: Answer, index: number, typed: string): HTMLLIElement {
    const [before, match, after] = cut(answer.name, typed);
    const link = el('a');
    link.href = answer.href;
    link.id = `${list!.id}-${index}`;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.append(
      el('span', 'search-name', before, ...(match ? [el('mark', '', match)] : []), after),
      el('span', 'search-side', answer.state === null ? '看名单' : statusMark(answer.state)),
      el('span', 'search-break'),
      el('span', 'search-more', answer.more),
      ...(answer.note ? [el('span', 'search-more', answer.note)] : []),
    );
    const item = el('li', '', link);
    item.setAttribute('role', 'presentation');
    return item;
  }

  function choose(index: number): void {
    active = index;
    [...list!.querySelectorAll('[role="option"]')].forEach((node, i) => {
      node.setAttribute('aria-selected', String(i === active));
      if (i === active) node.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input!.removeAttribute('aria-activedescendant');
    else input!.setAttribute('aria-activedescendant', `${list!.id}-${active}`);
  }

  /** `all`: the words are followed by a link to the whole list. */
  function show(found: readonly Answer[], typed: string, words: string, all = false): void {
    answers = found;
    list!.replaceChildren(...found.map((answer, i) => option(answer, i, typed)));
    list!.hidden = found.length === 0;
    input!.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
    status!.textContent = words;
    if (all) {
      const link = el('a', '', '看全部小区');
      link.href = `${base}compounds/`;
      status!.append(link);
    }
  }

  const fine = window.matchMedia('(hover: hover) and (pointer: fine)').matches;

  function tell(total: number, near: boolean, typed: string): string {
    if (total === 0) return `没有找到“${typed}”。没找到不等于不改造。`;
    const day = asOf && `，状态截至${asOf}`;
    const head = near ? `没有叫“${typed}”的，名字相近的有${total}个` : `共${total}条`;
    const cutOff = total > most ? `，先列${most}条，按“查找”看全部` : '';
    return `${head}${cutOff}${day}。${fine ? '按上下键选择，按回车打开。' : ''}`;
  }

  async function answer(): Promise<void> {
    const typed = input!.value.trim();
    const turn = ++asked;
    if (typed === '') {
      show([], '', '');
      return;
    }
    try {
      const { compounds, streets } = await json<Directory>(`${base}compounds.json`);
      if (turn !== asked) return;
      const records = [
        // Not by street: the street itself is among the answers.
        ...compounds.map((record) => ({
          ...record,
          more: [record.community, record.address].filter(Boolean).join(' '),
        })),
        ...streets.map((street) => ({ ...street, more: '' })),
      ];
      // Equal answers: the newest plan year first.
      const year = (record: (typeof records)[number]) => ('years' in record ? (record.years[0] ?? 0) : 0);
      records.sort((a, b) => year(b) - year(a));
      let found = search(records, typed);
      const near = found.length === 0;
      if (near) found = search(records, stem(typed));
      const shown = found.slice(0, most).map(answerOf);
      show(shown, near ? stem(typed) : typed, tell(found.length, near, typed), found.length === 0);
    } catch {
      if (turn === asked) show([], '', '名单没有加载成功。', true);
    }
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  let composing = false;
  let timer = 0;
  const soon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void answer(), 120);
  };
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  input.addEventListener('input', () => {
    if (!composing) soon();
  });
  // The names are fetched as soon as the box is entered, so that the first answer is quick.
  input.addEventListener('focus', () => void json(`${base}compounds.json`).catch(() => undefined), {
    once: true,
  });

  input.addEventListener('keydown', (event) => {
    if (composing || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (answers.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // From the box down to the first, up to the last; past either end back to the box.
      const next = active + step;
      choose(next < -1 ? answers.length - 1 : next >= answers.length ? -1 : next);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      window.location.href = answers[active]!.href;
    } else if (event.key === 'Escape' && (answers.length > 0 || input.value !== '')) {
      event.preventDefault();
      input.value = '';
      void answer();
    }
  });

  // A page come back to keeps what was typed.
  if (input.value.trim() !== '') void answer();
}

document.querySelectorAll<HTMLElement>('[data-search]').forEach(start);

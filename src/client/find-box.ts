import { headBox } from './find/head-box.ts';
import { loadNames, type Names } from './find/load.ts';
import { optionsOf, type Option } from './find/options.ts';
import { cut } from './find/query.ts';
import { el, fill, onReturn, statusMark } from './page/dom.ts';
import { whole } from './page/whole.ts';

/**
 * A box that finds a compound by name: answers stand in the flow under it while one types (combobox pattern).
 * Without this script the form leads to the list of compounds.
 */

const most = 8;
const fine = window.matchMedia('(hover: hover) and (pointer: fine)').matches;

function start(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[name="q"]');
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const words = box.querySelector<HTMLElement>('[data-find-words]');
  const live = box.querySelector<HTMLElement>('[aria-live]');
  const { base = '/' } = box.dataset;
  if (!input || !list || !words || !live) return;

  let options: readonly Option[] = [];
  let active = -1;
  let turn = 0;
  let telling = 0;
  /** What the answers answer. */
  let asked = '';
  /** Where the words go that no name answers. */
  let unnamed: string | null = null;

  function row(option: Option, index: number, marked: string): HTMLLIElement {
    const [before, match, after] = cut(option.name, marked);
    const link = el('a');
    link.href = option.href;
    link.id = `${list!.id}-${index}`;
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

  function choose(index: number): void {
    active = index;
    [...list!.querySelectorAll('[role="option"]')].forEach((node, i) => {
      node.setAttribute('aria-selected', String(i === active));
      if (i === active) node.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input!.removeAttribute('aria-activedescendant');
    else input!.setAttribute('aria-activedescendant', `${list!.id}-${active}`);
  }

  /** Says it under the box at once, and to a screen reader once the typing rests. */
  function say(text: string, links: readonly (readonly [text: string, href: string])[] = []): void {
    const rows = links.map(([label, href]) => {
      const link = el('a', '', label);
      link.href = href;
      return el('li', '', link);
    });
    fill(
      words!,
      ...(text ? [el('p', '', ...whole(text))] : []),
      ...(rows.length ? [el('ul', '', ...rows)] : []),
    );
    window.clearTimeout(telling);
    telling = window.setTimeout(() => (live!.textContent = text), 500);
  }

  function show(found: readonly Option[], marked = ''): void {
    options = found;
    fill(list!, ...found.map((option, i) => row(option, i, marked)));
    list!.hidden = found.length === 0;
    input!.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
  }

  function close(): void {
    turn++;
    unnamed = null;
    show([]);
    say('');
  }

  function answer(typed: string, { asOf, finder, streets }: Names): void {
    const answers = finder.find(typed, most);
    const { total, near, words: marked, house, subjects } = answers;
    show(optionsOf(base, answers), marked);
    const everywhere = ['全站查找', `${base}search/?q=${encodeURIComponent(typed)}`] as const;
    const keys = fine ? '按上下键选择，按回车打开。' : '';
    unnamed = total === 0 ? everywhere[1] : null;
    if (total === 0 && subjects.length > 0) {
      say(`没有小区叫“${typed}”，上面是说这件事的页。${keys}`, [everywhere]);
      return;
    }
    if (total === 0) {
      say(`没有找到“${typed}”。没找到不等于不改造。可以看所在街道的名单，或者在全站的文字里找。`, [
        ...streets.map(({ code, name }) => [name, `${base}streets/${encodeURIComponent(code)}/`] as const),
        everywhere,
      ]);
      return;
    }
    const head = near ? `没有叫“${typed}”的，名字相近的有${total}个` : `共${total}条`;
    const cutOff = total > most ? `，先列${most}条，按“查找”看全部` : '';
    const whole = house === null ? '' : `记录按小区，不分“${house}”。`;
    say(`${whole}${head}${cutOff}，状态截至${asOf}。${keys}`, subjects.length > 0 ? [everywhere] : []);
  }

  async function ask(): Promise<void> {
    const typed = input!.value.trim();
    const own = ++turn;
    asked = typed;
    if (typed === '') {
      close();
      return;
    }
    try {
      const names = await loadNames(base);
      if (own === turn) answer(typed, names);
    } catch {
      if (own !== turn) return;
      show([]);
      say('名单没有加载成功。', [['看全部小区', `${base}compounds/`]]);
    }
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  // Letters of an unfinished word are not searched for.
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    void ask();
  });
  input.addEventListener('input', () => {
    if (!composing) void ask();
  });
  // The names are fetched as soon as the box is entered, so that the first answer is quick.
  input.addEventListener('focus', () => void loadNames(base).catch(() => undefined));

  const last = () => options.length - 1;
  /** Where a key leads; from the box down to the first, up to the last; past either end back to the box. */
  const moves: Readonly<Record<string, () => number | null>> = {
    ArrowDown: () => (active === last() ? -1 : active + 1),
    ArrowUp: () => (active === -1 ? last() : active - 1),
    // Without a chosen answer they move in the text.
    Home: () => (active < 0 ? null : 0),
    End: () => (active < 0 ? null : last()),
  };
  input.addEventListener('keydown', (event) => {
    if (composing || event.isComposing) return;
    const to = options.length > 0 ? (moves[event.key]?.() ?? null) : null;
    if (to !== null) {
      event.preventDefault();
      choose(to);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      window.location.href = options[active]!.href;
    } else if (event.key === 'Escape' && (words.childElementCount > 0 || input.value !== '')) {
      // First the answers go, then the text.
      event.preventDefault();
      if (words.childElementCount === 0) asked = input.value = '';
      close();
    }
  });

  // What is no name is no filter of the list of names: the words are carried on to the texts.
  box.querySelector('form')?.addEventListener('submit', (event) => {
    if (unnamed === null) return;
    event.preventDefault();
    window.location.href = unnamed;
  });

  // In the header the answers go when one turns to the page.
  if (box.hasAttribute('data-find-brief')) {
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !box.contains(target) && words.childElementCount > 0) close();
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('pointerdown', leave);
  }

  // A page come back to keeps what was typed.
  onReturn(() => {
    if (input.value === '') input.value = asked;
  });
  if (input.value.trim() !== '' && !box.hasAttribute('data-find-brief')) void ask();
}

document.querySelectorAll<HTMLElement>('[data-find]').forEach(start);
headBox(start);

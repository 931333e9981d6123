import { json, el, fill, markLive, onReturn } from '../page/dom.ts';
import { loadNames } from '../find/load.ts';
import { optionsOf } from '../find/options.ts';
import { excerpt, readyTexts, searchTexts, sentenceOf, type Held } from './search-texts.ts';
import type { SiteTexts } from '../../shared/site-texts.ts';

/**
 * Full-text search over the pages of this dataset: all their text is fetched once and looked through here, so that what
 * is counted is so. Texts go in as text.
 */
const step = 10;
type Files = ReturnType<typeof readyTexts>[];

function start(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name="q"]');
  const list = root.querySelector<HTMLElement>('[data-results]');
  const straight = root.querySelector<HTMLElement>('[data-straight]');
  const words = root.querySelector<HTMLElement>('[role="status"]');
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  const none = root.querySelector<HTMLElement>('[data-none]');
  const { base = '/' } = root.dataset;
  if (!form || !input || !list || !straight || !words || !more || !none) return;

  let texts: Promise<Files> | null = null;
  const load = (): Promise<Files> => {
    const file = (name: string): Promise<SiteTexts> => json<SiteTexts>(`${base}texts/${name}`);
    texts ??= file('0.json')
      .then((first) => Promise.all([first, ...first.more.map(file)]))
      .then((files) => files.map(readyTexts));
    texts.catch(() => (texts = null));
    return texts;
  };

  let results: readonly Held[] = [];
  let found: readonly string[] = [];
  let turn = 0;
  /** What the page answers. */
  let asked = '';

  const row = ({ page, lines }: Held): HTMLLIElement => {
    const link = el('a', 'row-link row-name', page.title);
    link.href = page.address;
    const texts = lines.map((line) =>
      el(
        'p',
        'row-more found-text',
        ...excerpt(line, found).map((piece, i) => (i % 2 === 1 ? el('mark', '', piece) : piece)),
      ),
    );
    return el('li', 'row', link, el('span', 'found-kind', page.kind), ...texts);
  };

  /** Adds the next ten; the first of them takes the focus when they were asked for. */
  function add(focus: boolean): void {
    const from = list!.childElementCount;
    list!.append(...results.slice(from, from + step).map(row));
    list!.hidden = list!.childElementCount === 0;
    more!.hidden = list!.childElementCount >= results.length;
    if (focus) list!.children[from]?.querySelector('a')?.focus();
  }

  /** Compounds that are meant, and pages that answer what was asked: they come before pages that only hold the words. */
  async function answerStraight(typed: string, own: number): Promise<void> {
    const { finder } = await loadNames(base);
    if (own !== turn) return;
    const answers = finder.find(typed, 3);
    const meant = answers.near ? { ...answers, shown: [] } : answers;
    const rows = optionsOf(base, meant).map((option) => {
      const link = el('a', 'row-link row-name', option.name);
      link.href = option.href;
      return el('li', 'row', link, el('p', 'row-more', option.more));
    });
    fill(straight!, ...rows);
    straight!.hidden = rows.length === 0;
  }

  async function ask(): Promise<void> {
    const typed = input!.value.trim();
    const own = ++turn;
    asked = typed;
    fill(list!);
    fill(straight!);
    list!.hidden = straight!.hidden = true;
    more!.hidden = none!.hidden = true;
    words!.textContent = typed === '' ? '' : '正在查找';
    if (typed === '') return;
    // Without the names the pages still answer.
    void answerStraight(typed, own).catch(() => undefined);
    try {
      const files = await load();
      if (own !== turn) return;
      const answers = searchTexts(files, typed);
      results = answers.held;
      found = answers.words;
      add(false);
      words!.textContent = sentenceOf(typed, answers);
      none!.hidden = results.length > 0;
    } catch {
      if (own !== turn) return;
      words!.textContent = '全站的文字没有加载成功，请检查网络以后再查。';
      none!.hidden = false;
    }
  }

  const given = new URLSearchParams(window.location.search).get('q');
  if (given !== null) input.value = given.slice(0, 60);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(window.location.href);
    address.searchParams.set('q', input.value.trim());
    window.history.replaceState(window.history.state, '', address);
    void ask();
  });
  more.addEventListener('click', () => add(true));
  input.addEventListener('focus', () => void load().catch(() => undefined));
  if (input.value.trim() !== '') void ask();
  onReturn(() => {
    if (input.value === '') input.value = asked;
  });
  markLive(root);
}

document.querySelectorAll<HTMLElement>('[data-full-text]').forEach(start);

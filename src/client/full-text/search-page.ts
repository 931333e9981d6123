import { el, fill, markLive, onReturn } from '../page/dom.ts';
import { loadNames } from '../find/load.ts';
import { optionsOf, type Option } from '../find/options.ts';
import { loadTexts } from './load-texts.ts';
import { resultList } from './result-list.ts';
import { searchTexts, sentenceOf } from './search-texts.ts';

/**
 * Full-text search over the pages of this dataset: all their text is fetched once and looked through here, so that what
 * is counted is so. Texts go in as text.
 */

function straightRow({ name, href, more }: Option): HTMLLIElement {
  const link = el('a', 'row-link row-name', name);
  link.href = href;
  return el('li', 'row', link, el('p', 'row-more', more));
}

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
  const results = resultList(list, more);
  let turn = 0;
  /** What the page answers. */
  let asked = '';

  /** Compounds that are meant, and pages that answer what was asked: they come before pages that only hold the words. */
  function showStraight(options: readonly Option[]): void {
    fill(straight!, ...options.map(straightRow));
    straight!.hidden = options.length === 0;
  }

  async function answerStraight(typed: string, own: number): Promise<void> {
    const { finder } = await loadNames(base);
    if (own !== turn) return;
    const answers = finder.find(typed, 3);
    showStraight(optionsOf(base, answers.near ? { ...answers, shown: [] } : answers));
  }

  async function ask(typed: string): Promise<void> {
    const own = ++turn;
    asked = typed;
    results.show([], []);
    showStraight([]);
    none!.hidden = true;
    words!.textContent = typed === '' ? '' : '正在查找';
    if (typed === '') return;
    // Without the names the pages still answer.
    void answerStraight(typed, own).catch(() => undefined);
    const files = await loadTexts(base).catch(() => null);
    if (own !== turn) return;
    const answers = files && searchTexts(files, typed);
    results.show(answers?.held ?? [], answers?.words ?? []);
    words!.textContent = answers
      ? sentenceOf(typed, answers)
      : '全站的文字没有加载成功，请检查网络以后再查。';
    none!.hidden = answers !== null && answers.held.length > 0;
  }

  const given = new URLSearchParams(window.location.search).get('q');
  if (given !== null) input.value = given.slice(0, 60);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = input.value.trim();
    const address = new URL(window.location.href);
    address.searchParams.set('q', typed);
    window.history.replaceState(window.history.state, '', address);
    void ask(typed);
  });
  input.addEventListener('focus', () => void loadTexts(base).catch(() => undefined));
  if (input.value.trim() !== '') void ask(input.value.trim());
  onReturn(() => {
    if (input.value === '') input.value = asked;
  });
  markLive(root);
}

document.querySelectorAll<HTMLElement>('[data-full-text]').forEach(start);

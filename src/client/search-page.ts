import { el, fill, markLive, onReturn } from './dom.ts';

/**
 * Full-text search over the pages of this dataset. Pagefind keeps the index in small pieces and fetches those that
 * hold the words asked for; its texts come escaped with marks, and are set as text.
 */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; excerptLength: number }): Promise<void>;
  search(words: string): Promise<{ results: readonly { data(): Promise<Page> }[] }>;
}
interface Page {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

const step = 10;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};
const plain = (escaped: string): string =>
  escaped
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name]!)
    .replace(/\u200b/g, '');

/** Pagefind puts `. ` between blocks and cuts where it will: full stops as one writes them here, and no comma first. */
const tidy = (escaped: string): string =>
  escaped
    .replace(/\s*\.(?:\s+|$)/g, '。')
    .replace(/([。，；：？！])[\s。]+/g, '$1')
    .replace(/^[\s，。；：、]+/, '');

/** `…<mark>电梯</mark>…` as nodes. */
const excerptOf = (escaped: string): Node[] =>
  tidy(escaped)
    .split(/<\/?mark>/)
    .map((piece, i) => (i % 2 === 1 ? el('mark', '', plain(piece)) : document.createTextNode(plain(piece))));

function start(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name="q"]');
  const list = root.querySelector<HTMLElement>('[data-results]');
  const words = root.querySelector<HTMLElement>('[role="status"]');
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  const none = root.querySelector<HTMLElement>('[data-none]');
  const { base = '/' } = root.dataset;
  if (!form || !input || !list || !words || !more || !none) return;

  let pagefind: Promise<Pagefind> | null = null;
  const load = (): Promise<Pagefind> => {
    pagefind ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>).then(
      async (made) => {
        await made.options({ baseUrl: '/', noWorker: true, excerptLength: 40 });
        return made;
      },
    );
    pagefind.catch(() => (pagefind = null));
    return pagefind;
  };

  let results: readonly { data(): Promise<Page> }[] = [];
  let turn = 0;
  /** What the page answers. */
  let asked = '';

  const row = ({ url, excerpt, meta }: Page): HTMLLIElement => {
    const link = el('a', 'row-link row-name', meta['title'] ?? url);
    link.href = url;
    return el(
      'li',
      'row',
      link,
      el('span', 'found-kind', meta['kind'] ?? ''),
      el('p', 'row-more found-text', ...excerptOf(excerpt)),
    );
  };

  /** Adds the next ten; the first of them takes the focus when they were asked for. */
  async function add(focus: boolean): Promise<void> {
    const own = turn;
    const from = list!.childElementCount;
    const pages = await Promise.all(results.slice(from, from + step).map((result) => result.data()));
    if (own !== turn) return;
    list!.append(...pages.map(row));
    list!.hidden = list!.childElementCount === 0;
    more!.hidden = list!.childElementCount >= results.length;
    if (focus) list!.children[from]?.querySelector('a')?.focus();
  }

  async function ask(): Promise<void> {
    const typed = input!.value.trim();
    const own = ++turn;
    asked = typed;
    fill(list!);
    list!.hidden = true;
    more!.hidden = none!.hidden = true;
    words!.textContent = typed === '' ? '' : '正在查找';
    if (typed === '') return;
    try {
      const found = await (await load()).search(typed);
      if (own !== turn) return;
      results = found.results;
      await add(false);
      if (own !== turn) return;
      words!.textContent =
        results.length > 0 ? `写到“${typed}”的有${results.length}页` : `没有一页写到“${typed}”`;
      none!.hidden = results.length > 0;
    } catch {
      if (own !== turn) return;
      words!.textContent = '这个浏览器查不了，或者网络不通。';
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
  more.addEventListener('click', () => void add(true));
  input.addEventListener('focus', () => void load().catch(() => undefined));
  if (input.value.trim() !== '') void ask();
  onReturn(() => {
    if (input.value === '') input.value = asked;
  });
  markLive(root);
}

document.querySelectorAll<HTMLElement>('[data-full-text]').forEach(start);

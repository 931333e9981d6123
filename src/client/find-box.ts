import { answerTo, MOST, silence, withoutNames, type Answer } from './find/answer.ts';
import { answerList } from './find/answer-list.ts';
import { headBox } from './find/head-box.ts';
import { loadNames } from './find/load.ts';
import { atRest, el, fill, onReturn } from './page/dom.ts';
import { whole } from './page/whole.ts';

/**
 * A box that finds a compound by name: answers stand in the flow under it while one types.
 * Without this script the form leads to the list of compounds.
 */

const keys = window.matchMedia('(hover: hover) and (pointer: fine)').matches
  ? '按上下键选择，按回车打开。'
  : '';

/** Says the sentence of an answer under the box at once, and to a screen reader once the typing rests. */
function teller(words: HTMLElement, live: HTMLElement): (answer: Answer) => void {
  const later = atRest(500);
  return ({ text, links }) => {
    const rows = links.map(([label, href]) => {
      const link = el('a', '', label);
      link.href = href;
      return el('li', '', link);
    });
    fill(
      words,
      ...(text ? [el('p', '', ...whole(text))] : []),
      ...(rows.length ? [el('ul', '', ...rows)] : []),
    );
    later(() => (live.textContent = text));
  };
}

/** Runs with every change of the text, but not for letters of an unfinished word; gives whether one is being written. */
function onTyped(input: HTMLInputElement, run: () => void): () => boolean {
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    run();
  });
  input.addEventListener('input', () => {
    if (!composing) run();
  });
  return () => composing;
}

function start(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[name="q"]');
  const listbox = box.querySelector<HTMLElement>('[role="listbox"]');
  const words = box.querySelector<HTMLElement>('[data-find-words]');
  const live = box.querySelector<HTMLElement>('[aria-live]');
  const { base = '/' } = box.dataset;
  if (!input || !listbox || !words || !live) return;
  const list = answerList(input, listbox);
  const tell = teller(words, live);
  const brief = box.hasAttribute('data-find-brief');
  /** Counts the questions: an answer that comes after the next one is none. */
  let turn = 0;
  /** What the answers answer. */
  let asked = '';
  let shown = silence;

  function show(answer: Answer): void {
    turn++;
    shown = answer;
    list.show(answer.options, answer.marked);
    tell(answer);
  }

  async function ask(typed: string): Promise<void> {
    asked = typed;
    if (typed === '') return show(silence);
    const own = ++turn;
    const names = await loadNames(base).catch(() => null);
    // Something else was asked meanwhile, or the answers were sent away.
    if (own !== turn) return;
    show(names ? answerTo(typed, names.finder.find(typed, MOST), names, base, keys) : withoutNames(base));
  }

  const isComposing = onTyped(input, () => void ask(input.value.trim()));
  // The names are fetched as soon as the box is entered, so that the first answer is quick.
  input.addEventListener('focus', () => void loadNames(base).catch(() => undefined));

  input.addEventListener('keydown', (event) => {
    if (isComposing() || event.isComposing) return;
    const chosen = list.chosen();
    if (list.move(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      window.location.href = chosen.href;
    } else if (event.key === 'Escape' && (shown !== silence || input.value !== '')) {
      // First the answers go, then the text.
      event.preventDefault();
      if (shown === silence) asked = input.value = '';
      show(silence);
    }
  });

  // What is no name is no filter of the list of names: the words are carried on to the texts.
  box.querySelector('form')?.addEventListener('submit', (event) => {
    if (shown.unnamed === null) return;
    event.preventDefault();
    window.location.href = shown.unnamed;
  });

  // In the header the answers go when one turns to the page.
  const leave = ({ target }: Event): void => {
    if (target instanceof Node && !box.contains(target) && shown !== silence) show(silence);
  };
  if (brief) for (const away of ['focusin', 'pointerdown']) document.addEventListener(away, leave);

  // A page come back to keeps what was typed.
  onReturn(() => {
    if (input.value === '') input.value = asked;
  });
  if (input.value.trim() !== '' && !brief) void ask(input.value.trim());
}

document.querySelectorAll<HTMLElement>('[data-find]').forEach(start);
headBox(start);

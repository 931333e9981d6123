import answers from '../../styles/blocks/answers.css?url';
import { el, sheet } from '../page/dom.ts';

/**
 * The box in the header of a wide window, in the place of the link: its answers need the script, so the script makes
 * it. It stands ready once its style is there; without it the link stays.
 */
export function headBox(start: (box: HTMLElement) => void): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-find-link]');
  const wide = window.matchMedia('(min-width: 72em)');
  const base = link?.dataset['findLink'];
  if (!link || base === undefined) return;
  let made = false;

  function make(): void {
    if (!wide.matches || made) return;
    made = true;
    const input = el('input');
    const names = {
      type: 'search',
      name: 'q',
      'aria-label': '小区名、路名或拼音',
      placeholder: '找小区',
      autocomplete: 'off',
      autocapitalize: 'off',
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: '60',
    };
    for (const [name, value] of Object.entries(names)) input.setAttribute(name, value);
    const button = el('button', '', '查找');
    const form = el('form', 'search-box', input, button);
    form.action = `${base}compounds/`;
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', '按名字找小区');
    const list = el('ul');
    list.id = 'head-answers';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '找到的小区、街道和页');
    const words = el('div', 'search-status');
    words.dataset['findWords'] = '';
    const live = el('p', 'vh');
    live.setAttribute('aria-live', 'polite');
    const box = el('div', 'search search--brief', form, list, words, live);
    box.dataset['find'] = '';
    box.dataset['findBrief'] = '';
    box.dataset['base'] = base!;
    sheet(answers).then(
      () => {
        link!.after(box);
        link!.classList.add('find-link--box');
        start(box);
      },
      () => undefined,
    );
  }

  make();
  // Old engines know no addEventListener here.
  wide.addEventListener?.('change', make);
}

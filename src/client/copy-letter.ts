import { markLive } from './page/dom.ts';

/** Copies the letter of the page; the button shows where the browser lets a page write to its clipboard. */

const button = document.querySelector<HTMLButtonElement>('[data-copy]');
const letter = document.querySelector<HTMLElement>('[data-letter]');
const said = document.querySelector<HTMLElement>('[data-copied]');

if (button && letter && said && navigator.clipboard) {
  markLive(button.parentElement!);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(letter.innerText).then(
      () => (said.textContent = '已经复制。'),
      () => (said.textContent = '没有复制成，请长按信的文字，选“复制”。'),
    );
  });
}

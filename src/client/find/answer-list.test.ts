import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { answerList, stepTo } from './answer-list.ts';
import type { Option } from './options.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['ArrowDown', [0, 1, 2, -1]],
  ['ArrowUp', [2, -1, 0, 1]],
  ['Home', [null, 0, 0, 0]],
  ['End', [null, 2, 2, 2]],
  ['Enter', [null, null, null, null]],
])('%s, in the box and on each of three answers', (key, steps) => {
  expect([-1, 0, 1, 2].map((active) => stepTo(key, active, 3))).toEqual(steps);
  expect(stepTo(key, -1, 0)).toBeNull();
});

const option = (name: string): Option => ({
  name,
  href: `/${name}/`,
  more: '甲街道',
  note: null,
  state: null,
  side: '看名单',
});

test('the box tells how many answers stand there and which of them is chosen', () => {
  const { window } = new JSDOM('<input><ul id="answers" hidden></ul>');
  vi.stubGlobal('document', window.document);
  window.Element.prototype.scrollIntoView = () => undefined;
  const input = window.document.querySelector('input')!;
  const list = window.document.querySelector('ul')!;
  const answers = answerList(input, list);
  const told = () => [
    input.getAttribute('aria-expanded'),
    input.getAttribute('aria-activedescendant'),
    list.querySelector('[aria-selected="true"]')?.id ?? null,
    answers.chosen()?.name ?? null,
  ];
  expect(told()).toEqual(['false', null, null, null]);

  answers.show([option('甲<b>'), option('乙')], '乙');
  expect([...list.children].map((row) => row.textContent)).toEqual(['甲<b>看名单甲街道', '乙看名单甲街道']);
  expect([...list.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['乙']);
  expect([list.hidden, ...told()]).toEqual([false, 'true', null, null, null]);
  expect([answers.move('ArrowUp'), ...told()]).toEqual([true, 'true', 'answers-1', 'answers-1', '乙']);
  expect([answers.move('x'), ...told()]).toEqual([false, 'true', 'answers-1', 'answers-1', '乙']);

  answers.show([], '');
  expect([list.hidden, list.childElementCount, ...told()]).toEqual([true, 0, 'false', null, null, null]);
});

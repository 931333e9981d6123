import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { putBack, setAside } from './alike.ts';

/** What is left of a body of the page, and what stands there when all is put back. */
function thinned(body: string): { left: string; after: string } {
  const { window } = new JSDOM(`<body>${body}</body>`, { runScripts: 'outside-only' });
  const html = (): string => window.document.body.innerHTML;
  window.eval(`(${String(setAside)})()`);
  const left = html();
  window.eval(`(${String(putBack)})()`);
  return { left, after: html() };
}

test.each([
  [
    'rows that differ in words alone',
    '<ul><li><a href="/1/">甲</a></li><li><a href="/2/">乙</a></li></ul>',
    '<ul><li><a href="/1/">甲</a></li></ul>',
  ],
  [
    'within what stays and within what goes',
    '<ul><li><b>1</b><b>2</b></li> <li><b>3</b></li></ul>',
    '<ul><li><b>1</b></li> </ul>',
  ],
  [
    'signs',
    '<p><a aria-label="甲"><i></i></a><a aria-label="乙"><i></i></a></p>',
    '<p><a aria-label="甲"><i></i></a></p>',
  ],
  ['words beside elements', '<p><b>甲</b>，<b>乙</b>。<b>丙</b></p>', '<p><b>甲</b>，。</p>'],
  ['several before another', '<p><b>甲</b><b>乙</b><b>丙</b><i>丁</i></p>', '<p><b>甲</b><i>丁</i></p>'],
])('%s are asked once', (_, body, left) => {
  expect(thinned(body)).toEqual({ left, after: body });
});

test.each([
  ['a class', '<ul><li>甲</li><li class="late">乙</li></ul>'],
  ['no name', '<p><a aria-label="甲"><i></i></a><a aria-label=""><i></i></a></p>'],
  ['a name beside its words', '<p><a aria-label="甲">1</a><a aria-label="乙">2</a></p>'],
  ['a colour of its own', '<style>b + b { color: red }</style><p><b>甲</b><b>乙</b></p>'],
  ['no words', '<p><a href="/1/">甲</a><a href="/2/"></a></p>'],
  ['something else in it', '<ul><li>甲</li><li>乙<i>丙</i></li></ul>'],
  ['another place', '<ul><li>甲</li></ul><ol><li>乙</li></ol>'],
  ['a head above it', '<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>'],
])('what has %s is asked as well', (_, body) => {
  expect(thinned(body)).toEqual({ left: body, after: body });
});

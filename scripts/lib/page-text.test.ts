import { expect, test } from 'vitest';
import { readPage } from './page-text.ts';

const page = (main: string): string =>
  `<html><head><title>甲项目 - 某区公开</title></head><body><header>页眉</header><main data-kind="项目">${main}</main><footer>页脚</footer></body></html>`;

test('only what stands in main, with the title and the column', () => {
  expect(readPage(page('<p>正文</p>'))).toEqual({ title: '甲项目', kind: '项目', lines: ['正文'] });
});

test.each([
  ['blocks are lines', '<h2>一</h2><p>二</p><ul><li>三</li></ul>', ['一', '二', '三']],
  [
    'a number or a link stays in its sentence',
    '<p>还有<span class="n">3天</span>，<a href="/">看</a></p>',
    ['还有3天，看'],
  ],
  [
    'a span set apart is a line',
    '<p><span class="item-name">修缮</span><span class="tag">应选</span></p>',
    ['修缮', '应选'],
  ],
  ['spaces between hanzi go, between words stay', '<p>电 梯\n加装 A B</p>', ['电梯加装 A B']],
  ['entities', '<p>A&amp;B &lt;园&gt;</p>', ['A&B <园>']],
  [
    'no ways to elsewhere, pictures, boxes, nor what is not shown',
    '<nav>去</nav><svg><text>图</text></svg><form>框</form><p hidden>藏</p><p class="vh">听</p><p class="print-only wrap">纸</p><p>文</p>',
    ['文'],
  ],
  ['a line break within a paragraph', '<p>一<br>二</p>', ['一', '二']],
])('%s', (_, main, lines) => {
  expect(readPage(page(main)).lines).toEqual(lines);
});

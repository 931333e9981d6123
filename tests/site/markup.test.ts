import { expect, test } from 'vitest';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { markupFindings } from '../../scripts/lib/pages/markup.ts';
import { htmlOf, pagesToVisit } from '../lib/site.ts';

test('the HTML of every branch of every template is valid', () => {
  const found = pagesToVisit().flatMap((address) => markupFindings(address, htmlOf(address)));
  expect(found.map(findingText)).toEqual([]);
});

test('a page that is wrong is told with its rule and element', () => {
  const html =
    '<!doctype html><html lang="zh-CN"><head><title>甲</title></head><body><main><h2></h2><img src="a.png"></main></body></html>';
  const rules = markupFindings('/x/', html).map(
    ({ page, mode, check, rule }) => `${page} ${mode} ${check} ${rule}`,
  );
  expect(rules).toContain('/x/ 源文件 markup empty-heading');
  expect(rules.some((rule) => rule.endsWith('after-html'))).toBe(false);
  expect(markupFindings('/x/', `${html}<script src="a.js"></script>`).map(({ rule }) => rule)).toContain(
    'after-html',
  );
  expect(rules.some((rule) => rule.endsWith('wcag/h37'))).toBe(true);
});

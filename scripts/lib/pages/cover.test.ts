import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringPages, templateOf } from './cover.ts';

test.each([
  ['/', ''],
  ['/sample/', ''],
  ['/compounds/', 'compounds'],
  ['/compounds/C1/', 'compounds/*'],
  ['/sample/projects/P-1/poster/', 'projects/*/poster'],
  ['/sample/r/2025-01-01-ab/', 'r/*'],
  ['/r/2025-01-01-ab/plan-2021/', 'r/*/*'],
  ['/r/2025-01-01-ab/embed/plan/', 'r/*/embed/*'],
  ['/404.html', '404.html'],
])('%s is made by “%s”', (address, template) => {
  expect(templateOf(address, ['/', '/sample/'])).toBe(template);
});

const page = (id: string, html: string) => ({ address: `/compounds/${id}/`, html });

test('what only one page of many has is seen, and the shortest and the longest', () => {
  const plain = Array.from({ length: 30 }, (_, i) => page(`B${i + 10}`, '<ul class="list"><li>甲</li></ul>'));
  const chosen = coveringPages(
    [
      ...plain,
      page('A1', '<p>乙</p>'),
      page('C1', '<ul class="list"><li class="late">丙</li></ul>'),
      page('C2', `<ul class="list">${'<li>丁</li>'.repeat(9)}</ul>`),
    ],
    ['/'],
  );
  expect(chosen).toEqual(['/compounds/A1/', '/compounds/C1/', '/compounds/C2/']);
});

test('no kind of element in no kind of place is left out, whatever the pages', () => {
  const element = fc.tuple(
    fc.constantFrom('ul', 'p', 'dl'),
    fc.constantFrom('a', 'b', 'a b'),
    fc.constantFrom('i', 'em'),
  );
  const pages = fc.array(fc.array(element, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(pages, (made) => {
      const written = made.map((parts, i) =>
        page(
          `P${i}`,
          parts
            .map(([tag, kind, inner]) => `<${tag} class="${kind}"><${inner}>x</${inner}></${tag}>`)
            .join(''),
        ),
      );
      const chosen = new Set(coveringPages(written, ['/']));
      const kinds = (list: typeof written): string[] =>
        [...new Set(list.flatMap(({ html }) => html.match(/<\w+ class="[^"]*"><\w+>/g) ?? []))].sort();
      expect(kinds(written.filter(({ address }) => chosen.has(address)))).toEqual(kinds(written));
    }),
  );
});

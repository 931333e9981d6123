import { Parser } from 'htmlparser2';

/** Elements that stand within a line; all others, and spans of a class that sets them apart, begin a new one. */
const inline = new Set(
  'a abbr b bdi code data dfn em i mark q s small span strong sub sup time u wbr'.split(' '),
);
const plainSpan = /^(n|clause|source|unknown)?$/;
/** What is no text of the page: pictures, what is quoted as it stands, boxes to fill in, ways to other pages, what only paper or a reader has. */
const left = new Set(['svg', 'pre', 'script', 'style', 'template', 'form', 'nav', 'button', 'select']);
const leftClass = /(^|\s)(vh|print-only|plain-only|printed-address)(\s|$)/;

export interface PageWords {
  readonly title: string;
  readonly kind: string;
  /** One a line as they stand on the page, without spaces between hanzi. */
  readonly lines: readonly string[];
}

/** Elements without an end. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'link', 'meta', 'source', 'col']);
/** A space that only the source has. */
const between =
  /(?<=[\p{Script=Han}，。；：、（）“”《》？！]) (?=[\p{Script=Han}，。；：、（）“”《》？！])/gu;

/** Reads what stands in `<main>`, and how the page is called. */
export function readPage(html: string): PageWords {
  const lines: string[] = [];
  let [title, kind, line] = ['', '', ''];
  let [inMain, inTitle] = [false, false];
  /** Open elements, for each: is it left out, does it end a line. */
  const open: { readonly skips: boolean; readonly breaks: boolean }[] = [];
  let skipped = 0;
  const end = (): void => {
    const text = line.replace(/\s+/g, ' ').replace(between, '').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { class: classes = '' } = attributes;
        if (name === 'main') {
          inMain = true;
          kind = attributes['data-kind'] ?? '';
        }
        if (name === 'title' && title === '') inTitle = true;
        const skips =
          left.has(name) || 'hidden' in attributes || 'data-find' in attributes || leftClass.test(classes);
        const breaks = !inline.has(name) || (name === 'span' && !plainSpan.test(classes));
        if (breaks) end();
        if (empty.has(name)) return;
        open.push({ skips, breaks });
        if (skips) skipped++;
      },
      ontext(text) {
        if (inTitle) title += text;
        if (inMain && skipped === 0) line += text;
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (empty.has(name)) return;
        const closed = open.pop();
        if (closed?.breaks) end();
        if (closed?.skips) skipped--;
        if (name === 'main') inMain = false;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { title: title.replace(/ - [^-]+$/, ''), kind, lines };
}

import { Parser } from 'htmlparser2';
import { eachText } from './each-text.ts';

/** What the audit keeps of a page. */
export interface PageFacts {
  readonly title: string | null;
  readonly ids: readonly string[];
  /** Values of href, src and action, as they stand. */
  readonly links: readonly string[];
  /** Texts of the places that say whose site this is. */
  readonly marks: readonly string[];
  /** What is wrong with the page by itself, in Chinese. */
  readonly wrong: readonly string[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** It stands in a place that says whose site this is. */
  readonly marked: boolean;
  filled: boolean;
}

const PARTS = new Set(['section', 'main', 'article', 'ul', 'ol', 'dl', 'tbody', 'thead', 'figure']);
const NAMED = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'th',
  'summary',
  'title',
  'a',
  'button',
]);
const LOADED = new Set(['script', 'img', 'iframe', 'source']);
const LINKED = /\b(stylesheet|preload|modulepreload)\b/;
/** Attributes that people read or hear. */
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'content', 'placeholder', 'datetime']);
/** Attributes that hold an address. */
const LEADING = new Set(['href', 'src', 'action']);
/** Attributes that hold numbers and nothing else: no data is ever written there. */
const MEASURES = new Set(
  'd points transform x y x1 x2 y1 y2 cx cy r rx ry dx dy width height viewBox viewbox'.split(' '),
);
/** What runs on in a line: a text goes through it. */
const INLINE = new Set(
  'a abbr b bdi br code data em i mark q rp rt ruby s small span strong sub sup time tspan u wbr'.split(' '),
);
/** What an attribute for programs has, where it says anything of a person. */
const OF_PEOPLE = /[\u4e00-\u9fff@]/;
const VALUED = new Set(['data', 'meter', 'progress']);
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
const isForeign = (address: string): boolean => /^(https?:)?\/\//i.test(address);

/** A script that is no program. */
const isData = ({ attributes }: Pick<Open, 'attributes'>): boolean =>
  /^application\/(ld\+)?json$/.test(attributes['type'] ?? '');

/** What the security policy forbids of an element. */
function forbidden(name: string, at: Readonly<Record<string, string>>): string[] {
  const wrong: string[] = [];
  if ('style' in at) wrong.push('有内联样式，安全策略不允许');
  if (name === 'style') wrong.push('有内联样式表，安全策略不允许');
  if (Object.keys(at).some((key) => key.startsWith('on'))) wrong.push('有内联的事件，安全策略不允许');
  if (name === 'script' && !('src' in at) && !isData({ attributes: at }))
    wrong.push('有内联脚本，安全策略不允许');
  if (LOADED.has(name) && isForeign(at['src'] ?? '')) wrong.push(`向别的网站要东西：${at['src']}`);
  if (name === 'link' && LINKED.test(at['rel'] ?? '') && isForeign(at['href'] ?? ''))
    wrong.push(`向别的网站要样式：${at['href']}`);
  return wrong;
}

/** Numbers of an element that were not worked out. */
function unmeasured(name: string, at: Readonly<Record<string, string>>): string[] {
  const wrong: string[] = [];
  for (const key in at) {
    const value = at[key]!;
    const bad = MEASURES.has(key)
      ? /NaN|undefined|Infinity|null|\[object/.test(value)
      : key === 'value' && VALUED.has(name) && !isNumber(value);
    if (bad) wrong.push(`<${name}> 的 ${key} 没算出来：${value.slice(0, 80)}`);
  }
  return wrong;
}

function emptiness({ name, attributes, filled }: Open): string[] {
  if (filled || 'hidden' in attributes) return [];
  const tag = `<${name}${attributes['class'] ? ` class="${attributes['class']}"` : ''}>`;
  if (PARTS.has(name)) return [`有空的部分：${tag}`];
  return NAMED.has(name) && !('aria-label' in attributes) ? [`有空的标题、链接或按钮：${tag}`] : [];
}

const MARK = /(^| )(flag|mark)( |$)/;

const opened = (name: string, attributes: Open['attributes'], parent: Open | undefined): Open => ({
  name,
  attributes,
  marked: parent?.marked === true || MARK.test(attributes['class'] ?? ''),
  filled: false,
});

/**
 * Reads one page or feed with a parser, once from its beginning to its end.
 * @param uncomputed the uncomputed value in a run of text, or null; see `uncomputedIn`.
 */
export function readPage(
  text: string,
  {
    xml,
    uncomputed,
    heard = () => undefined,
  }: {
    readonly xml: boolean;
    readonly uncomputed: (text: string) => string | null;
    /** Is handed every text of the page as people read it: what stands in one line is one text. */
    readonly heard?: (text: string) => void;
  },
): PageFacts {
  const facts = {
    title: null as string | null,
    ids: [] as string[],
    links: [] as string[],
    marks: [] as string[],
  };
  const wrong: string[] = [];
  const open: Open[] = [];
  let run = '';
  let line = '';
  const endLine = (name: string): void => {
    if (INLINE.has(name)) return;
    const here = open.at(-1);
    // A program is no text; the data that a page brings along are texts like any other.
    if (here?.name !== 'script') heard(line);
    else if (line !== '' && isData(here)) eachText(JSON.parse(line), heard);
    line = '';
  };
  const look = (words: string, where: string): void => {
    const found = uncomputed(words);
    if (found !== null) wrong.push(`没算出来的值 ${found}：${where}${words.trim().slice(0, 80)}`);
  };
  const endRun = (): void => {
    const here = open.at(-1);
    if (here && run.trim() !== '') {
      here.filled = true;
      if (here.name === 'title' && facts.title === null) facts.title = run;
      if (here.marked) facts.marks.push(run);
      if (here.name !== 'script') look(run, '');
    }
    run = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        endRun();
        endLine(name);
        const parent = open.at(-1);
        if (parent && name !== 'wbr') parent.filled = true;
        open.push(opened(name, attributes, parent));
        for (const [key, value] of Object.entries(attributes)) {
          if (
            key !== 'class' &&
            !MEASURES.has(key) &&
            (SPOKEN.has(key) || LEADING.has(key) || OF_PEOPLE.test(value))
          )
            heard(value);
          if (key === 'id') facts.ids.push(value);
          else if (LEADING.has(key)) facts.links.push(value);
          else if (SPOKEN.has(key)) look(value, `${key}=`);
        }
        wrong.push(...forbidden(name, attributes), ...unmeasured(name, attributes));
      },
      ontext(part) {
        run += part;
        line += part;
      },
      onclosetag() {
        endRun();
        endLine(open.at(-1)?.name ?? '');
        const closed = open.pop();
        if (closed) wrong.push(...emptiness(closed));
      },
    },
    { xmlMode: xml },
  );
  parser.end(text);
  endLine('');
  // Of a feed only the links are looked at: a reader's program shows the rest.
  return { ...facts, wrong: xml ? [] : wrong };
}

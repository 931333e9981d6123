import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';
import doiuse from 'doiuse';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { SITE } from '../lib/site.ts';

/*
 * What is shipped must run in engines of 2020 (astro.config.mjs: ES2020, Chromium 86, Safari 14; old WebViews of WeChat).
 * The files beside the pages are plain scripts that even older ones run, so they are ES5.
 */
const files = listFiles(SITE);
const text = (path: string): string => readFileSync(join(SITE, path), 'utf8');
const scripts = files.filter((path) => path.endsWith('.js'));
const plain = scripts.filter((path) => /^(sample\/)?[\w-]+\.js$/.test(path));

/** Every node of a syntax tree. */
function* nodes(node: Node): Generator<Node & Record<string, unknown>> {
  yield node as Node & Record<string, unknown>;
  for (const value of Object.values(node))
    for (const one of Array.isArray(value) ? value : [value])
      if (one && typeof (one as Node).type === 'string') yield* nodes(one as Node);
}
const isModule = (path: string): boolean => path.includes('_astro/');
const treeOf = (path: string): Node =>
  parse(text(path), {
    ecmaVersion: isModule(path) ? 2020 : 5,
    sourceType: isModule(path) ? 'module' : 'script',
  });

test('every script is within the syntax of its target', () => {
  expect(plain.map((path) => path.replace('sample/', ''))).toEqual(
    expect.arrayContaining(['elder.js', 'stale.js', 'read-aloud.js']),
  );
  expect(scripts.filter(isModule).length).toBeGreaterThan(3);
  const wrong = scripts.flatMap((path) => {
    try {
      treeOf(path);
      return [];
    } catch (cause) {
      return [`${path}: ${(cause as Error).message}`];
    }
  });
  expect(wrong).toEqual([]);
});

/** Scripts within a script: the worker of the whole check is a text in it. */
const withinOf = (tree: Node): readonly string[] =>
  [...nodes(tree)].flatMap((node) => {
    const value =
      node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : node['value'];
    return typeof value === 'string' && /^\(function\(\)\{/.test(value) ? [value] : [];
  });

/** What the worker brings with it (src/checking/older-engines.ts): `array/find-last.js` → `findLast`. */
const BROUGHT = new Set(
  [
    ...readFileSync('src/checking/older-engines.ts', 'utf8').matchAll(/core-js\/stable\/\w+\/([\w-]+)\.js/g),
  ].map(([, name]) => name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
);

/** Methods and globals that came later than the target; syntax checks do not see them. */
const NEWER_MEMBERS = new Set(
  'at replaceAll findLast findLastIndex toSorted toReversed toSpliced with hasOwn groupBy fromAsync withResolvers checkVisibility randomUUID showPicker showPopover replaceChildren setHTMLUnsafe isWellFormed'.split(
    ' ',
  ),
);
const NEWER_GLOBALS = new Set(['structuredClone', 'WeakRef', 'scheduler', 'EyeDropper', 'CSSStyleSheet']);

/** Calls and patterns in a tree that its target does not know, nor what it brings along. */
const newerIn = (tree: Node, brought: ReadonlySet<string> = new Set()): readonly string[] =>
  [...nodes(tree)].flatMap((node) => {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    // Safari learnt to look behind in 2023.
    if (regex && (/\(\?<[=!]/.test(regex.pattern) || /[dv]/.test(regex.flags)))
      return [`/${regex.pattern}/${regex.flags}`];
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const callee = node['callee'] as Node & Record<string, Node & Record<string, unknown>>;
    const isMember = callee.type === 'MemberExpression';
    const name = String((isMember ? callee['property']?.['name'] : callee['name']) ?? '');
    return (isMember ? NEWER_MEMBERS : NEWER_GLOBALS).has(name) && !brought.has(name) ? [`${name}()`] : [];
  });

test('no script calls what its target does not have', () => {
  const trees = scripts.map((path) => [path, treeOf(path)] as const);
  expect(trees.flatMap(([path, tree]) => newerIn(tree).map((what) => `${path}: ${what}`))).toEqual([]);
  const within = trees.flatMap(([path, tree]) => withinOf(tree).map((code) => [path, code] as const));
  // The check of each dataset's site.
  expect(within.length).toBeGreaterThan(1);
  const found = within.flatMap(([path, code]) => {
    const tree = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
    expect(newerIn(tree).length).toBeGreaterThan(0);
    return newerIn(tree, BROUGHT).map((what) => `worker of ${path}: ${what}`);
  });
  expect(found).toEqual([]);
});

/** Newer than the target, and nothing is lost where it is not known: the line is skipped, the page is as before. */
const HARMLESS = new Set([
  'text-wrap', 'text-spacing-trim', 'print-color-adjust', 'forced-color-adjust', 'content-visibility', 'appearance',
]); // prettier-ignore
const NEWER_PROPERTIES =
  /^(inset(-.+)?|(margin|padding)-(inline|block)|border-(inline|block)|aspect-ratio|accent-color|translate|rotate|scale|container(-.+)?|text-wrap(-.+)?|text-spacing-trim|overflow-clip-margin|scrollbar-(gutter|color|width)|text-box(-.+)?|field-sizing|interpolate-size|view-transition-name|forced-color-adjust|color-scheme-adjust|anchor-name|hyphenate-.+|offset(-.+)?)$/;
const NEWER_VALUES =
  /\b(color-mix|oklch|oklab|lab|lch|light-dark|color-contrast|color|sin|cos|round|mod|anchor|anchor-size|if)\(|\b\d*\.?\d+(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|cqb|lh|rlh|cap|rcap)\b|\bclip\b(?!-)|subgrid|fit-content\b(?!\()|min-content\s*\/|\bstretch\b\s*;/;
const NEWER_SELECTORS =
  /:(has|is|where|nth-child\([^)]*\bof\b|user-valid|user-invalid|modal|popover-open|focus-visible|open|state)\b|::(details-content|backdrop|marker|highlight|view-transition)|&/;

const sheets = files.filter((path) => path.endsWith('.css'));

test('no style needs what its target does not have', () => {
  expect(sheets.length).toBeGreaterThan(5);
  const found: string[] = [];
  for (const path of sheets)
    postcss.parse(text(path)).walk((node) => {
      if (node.type === 'atrule') {
        const { name, params } = node as AtRule;
        if (['layer', 'container', 'scope', 'starting-style', 'property', 'view-transition'].includes(name))
          found.push(`${path}: @${name}`);
        if (name === 'media' && /[<>]/.test(params)) found.push(`${path}: @media ${params}`);
      }
      if (node.type === 'rule') {
        const { selectors, parent } = node as Rule;
        if (parent?.type === 'rule') found.push(`${path}: ${selectors.join()} within a rule`);
        // An unknown selector takes the whole list with it.
        const newer = selectors.filter((one) => NEWER_SELECTORS.test(one));
        if (newer.length > 0 && newer.length < selectors.length)
          found.push(`${path}: ${newer.join()} in one list with ${selectors.length - newer.length} others`);
      }
      if (node.type === 'decl') {
        const { prop, value, parent } = node as Declaration;
        if (prop.startsWith('--')) return;
        if (NEWER_PROPERTIES.test(prop) && !HARMLESS.has(prop)) found.push(`${path}: ${prop}`);
        if (!NEWER_VALUES.test(value)) return;
        const before = parent!.nodes!.slice(0, parent!.index(node)) as Declaration[];
        if (!before.some((one) => one.prop === prop && !NEWER_VALUES.test(one.value)))
          found.push(`${path}: ${prop}: ${value}`);
      }
    });
  expect([...new Set(found)]).toEqual([]);
});

/** Some engines part words to leave no short last line: it is asked of those alone that also trim marks. */
test('pretty line ends are asked only of engines that keep words whole', () => {
  const found: string[] = [];
  let asked = 0;
  // Pages of a release stay as they were.
  for (const path of sheets.filter((one) => !/(^|\/)r\//.test(one)))
    postcss.parse(text(path)).walkDecls('text-wrap', ({ value, parent }) => {
      if (value !== 'pretty') return;
      asked += 1;
      const around = parent?.parent;
      if (around?.type !== 'atrule' || !/text-spacing-trim/.test((around as AtRule).params)) found.push(path);
    });
  expect(asked).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

/**
 * Features that an engine of the target (browserslist in package.json) lacks or knows in part, by caniuse, and why nothing
 * is lost. What is not here may not be used.
 */
const LEFT: Readonly<Record<string, string>> = {
  'flexbox-gap': 'old.css, made of these sheets, gives margins (scripts/lib/old-engines.ts)',
  'text-decoration': 'the line is known; its thickness and kind are finer points',
  'css-focus-visible': 'a rule of its own: without it every focus has its ring',
  'css-clip-path': 'of boxes known; of words that are only heard there is `clip` too',
  'css-masks': 'taken for clip-path; no mask is used',
  'css-overflow': 'hidden and auto are known; the two values in one are those of the map library',
  'css-scroll-behavior': 'jumps instead of gliding',
  multicolumn: 'taken for column-gap, which grids know; no columns are used',
  'css-sticky': 'known with the prefix or scrolls away',
  'css-color-adjust': 'paper without grounds',
  'css-display-contents': 'known for what is no table and no button',
  'css-appearance': 'known with the prefix, which stands beside it',
  'css-not-sel-list': 'taken for :not() of one selector; :has() within stands in a rule of its own',
  'css-has': 'a rule of its own, for paper',
  'extended-system-fonts': 'others stand behind it',
  'css-selection': 'of the map library',
  'css-mixblendmode': 'of the map library',
  'css-touch-action': 'of the map library',
  'css3-cursors-grab': 'of the map library',
  'css-text-indent': 'lengths are known',
  'css-paged-media': 'paper only',
  'css-page-break': 'paper only',
  'css-content-visibility': 'drawn at once instead of when it is seen',
  'css-logical-props': 'of the map library',
};

test('caniuse: every feature of a style is known to the target, or it is said why nothing is lost', async () => {
  const used = new Map<string, string>();
  for (const path of sheets)
    await postcss([
      doiuse({
        onFeatureUsage: ({ feature, usage }) => {
          used.set(feature, `${path}: ${String(usage).slice(0, 80)}`);
        },
      }),
    ]).process(text(path), { from: undefined });
  expect([...used].filter(([feature]) => !(feature in LEFT))).toEqual([]);
  expect(Object.keys(LEFT).filter((feature) => !used.has(feature))).toEqual([]);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss';
import { listFiles } from './files.ts';

/*
 * Safari 14.0 and Chromium before 84 know `gap` of grids and not of rows of boxes: links would run together. public/elder.js
 * sees whether the engine does, and asks for old.css only where it does not. What stands there follows from the style
 * sheets themselves, so that no rule can be forgotten.
 */

/** Row and column distance of a rule: `4px 24px`, `0 var(--s-24)`. */
interface Gap {
  readonly row: string | null;
  readonly column: string | null;
}

/** Splits a value at the spaces that are not within brackets. */
const words = (value: string): string[] => postcss.list.space(value);

const last = (rule: Rule, prop: string): string | null =>
  (rule.nodes ?? []).filter((node): node is Declaration => node.type === 'decl' && node.prop === prop).at(-1)
    ?.value ?? null;

function gapOf(rule: Rule): Gap | null {
  const [row = null, column = row] = words(last(rule, 'gap') ?? '');
  const gap = { row: last(rule, 'row-gap') ?? row, column: last(rule, 'column-gap') ?? column };
  return gap.row === null && gap.column === null ? null : gap;
}

/** A rule within copies of the conditions it stands in. */
function within(node: ChildNode, made: Rule): ChildNode {
  let inner: ChildNode = made;
  for (let at = node.parent; at?.type === 'atrule'; at = at.parent as AtRule | undefined) {
    const { name, params } = at as AtRule;
    const outer = postcss.atRule({ name, params, nodes: [] });
    outer.append(inner);
    inner = outer;
  }
  return inner;
}

/**
 * Underlines in one word, for engines that know no kind of them. Margins in the place of the gaps between boxes in a row or column, for engines that know none. Where the same boxes
 * are a grid or blocks under another condition the margins are taken back.
 */
export function gapFallbacks(css: string): string {
  const sheet = postcss.parse(css);
  /** How the boxes of a selector lie, by the last rule without conditions that says it, and its gap. */
  const displays = new Map<string, string>();
  const columns = new Set<string>();
  const fallen = new Set<string>();
  const made = postcss.root();
  const add = (rule: Rule, selectors: readonly string[], margins: Readonly<Record<string, string>>): void => {
    const nodes = Object.entries(margins).map(([prop, value]) =>
      postcss.decl({ prop, value, important: true }),
    );
    made.append(within(rule, postcss.rule({ selectors: [...selectors], nodes })));
  };
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return;
    const display = last(rule, 'display');
    const direction = last(rule, 'flex-direction');
    const gap = gapOf(rule);
    const line = last(rule, 'text-decoration-line');
    if (line !== null)
      made.append(
        within(
          rule,
          postcss.rule({
            selectors: rule.selectors,
            nodes: [postcss.decl({ prop: 'text-decoration', value: line })],
          }),
        ),
      );
    for (const selector of rule.selectors) {
      // `:root:not(.elder) .nav ul` are the boxes of `.nav ul`.
      const plain = selector.replace(/^(:root)?(:not\(\.elder\)|\.elder|\.awaits)* /, '');
      if (display !== null) displays.set(plain, display);
      if (direction !== null)
        if (direction.startsWith('column')) columns.add(plain);
        else columns.delete(plain);
      const now = displays.get(plain) ?? '';
      if (display !== null && !/flex/.test(display) && fallen.has(plain))
        add(rule, [`${selector} > *`], { 'margin-right': '0', 'margin-bottom': '0' });
      if (gap === null || !/flex/.test(now)) continue;
      fallen.add(plain);
      const between = `${selector} > :not(:last-child)`;
      if (columns.has(plain)) add(rule, [between], { 'margin-bottom': gap.row ?? '0' });
      else {
        if (gap.column !== null && gap.column !== '0') add(rule, [between], { 'margin-right': gap.column });
        if (gap.row !== null && gap.row !== '0') add(rule, [`${selector} > *`], { 'margin-bottom': gap.row });
      }
    }
  });
  return [...new Set(made.nodes.map(String))].join('\n');
}

/** Writes old.css beside the pages of a dataset, made of all its style sheets. */
export function writeFallbacks(folder: string): void {
  const sheets = listFiles(folder).filter((path) => path.startsWith('_astro/') && path.endsWith('.css'));
  const css = sheets.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
  writeFileSync(join(folder, 'old.css'), gapFallbacks(css));
}

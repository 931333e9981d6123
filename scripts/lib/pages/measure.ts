import { least, widths, type Mode, type PageCheckId } from '../../../src/shared/page-checks.ts';
import type { Asked } from './axe.ts';
import { focusShown } from './focus.ts';
import { listen } from './heard.ts';

export interface Measured {
  readonly check: PageCheckId;
  readonly rule: string;
  readonly selector: string;
  readonly what: string;
}

/**
 * Runs in the page: sizes of text and targets, headings, sideways scroll. Self-contained, because the debugger sends
 * its text to the browser.
 */
export function look({ text, target }: { text: number; target: number }): Measured[] {
  const found: Measured[] = [];
  /** Half a pixel is the browser's rounding. */
  const SLACK = 0.5;
  const nameOf = (element: Element): string => {
    const own = (one: Element): string => {
      if (one.id) return `#${CSS.escape(one.id)}`;
      const names = [...one.classList].map((name) => `.${CSS.escape(name)}`).join('');
      return `${one.localName}${names}`;
    };
    const way: string[] = [];
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
      way.unshift(own(one));
      if (one.id) break;
    }
    return way.slice(-4).join(' > ');
  };
  const add = (check: PageCheckId, rule: string, element: Element, what: string): void => {
    found.push({ check, rule, selector: nameOf(element), what });
  };
  const quote = (element: Element): string =>
    `“${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)}”`;
  const seen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  /** Kept for screen readers only, or moved out of sight until it has the focus. */
  const clipped = (element: Element): boolean => {
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
      const { width, height, right } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (style.overflow === 'hidden' && (width <= 1 || height <= 1)) return true;
      if (right <= 0 && style.position === 'absolute') return true;
    }
    return false;
  };

  // Text, also in pictures, at the size it has on the screen.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<Element>();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !/\S/.test(texts.currentNode.nodeValue ?? '') || small.has(element)) continue;
    if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !seen(element)) continue;
    const zoom = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * zoom;
    if (size >= text - 0.05 || clipped(element)) continue;
    small.add(element);
    add('text-size', `不到${text}像素`, element, `${quote(element)}是${size.toFixed(1)}像素`);
  }

  // Targets.
  const PRESSED =
    'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="option"], [tabindex="0"]';
  /** A link among words of a sentence: WCAG 2.5.5 leaves it out. */
  const inSentence = (element: Element): boolean => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (!block || /flex|grid/.test(getComputedStyle(block).display)) return false;
    const words = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (!(node instanceof Element) || !seen(node)) return '';
      // A number of a sentence has the words around it in its link: they are words of the sentence all the same.
      if (node.matches('a[href]:not(.to-receipt), button, svg, .to-receipt data, .to-receipt .vh')) return '';
      return [...node.childNodes].map(words).join('');
    };
    return /[\p{L}\p{N}]/u.test(words(block));
  };
  /** Where a press counts: the element, or the card that its stretched ::after fills. */
  const area = (element: Element): DOMRect => {
    const after = getComputedStyle(element, '::after');
    if (after.content !== 'none' && after.position === 'absolute' && after.top === '0px') {
      let box: Element | null = element;
      while (box && getComputedStyle(box).position === 'static') box = box.parentElement;
      if (box) return box.getBoundingClientRect();
    }
    const label = element instanceof HTMLInputElement ? element.closest('label') : null;
    return (label ?? element).getBoundingClientRect();
  };
  for (const element of document.querySelectorAll(PRESSED)) {
    if (!seen(element) || clipped(element) || element.closest('[aria-disabled="true"], :disabled')) continue;
    const { width, height } = area(element);
    if (width >= target - SLACK && height >= target - SLACK) continue;
    if (inSentence(element)) continue;
    add(
      'target',
      `不到${target}像素`,
      element,
      `${quote(element)}是${width.toFixed(1)}×${height.toFixed(1)}像素`,
    );
  }

  // Headings.
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (one) => seen(one) || one.tagName === 'H1',
  );
  const first = headings.filter((one) => one.tagName === 'H1');
  if (first.length !== 1)
    add('heading', '一级标题', first[1] ?? document.body, `有${first.length}个一级标题`);
  let level = 0;
  for (const one of headings) {
    const now = Number(one.tagName[1]);
    if (now > level + 1) add('heading', '跳级', one, `${quote(one)}从${level}级跳到${now}级`);
    level = now;
  }
  return found;
}

/**
 * Runs in the page: where it is wider than its window with letters of at least `size` px, and which element reaches out
 * most.
 */
export function reach(size: number): { over: number; selector: string } {
  const root = document.documentElement;
  if (parseFloat(getComputedStyle(root).fontSize) < size) root.style.fontSize = `${size}px`;
  const { scrollWidth, clientWidth } = root;
  let worst: Element | null = null;
  let most = clientWidth;
  if (scrollWidth > clientWidth)
    for (const one of document.body.querySelectorAll('*')) {
      if (one.closest('thead, svg')) continue;
      const { right } = one.getBoundingClientRect();
      if (right + scrollX > most + 0.5) [most, worst] = [right + scrollX, one];
    }
  root.style.removeProperty('font-size');
  const name = worst
    ? `${worst.localName}${worst.id ? `#${worst.id}` : ''}.${worst.getAttribute('class') ?? ''}`
    : '';
  return { over: scrollWidth - clientWidth, selector: name };
}

/** Pages of a release stay as they were, whatever is asked of pages later. */
export const isKept = (address: string): boolean =>
  /\/r\/[^/]+\//.test(new URL(address, 'http://x').pathname);

/**
 * Sideways scroll, also with letters of twice the usual size; 长者模式, which has larger ones, goes up to the same. Twice
 * only at the widths that are meant for it: the size of the root changes no media query, as a visitor's own setting does.
 */
export async function sideways({ run }: Pick<Asked, 'run'>, width: number): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const zoom of widths.includes(width) ? [1, 2] : [1]) {
    const { over, selector } = await run(reach, zoom * least.text.normal);
    if (over > 0)
      found.push({ check: 'sideways', rule: `字${zoom * 100}%`, selector, what: `比窗口宽${over}像素` });
  }
  return found;
}

/** All that is measured of the page as it is now, in any engine: sizes, headings, names, focus, sideways scroll. */
export const measure = async (
  page: Pick<Asked, 'run'>,
  address: string,
  { width, elder }: Pick<Mode, 'width' | 'elder'>,
): Promise<Measured[]> => [
  ...(await page.run(look, {
    text: least.text[elder ? 'elder' : 'normal'],
    target: least.target[elder ? 'elder' : 'normal'],
  })),
  ...(isKept(address) ? [] : await page.run(listen, undefined)),
  ...(isKept(address) ? [] : await page.run(focusShown, undefined)),
  ...(await sideways(page, width)),
];

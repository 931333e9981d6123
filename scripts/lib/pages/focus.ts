import type { Measured } from './measure.ts';

/**
 * Runs in the page: whether what has the focus of the keyboard is seen to have it. One of each kind (element, classes
 * and those of what holds it) is asked; self-contained, because a driver sends its text to the browser.
 */
export function focusShown(): Measured[] {
  const found: Measured[] = [];
  const SHOWS = [
    'outline',
    'boxShadow',
    'backgroundColor',
    'borderTopColor',
    'textDecoration',
    'color',
  ] as const;
  const kind = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  /** Of the element and of what its style writes over it, as a link that fills its card does. */
  const looks = (element: Element): string =>
    [null, '::after']
      .map((part) => {
        const style = getComputedStyle(element, part);
        const none = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0;
        return SHOWS.map((name) => (name === 'outline' && none ? 'none' : style[name])).join('|');
      })
      .join('|');
  const had = document.activeElement;
  // A map draws its rings once somebody goes by keys (client/map/map-keys.ts).
  const maps = [...document.querySelectorAll('.map-live:not(.by-keys)')];
  for (const map of maps) map.classList.add('by-keys');
  const seen = new Set<string>();
  const able = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  for (const element of document.querySelectorAll<HTMLElement>(able)) {
    const key = `${kind(element.parentElement ?? element)} > ${kind(element)}`;
    if (seen.has(key) || element.getClientRects().length === 0 || element.matches(':disabled')) continue;
    seen.add(key);
    const before = looks(element);
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    // What holds the element may show it in its place, as the frame around a box does.
    const around = element.parentElement?.matches(':focus-within') ? looks(element.parentElement) : '';
    const after = looks(element);
    element.blur();
    const still = element.parentElement ? looks(element.parentElement) : '';
    if (before === after && around === still)
      found.push({ check: 'focus', rule: '焦点', selector: key, what: '用键盘走到这里看不出来' });
  }
  for (const map of maps) map.classList.remove('by-keys');
  if (had instanceof HTMLElement && had !== document.body) had.focus({ preventScroll: true });
  return found;
}

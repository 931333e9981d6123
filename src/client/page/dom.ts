/** Small helpers; text always goes in as text, never as HTML. */

/** A new element with a class and children; a string child becomes a text node. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Puts children in place of what an element holds; replaceChildren() is too new for the phones that count here. */
export function fill(element: Element, ...children: readonly (Node | string)[]): void {
  element.textContent = '';
  element.append(...children);
}

/** Says that the script of a block has set it up: its controls work, so they show. */
export const markLive = (block: Element): void => block.classList.add('is-live');

/** What runs the last of what it is given once nothing more has come for so many milliseconds. */
export function atRest(wait: number): (run: () => void) => void {
  let timer = 0;
  return (run) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, wait);
  };
}

/**
 * Runs when the page is come back to. Some engines keep the page as it was and empty the fields of it that must not be
 * remembered, some time after `pageshow` and without an event: so again until that is over, or the visitor types.
 */
export function onReturn(run: () => void): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    run();
    if (!persisted) return;
    const waits = [0, 100, 500, 1500].map((wait) => window.setTimeout(run, wait));
    document.addEventListener('input', () => waits.forEach((wait) => window.clearTimeout(wait)), {
      once: true,
    });
  });
}

/** A copy of the mark of a status from the page's template; the bare word where there is none. */
export function statusMark(state: string): Node {
  const template = document.querySelector<HTMLTemplateElement>('template[data-status-marks]');
  const marks = template ? [...template.content.querySelectorAll('[data-state]')] : [];
  const mark = marks.find((found) => found.getAttribute('data-state') === state)?.firstElementChild;
  return mark ? mark.cloneNode(true) : document.createTextNode(state);
}

const pending = new Map<string, Promise<unknown>>();

/** JSON of this site, fetched once a page. @throws when it cannot be had. */
export function json<T>(address: string): Promise<T> {
  let found = pending.get(address);
  if (!found) {
    found = fetch(address, { credentials: 'same-origin' }).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
    found.catch(() => pending.delete(address));
    pending.set(address, found);
  }
  return found as Promise<T>;
}

const sheets = new Map<string, Promise<void>>();

/** Loads a style sheet once a page, for what only script shows. @throws when it cannot be had. */
export function sheet(href: string): Promise<void> {
  const loading =
    sheets.get(href) ??
    new Promise<void>((resolve, reject) => {
      const link = el('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = () => resolve();
      link.onerror = () => {
        sheets.delete(href);
        reject(new Error(href));
      };
      document.head.append(link);
    });
  sheets.set(href, loading);
  return loading;
}

import type { Measured } from './measure.ts';

/**
 * Runs in the page: presses all that can be pressed and types into every box, and finds what does nothing. Something is
 * done when the page changes, is left, is printed, or writes to the clipboard. Self-contained, because a driver sends
 * its text to the browser.
 */
export async function deadControls(): Promise<Measured[]> {
  const found: Measured[] = [];
  let done = 0;
  const act = (): void => void done++;
  const watch = new MutationObserver(act);
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  // What would leave the page, or open a window of the browser's, is only counted.
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
  window.print = act;
  window.scrollTo = act as typeof window.scrollTo;
  HTMLInputElement.prototype.click = new Proxy(HTMLInputElement.prototype.click, {
    apply: (click, input: HTMLInputElement) =>
      input.type === 'file' ? act() : Reflect.apply(click, input, []),
  });
  if (navigator.geolocation) navigator.geolocation.getCurrentPosition = act;

  const seen = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.closest('label')?.innerText ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 24) || element.localName;
  const events = (element: Element, ...kinds: string[]): void =>
    kinds.forEach((kind) => element.dispatchEvent(new Event(kind, { bubbles: true })));

  /** How what stands around a choice looks: a style may answer it, without a script. */
  const around = (element: Element): string =>
    [...(element.parentElement?.querySelectorAll('*') ?? [])]
      .map((one) => {
        const { clipPath, display, visibility, opacity, transform } = getComputedStyle(one);
        return [clipPath, display, visibility, opacity, transform].join();
      })
      .join();

  /** Uses it as a visitor does; false where there is nothing to be done with it. */
  function use(element: HTMLElement): boolean {
    if (element instanceof HTMLSelectElement) {
      const next = [...element.options].findIndex(
        ({ disabled }, at) => !disabled && at !== element.selectedIndex,
      );
      if (next < 0) return false;
      element.selectedIndex = next;
      events(element, 'input', 'change');
    } else if (element instanceof HTMLInputElement && element.type === 'file') {
      // What it does with a file is for the page that reads files.
      return false;
    } else if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) {
      if (element.checked && element.type === 'radio') return false;
      element.click();
    } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      // A form that leads somewhere answers what is typed in it without script.
      if (element.readOnly || element.form?.getAttribute('action')) return false;
      element.value = '路';
      events(element, 'input', 'change');
    } else element.click();
    return true;
  }

  const CONTROLS = 'button, [role="button"], input:not([type="hidden"]), select, textarea, summary';
  const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));
  for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (!element.isConnected || !seen(element)) continue;
    if (element.closest(':disabled, [aria-disabled="true"]')) continue;
    await pause(0);
    const [before, address] = [done, location.href];
    const elder = document.documentElement.classList.contains('elder');
    const isChoice = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
    const looked = isChoice ? around(element) : '';
    if (!use(element)) continue;
    const answers = (): boolean =>
      done > before || location.href !== address || (isChoice && around(element) !== looked);
    for (let turn = 0; turn < 40 && !answers(); turn++) await pause(25);
    if (!answers())
      found.push({
        check: 'control',
        rule: '有反应',
        selector: element.id ? `#${element.id}` : `${element.localName}.${element.className}`,
        what: `按了“${nameOf(element)}”，什么也没有变`,
      });
    if (document.documentElement.classList.contains('elder') !== elder) element.click();
  }
  watch.disconnect();
  return found;
}

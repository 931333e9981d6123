import type { Measured } from './measure.ts';

/**
 * Runs in the page: what a screen reader makes of it, and whether a number shows that it can be pressed. The same in
 * every engine; self-contained, because a driver sends its text to the browser.
 */
export function listen(): Measured[] {
  const found: Measured[] = [];
  const nameOf = (element: Element): string =>
    element.id ? `#${element.id}` : `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const seen = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  /** What the style sheet writes before or behind an element. */
  const written = (element: Element, where: '::before' | '::after'): string => {
    const { content } = getComputedStyle(element, where);
    return /^"/.test(content) ? content.slice(1, -1) : '';
  };
  const said = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (
      !(node instanceof Element) ||
      node.getAttribute('aria-hidden') === 'true' ||
      node.hasAttribute('hidden')
    )
      return '';
    const label = node.getAttribute('aria-label') ?? (node instanceof HTMLImageElement ? node.alt : null);
    if (label !== null) return label;
    return `${written(node, '::before')}${[...node.childNodes].map(said).join('')}${written(node, '::after')}`;
  };

  // Links: a name that is a number, with its unit or without, says nothing in a list of links.
  const BARE =
    /^[约共]?[−-]?[\d,.]+(余|以上|个|户|栋|项|条|处|次|天|万元|万户|件|样|份|行|种|部|平方米|%)*(，怎么算的)?$/;
  for (const link of document.querySelectorAll('a[href]')) {
    if (!seen(link)) continue;
    const name = squeeze(said(link));
    // A page among the pages of a list is called by its number.
    if (link.closest('[aria-label$="的各页"]')) continue;
    if (name === '' || BARE.test(name))
      found.push({
        check: 'heard',
        rule: '链接的名字',
        selector: nameOf(link),
        what: `“${name}”听不出是什么`,
      });
  }
  for (const number of document.querySelectorAll('a.to-receipt')) {
    if (!seen(number)) continue;
    const lines = [...number.querySelectorAll('data, data *')].map(
      (element) => getComputedStyle(element).textDecorationLine,
    );
    if (!lines.includes('underline'))
      found.push({
        check: 'pressable',
        rule: '下划线',
        selector: nameOf(number),
        what: `“${squeeze(number.textContent ?? '').slice(0, 24)}”看不出能按`,
      });
  }

  // Headings: a link among other words makes several headings of one.
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!seen(heading)) continue;
    const links = [...heading.querySelectorAll('a[href], button')];
    const rest = links.reduce(
      (text, link) => text.replace(link.textContent ?? '', ''),
      heading.textContent ?? '',
    );
    if (links.length > 1 || (links.length === 1 && squeeze(rest) !== ''))
      found.push({
        check: 'heard',
        rule: '标题是一句',
        selector: nameOf(heading),
        what: `“${squeeze(heading.textContent ?? '').slice(0, 24)}”里有${links.length}个链接`,
      });
  }

  // Blocks within a heading are read as headings of their own, unless they say that they are nothing.
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!seen(heading)) continue;
    const blocks = [...heading.querySelectorAll('*')].filter((inner) => {
      const { display, position } = getComputedStyle(inner);
      const isBlock = /^(inline-)?(block|flex|grid)$|^list-item$|^flow-root$/.test(display);
      const isNothing = ['none', 'presentation'].includes(inner.getAttribute('role') ?? '');
      return (
        isBlock &&
        !isNothing &&
        position !== 'absolute' &&
        !inner.matches('svg, svg *, a, button') &&
        squeeze(said(inner)) !== ''
      );
    });
    if (blocks.some((block) => squeeze(said(block)) !== squeeze(said(heading))))
      found.push({
        check: 'heard',
        rule: '标题是一句',
        selector: nameOf(heading),
        what: `“${squeeze(heading.textContent ?? '').slice(0, 24)}”读成${blocks.length}段`,
      });
  }

  // Landmarks: two of a kind are told apart by their names.
  const kinds: Readonly<Record<string, string>> = {
    nav: 'nav, [role="navigation"]',
    search: '[role="search"]',
    region: 'section[aria-label], section[aria-labelledby], [role="region"]',
    aside: 'aside',
    form: 'form[aria-label]:not([role])',
  };
  for (const [kind, selector] of Object.entries(kinds)) {
    const names = new Map<string, Element>();
    for (const mark of document.querySelectorAll(selector)) {
      if (!seen(mark)) continue;
      const by = (mark.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
        .join('');
      const name = squeeze(mark.getAttribute('aria-label') ?? by);
      if (names.has(name))
        found.push({
          check: 'heard',
          rule: '区域的名字',
          selector: nameOf(mark),
          what: `两个${kind}都叫“${name}”`,
        });
      names.set(name, mark);
    }
  }

  // Cells: none without its head.
  for (const table of document.querySelectorAll('table')) {
    if (!seen(table)) continue;
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    heads.forEach((head) => {
      if (head.getAttribute('aria-hidden') !== 'true' && squeeze(said(head)) === '')
        found.push({ check: 'heard', rule: '表头', selector: nameOf(head), what: '这一列没有名字' });
    });
  }
  return found;
}

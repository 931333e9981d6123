/*
 * A list of a thousand rows asks a thousand times what one row answers. Both functions run in the page and are
 * self-contained, because a driver sends their text to the browser.
 */

/** Where the page keeps what was set aside: each element, and what it stood before. */
interface Aside {
  setAside?: (readonly [element: Element, parent: Node, next: Node | null])[];
}

/**
 * Takes out of the page what an earlier element beside it is like, until `putBack`: the same element with the same
 * attributes, but for those that point somewhere or are data, in the same colours and letters, with words or without,
 * holding the same. What a sign without words is called may differ; beside words it may not, for rules compare them. Cells stay, for a row must have as many as its head, and so does what stands in a box that scrolls.
 */
export function setAside(): void {
  const POINTS =
    /^(id|href|for|src|srcset|value|datetime|data-.+|d|[xyr]|[xy][12]|c[xy]|width|height|points|transform|viewBox)$/;
  const CELLS = ['TD', 'TH'];
  const aside: NonNullable<Aside['setAside']>[number][] = [];
  const numbers = new Map<string, number>();
  /** A number for each kind of element: short, because those of its children are in it. */
  const numberOf = (kind: string): number => {
    if (!numbers.has(kind)) numbers.set(kind, numbers.size);
    return numbers.get(kind)!;
  };
  const isWords = (node: Node): boolean =>
    node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');
  /** Whether words of it are seen: a title within a drawing is not. */
  const says = (element: Element): boolean =>
    element.localName !== 'title' &&
    ([...element.childNodes].some(isWords) || [...element.children].some(says));
  function kindOf(element: Element): number {
    const isSign = !says(element);
    const marks = [...element.attributes].map(({ name, value }) =>
      POINTS.test(name) || (name === 'aria-label' && value !== '' && isSign) ? name : `${name}=${value}`,
    );
    const style = getComputedStyle(element);
    const looks = [style.color, style.backgroundColor, style.fill, style.fontSize, style.fontWeight];
    const scrolls =
      style.overflow !== 'visible' &&
      (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    const hasWords = [...element.childNodes].some(isWords);
    const kinds = new Set<number>();
    for (const child of element.children) {
      const kind = kindOf(child);
      if (kinds.has(kind) && !scrolls && !CELLS.includes(child.tagName))
        aside.push([child, element, child.nextSibling]);
      kinds.add(kind);
    }
    return numberOf([element.tagName, ...marks.sort(), ...looks, hasWords, ...kinds].join('\n'));
  }
  kindOf(document.body);
  for (const [element] of aside) element.remove();
  (window as Aside).setAside = aside;
}

/** Puts back what `setAside` took, where it stood; at the end where a script has changed what stood there. */
export function putBack(): void {
  const page = window as Aside;
  for (const [element, parent, next] of (page.setAside ?? []).reverse())
    parent.insertBefore(element, next?.parentNode === parent ? next : null);
  delete page.setAside;
}

/** The list and the map show the same and point at one another: a row under the pointer is ringed on the map, a mark chosen there marks its row. */
function start(root: HTMLElement): void {
  const rowAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-compound]') : null;
  let looked = '';
  const look = (row: HTMLElement | null): void => {
    const id = row?.dataset['compound'] ?? '';
    if (id === looked) return;
    looked = id;
    document.dispatchEvent(new CustomEvent('compounds:look', { detail: id }));
  };
  // Places beside the compounds go with those that are left.
  const areas = [...root.querySelectorAll<HTMLElement>('[data-area]')];
  const count = root.querySelector('[data-areas-count]');
  root.addEventListener('compounds:filter', (event) => {
    const left = (event as CustomEvent<ReadonlySet<string> | null>).detail;
    for (const area of areas)
      area.hidden = left !== null && !area.dataset['area']?.split(' ').some((id) => left.has(id));
    const some = areas.filter(({ hidden }) => !hidden).length;
    if (count) count.textContent = String(some);
    for (const block of root.querySelectorAll<HTMLElement>('[data-areas]')) block.hidden = some === 0;
  });
  root.addEventListener('mouseover', (event) => look(rowAt(event.target)));
  root.addEventListener('mouseleave', () => look(null));
  root.addEventListener('focusin', (event) => look(rowAt(event.target)));
  document.addEventListener('map:select', (event) => {
    const id = (event as CustomEvent<string | null>).detail;
    for (const row of root.querySelectorAll('.dir-row.is-chosen')) row.classList.remove('is-chosen');
    if (id !== null) root.querySelector(`[data-compound="${CSS.escape(id)}"]`)?.classList.add('is-chosen');
  });
}

document.querySelectorAll<HTMLElement>('[data-filter]').forEach(start);

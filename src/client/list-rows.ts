/** The list and the map point at one another: a row under the pointer is ringed on the map, a mark chosen there marks its row. */
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

/** Opens what a link leads into where it is folded; engines of 2020 do not do it themselves. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target) return;
  let folded = false;
  for (let at: Element | null = target; at; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement)) continue;
    at.open = true;
    folded = true;
  }
  // A part of the page whose answer is folded on a phone.
  const own = target.querySelector<HTMLDetailsElement>(':scope > .wrap > .qa-a > details');
  if (own) own.open = true;
  if (folded) target.scrollIntoView();
}

/** What paper needs is unfolded while it is printed. */
const unfolded: HTMLDetailsElement[] = [];
window.addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-printed]:not([open])')) {
    fold.open = true;
    unfolded.push(fold);
  }
});
window.addEventListener('afterprint', () => {
  for (const fold of unfolded.splice(0)) fold.open = false;
});

openTarget();
window.addEventListener('hashchange', openTarget);

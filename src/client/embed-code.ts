/** Writes the address under which this page is read into the texts that embed its charts: copied, they work elsewhere. */

for (const code of document.querySelectorAll('[data-embed-code]'))
  code.textContent = code.textContent!.replace('src="/', `src="${location.origin}/`);
for (const hint of document.querySelectorAll<HTMLElement>('[data-embed-by-hand]')) hint.hidden = true;

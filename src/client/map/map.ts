import live from '../../styles/blocks/live-map.css?url';
import { json, sheet } from '../page/dom.ts';

/**
 * Puts the map one can move and enlarge in the place of the drawn one when that comes into view; until then nothing
 * of it is loaded. Where no compound has a published position the drawing with its links is all there is to see.
 */
function watch(block: HTMLElement): void {
  // Engines without IntersectionObserver keep the drawing.
  if (!('IntersectionObserver' in window)) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Script, style and data travel at the same time. Without the network the drawing stays.
      json(`${block.dataset['base'] ?? '/'}map.json`).catch(() => undefined);
      Promise.all([import('./live-map.ts'), sheet(live)])
        .then(([{ liveMap }]) => liveMap(block))
        .catch(() => undefined);
    },
    { rootMargin: '150px' },
  );
  observer.observe(block);
}

document.querySelectorAll<HTMLElement>('[data-map-live]').forEach(watch);

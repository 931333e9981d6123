import { Parser } from 'htmlparser2';
import { groupBy } from '../../../src/shared/group.ts';

/** A page as it is chosen by: its address and its HTML. */
export interface Candidate {
  readonly address: string;
  readonly html: string;
}

/**
 * What a page is made by: its address below its dataset, with the ids of record and release left out, so that
 * `/sample/projects/P1/poster/` and `/projects/P2/poster/` have one template.
 */
export function templateOf(address: string, bases: readonly string[]): string {
  const base = bases.find((one) => one !== '/' && address.startsWith(one)) ?? '/';
  const parts = address.slice(base.length).split('/').filter(Boolean);
  // A release has receipts by family and, a folder deeper, embedded charts.
  const ids = parts[0] !== 'r' ? [1] : parts[2] === 'embed' ? [1, 3] : [1, 2];
  return parts.map((part, at) => (ids.includes(at) ? '*' : part)).join('/');
}

/** Each kind of element in each kind of place that a page has: `ul.steps>li.is-done`, with the attributes that are states. */
function featuresOf(html: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = ['html'];
  const parser = new Parser({
    onopentag(name, attributes) {
      const kinds = (attributes['class'] ?? '').split(/\s+/).filter(Boolean).sort();
      const states = Object.keys(attributes).filter((key) =>
        /^(hidden|open|colspan|rowspan|aria-current)$/.test(key),
      );
      const self = [name, ...kinds].join('.') + states.map((state) => `[${state}]`).join('');
      found.add(`${open.at(-1)}>${self}`);
      open.push(self);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return found;
}

/**
 * So many of the pages that each kind of element in each kind of place of each template is on one of them, and the
 * shortest and the longest page of each template are among them: what a branch of a component writes is seen, without
 * seeing every record. Greedy, in the order of the addresses where two pages show as much.
 * @returns addresses, sorted.
 */
export function coveringPages(pages: readonly Candidate[], bases: readonly string[]): string[] {
  const chosen = new Set<string>();
  const byTemplate = groupBy(pages, ({ address }) => templateOf(address, bases));
  for (const group of byTemplate.values()) {
    const bySize = group.toSorted(
      (a, b) => a.html.length - b.html.length || (a.address < b.address ? -1 : 1),
    );
    chosen.add(bySize[0]!.address);
    chosen.add(bySize.at(-1)!.address);
    const seen = new Set(
      bySize.flatMap(({ address, html }) => (chosen.has(address) ? [...featuresOf(html)] : [])),
    );
    const left = bySize
      .filter(({ address }) => !chosen.has(address))
      .map(({ address, html }) => ({ address, features: featuresOf(html) }));
    for (;;) {
      const gains = left.map(({ features }) => [...features].filter((one) => !seen.has(one)).length);
      const most = Math.max(0, ...gains);
      if (most === 0) break;
      const [next] = left.splice(gains.indexOf(most), 1);
      chosen.add(next!.address);
      for (const feature of next!.features) seen.add(feature);
    }
  }
  return [...chosen].sort();
}

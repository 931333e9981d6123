import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { least } from '../../../src/page-checks.ts';
import type { PageFinding } from '../pages/finding.ts';
import { listen } from '../pages/heard.ts';
import { isKept, look, reach, type Measured } from '../pages/measure.ts';
import { standsAlone } from '../pages/patrol.ts';
import { serve } from '../server.ts';
import { webkitWindow, type Window } from './webkit.ts';

/** A layout in which another engine sees a page: those of a phone and a desk, plain and 长者模式. */
export interface Layout {
  readonly width: 360 | 1280;
  readonly elder: boolean;
}

export const layouts: readonly Layout[] = ([360, 1280] as const).flatMap((width) =>
  [false, true].map((elder) => ({ width, elder })),
);

const nameOf = (engine: string, { width, elder }: Layout): string =>
  `${engine}，${width}像素宽${elder ? '，长者模式' : ''}`;

/** Sizes, sideways scroll, and what is heard, of a page as it stands in a window. */
async function lookAt(window: Window, page: string, elder: boolean): Promise<Measured[]> {
  const kind = elder ? 'elder' : 'normal';
  const { over, selector } = await window.run(reach);
  return [
    ...(await window.run(look, { text: least.text[kind], target: least.target[kind] })),
    ...(isKept(page) ? [] : await window.run(listen)),
    ...(over > 0
      ? [{ check: 'sideways' as const, rule: '字100%', selector, what: `比窗口宽${over}像素` }]
      : []),
  ];
}

/** Everything found on pages of the site that `out` serves, as WebKit shows them. */
export async function webkitRound(
  out: string,
  pages: readonly string[],
  shown: readonly Layout[] = layouts,
  done?: (page: string, found: readonly PageFinding[]) => void,
): Promise<PageFinding[]> {
  const server: Server = await serve(out, 0);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const window = await webkitWindow(root);
  const all: PageFinding[] = [];
  try {
    for (const page of pages) {
      const found: PageFinding[] = [];
      for (const layout of shown) {
        if (layout.elder && standsAlone(page)) continue;
        await window.size(layout.width, 800);
        await window.open(`${root}${page}${standsAlone(page) ? '' : `?elder=${layout.elder ? 1 : 0}`}`);
        for (const one of await lookAt(window, page, layout.elder))
          found.push({ page, mode: nameOf('WebKit', layout), ...one });
      }
      all.push(...found);
      done?.(page, found);
    }
    return all;
  } finally {
    await window.close();
    server.close();
  }
}

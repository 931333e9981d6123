import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { modeText, type Mode } from '../../../src/shared/page-checks.ts';
import { runAxe } from '../pages/axe.ts';
import type { PageFinding } from '../pages/finding.ts';
import { measure } from '../pages/measure.ts';
import { possible, standsAlone, type Round } from '../pages/patrol.ts';
import { serve } from '../server.ts';
import type { Engine, Window } from './window.ts';

/** The ways in which an engine is asked to show a page; those of one colour follow one another. */
export const engineModes = ({ colours, widths }: Engine): Mode[] =>
  colours.flatMap((colour) =>
    widths.flatMap((width) =>
      [false, true].map((elder) => ({
        id: `${width}${elder ? '-elder' : ''}${colour === 'light' ? '' : `-${colour}`}`,
        width,
        elder,
        colours: colour,
      })),
    ),
  );

/** Colours change no sizes and no structure: the rest is looked at where they are light. */
async function lookAt(
  window: Window,
  page: string,
  mode: Mode,
  axe: boolean,
): Promise<Omit<PageFinding, 'page' | 'mode'>[]> {
  const isFirst = mode.colours === 'light';
  const found = isFirst ? await measure(window, page, mode) : [];
  const rules = axe ? await runAxe(window, { rules: isFirst ? 'all' : 'colours' }) : [];
  const said = window.told().filter((what) => !(page.endsWith('404.html') && what.includes('404')));
  return [
    ...found,
    ...rules.map((one) => ({ check: 'axe' as const, ...one })),
    ...said.map((what) => ({ check: 'console' as const, rule: '控制台', selector: '整页', what })),
  ];
}

/** How far a round goes: whether with the rules of axe, which take most of its time. */
export interface Reach {
  readonly axe?: boolean;
  readonly done?: (page: string, found: readonly PageFinding[]) => void;
}

/**
 * Everything found on pages of the site that `out` serves, as an engine shows them; `done` has each page as it is seen
 * in one colour.
 */
export async function engineRound(
  engine: Engine,
  out: string,
  rounds: readonly Round[],
  { axe = true, done }: Reach = {},
): Promise<PageFinding[]> {
  const server: Server = await serve(out, 0);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all: PageFinding[] = [];
  try {
    for (const colours of engine.colours) {
      const shown = rounds.map(({ page, modes }) => ({
        page,
        modes: modes.filter((mode) => mode.colours === colours),
      }));
      if (shown.every(({ modes }) => modes.length === 0)) continue;
      const window = await engine.window(root, colours);
      try {
        for (const { page, modes } of shown) {
          const found: PageFinding[] = [];
          for (const mode of possible(page, modes)) {
            await window.size(mode.width, 800);
            await window.open(`${root}${page}${standsAlone(page) ? '' : `?elder=${mode.elder ? 1 : 0}`}`);
            for (const one of await lookAt(window, page, mode, axe))
              found.push({ page, mode: `${engine.name}，${modeText(mode)}`, ...one });
          }
          all.push(...found);
          done?.(page, found);
        }
      } finally {
        await window.close();
      }
    }
    return all;
  } finally {
    server.close();
  }
}

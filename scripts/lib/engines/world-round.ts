import { chinaDay } from '../../../src/shared/countdown.ts';
import { addDays } from '../../../src/shared/days.ts';
import type { PageFinding } from '../pages/finding.ts';
import { isKept, type Measured } from '../pages/measure.ts';
import { standsAlone } from '../pages/patrol.ts';
import { deadControls } from '../pages/pressed.ts';
import { untrueToday } from '../pages/today.ts';
import type { Engine, Window } from './window.ts';
import { later, noModules, openStage, plain, without, type Stage, type World } from './worlds.ts';

/** The width of a phone that every engine has, in CSS px. */
const WIDTH = 360;

/** Two years, in days. */
const LONG_AFTER = 731;

/** Opens a page in a world and finds what is not true there, and what can be pressed and does nothing. */
async function live(window: Window, stage: Stage, page: string, world: World): Promise<Measured[]> {
  stage.set(world);
  await window.open(stage.root + page);
  const today = world.opened?.slice(0, 10) ?? chinaDay(Date.now());
  // What is looked up of the data when the page opens has come, or will not.
  await window.run(() => new Promise<void>((done) => setTimeout(done, 300)));
  const untrue = isKept(page) ? [] : await window.run(untrueToday, today);
  const dead = await window.run(deadControls);
  const errors = world.lost
    ? []
    : await window.run(() => (window as typeof window & { visitErrors: string[] }).visitErrors);
  window.told();
  return [
    ...untrue,
    ...dead,
    ...errors.map((what) => ({ check: 'console' as const, rule: '脚本', selector: '整页', what })),
  ];
}

/**
 * Pages of the site that `out` serves on a phone of an engine: with all that belongs to them, with no module, with each
 * of their modules lost in turn, and two years on.
 */
export async function worldRound(
  engine: Engine,
  out: string,
  pages: readonly string[],
  done?: (page: string, found: readonly PageFinding[]) => void,
): Promise<PageFinding[]> {
  const stage = await openStage(out);
  const all: PageFinding[] = [];
  const window = await engine.window(stage.root, 'light');
  try {
    await window.size(WIDTH, 800);
    for (const page of pages) {
      const found: PageFinding[] = [];
      const see = async (world: World): Promise<void> => {
        for (const one of await live(window, stage, page, world))
          found.push({ page, mode: `${engine.name}，${WIDTH}像素宽，${world.words}`, ...one });
      };
      await see(plain);
      const modules = stage.modules();
      await see(later(addDays(chinaDay(Date.now()), LONG_AFTER)));
      if (!standsAlone(page) && modules.length > 0) {
        await see(noModules);
        for (const module of modules) await see(without(module));
      }
      all.push(...found);
      done?.(page, found);
    }
    return all;
  } finally {
    await window.close();
    stage.close();
  }
}

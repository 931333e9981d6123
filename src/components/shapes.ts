/** One shape and one tone for every status, shared by the marks, the charts and the map. */

export type Shape =
  'ring' | 'core' | 'half' | 'bars' | 'disc' | 'check' | 'cross' | 'dashed' | 'dash' | 'triangle' | 'diamond';
export type Tone = 'grey' | 'amber' | 'violet' | 'blue' | 'green' | 'slate' | 'brick' | 'accent';
export interface StatusShape {
  shape: Shape;
  /** Name of a colour token (`--amber`) and of a class (`tone-amber`). */
  tone: Tone;
}

const byStatus: Readonly<Record<string, StatusShape>> = {
  未开工: { shape: 'ring', tone: 'grey' },
  要做: { shape: 'core', tone: 'accent' },
  施工中: { shape: 'half', tone: 'amber' },
  暂停: { shape: 'bars', tone: 'violet' },
  已完工: { shape: 'disc', tone: 'blue' },
  已验收: { shape: 'check', tone: 'green' },
  居民否决: { shape: 'cross', tone: 'slate' },
  取消: { shape: 'cross', tone: 'slate' },
  未公开: { shape: 'dashed', tone: 'grey' },
  不做: { shape: 'dash', tone: 'slate' },
  不符合: { shape: 'triangle', tone: 'brick' },
  符合: { shape: 'check', tone: 'green' },
  提示: { shape: 'ring', tone: 'slate' },
  判断不了: { shape: 'dashed', tone: 'grey' },
  存疑: { shape: 'diamond', tone: 'slate' },
  未开始: { shape: 'ring', tone: 'grey' },
  正在公示: { shape: 'half', tone: 'amber' },
  已截止: { shape: 'disc', tone: 'slate' },
  谋划: { shape: 'ring', tone: 'grey' },
  储备: { shape: 'ring', tone: 'grey' },
};

/** A status nobody listed is drawn as unknown rather than as progress. */
export const statusShape = (status: string): StatusShape =>
  byStatus[status] ?? { shape: 'dashed', tone: 'grey' };

// All in a 20 × 20 box, in currentColor; marks inside a filled shape are cut out, so any ground shows through.
const drawing: Readonly<Record<Shape, string>> = {
  ring: '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>',
  half: '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor"/>',
  bars: '<path d="M4.6 3h3.8v14H4.6zM11.6 3h3.8v14h-3.8z" fill="currentColor"/>',
  disc: '<circle cx="10" cy="10" r="9" fill="currentColor"/>',
  check:
    '<path fill-rule="evenodd" d="M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM6.18 9.42 4.62 10.98 8.6 14.97 15.4 7.75 13.8 6.25 8.6 11.85z" fill="currentColor"/>',
  cross:
    '<path d="M4 4l12 12M16 4 4 16" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/>',
  dashed:
    '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.683"/>',
  core: '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.683"/><circle cx="10" cy="10" r="4" fill="currentColor"/>',
  dash: '<path d="M3 10h14" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  triangle:
    '<path fill-rule="evenodd" d="M10 1.6 19.4 18.2H.6zM8.5 6.6h3l-.5 6.2H9zM8.6 13.7h2.8v2.7H8.6z" fill="currentColor" stroke="currentColor" stroke-width=".8" stroke-linejoin="round"/>',
  diamond:
    '<path d="M10 1.4 18.6 10 10 18.6 1.4 10z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M7.9 8.2a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.8-1.1 1.6" fill="none" stroke="currentColor" stroke-width="1.7"/><circle cx="10" cy="13.6" r="1.05" fill="currentColor"/>',
};

/** Inner SVG of a 20 × 20 viewBox. */
export const shapeSvg = (shape: Shape): string => drawing[shape];

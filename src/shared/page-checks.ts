/**
 * What every page is checked for, and in which modes. One list for three readers: `npm run audit` and the browser
 * tests do it (scripts/lib/pages/), the accessibility statement says it. A leaf: it imports nothing.
 */

/** A way a visitor may see a page. */
export interface Mode {
  /** Name on the command line, e.g. `320-elder-dark`. */
  readonly id: string;
  /** Width of the window in CSS px. */
  readonly width: number;
  readonly elder: boolean;
  readonly colours: 'light' | 'dark' | 'forced';
}

export const widths: readonly number[] = [320, 1280];
/** Widths of phones between them, in CSS px: looked at for sideways scroll alone. */
export const phones: readonly number[] = [360, 390, 430];
export const colourWords = { light: '浅色', dark: '深色', forced: '强制颜色' } as const;

/** All of them. Those of one layout follow one another, so that a page is laid out as seldom as possible. */
export const modes: readonly Mode[] = widths.flatMap((width) =>
  [false, true].flatMap((elder) =>
    (['light', 'dark', 'forced'] as const).map((colours) => ({
      id: `${width}${elder ? '-elder' : ''}${colours === 'light' ? '' : `-${colours}`}`,
      width,
      elder,
      colours,
    })),
  ),
);

/** `320像素宽，长者模式，深色` */
export const modeText = ({ width, elder, colours }: Mode): string =>
  [`${width}像素宽`, ...(elder ? ['长者模式'] : []), colourWords[colours]].join('，');

/** Least size of visible text and of what can be pressed, in CSS px. */
export const least = {
  text: { normal: 18, elder: 22 },
  target: { normal: 44, elder: 60 },
} as const;

/** With what every page type was last looked at in every engine, and the ten questions heard; renewed by hand. */
export const lastLook = {
  on: '2026-11-30',
  engines: ['Chromium 156', 'WebKitGTK 2.50', 'Firefox ESR 153'],
  reader: 'Orca 43',
} as const;

/** One thing that is looked at on every page. */
export interface PageCheck {
  readonly id: string;
  /** What holds when nothing is found. */
  readonly holds: string;
}

export const pageChecks = [
  { id: 'axe', holds: 'axe-core的全部规则（包括最佳做法、AAA对比度、目标大小）没有发现问题' },
  {
    id: 'text-size',
    holds: `看得见的字不小于${least.text.normal}像素，长者模式不小于${least.text.elder}像素`,
  },
  {
    id: 'target',
    holds: `能按的地方长宽不小于${least.target.normal}像素，长者模式不小于${least.target.elder}像素（句子里的链接除外）`,
  },
  {
    id: 'sideways',
    holds: `窗口宽320像素时不用左右滚动，字放大到200%也不用；宽${phones.join('、')}像素时也不用`,
  },
  { id: 'heading', holds: '每页正好一个一级标题，标题不跳级' },
  {
    id: 'heard',
    holds: '链接的名字不只是一个数；标题一句读完，里面没有混着链接；同一种区域的名字不重复；表格每一列有名字',
  },
  { id: 'pressable', holds: '通到底账的数有下划线，看得出能按' },
  { id: 'focus', holds: '用键盘走到哪里，哪里看得出来' },
  { id: 'control', holds: '能按的都有反应；网络丢了一个脚本或者全部，按了没有反应的不出现' },
  { id: 'today', holds: '过两年再打开，数日子的话还是对的' },
  { id: 'console', holds: '浏览器控制台没有任何错误或警告，不向别的网站要东西' },
  { id: 'markup', holds: 'HTML合乎标准（html-validate的推荐规则和无障碍规则）' },
] as const satisfies readonly PageCheck[];

export type PageCheckId = (typeof pageChecks)[number]['id'];

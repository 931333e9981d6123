import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { doneOn } from './timeline.ts';

/** The drawn photographs, in the folder `pictures` beside this module; `draw-pictures.ts` draws them. */
export const pictures = [
  'road-before',
  'road-after',
  'stairs-before',
  'stairs-after',
  'wires-during',
] as const;
export type Picture = (typeof pictures)[number];

/** What a drawing shows: spot, time, alternative text. */
const told: Readonly<Record<Picture, readonly [spot: string, time: Rec<'photos'>['time'], alt: string]>> = {
  'road-before': ['楼前道路', '改造前', '路面坑洼，有一处积水，路边没有路灯'],
  'road-after': ['楼前道路', '改造后', '路面铺平，画了车位线，路边有两盏路灯'],
  'stairs-before': ['单元门口', '改造前', '门口三级台阶，没有扶手和坡道'],
  'stairs-after': ['单元门口', '改造后', '台阶旁修了坡道，两边有扶手'],
  'wires-during': ['楼前道路', '改造中', '挖开的沟里正在铺管线，架空线还没有拆'],
};

/** Days before a day, ISO. */
const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Photographs of two projects: one with spots to compare, one with a single picture of the works. */
export function photosOf({ id, timeline, street, sourceIds }: Project): Rec<'photos'>[] {
  const [begun, done] = [doneOn(timeline, 'G18a'), doneOn(timeline, 'G19')];
  const day = (time: Rec<'photos'>['time']): string | undefined =>
    time === '改造前'
      ? begun
        ? before(begun, 20)
        : undefined
      : time === '改造后'
        ? (done ?? undefined)
        : undefined;
  const row = (picture: Picture): Rec<'photos'> => {
    const [spot, time, alt] = told[picture];
    const takenOn = day(time);
    return {
      projectId: id,
      file: `${id}-${picture}.jpg`,
      spot,
      time,
      ...(takenOn === undefined ? {} : { takenOn }),
      alt: `${alt}（画的，虚构示例）`,
      checkedBy: street.office,
      sourceIds: [sourceIds.at(-1)!],
    };
  };
  if (id === 'SF-2022-01') return pictures.map(row);
  return id === 'SF-2025-07' ? [row('wires-during')] : [];
}

/** Which drawing a photograph of the sample is. */
export const pictureOf = (file: string): Picture => {
  const found = pictures.find((picture) => file.endsWith(`-${picture}.jpg`));
  if (found === undefined) throw new Error(`${file} is none of the drawings`);
  return found;
};

import type * as Leaflet from 'leaflet';
import type { MapData } from '../../shared/payload.ts';
import { el, fill } from '../page/dom.ts';
import { tiandituButton } from './map-base.ts';
import { nearButton } from './map-near.ts';
import type { Placed } from './map-places.ts';
import { isTouch } from './map-room.ts';

/** How the map is read. */
function note({ areas }: MapData): string {
  const ofAreas = areas.length > 0 ? '放大以后，虚线画的是周边区域。' : '';
  const how = isTouch() ? '两个手指移动和放大地图。' : '';
  return `圆里的数字是挨在一起的小区数，按一下放大。没有公布位置的小区不标点，按街道名看名单。${ofAreas}${how}`;
}

/** What stands under the map: its buttons, what they answer, and how the map is read. */
export function mapTools(
  map: Leaflet.Map,
  data: MapData,
  {
    base,
    shown,
    credit,
    showWhole,
  }: {
    readonly base: string;
    readonly shown: () => readonly Placed[];
    readonly credit: (more: string) => void;
    readonly showWhole: () => void;
  },
): HTMLElement {
  const answer = el('div', 'map-answer');
  answer.setAttribute('role', 'status');
  const say = (...words: (string | Node)[]): void => fill(answer, ...words);
  const all = el('button', 'button map-button', '看全区');
  all.type = 'button';
  all.addEventListener('click', showWhole);
  const buttons = [all];
  const href = ({ id }: Placed): string => `${base}compounds/${encodeURIComponent(id)}/`;
  if ('geolocation' in navigator && shown().length > 0) buttons.unshift(nearButton(map, shown, href, say));
  if (data.tianditu) buttons.push(tiandituButton(map, data.tianditu, credit, say));
  return el('div', 'map-tools', el('div', 'buttons', ...buttons), answer, el('p', 'map-note', note(data)));
}

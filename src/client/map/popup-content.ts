import { el, statusMark } from '../page/dom.ts';
import type { MapArea } from '../../shared/payload.ts';
import type { Place } from './map-places.ts';

/** More names than this are not listed: the list beside the map has them. */
const MOST = 60;

function link(base: string, { id, name }: Place): HTMLAnchorElement {
  const found = el('a', 'map-popup-name', name);
  found.href = `${base}compounds/${encodeURIComponent(id)}/`;
  return found;
}

/** A popup about one thing, with the button that closes it. */
function popup(label: string, body: readonly HTMLElement[], close: () => void): HTMLElement {
  const button = el('button', 'map-popup-close', '关闭');
  button.type = 'button';
  button.addEventListener('click', close);
  const content = el('div', 'map-popup', ...body, button);
  content.setAttribute('role', 'group');
  content.setAttribute('aria-label', label);
  return content;
}

/** What a popup says: one compound with its status, stage and end, or the names of several at one place. */
export function popupContent(
  places: readonly Place[],
  count: number,
  base: string,
  close: () => void,
): HTMLElement {
  const [only] = places;
  const body =
    count === 1 && only
      ? [
          link(base, only),
          el('p', '', statusMark(only.state)),
          ...(only.stage === only.state ? [] : [el('p', '', `${only.stage}。`)]),
          ...(only.end === null ? [] : [el('p', '', only.end)]),
          el('p', 'note', only.street?.name ?? '街道未公开'),
        ]
      : [
          el('p', '', `同一处有${count}个小区`),
          ...places.slice(0, MOST).map((place) => link(base, place)),
          ...(count > MOST ? [el('p', 'note', `只列${MOST}个，其余的看列表。`)] : []),
        ];
  return popup(count === 1 && only ? only.name : `${count}个小区`, body, close);
}

/** What a popup says of a place beside the compounds: its name, what is done there, and whose it is. */
export function areaContent(
  { name, works, project, projectName }: MapArea,
  base: string,
  close: () => void,
): HTMLElement {
  const title = el('a', 'map-popup-name', name);
  title.href = `${base}projects/${encodeURIComponent(project)}/record/#places`;
  const body = [
    title,
    el('p', '', works ?? '改什么未公开'),
    el('p', 'note', `小区以外的周边区域，${projectName}`),
  ];
  return popup(name, body, close);
}

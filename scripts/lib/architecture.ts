import { folderEdges, importsIn } from '../lint/folders.mjs';
import { UserError } from './cli.ts';

/** What each room of `src` holds, in the order in which a dataset goes through them. */
const ROOMS: Readonly<Record<string, string>> = {
  shared: '生成和浏览器都用的',
  policy: '方案',
  schema: '单元格和表',
  intake: '字节变成行',
  model: '行连成模型',
  facts: '记录说了什么',
  figures: '数字和底账',
  views: '各页的话和行',
  charts: '图',
  publish: '下载文件',
  checking: '检查说成话',
  site: '页面拿数据的门',
  styles: '样式',
  client: '浏览器里跑的',
  components: '页面的部件',
  layouts: '页面的框架',
  pages: '网址',
};

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that can be come to from a place by arrows, the place itself only by a ring. */
function beyond(arrows: Arrows, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const go = (place: string): void => {
    for (const next of arrows.get(place) ?? [])
      if (!found.has(next)) {
        found.add(next);
        go(next);
      }
  };
  go(from);
  return found;
}

/** The arrows without those that a longer way says as well, sorted. */
function fewest(arrows: Arrows): [string, string][] {
  return [...arrows]
    .flatMap(([from, tos]) =>
      [...tos]
        .filter((to) => ![...tos].some((other) => other !== to && beyond(arrows, other).has(to)))
        .map((to): [string, string] => [from, to]),
    )
    .sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
}

/** Arrows between folders as `of` calls them; null leaves a folder out. */
function arrowsOf(
  edges: ReturnType<typeof folderEdges>,
  of: (folder: string) => string | null,
): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const [from, tos] of edges)
    for (const to of tos.keys()) {
      const [a, b] = [of(from), of(to)];
      if (a === null || b === null || a === b) continue;
      arrows.set(a, (arrows.get(a) ?? new Set()).add(b));
    }
  return arrows;
}

const idOf = (folder: string): string => folder.replaceAll(/[^\w]/g, '_');

/** A drawing in mermaid's words. */
const drawing = (kind: string, lines: readonly string[]): string =>
  ['```mermaid', `flowchart ${kind}`, ...lines.map((line) => `  ${line}`), '```'].join('\n');

/** The way of a dataset, room by room: an arrow runs from a room to one that takes what it made. */
function pipeline(arrows: Arrows): string {
  const rooms = Object.keys(ROOMS).filter((room) => !['shared', 'styles', 'policy', 'schema'].includes(room));
  const own = new Map(
    rooms.map((room) => [room, new Set([...(arrows.get(room) ?? [])].filter((to) => rooms.includes(to)))]),
  );
  return drawing('LR', [
    ...rooms.map((room) => `${room}["${ROOMS[room]}<br/>${room}"]`),
    ...fewest(own).map(([from, to]) => `${to} --> ${from}`),
  ]);
}

/** Folders of one room, as long as it has more than one; an arrow runs to what is imported. */
function insides(edges: ReturnType<typeof folderEdges>, room: string): string {
  const within = (folder: string): string | null =>
    folder === room || folder.startsWith(`${room}/`) ? folder.replace(/\/\.$/, '') : null;
  const arrows = fewest(arrowsOf(edges, within));
  const folders = [...new Set(arrows.flat())].sort();
  return drawing('TD', [
    ...folders.map((folder) => `${idOf(folder)}["${folder}"]`),
    ...arrows.map(([from, to]) => `${idOf(from)} --> ${idOf(to)}`),
  ]);
}

/** Rooms whose folders are worth a drawing of their own. */
const DRAWN = ['policy', 'model', 'figures', 'views'];

/**
 * docs/architecture.md, drawn from the imports of `src`.
 * @throws UserError when a room has no word in `ROOMS`
 */
export function architecture(): string {
  const edges = folderEdges(importsIn('src'));
  const roomOf = (folder: string): string => folder.split('/')[0] ?? folder;
  const arrows = arrowsOf(edges, roomOf);
  const rooms = new Set([...arrows].flatMap(([from, tos]) => [from, ...tos]));
  for (const room of rooms)
    if (ROOMS[room] === undefined)
      throw new UserError(`请在scripts/lib/architecture.ts里写 src/${room}/ 住着什么`);
  return `${[
    '# 房子的图',
    '这个文件由 `npm run architecture` 照 `src` 里的 `import` 画出来，不要手改；`tests/unit/architecture.test.ts` 查它和代码一致。每个文件夹住着什么，见 [CONTRIBUTING](../CONTRIBUTING.md)。',
    '## 一份数据走过的路',
    '箭头从做出来的一间指到拿去用的一间；隔着别的房间也说得出的箭头不画。`shared/`、`policy/`、`schema/`、`styles/` 到处都用，画在下一张。',
    pipeline(arrows),
    '## 谁用谁',
    '箭头指到被 `import` 的一间，隔着别的房间也说得出的不画。没有两间互相指，绕一圈也不行：`scripts/lint/one-way.mjs` 在 `npm run lint` 里查每一层文件夹，把绕回来的每一步是哪两个文件写出来。哪一间许用哪几间，写在 `eslint.config.mjs` 的 `may` 里。',
    drawing('TD', [
      ...Object.entries(ROOMS)
        .filter(([room]) => rooms.has(room))
        .map(([room, says]) => `${room}["${says}<br/>${room}"]`),
      ...fewest(arrows).map(([from, to]) => `${from} --> ${to}`),
    ]),
    ...DRAWN.flatMap((room) => [`## ${room} 里面`, insides(edges, room)]),
  ].join('\n\n')}\n`;
}

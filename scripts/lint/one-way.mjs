import { dirname, relative, resolve } from 'node:path';
import { folderEdges, foldersJoined, importsIn, wayBetween } from './folders.mjs';

/** @type {Map<string, ReturnType<typeof folderEdges>>} */
const known = new Map();

/** The edges of a tree, read once a run. */
function edgesOf(root) {
  const edges = known.get(root) ?? folderEdges(importsIn(root));
  known.set(root, edges);
  return edges;
}

/**
 * Arrows between folders run one way, at every depth: a folder imports no folder that imports it, be it by way of
 * others. Option `root`: the tree that is looked at.
 */
export const oneWay = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, required: ['root'] }],
    messages: { ring: '{{from}} imports {{to}}, and {{to}} leads back to {{from}}: {{way}}' },
  },
  create(context) {
    const root = resolve(context.cwd, context.options[0].root);
    const file = relative(root, context.filename);
    const look = (node) => {
      const path = node.source?.value;
      if (typeof path !== 'string' || !path.startsWith('.')) return;
      const target = relative(root, resolve(dirname(context.filename), path));
      if (target.startsWith('..')) return;
      for (const [from, to] of foldersJoined(file, target)) {
        const way = wayBetween(edgesOf(root), to, from);
        if (way === null) continue;
        const told = way.map(([a, b]) => `${a} → ${b}`).join(', ');
        context.report({ node, messageId: 'ring', data: { from, to, way: told } });
        return;
      }
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

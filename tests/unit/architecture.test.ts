import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { architecture } from '../../scripts/lib/architecture.ts';

it('the drawings of the rooms are those of the code: npm run architecture', () => {
  expect(readFileSync('docs/architecture.md', 'utf8')).toBe(architecture());
});

it('draw the way of a dataset from its bytes to its pages', () => {
  const text = architecture();
  for (const arrow of ['intake --> model', 'model --> facts', 'facts --> figures', 'figures --> views'])
    expect(text).toContain(`  ${arrow}\n`);
});

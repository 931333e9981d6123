import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolder } from '../../tests/lib/run.ts';
import { earlierReleases, keepReleases } from './kept-releases.ts';

test('a text that must not be shown is shown by no earlier release, nor by the page that compares them', async () => {
  await withFolder((folder) => {
    const [out, rendered, release] = [
      join(folder, 'out'),
      join(folder, 'rendered'),
      '2024-06-30-0123456789ab',
    ];
    const kept = join(out, 'current/r', release);
    mkdirSync(kept, { recursive: true });
    mkdirSync(rendered);
    const figure = { id: 'a', group: 'street', family: 'streets', name: '某户的小区', text: '某户1个' };
    writeFileSync(join(kept, 'figures.json'), JSON.stringify({ asOf: '2024-06-30', figures: [figure] }));
    writeFileSync(join(kept, 'index.html'), '<p>某户的小区</p>');
    const forgotten = [{ text: '某户', instead: '（已隐去）' }];

    const [earlier] = earlierReleases(out, '/', 'now', forgotten);
    expect(earlier!.figures).toMatchObject([{ name: '（已隐去）的小区', text: '（已隐去）1个' }]);
    expect(earlierReleases(out, '/', release)).toEqual([]);

    keepReleases(out, '/', rendered, forgotten);
    for (const file of ['figures.json', 'index.html'])
      expect(readFileSync(join(rendered, 'r', release, file), 'utf8')).not.toContain('某户');
    return Promise.resolve();
  });
});

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from '../../scripts/lib/compress.ts';
import { alone } from '../../scripts/lib/lock.ts';
import { finishStage, lockOf, openStage, partsIn, publish } from '../../scripts/lib/release.ts';

/**
 * Publishes what is served again as another release, with new names for its scripts and texts: what a build does in its
 * last step, so that it can be killed there. Called with the folder and a word that no release has had.
 */
const [out = '', word = ''] = process.argv.slice(2);

await alone(lockOf(out), out, async () => {
  const served = join(out, 'current');
  const stage = openStage(out);
  cpSync(served, stage, { recursive: true, dereference: true });
  const { earlier = [] } = JSON.parse(readFileSync(join(served, 'release.json'), 'utf8')) as {
    earlier?: readonly (readonly string[])[];
  };
  const again = (path: string): void => {
    for (const copy of ['', '.br', '.gz']) rmSync(join(stage, path + copy), { force: true });
  };
  for (const path of [...earlier.flat(), 'release.json', 'SHA256SUMS.txt']) again(path);
  const page = readFileSync(join(stage, 'index.html'), 'utf8');
  again('index.html');
  writeFileSync(join(stage, 'index.html'), page.replace(/(<!--.*?-->)?$/, `<!--${word}-->`));
  // Other hashes, as a new program has: what older pages ask for must stay.
  writeFileSync(join(stage, '_astro', `torture.${word}.js`), `// ${word}\n`);
  const parts = partsIn(served);
  finishStage(out, stage, parts);
  await compressFiles(stage, served);
  publish(out, stage, parts);
});

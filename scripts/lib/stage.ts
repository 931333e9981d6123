import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Revisions } from '../../src/model/revisions/revisions.ts';
import type { Dataset } from '../../src/model/types.ts';
import { releaseName, type EarlierRelease } from '../../src/stats/release.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { type Render } from './astro.ts';
import { audit, type Rendered } from './audit/audit.ts';
import { wordsOfData } from './audit/uncomputed.ts';
import { UserError } from './cli.ts';
import { compressFiles } from './compress.ts';
import { blame, ProgramFault } from './fault.ts';
import { writeTexts } from './fulltext.ts';
import { readHistory } from './history.ts';
import { historyMemory } from './history-memory.ts';
import { writeFallbacks } from './old-engines.ts';
import { writePngs } from './png.ts';
import { writeShareImages } from './share-image.ts';
import { madeOf, readMade } from './made.ts';
import { listSitemaps, writeSitemap } from './sitemap.ts';
import { carry, finishStage, place, type Neighbour, type Part } from './release.ts';
import { earlierReleases, keepReleases } from './kept-releases.ts';

/** A dataset that may be published, and what becomes of it. */
interface Publishable {
  readonly dataset: Dataset;
  readonly folder: string;
  readonly part: Part;
}

/** What the pages of a dataset are made of besides its folder and the program. */
interface Ingredients {
  readonly siblings: readonly Neighbour[];
  readonly earlier: readonly EarlierRelease[];
  readonly revisions: Revisions;
}

/** Pages, pictures and index of one dataset, complete, in `work/<id>`. */
async function renderOne(
  { dataset, folder, part }: Publishable,
  { siblings, earlier, revisions }: Ingredients,
  { out, work, render }: { out: string; work: string; render: Render },
): Promise<void> {
  const rendered = join(work, part.id);
  const hand = (name: string, value: unknown): string => {
    const file = join(work, `.${name}-${part.id}.json`);
    writeFileSync(file, JSON.stringify(value));
    return resolve(file);
  };
  const handed = {
    SITE_EARLIER: hand('earlier', earlier),
    SITE_REVISIONS: hand('revisions', revisions),
  };
  await render({ folder, part, siblings, handed, outDir: rendered, cache: join(work, `.cache-${part.id}`) });
  writeFallbacks(rendered);
  await writePngs(rendered);
  await writeShareImages(rendered, dataset);
  writeSitemap(rendered, {
    address: dataset.info.address ?? null,
    base: part.base,
    asOf: part.asOf,
    sample: part.sample,
  });
  // Before the kept releases come in: only what is said today is found.
  writeTexts(rendered, part.base);
  keepReleases(out, part.base, rendered);
}

/** @throws ProgramFault when a page is not as every page must be. */
export function mustPass(
  stage: string,
  built: readonly Rendered[],
  parts: readonly Part[],
  awaits: readonly Neighbour[] = [],
): void {
  const wrong = audit(stage, built, parts, awaits);
  if (wrong.length > 0)
    throw new ProgramFault(
      '生成的网页没有通过检查',
      wrong.map(({ page, what }) => `${page}：${what}`),
    );
}

const byId = (a: Neighbour, b: Neighbour): number => (a.id < b.id ? -1 : 1);

/** Everything between the check and the publishing, in a stage that is not served. */
export async function buildStage(
  stage: string,
  datasets: readonly Publishable[],
  carried: readonly Part[],
  {
    before,
    awaits,
    out,
    render,
    compressed,
  }: {
    before: readonly Part[];
    awaits: readonly Neighbour[];
    out: string;
    render: Render;
    compressed: boolean;
  },
): Promise<{ parts: readonly Part[]; unchanged: readonly string[]; made: ReadonlyMap<string, string> }> {
  const all = [...datasets.map(({ part }) => part), ...carried];
  const work = join(stage, '.work');
  mkdirSync(work);
  const built: Rendered[] = [];
  const placed: Part[] = [];
  const lastMade = readMade(out);
  // Of what is carried over unread it is not known whether it would still be made the same.
  const made = new Map<string, string>();
  const unchanged: Part[] = [];
  for (const one of datasets) {
    const { dataset, folder } = one;
    const ingredients: Ingredients = {
      siblings: [...all, ...awaits]
        .filter((other) => other.id !== one.part.id)
        .map(({ id, title, sample, base }) => ({ id, title, sample, base }))
        .sort(byId),
      earlier: earlierReleases(out, one.part.base, releaseName(dataset)),
      revisions: await readHistory(folder, streetSpellings(dataset.info), historyMemory(out, dataset.info)),
    };
    const { part } = one;
    made.set(part.id, madeOf(folder, ingredients));
    // Of the same things the same bytes are made: what is served is carried over.
    if (
      lastMade.get(part.id) === made.get(part.id) &&
      before.some(({ id, base }) => id === part.id && base === part.base)
    ) {
      unchanged.push(part);
      continue;
    }
    await blame(`生成“${dataset.info.id}”的网页`, () => renderOne(one, ingredients, { out, work, render }), [
      UserError,
    ]);
    const words = wordsOfData(dataset.rows, dataset.info, ingredients.revisions, [...all, ...awaits]);
    built.push({ dataset, words });
    placed.push(part);
  }
  const parts = [...placed, ...unchanged, ...carried];
  for (const part of [...unchanged, ...carried]) carry(out, stage, part, before);
  for (const part of placed) place(part, join(work, part.id), stage);
  rmSync(work, { recursive: true });
  finishStage(stage, parts, awaits);
  listSitemaps(
    stage,
    parts.map(({ base }) => base),
  );
  await blame('检查生成的网页', () => mustPass(stage, built, parts, awaits));
  if (compressed) compressFiles(stage, join(out, 'current'));
  return { parts, unchanged: unchanged.map(({ id }) => id), made };
}

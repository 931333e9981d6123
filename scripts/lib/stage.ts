import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Revisions } from '../../src/model/revisions/revisions.ts';
import { forget, forgottenIn, type Forgotten } from '../../src/model/revisions/forget.ts';
import type { DatasetRead } from '../../src/intake/dataset.ts';
import type { Dataset } from '../../src/model/types.ts';
import { tableNames } from '../../src/schema/tables/index.ts';
import { releaseName, type EarlierRelease } from '../../src/figures/catalogue/release.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { type Render } from './rendering/dataset.ts';
import { audit, type Rendered } from './audit/audit.ts';
import { LastLook } from './audit/people.ts';
import { wordsOfData } from './audit/uncomputed.ts';
import { UserError } from './cli.ts';
import { compressBeside } from './compress-beside.ts';
import { blame, ProgramFault } from './fault.ts';
import { writeTexts } from './fulltext.ts';
import { readHistory } from './history.ts';
import { historyMemory } from './history-memory.ts';
import { linkOrCopy } from './files.ts';
import { writeFallbacks } from './old-engines.ts';
import { writeOfflineCheck } from './offline-check.ts';
import { PhotoMemory, preparePhotos, writePhotos } from './photos.ts';
import { writePngs } from './png.ts';
import { writeShareImages } from './share-image.ts';
import { inPairs } from './in-pairs.ts';
import { madeOf, readMade } from './made.ts';
import { breathe } from './stopping.ts';
import { listSitemaps, writeSitemap } from './sitemap.ts';
import { carry, finishStage, place, type Neighbour, type Part } from './release.ts';
import { earlierReleases, keepReleases } from './kept-releases.ts';

/** A dataset that may be published, and what becomes of it. */
interface Publishable {
  readonly dataset: Dataset;
  readonly folder: string;
  /** As it was read: what stands in the data, and what is not to be shown any more. */
  readonly read: Pick<DatasetRead, 'tables' | 'redactions'>;
  readonly part: Part;
}

/** What the pages of a dataset are made of besides its folder and the program. */
interface Ingredients {
  readonly siblings: readonly Neighbour[];
  readonly earlier: readonly EarlierRelease[];
  readonly revisions: Revisions;
  readonly forgotten: readonly Forgotten[];
}

/** Pages, pictures and index of one dataset, complete, in `work/<id>`. */
async function renderOne(
  { dataset, folder: given, part }: Publishable,
  { siblings, earlier, revisions, forgotten }: Ingredients,
  {
    out,
    work,
    render,
    signal,
  }: { out: string; work: string; render: Render; signal: AbortSignal | undefined },
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
  const memory = new PhotoMemory(out, part.base, part.id);
  const source = { folder: given, photos: dataset.photos };
  const { folder, shown } = await preparePhotos(source, memory, join(work, `.data-${part.id}`), signal);
  await render({ folder, part, siblings, handed, outDir: rendered, signal });
  writePhotos(rendered, shown);
  memory.keep();
  writeFallbacks(rendered);
  writeOfflineCheck(rendered, part.base);
  await writePngs(rendered);
  await breathe(signal);
  await writeShareImages(rendered, dataset);
  writeSitemap(rendered, {
    address: dataset.info.address ?? null,
    base: part.base,
    asOf: part.asOf,
    sample: part.sample,
  });
  // Before the kept releases come in: only what is said today is found.
  writeTexts(rendered, part.base);
  keepReleases(out, part.base, rendered, forgotten);
}

/** The history as it may be shown, and what of it may not. */
async function historyOf(
  { dataset, folder, read }: Publishable,
  out: string,
): Promise<Pick<Ingredients, 'revisions' | 'forgotten'>> {
  const whole = await readHistory(folder, streetSpellings(dataset.info), historyMemory(out, dataset.info));
  const cells = new Set(
    tableNames.flatMap((name) => read.tables[name].records.flat()).map((cell) => cell.trim()),
  );
  const forgotten = forgottenIn(whole, read.redactions, (text) => cells.has(text));
  return { revisions: forget(whole, forgotten), forgotten };
}

/** @throws ProgramFault when a page is not as every page must be, UserError when somebody's data are left in it. */
export function mustPass(
  stage: string,
  built: readonly Rendered[],
  parts: readonly Part[],
  awaits: readonly Neighbour[] = [],
): void {
  const people = new LastLook();
  const wrong = audit(stage, built, parts, awaits, people);
  if (wrong.length > 0)
    throw new ProgramFault(
      '生成的网页没有通过检查',
      wrong.map(({ page, what }) => `${page}：${what}`),
    );
  people.mustBeEmpty();
}

const byId = (a: Neighbour, b: Neighbour): number => (a.id < b.id ? -1 : 1);

/** What a dataset's pages are made of beside its rows. */
async function ingredientsOf(
  one: Publishable,
  neighbours: readonly Neighbour[],
  out: string,
): Promise<Ingredients> {
  const past = await historyOf(one, out);
  return {
    siblings: neighbours
      .filter((other) => other.id !== one.part.id)
      .map(({ id, title, sample, base }) => ({ id, title, sample, base }))
      .sort(byId),
    earlier: earlierReleases(out, one.part.base, releaseName(one.dataset), past.forgotten),
    ...past,
  };
}

interface StageOptions {
  /** What is served now. */
  readonly before: readonly Part[];
  readonly awaits: readonly Neighbour[];
  readonly out: string;
  readonly render: Render;
  readonly compressed: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Everything between the check and the publishing, in a stage that is not served. */
export async function buildStage(
  stage: string,
  datasets: readonly Publishable[],
  carried: readonly Part[],
  { before, awaits, out, render, compressed, signal }: StageOptions,
): Promise<{ parts: readonly Part[]; unchanged: readonly string[]; made: ReadonlyMap<string, string> }> {
  const all = [...datasets.map(({ part }) => part), ...carried];
  const work = join(stage, '.work');
  mkdirSync(work);
  const lastMade = readMade(out);
  // Of what is carried over unread it is not known whether it would still be made the same.
  const made = new Map<string, string>();
  const unchanged: Part[] = [];
  const changed: [Publishable, Ingredients][] = [];
  for (const one of datasets) {
    const { folder, part } = one;
    const ingredients = await ingredientsOf(one, [...all, ...awaits], out);
    made.set(part.id, madeOf(folder, ingredients));
    // Of the same things the same bytes are made: what is served is carried over.
    const isServed = before.some(({ id, base }) => id === part.id && base === part.base);
    if (isServed && lastMade.get(part.id) === made.get(part.id)) unchanged.push(part);
    else changed.push([one, ingredients]);
  }
  await inPairs(
    changed,
    async ([one, ingredients], stop) => {
      await breathe(stop);
      await blame(
        `生成“${one.part.id}”的网页`,
        () => renderOne(one, ingredients, { out, work, render, signal: stop }),
        [UserError],
      );
    },
    signal,
  );
  const placed = changed.map(([{ part }]) => part);
  const built = changed.map(([{ dataset }, { revisions }]): Rendered => ({
    dataset,
    words: wordsOfData(dataset.rows, dataset.info, revisions, [...all, ...awaits]),
  }));
  const parts = [...placed, ...unchanged, ...carried];
  for (const part of [...unchanged, ...carried]) carry(out, stage, part, before, linkOrCopy);
  for (const part of placed) place(part, join(work, part.id), stage);
  rmSync(work, { recursive: true });
  finishStage(out, stage, parts, awaits);
  listSitemaps(
    stage,
    parts.map(({ base }) => base),
  );
  // In one go, and this thread with it: what is compressed meanwhile is compressed in another.
  const check = (): Promise<void> =>
    blame('检查生成的网页', () => mustPass(stage, built, parts, awaits), [UserError]);
  const compress = (stop: AbortSignal): Promise<void> =>
    compressBeside({ folder: stage, previous: join(out, 'current') }, stop);
  await inPairs(compressed ? [compress, check] : [check], (work, stop) => work(stop), signal);
  return { parts, unchanged: unchanged.map(({ id }) => id), made };
}

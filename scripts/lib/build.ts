import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from '../../src/model/types.ts';
import { streetNames } from '../../src/model/street-names.ts';
import { renderDataset } from './astro.ts';
import { audit } from './audit.ts';
import { UserError } from './cli.ts';
import { assertOneDefault, checkFolder, datasetFolders, type Checked } from './datasets.ts';
import { listFiles, symlinksIn } from './files.ts';
import { indexPages } from './fulltext.ts';
import { readHistory } from './history.ts';
import { writePngs } from './png.ts';
import { writeShareImages } from './share-image.ts';
import { listSitemaps, writeSitemap } from './sitemap.ts';
import {
  carry,
  currentParts,
  finishStage,
  lostDatasets,
  lostRecords,
  openStage,
  partOf,
  place,
  publish,
} from './release.ts';
import { earlierReleases, keepReleases } from './kept-releases.ts';
import { textReport } from './report.ts';

export interface BuildOptions {
  readonly data: string;
  readonly dataset?: string | undefined;
  readonly out: string;
}

export interface BuildResult {
  readonly ok: boolean;
  readonly release: string | null;
  readonly checked: readonly Checked[];
  readonly pages: number;
  readonly seconds: number;
  /** Addresses from the root, the default dataset first. */
  readonly bases: readonly { readonly base: string; readonly title: string }[];
}

function checkPublic(): void {
  const folder = resolve(import.meta.dirname, '../../public');
  const links = existsSync(folder) ? symlinksIn(folder) : [];
  if (links.length > 0) throw new UserError(`public/ 里不能有链接：${links.join('、')}`);
}

/**
 * Check → render → index → audit → publish. Anything wrong before the last step leaves the served release
 * as it is and is reported whole. With `dataset`, the others are carried over from the served release.
 */
export async function build({ data, dataset: only, out }: BuildOptions): Promise<BuildResult> {
  const begun = performance.now();
  const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10;
  checkPublic();
  const before = currentParts(out);
  const read = datasetFolders(data, only).map((id) => checkFolder(data, id));
  const vanished = lostDatasets(
    before,
    new Set(datasetFolders(data)),
    read.flatMap(({ dataset }) => dataset ?? []),
    data,
  );
  const checked = read.map((one, i): Checked => {
    const lost = [
      ...(one.dataset === null ? [] : lostRecords(before, one.dataset, one.read.folder)),
      // Of the whole folder: it is reported once, with the first dataset.
      ...(i === 0 ? vanished : []),
    ];
    if (lost.length === 0) return one;
    const { summary } = one;
    return {
      ...one,
      dataset: null,
      problems: [...one.problems, ...lost],
      summary: { ...summary, errors: summary.errors + lost.length },
    };
  });
  const failed = { ok: false, release: null, checked, pages: 0, bases: [] };
  console.log(textReport(checked, false));
  const datasets = checked.flatMap(({ dataset, folder }) =>
    dataset ? [{ dataset, folder, part: partOf(dataset) }] : [],
  );
  if (datasets.length < checked.length) {
    console.error('\n没有发布：请先改正上面的问题。现有网站没有变化。');
    return { ...failed, seconds: seconds() };
  }
  assertOneDefault(checked);

  const stage = openStage(out);
  try {
    const carried =
      only === undefined ? [] : before.filter((part) => part.id !== only && existsSync(join(data, part.id)));
    const parts = [...datasets.map(({ part }) => part), ...carried];
    const work = join(stage, '.work');
    mkdirSync(work);
    for (const { dataset, folder, part } of datasets) {
      const siblings = parts.filter((other) => other.id !== part.id);
      const rendered = join(work, part.id);
      const hand = (name: string, value: unknown): string => {
        const file = join(work, `.${name}-${part.id}.json`);
        writeFileSync(file, JSON.stringify(value));
        return resolve(file);
      };
      const handed = {
        SITE_EARLIER: hand('earlier', earlierReleases(out, part.base)),
        SITE_REVISIONS: hand('revisions', await readHistory(folder, streetNames(dataset.info))),
      };
      await renderDataset(folder, part, siblings, handed, rendered, join(work, `.cache-${part.id}`));
      await writePngs(rendered);
      await writeShareImages(rendered, dataset);
      writeSitemap(rendered, {
        address: dataset.info.address ?? null,
        base: part.base,
        asOf: part.asOf,
        sample: part.sample,
      });
      // Before the kept releases come in: only what is said today is found.
      await indexPages(rendered, part.base);
      keepReleases(out, part.base, rendered);
    }
    for (const part of carried) carry(out, stage, part, before);
    for (const { part } of datasets) place(part, join(work, part.id), stage);
    rmSync(work, { recursive: true });
    finishStage(stage, parts);
    listSitemaps(
      stage,
      parts.map(({ base }) => base),
    );
    const wrong = audit(
      stage,
      datasets.map(({ dataset }): Dataset => dataset),
      parts,
    );
    if (wrong.length > 0) {
      const shown = wrong.slice(0, 50).map(({ page, what }) => `  ${page}：${what}`);
      console.error(
        `\n没有发布：页面检查发现 ${wrong.length} 处问题。现有网站没有变化。\n${shown.join('\n')}`,
      );
      return { ...failed, seconds: seconds() };
    }
    const pages = listFiles(stage).filter((path) => path.endsWith('.html')).length;
    const release = publish(out, stage, parts);
    const bases = parts
      .map(({ base, title }) => ({ base, title }))
      .sort((a, b) => (a.base < b.base ? -1 : 1));
    return { ok: true, release, checked, pages, seconds: seconds(), bases };
  } finally {
    if (existsSync(stage)) rmSync(stage, { recursive: true });
  }
}

/** One screen for the person who ran it. */
export function buildSummary({ release, checked, pages, seconds }: BuildResult): string {
  const sum = (key: 'rows' | 'errors' | 'breaches' | 'notes'): number =>
    checked.reduce((n, { summary }) => n + summary[key], 0);
  const explained = checked.reduce(
    (n, { dataset }) => n + (dataset?.findings.filter((f) => f.result === '不符合').length ?? 0),
    0,
  );
  return [
    `读了 ${sum('rows')} 行；错误 ${sum('errors')}，提示 ${sum('notes')}，已说明并公布的不符合 ${explained}`,
    `生成 ${pages} 页，用时 ${seconds} 秒，发布为 ${release}`,
  ].join('\n');
}

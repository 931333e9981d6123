import { resolve } from 'node:path';
import type { Neighbour, Part } from '../release.ts';
import { bundleFor, copyServed, SHIPPED } from './bundle.ts';
import { inChild } from './child.ts';

/** A dataset to render: its folder, and where the pages go. */
export interface RenderJob {
  readonly folder: string;
  readonly part: Part;
  readonly siblings: readonly Neighbour[];
  /** Files the build hands over, by variable. */
  readonly handed: Readonly<Record<string, string>>;
  readonly outDir: string;
  /** Ends the work when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes the pages of a dataset. */
export type Render = (job: RenderJob) => Promise<void>;

/**
 * Renders one dataset into a folder of its own, with the bundle of this program. Other datasets may be rendered
 * meanwhile.
 * @throws as `bundleFor` and `inChild` do.
 */
export const renderDataset: Render = async ({ folder, part, siblings, handed, outDir, signal }) => {
  const bundle = await bundleFor(part.base, signal);
  copyServed(bundle, outDir);
  await inChild({
    script: 'write-pages.ts',
    what: `生成“${part.id}”的网页`,
    env: {
      SITE_DATA: resolve(folder),
      ...handed,
      SITE_SIBLINGS: JSON.stringify(siblings),
      SITE_SHIPPED: resolve(bundle, SHIPPED),
      SITE_BASE: part.base,
      SITE_BUNDLE: bundle,
      SITE_OUT: resolve(outDir),
    },
    writes: outDir,
    signal,
  });
};

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { UserError } from './cli.ts';
import { listFiles } from './files.ts';

/** Of what Pagefind makes, the pages use the search itself and its data, not its interfaces. */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|.+\.pf_(meta|index|fragment))$/;
/** Pages that say nothing of their own: receipts and releases say again what the pages say, number by number. */
const unsearched = /^(404\.html|search\/index\.html|(r|embed)\/.+|figures\/[^/]+\/index\.html)$/;

function must(errors: readonly string[]): void {
  if (errors.length > 0) throw new UserError(`全文索引没有做成：${errors.join('；')}`);
}

/**
 * Indexes what stands in `<main>` of every page of one rendered dataset and writes `pagefind/` beside the pages.
 * Pages are handed over one by one in the order of their names: their numbers, and so all bytes, depend on it.
 */
export async function indexPages(folder: string, base: string): Promise<void> {
  try {
    const { errors, index } = await createIndex({
      rootSelector: 'main',
      excludeSelectors: ['svg', 'script', 'template', '[hidden]', '[data-find]', 'form'],
    });
    must(errors);
    for (const path of listFiles(folder)) {
      if (!path.endsWith('.html') || unsearched.test(path)) continue;
      const added = await index!.addHTMLFile({
        url: base + path.replace(/index\.html$/, ''),
        content: readFileSync(join(folder, path), 'utf8'),
      });
      must(added.errors);
    }
    const made = await index!.getFiles();
    must(made.errors);
    for (const { path, content } of made.files) {
      if (!used.test(path)) continue;
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

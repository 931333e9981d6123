import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS, sumsIn } from '../../scripts/lib/sums.ts';

/** What visitors were answered. */
export interface Visits {
  readonly asked: number;
  /** Answers that are no 200 of a whole release, as `path：why`. */
  readonly wrong: readonly string[];
}

/** Addresses of a page's scripts, styles and data that carry a hash. */
const assetsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:src|href)="(\/[^"]*_astro\/[^"]+)"/g)].map(([, path]) => path ?? '')),
];

/**
 * Visitors of a served folder: so many requests a second, and what each page loads some time after it, as slow
 * telephones do. Every answer must be the bytes of that path in a release.
 */
export class Visitors {
  private readonly out: string;
  private readonly root: string;
  /** By path, the sums that a release has had there. */
  private readonly known = new Map<string, Set<string>>();
  /** By path, the sums that were answered. */
  private readonly seen = new Map<string, Set<string>>();
  private readonly wrong: string[] = [];
  private readonly open = new Set<Promise<void>>();
  private asked = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(out: string, root: string) {
    this.out = out;
    this.root = root;
    this.learn();
  }

  /** Takes down what the releases that lie there hold. */
  learn(): void {
    for (const name of readdirSync(join(this.out, 'releases'))) {
      if (name.startsWith('.')) continue;
      const sums = readFileSync(join(this.out, 'releases', name, SUMS), 'utf8');
      for (const [path, sum] of sumsIn(sums)) {
        const all = this.known.get(path) ?? new Set<string>();
        this.known.set(path, all.add(sum));
      }
    }
  }

  private async ask(path: string): Promise<string> {
    this.asked++;
    const answer = await fetch(this.root + path).catch(() => null);
    if (answer?.status !== 200) {
      this.wrong.push(`${path}：${answer === null ? '没有答复' : `答复${answer.status}`}`);
      return '';
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    const file = path.slice(1).replace(/(^|\/)$/, '$1index.html');
    const sums = this.seen.get(file) ?? new Set<string>();
    this.seen.set(file, sums.add(createHash('sha256').update(bytes).digest('hex')));
    return file.endsWith('.html') ? bytes.toString('utf8') : '';
  }

  private async visit(path: string): Promise<void> {
    const html = await this.ask(path);
    await new Promise((next) => setTimeout(next, Math.random() * 3000));
    for (const asset of assetsOf(html).slice(0, 3)) await this.ask(asset);
  }

  /** Begins to ask, `rate` times a second, for pages and files that every release has. */
  start(rate: number): void {
    const paths = [...this.known.keys()]
      .filter((path) => !/_astro\/|texts\/more-|404\.html$|release\.json$/.test(path))
      .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    this.timer = setInterval(() => {
      const path = paths[Math.floor(Math.random() * paths.length)]!;
      const visit: Promise<void> = this.visit(path).finally(() => this.open.delete(visit));
      this.open.add(visit);
    }, 1000 / rate);
  }

  /** Ends, and says what came of it. */
  async stop(): Promise<Visits> {
    clearInterval(this.timer);
    await Promise.all(this.open);
    this.learn();
    for (const [path, sums] of this.seen)
      for (const sum of sums)
        if (this.known.get(path)?.has(sum) !== true) this.wrong.push(`${path}：不是任何一版的字节`);
    return { asked: this.asked, wrong: this.wrong };
  }
}

import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/lib/browser.ts';

const WORDS = ['公示', '电梯', '保修', '东岭一村', '居民', '开工'];

export interface Searches {
  readonly asked: number;
  readonly wrong: readonly string[];
}

/** Somebody who keeps a search page open and goes on searching, and opens others that first search after a release. */
export class Searcher {
  private readonly wrong: string[] = [];
  private asked = 0;
  private ended = false;
  private work: Promise<void> = Promise.resolve();
  private readonly waiting: Page[] = [];
  private readonly address: string;
  private close: () => Promise<void> = () => Promise.resolve();
  private newPage: () => Promise<Page> = () => Promise.reject(new Error('not begun'));

  constructor(root: string) {
    this.address = `${root}/search/`;
  }

  /** @throws Error where there is no Chromium. */
  async start(): Promise<void> {
    const executablePath = chromiumPath();
    if (executablePath === null) throw new Error('没有装 Chromium');
    const args = '--no-sandbox --disable-gpu --disable-background-networking --no-first-run --disable-sync';
    const browser = await chromium.launch({ executablePath, args: args.split(' ') });
    this.close = () => browser.close();
    this.newPage = async () => {
      const page = await browser.newPage();
      page.on('response', (answer) => {
        if (answer.status() >= 400) this.wrong.push(`${answer.url()}：答复${answer.status()}`);
      });
      page.on('requestfailed', (request) => this.wrong.push(`${request.url()}：没有答复`));
      page.on('pageerror', (cause) => this.wrong.push(`查找页：${cause.message}`));
      await page.goto(this.address);
      return page;
    };
    const page = await this.newPage();
    this.work = (async () => {
      while (!this.ended) await this.search(page);
    })();
    await this.openAnother();
  }

  private async search(page: Page): Promise<void> {
    const word = WORDS[this.asked++ % WORDS.length]!;
    const box = page.locator('main input[name="q"]');
    await box.fill(word);
    await box.press('Enter');
    await page
      .waitForFunction(
        (typed) => document.querySelector('main [role="status"]')?.textContent?.includes(typed) === true,
        word,
        { timeout: 20_000 },
      )
      .catch(() => this.wrong.push(`查“${word}”没有结果`));
    await page.waitForTimeout(300);
  }

  /** Opens a page that is searched in after the next release. */
  private async openAnother(): Promise<void> {
    this.waiting.push(await this.newPage());
  }

  /** A release was published: the page that was opened before it searches for the first time. */
  async afterRelease(): Promise<void> {
    const page = this.waiting.shift();
    if (page === undefined) return;
    await this.search(page);
    await page.close();
    await this.openAnother();
  }

  async stop(): Promise<Searches> {
    this.ended = true;
    await this.work;
    await this.close();
    return { asked: this.asked, wrong: this.wrong };
  }
}

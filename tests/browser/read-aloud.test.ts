import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../lib/axe.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

/** What the stub in the page keeps, and how a test plays the voice. */
interface Stub {
  said: { text: string; lang: string }[];
  cancels: number;
  /** Ends the sentence being spoken. */
  end(): void;
  /** The browser learns of its voices. */
  voices(langs: string[]): void;
}
type Stubbed = Window & { stub: Stub };

/** A page whose browser has voices of the given languages, or no speech at all. */
async function open(path: string, langs: string[] | null): Promise<{ page: Page; scripts: string[] }> {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.addInitScript((given) => {
    if (given === null) {
      delete (window as { speechSynthesis?: unknown }).speechSynthesis;
      Object.defineProperty(Window.prototype, 'speechSynthesis', { value: undefined });
      return;
    }
    let now: { onend?: () => void } | null = null;
    let voices = given.map((lang) => ({ lang }));
    const events = new EventTarget();
    const stub: Stub = {
      said: [],
      cancels: 0,
      end: () => {
        const ended = now;
        now = null;
        ended?.onend?.();
      },
      voices: (others) => {
        voices = others.map((lang) => ({ lang }));
        events.dispatchEvent(new Event('voiceschanged'));
      },
    };
    const synth = Object.assign(events, {
      getVoices: () => voices,
      speak: (words: { text: string; lang: string }) => {
        now = words as unknown as typeof now;
        stub.said.push({ text: words.text, lang: words.lang });
      },
      cancel: () => {
        stub.cancels += 1;
        // A browser ends the sentence that is cut off.
        const cut = now;
        now = null;
        cut?.onend?.();
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        voice = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    (window as unknown as Stubbed).stub = stub;
  }, langs);
  await page.goto(site.root + path, { waitUntil: 'networkidle' });
  return { page, scripts };
}
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Stubbed).stub.said.map(({ text }) => text));
const end = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Stubbed).stub.end());
const control = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('outside 长者模式 nothing is fetched and no button stands', async () => {
  const { page, scripts } = await open('/about/', ['zh-CN']);
  expect(await control(page, '朗读').count()).toBe(0);
  expect(scripts.filter((path) => path.includes('read-aloud'))).toEqual([]);
  await page.locator('[data-elder-switch]').click();
  await control(page, '朗读').waitFor();
  expect(scripts).toContain('/read-aloud.js');
  await page.locator('[data-elder-switch]').click();
  expect(await control(page, '朗读').count()).toBe(0);
  await page.close();
});

test('only where there is a Chinese voice, also where the browser learns of it late', async () => {
  const none = await open('/about/?elder=1', null);
  expect(await control(none.page, '朗读').count()).toBe(0);
  expect(none.scripts.filter((path) => path.includes('read-aloud'))).toEqual([]);
  await none.page.close();
  const { page } = await open('/about/?elder=1', ['en-US']);
  expect(await control(page, '朗读').count()).toBe(0);
  await page.evaluate(() => (window as unknown as Stubbed).stub.voices(['en-US', 'zh-CN']));
  expect(await control(page, '朗读').count()).toBe(1);
  await page.close();
  const silent = await open('/sample/about/?elder=1', []);
  expect(silent.scripts).toContain('/sample/read-aloud.js');
  expect(await control(silent.page, '朗读').count()).toBe(0);
  await silent.page.evaluate(() => (window as unknown as Stubbed).stub.voices([]));
  expect(await control(silent.page, '朗读').count()).toBe(0);
  await silent.page.evaluate(() => (window as unknown as Stubbed).stub.voices(['zh-CN']));
  expect(await control(silent.page, '朗读').count()).toBe(1);
  await silent.page.close();
  // Voices that come without an event.
  const late = await open('/sample/about/?elder=1', []);
  await late.page.evaluate(() => {
    window.speechSynthesis.getVoices = () => [{ lang: 'cmn-CN' } as SpeechSynthesisVoice];
  });
  await control(late.page, '朗读').waitFor();
  await late.page.close();
});

test('reads title, then sentence by sentence; pauses, goes on, stops', async () => {
  const { page } = await open('/about/?elder=1', ['zh-CN']);
  expect(await axeFindings(page)).toEqual([]);
  await control(page, '朗读').focus();
  await page.keyboard.press('Enter');
  expect(await said(page)).toEqual(['关于本站']);
  expect(await page.evaluate(() => (window as unknown as Stubbed).stub.said[0]!.lang)).toBe('zh-CN');
  expect(await page.locator('.read-now').innerText()).toBe('关于本站');
  await end(page);
  await end(page);
  const three = await said(page);
  expect(three).toHaveLength(3);
  expect(three[2]).toBe('谁做的');

  await control(page, '暂停').click();
  expect(await said(page)).toHaveLength(3);
  await control(page, '继续').click();
  expect((await said(page))[3]).toBe(three[2]);

  await page.keyboard.press('Escape');
  expect(await control(page, '朗读').count()).toBe(1);
  expect(await control(page, '停止').count()).toBe(0);
  expect(await page.locator('.read-now').count()).toBe(0);
  await control(page, '朗读').click();
  expect((await said(page)).at(-1)).toBe('关于本站');
  await control(page, '停止').click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读');
  expect(await page.locator('[aria-live]').count()).toBe(0);
  await page.close();
});

test('what is folded, tables and forms are left out; the end of the page is the end', async () => {
  const { page } = await open('/progress/?elder=1', ['zh-CN']);
  await control(page, '朗读').click();
  let count = 0;
  while ((await control(page, '朗读').count()) === 0 && count < 2000) {
    await end(page);
    count += 1;
  }
  const all = await said(page);
  expect(all.length).toBe(count);
  expect(all.length).toBeGreaterThan(20);
  const cells = await page.locator('main td').allInnerTexts();
  expect(all.filter((text) => text.length > 8 && cells.includes(text))).toEqual([]);
  expect(all.every((text) => text.length <= 400)).toBe(true);
  await page.close();
});

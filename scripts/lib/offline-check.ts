import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** Address of the checking page as one file, which is saved and opened from the disk. */
const FILE = 'check/offline.htm';

/** A script on its own: none of what it is made of is asked for elsewhere. */
const ASKS = /\b(import|export)\s*[({*'"\w]|\bimport\s*\(/;

/**
 * Makes the checking page of a rendered dataset one file: its style and its script within it, no header, no link to the
 * site. Its own policy lets nothing be asked for.
 * @throws where the script of the page is not on its own (a bug).
 */
export function writeOfflineCheck(rendered: string, base: string): void {
  const page = join(rendered, 'check/index.html');
  if (!existsSync(page)) return;
  const { document } = new JSDOM(readFileSync(page, 'utf8')).window;
  const textAt = (address: string): string =>
    readFileSync(join(rendered, address.slice(base.length)), 'utf8');
  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const scripts = all<HTMLScriptElement>('script[type="module"][src]')
    .map(({ src }) => textAt(src))
    .filter((text) => text.includes('check-published'));
  const [script = ''] = scripts;
  if (scripts.length !== 1 || ASKS.test(script.slice(0, 200)))
    throw new Error('检查页的脚本不是单独的一个，做不成离线的文件');
  const sheets = all<HTMLLinkElement>('link[rel="stylesheet"]').filter(({ media }) => media === '');
  const style = sheets.map((sheet) => textAt(sheet.getAttribute('href') ?? '')).join('\n');
  for (const one of all('[data-online], noscript, script[src]')) one.remove();
  for (const link of all('main a[href]:not([href^="#"])')) link.replaceWith(link.textContent ?? '');
  const part = (selector: string): string => document.querySelector(selector)?.outerHTML ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:; style-src 'unsafe-inline'`;
  const html = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${document.title}</title>
<style>${style}</style></head>
<body>${part('.flag')}${part('main')}
<script type="module">${script}</script></body></html>
`;
  writeFileSync(join(rendered, FILE), html);
}

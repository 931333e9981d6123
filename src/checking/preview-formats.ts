import { escapeHtml } from './escape.ts';
import type { Preview } from './preview.ts';

export const previewFormats = ['text', 'markdown', 'html'] as const;
export type PreviewFormat = (typeof previewFormats)[number];

const NOTHING = '读者看到的不会有变化。';

/** Markdown takes these for its own signs. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`);

const text = ({ id, title, parts }: Preview): string =>
  [
    `${id}（${title}）发布以后：`,
    ...(parts.length === 0 ? [NOTHING] : []),
    ...parts.flatMap(({ heading, lines }) => ['', `${heading}：`, ...lines.map((line) => `  ${line}`)]),
  ].join('\n');

const markdown = ({ title, parts }: Preview): string =>
  [
    `### ${plain(title)}：发布以后的变化`,
    ...(parts.length === 0 ? ['', NOTHING] : []),
    ...parts.flatMap(({ heading, lines }) => [
      '',
      `**${heading}**`,
      '',
      ...lines.map((line) => `- ${plain(line)}`),
    ]),
  ].join('\n');

/** What will change of one dataset, in one line; '' where nothing does. */
export const previewLine = ({ id, parts }: Preview): string =>
  parts.length === 0
    ? ''
    : `${id} 发布以后：${parts.map(({ heading, lines }) => `${heading} ${lines.length}`).join('，')}`;

/** What will change of one dataset, as a section of HTML. */
export const previewSection = ({ title, parts }: Preview): string =>
  `<section><h2>${escapeHtml(title)}：发布以后的变化</h2>${parts.length === 0 ? `<p>${NOTHING}</p>` : ''}${parts
    .map(
      ({ heading, lines }) =>
        `<h3>${heading}</h3><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
    )
    .join('')}</section>`;

const page = (body: string): string =>
  `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>发布以后的变化</title>
<style>body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a}li{overflow-wrap:anywhere;break-inside:avoid}@page{size:A4;margin:12mm}</style>
${body}
</html>`;

/** What will change, of several datasets, the same words in each format. */
export function previewWords(previews: readonly Preview[], format: PreviewFormat): string {
  if (format === 'html') return page(previews.map(previewSection).join('\n'));
  return previews.map(format === 'text' ? text : markdown).join('\n\n');
}

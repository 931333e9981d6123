/** Deeper than this nothing that is read here goes; a reader that calls itself must not run out of stack. */
const MOST_DEEP = 32;

/** JSON as read, or what is wrong with it, in Chinese. */
export type ParsedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly trouble: string };

/** What V8 says of broken JSON, in Chinese. */
function troubleOf(message: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return `第 ${place[1]} 行第 ${place[2]} 个字附近写错了，多半是逗号、引号或括号`;
  const token = /^Unexpected token '(.+?)', /s.exec(message);
  return token ? `“${token[1]}”附近写错了，多半是逗号、引号或括号` : '没有写完，少了后面的括号';
}

/** Whether the brackets of a text nest too deep; strings are left out. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > MOST_DEEP) return true;
  }
  return false;
}

/** Parses JSON that somebody gave; nothing that nests without end is handed on. Never throws. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { ok: false, trouble: `括号套了 ${MOST_DEEP} 层以上，不是这里要的内容` };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (cause) {
    return { ok: false, trouble: troubleOf((cause as Error).message) };
  }
}

/** A name that stands twice in one object of a JSON text. */
export interface RepeatedKey {
  readonly key: string;
  /** Line of the second one, from 1. */
  readonly line: number;
}

/** What follows a name and no other string. */
const COLON = /\s*:/y;

/**
 * Names written twice: `JSON.parse` keeps the last one and says nothing. The text must be JSON that parses,
 * so that strings, brackets and colons are all there is to look at.
 */
export function repeatedKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  /** Names of each open object; null for an array. */
  const open: (Set<string> | null)[] = [];
  let [line, from] = [1, 0];
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else {
      COLON.lastIndex = index + token.length;
      if (!COLON.test(text)) continue;
      const names = open.at(-1);
      const key = JSON.parse(token) as string;
      if (names?.has(key)) {
        line += text.slice(from, index).split('\n').length - 1;
        from = index;
        found.push({ key, line });
      }
      names?.add(key);
    }
  }
  return found;
}

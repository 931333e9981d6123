import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** A firm's name without its legal form: loose, for it only excuses. */
const firm = (name: string): string =>
  ['有限', '责任', '股份', '公司', '集团', '发展', ' '].reduce(
    (rest, word) => rest.replaceAll(word, ''),
    name.replace(/[(（][^)）]*[)）]/g, ''),
  );

/** What SQL has no words for: patterns, the number of people after a word, two names of one firm. */
export function addWords(db: DatabaseSync): void {
  const text = (value: unknown): string => String(value).normalize('NFKC');
  db.function('regexp', { deterministic: true }, (pattern, value) =>
    value === null ? null : Number(new RegExp(String(pattern), 'u').test(text(value).replaceAll(',', '，'))),
  );
  // What is written with 、 between, as a JSON list: json_each takes it apart, whatever the text holds.
  db.function('parts_of', { deterministic: true }, (value) =>
    value === null ? null : JSON.stringify(String(value).split('、')),
  );
  db.function('sha256', { deterministic: true }, (value) =>
    createHash('sha256').update(String(value)).digest('hex'),
  );
  // A whole number of parts as a decimal without zeros at its end; nothing for nothing.
  db.function('plain_decimal', { deterministic: true }, (value, parts) =>
    value === null ? '' : String(Number(value) / Number(parts)),
  );
  db.function('people', { deterministic: true }, (value, word) =>
    value === null
      ? null
      : (new RegExp(`${String(word)}\\s*:?\\s*(\\d+)`, 'u').exec(text(value))?.[1] ?? null),
  );
  // One firm, whatever its legal form is called.
  const bare = (name: string): string =>
    ['有限', '责任', '股份', '公司'].reduce(
      (left, word) => left.split(word).join(''),
      name.replace(/\s/g, ''),
    );
  db.function('one_firm', { deterministic: true }, (a, b) =>
    a === null || b === null ? 0 : Number(bare(text(a)) === bare(text(b))),
  );
  db.function('same_firm', { deterministic: true }, (a, b) => {
    if (a === null || b === null) return 0;
    const [x, y] = [firm(text(a)), firm(text(b))];
    return Number(x.length < 2 || y.length < 2 ? a === b : x.includes(y) || y.includes(x));
  });
}

import { pieces } from '../shared/pieces.ts';
import { joinWords, Phrase, type Quote, type Words } from '../figures/figure/phrase.ts';

/** Texts and figures of a sentence, in order. */
export const partsOf = (words: Words): readonly (string | Quote)[] =>
  words instanceof Phrase ? words.parts : [words];

/** So many characters of a heading fit a line of the smallest phone, in 长者模式 too; the mark behind them may hang. */
const LINE = 9;
const isLong = (clause: Words): boolean => String(clause).replace(/[，；：。？！、]$/, '').length > LINE;

/** Words cut behind each of the marks and what closes behind it; a figure stays with the words around it. */
function cut(words: Words, marks: string): Words[] {
  const run = new RegExp(`[^${marks}]+[${marks}]*[”’）》」]*|[${marks}]+`, 'g');
  const end = new RegExp(`[${marks}][”’）》」]*$`);
  const found: Words[] = [];
  let open: (string | Quote)[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(joinWords(open));
    open = [];
  };
  for (const part of partsOf(words)) {
    if (typeof part !== 'string') {
      open.push(part);
      continue;
    }
    for (const piece of part.match(run) ?? [part]) {
      open.push(piece);
      if (end.test(piece)) close();
    }
  }
  close();
  return found.length > 0 ? found : [words];
}

/** Clauses of a heading, each with the mark that ends it; those of a long list are its members. */
export const clauses = (words: Words): Words[] =>
  cut(words, '，；：。？！').flatMap((clause) => (isLong(clause) ? cut(clause, '、') : [clause]));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Most headings stand on thousands of pages; those with a record's name stand on a few and are not kept. */
const known = new Map<string, readonly string[]>();
const KEPT = 5000;

function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (known.size < KEPT) known.set(text, words);
  return words;
}

/** Single characters that belong to what follows them: `未公开`, `和电话`. Every other belongs to what stands before. */
const leading = new Set('未不没无非各每第自和与比在由向按从先仍已可');
const isOneHan = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/** Whether a line of a heading may end between two words of it. */
function mayPart(before: string, after: string): boolean {
  if (/[（《「“‘]$/.test(before) || /^[，；：。？！、）》」”’%的了着过地得们]/.test(after)) return false;
  if (/[!-~]$/.test(before) && /^[!-~]/.test(after)) return false;
  if (leading.has(before)) return false;
  return !isOneHan(after) || leading.has(after);
}

/**
 * A clause of a heading in the groups between which its line may end: words stay whole, a particle stays with its
 * word, a name of single characters stays together. A short clause is one group.
 *
 * `建成年份和土地性质都未公开` → 建成 · 年份 · 和土地 · 性质都 · 未公开
 */
export function wordGroups(clause: Words): Words[] {
  if (!isLong(clause)) return [clause];
  const atoms = partsOf(clause).flatMap((part): (string | Quote)[] =>
    typeof part === 'string' ? pieces(part).flatMap(({ text, n }) => (n ? [text] : wordsOf(text))) : [part],
  );
  const textOf = (atom: string | Quote): string => (typeof atom === 'string' ? atom : atom.text);
  const groups: (string | Quote)[][] = [];
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1];
    // A single character that begins the clause waits for the word after it.
    const opens = at === 1 && typeof before === 'string' && isOneHan(before);
    if (before !== undefined && (opens || !mayPart(textOf(before), textOf(atom)))) groups.at(-1)!.push(atom);
    else groups.push([atom]);
  });
  return groups.map((group) => joinWords(group));
}

import Papa from 'papaparse';

/** Records of a CSV text; index 0 is Excel row 1. */
export type CsvResult =
  | { readonly ok: true; readonly records: readonly (readonly string[])[] }
  | {
      readonly ok: false;
      readonly code: 'F004' | 'F005';
      readonly row: number;
      /** Of the quote out of place, 0 is A; null where a whole line is meant. */
      readonly position: number | null;
      readonly detail: string;
    };

const NAMES = { '\r\n': 'CRLF（Windows）', '\n': 'LF（Unix）', '\r': 'CR（旧 Mac）' } as const;
type Newline = keyof typeof NAMES;

/** What a walk over the text finds: each kind of line end with its first record, and a quote out of place. */
interface Scan {
  readonly newlines: ReadonlyMap<Newline, number>;
  /** Cell of the first quote that does not enclose a whole cell; null when all do. */
  readonly strayQuote: { readonly row: number; readonly position: number } | null;
}

const [LF, CR, QUOTE] = [10, 13, 34];

function scan(text: string, separator: number): Scan {
  const newlines = new Map<Newline, number>();
  let here = { row: 1, position: 0 };
  let opened = here;
  let cell: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (cell === 'quoted') {
      if (c !== QUOTE) continue;
      if (text.charCodeAt(i + 1) === QUOTE) i++;
      else cell = 'closed';
    } else if (c === QUOTE) {
      if (cell !== 'start') return { newlines, strayQuote: here };
      cell = 'quoted';
      opened = here;
    } else if (c === separator) {
      here = { ...here, position: here.position + 1 };
      cell = 'start';
    } else if (c === CR || c === LF) {
      const kind: Newline = c === LF ? '\n' : text.charCodeAt(i + 1) === LF ? '\r\n' : '\r';
      if (kind === '\r\n') i++;
      if (!newlines.has(kind)) newlines.set(kind, here.row);
      here = { row: here.row + 1, position: 0 };
      cell = 'start';
    } else {
      if (cell === 'closed') return { newlines, strayQuote: here };
      cell = 'plain';
    }
  }
  return { newlines, strayQuote: cell === 'quoted' ? opened : null };
}

/**
 * Splits CSV text into records. Quoted line breaks stay inside their cell; line ends outside quotes
 * must all be of one kind (F004). A quote must open and close a whole cell (F005): PapaParse would
 * keep `5"管` and `="001"` as they stand, and after a lone quote nothing is where it seems.
 * @param delimiter one sign; cells that were copied from a sheet are parted by tabs.
 */
export function parseCsv(text: string, delimiter = ','): CsvResult {
  const { newlines, strayQuote } = scan(text, delimiter.charCodeAt(0));
  if (strayQuote !== null) return { ok: false, code: 'F005', ...strayQuote, detail: '' };
  if (newlines.size > 1) {
    const detail = [...newlines].map(([kind, row]) => `第 ${row} 行用 ${NAMES[kind]}`).join('，');
    return { ok: false, code: 'F004', row: Math.max(...newlines.values()), position: null, detail };
  }
  const newline = [...newlines.keys()][0] ?? '\n';
  const { data: records } = Papa.parse<string[]>(text, {
    header: false,
    delimiter,
    newline,
    skipEmptyLines: false,
  });
  const last = records.at(-1);
  if (last?.length === 1 && last[0] === '') records.pop();
  return { ok: true, records };
}

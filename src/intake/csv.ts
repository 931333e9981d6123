import Papa from 'papaparse';

/** Records of a CSV text; index 0 is Excel row 1. */
export type CsvResult =
  | { readonly ok: true; readonly records: readonly (readonly string[])[] }
  | {
      readonly ok: false;
      readonly code: 'F004' | 'F005';
      readonly row: number | null;
      readonly detail: string;
    };

const NAMES = { '\r\n': 'CRLF（Windows）', '\n': 'LF（Unix）', '\r': 'CR（旧 Mac）' } as const;
type Newline = keyof typeof NAMES;

/** The line ends that stand outside quotes, with the record in which each is first seen. */
function newlines(text: string): Map<Newline, number> {
  const seen = new Map<Newline, number>();
  let quoted = false;
  let record = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) quoted = !quoted;
    if (quoted || (c !== 13 && c !== 10)) continue;
    const kind: Newline = c === 10 ? '\n' : text.charCodeAt(i + 1) === 10 ? '\r\n' : '\r';
    if (kind === '\r\n') i++;
    if (!seen.has(kind)) seen.set(kind, record);
    record++;
  }
  return seen;
}

/**
 * Splits CSV text into records. Quoted line breaks stay inside their cell; line ends outside quotes
 * must all be of one kind (F004) and quotes must pair (F005).
 */
export function parseCsv(text: string): CsvResult {
  const kinds = newlines(text);
  if (kinds.size > 1) {
    const detail = [...kinds].map(([kind, row]) => `第 ${row} 行用 ${NAMES[kind]}`).join('，');
    return { ok: false, code: 'F004', row: Math.max(...kinds.values()), detail };
  }
  const newline = [...kinds.keys()][0] ?? '\n';
  const result = Papa.parse<string[]>(text, {
    header: false,
    delimiter: ',',
    newline,
    skipEmptyLines: false,
  });
  const first = result.errors[0];
  if (first) {
    const row = first.row === undefined ? null : first.row + 1;
    return { ok: false, code: 'F005', row, detail: first.message };
  }
  const records = result.data;
  const last = records.at(-1);
  if (last?.length === 1 && last[0] === '') records.pop();
  return { ok: true, records };
}

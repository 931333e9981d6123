/**
 * As much of a PDF as the tests of paper need: its sheets, and from the tags Chromium writes (`tagged: true`)
 * on which sheet each table row stands. Chromium writes the tags as plain objects.
 */
export interface Sheets {
  readonly count: number;
  /** Width and height of the first sheet, in mm. */
  readonly size: readonly [number, number];
  /** Sheets, by object number, with words of each row of each table, the rows of its head first. */
  readonly tables: readonly (readonly ReadonlySet<string>[])[];
}

export function readPdf(file: Buffer): Sheets {
  const text = file.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\s*<<([\s\S]*?)>>\s*endobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const tagged = (tag: string): string[] =>
    [...objects].flatMap(([id, body]) => (new RegExp(`/S /${tag}\\b`).test(body) ? [id] : []));
  const kids = (id: string): string[] => {
    const body = objects.get(id) ?? '';
    const list = /\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? /\/K (\d+ 0 R)/.exec(body)?.[1] ?? '';
    return [...list.replace(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid);
  };
  /** Sheets on which the innermost elements, the words, are marked: a cell without its words has lines too. */
  const sheetsOf = (id: string): Set<string> => {
    const within = kids(id);
    const own = [...(objects.get(id) ?? '').matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = '']) => page);
    return new Set(within.length === 0 ? own : within.flatMap((kid) => [...sheetsOf(kid)]));
  };
  const rowsOf = (id: string): string[] =>
    kids(id).flatMap((kid) => (/\/S \/TR\b/.test(objects.get(kid) ?? '') ? [kid] : rowsOf(kid)));
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  const mm = (points: string): number => Math.round((Number(points) * 25.4) / 72);
  return {
    count: (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length,
    size: [mm(width), mm(height)],
    tables: tagged('Table').map((table) => rowsOf(table).map(sheetsOf)),
  };
}

/** Rows of a published CSV file (RFC 4180, BOM, CRLF). An empty cell is null. */
export function readCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  // A cell is quoted, with quotes doubled inside, or plain; a comma or a line end follows.
  for (const [, quoted, bare, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push((quoted?.replaceAll('""', '"') ?? bare) || null);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

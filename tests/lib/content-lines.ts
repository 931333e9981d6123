/** A line of a calendar file, unfolded. */
export interface ContentLine {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

const GRAMMAR =
  /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^\u0000-\u001f";:,]+)*):([^\u0000-\u0008\u000a-\u001f\u007f]*)$/;

/** RFC 5545, 3.1: every content line by the grammar. @throws on a line that is none, too long or badly ended. */
export function contentLines(text: string): ContentLine[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  if (/[\r\n]/.test(text.replaceAll('\r\n', ''))) throw new Error('a line ends with half a line end');
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`more than 75 octets: ${long}`);
  return text
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const [, name, params = '', value = ''] = GRAMMAR.exec(line) ?? [];
      if (name === undefined) throw new Error(`no content line: ${line}`);
      return { name, params, value };
    });
}

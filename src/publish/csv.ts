import Papa from 'papaparse';
import { guardFormula } from '../schema/formula.ts';

/**
 * CSV that Excel opens right: BOM, CRLF, text that looks like a formula made harmless (see schema/formula.ts).
 * null is an empty cell: unpublished, not 0.
 */
export function toCsv(headers: readonly string[], records: readonly (readonly (string | null)[])[]): string {
  const data = records.map((record) => record.map((cell) => guardFormula(cell ?? '')));
  return `\ufeff${Papa.unparse([[...headers], ...data], { newline: '\r\n' })}\r\n`;
}

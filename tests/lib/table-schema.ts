import Papa from 'papaparse';

/** The parts of a Frictionless Table Schema that our packages use. */
export interface TableSchema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly format?: string;
    readonly constraints?: {
      readonly required?: boolean;
      readonly enum?: readonly string[];
      readonly pattern?: string;
      readonly minimum?: number;
      readonly maximum?: number;
    };
  }[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

/** A CSV of the package, CRLF and no byte order mark, as header and records. Throws on anything else. */
export function readCsv(bytes: Uint8Array): { header: string[]; records: string[][] } {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff') || !text.endsWith('\r\n')) throw new Error('a BOM or no last line end');
  const parsed = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors[0]));
  const [header = [], ...records] = parsed.data;
  return { header, records };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const holds: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  year: (text) => /^\d{4}$/.test(text),
  date: isDay,
};

/**
 * Everything in a CSV that its Table Schema refuses, written from the specification (not from src/):
 * header, types, constraints, primary key, foreign keys.
 */
export function tableErrors(
  schema: TableSchema,
  csv: ReturnType<typeof readCsv>,
  other: (resource: string) => ReturnType<typeof readCsv>,
): string[] {
  const names = schema.fields.map(({ name }) => name);
  const errors: string[] = [];
  if (names.join() !== csv.header.join()) return [`header ${csv.header.join()}`];
  const tuples = (table: ReturnType<typeof readCsv>, columns: readonly string[]): string[][] =>
    table.records.map((record) => columns.map((name) => record[table.header.indexOf(name)] ?? ''));
  for (const [i, record] of csv.records.entries()) {
    if (record.length !== names.length) errors.push(`row ${i + 2} has ${record.length} cells`);
    for (const [j, field] of schema.fields.entries()) {
      const text = record[j] ?? '';
      const { required, enum: codes, pattern, minimum, maximum } = field.constraints ?? {};
      const at = `row ${i + 2} ${field.name} ${text}`;
      if (schema.missingValues.includes(text)) {
        if (required || schema.primaryKey?.includes(field.name)) errors.push(`${at}: missing`);
        continue;
      }
      const ok = holds[field.type];
      if (ok === undefined) errors.push(`${field.name}: no type ${field.type}`);
      else if (!ok(text)) errors.push(`${at}: no ${field.type}`);
      if (field.format === 'uri' && !URL.canParse(text)) errors.push(`${at}: no uri`);
      if (codes && !codes.includes(text)) errors.push(`${at}: not in enum`);
      if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text))
        errors.push(`${at}: pattern`);
      if (minimum !== undefined && Number(text) < minimum) errors.push(`${at}: below ${minimum}`);
      if (maximum !== undefined && Number(text) > maximum) errors.push(`${at}: above ${maximum}`);
    }
  }
  const key = schema.primaryKey;
  if (key) {
    const seen = tuples(csv, key).map((cells) => cells.join('\0'));
    if (new Set(seen).size !== seen.length) errors.push(`primary key ${key.join()} twice`);
  }
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = new Set(
      tuples(other(reference.resource), reference.fields).map((cells) => cells.join('\0')),
    );
    for (const cells of tuples(csv, fields))
      if (!cells.includes('') && !target.has(cells.join('\0')))
        errors.push(`${fields.join()} ${cells.join()} not in ${reference.resource}`);
  }
  return errors;
}

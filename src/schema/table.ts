import { z } from 'zod';
import type { Field } from './field.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a bag of fields of any value type
export type Fields = Readonly<Record<string, Field<any>>>;

/** Typed record of a table, with its row in the spreadsheet (the header is row 1). */
export type RowOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
} & { readonly row: number };

/** One table: file, columns, and which columns make a record unique. */
export interface Table<F extends Fields = Fields> {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Keys of the fields that together name a record; their written values joined by + are its id. */
  readonly key: readonly string[];
  /** Field that says in words what the record is, for messages. */
  readonly label: string | null;
  readonly fields: F;
  readonly schema: z.ZodType;
}

/** Declares a table; the row type follows from the fields. */
export function defineTable<const F extends Fields>(
  table: Omit<Table<F>, 'schema'> & {
    readonly key: readonly (keyof F & string)[];
    readonly label: (keyof F & string) | null;
  },
): Table<F> {
  const shape = Object.fromEntries(Object.entries(table.fields).map(([key, field]) => [key, field.schema]));
  return { ...table, schema: z.strictObject({ ...shape, row: z.int().min(2) }) };
}

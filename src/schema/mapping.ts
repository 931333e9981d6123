import { z } from 'zod';
import './zod-words.ts';

const words = z.string().trim().min(1, { message: '空着', abort: true });

/** Written where the person has to decide. */
export const UNDECIDED = '?';

/** What becomes of one column of a ledger. */
const column = z.union([
  z.strictObject({ skip: words }),
  z.strictObject({
    /** `小区/总户数`: table and header; several when one column fills several. */
    to: z.union([words, z.array(words).min(1)]),
    /** Unit of the column, where it differs from ours or its header does not say. */
    unit: words.optional(),
    /** Words of the ledger → words of the code list. */
    codes: z.record(z.string(), words).optional(),
    /** What else the row of that table says: `{ "环节": "开工" }`. */
    with: z.record(z.string(), words).optional(),
    /** Empty cells of a text file: those below a merged one, or really empty. */
    fill: z.enum(['down', 'none']).optional(),
  }),
]);

/** A ledger by its headers. */
const layout = z.strictObject({
  /** File and sheet where it was first seen; for people. */
  seen: words,
  columns: z.record(z.string(), column),
  /** The same in every row: `{ "项目/计划年度": "2025" }`. */
  constants: z.record(z.string(), words).optional(),
  /** Only rows with one of these words in that column. */
  only: z.record(z.string(), z.array(words).min(1)).optional(),
});

/** `data/<id>/mapping.json`: how the office's own ledgers are read. */
export const mappingSchema = z.strictObject({ layouts: z.array(layout) });

export type Mapping = z.infer<typeof mappingSchema>;
export type Layout = z.infer<typeof layout>;
export type ColumnMapping = z.infer<typeof column>;

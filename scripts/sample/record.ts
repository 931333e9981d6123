import type { Row, TableName } from '../../src/schema/tables/index.ts';

/** As it is written: an empty 轮次 is the first round. */
type Columns<N extends TableName> = {
  [K in keyof Omit<Row<N>, 'row'>]: K extends 'round' ? Row<N>[K] | null : Row<N>[K];
};
type MayBeNull<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** A record to be written: required columns must be given, the others may be left out and stay empty. */
export type Rec<N extends TableName> = Omit<Columns<N>, MayBeNull<Columns<N>>> &
  Partial<Pick<Columns<N>, MayBeNull<Columns<N>>>>;

/** All records of a dataset, by table. */
export type Tables = { readonly [N in TableName]: readonly Rec<N>[] };

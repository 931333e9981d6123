import { recountZip } from '../../publish/recount-zip.ts';
import { once } from '../../shared/once.ts';
import type { Dataset } from '../../model/types.ts';

const sources = import.meta.glob<string>(['../../recount/*.{ts,txt}', '../../recount/sql/*.sql'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The program that works every number out again, packed. */
export const recountFile = once(
  ({ asOf }: Dataset): Uint8Array =>
    recountZip(
      new Map(
        Object.entries(sources).map(([path, text]): [string, string] => [
          path.replace('../../recount/', ''),
          text,
        ]),
      ),
      asOf,
    ),
);

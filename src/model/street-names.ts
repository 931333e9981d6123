import type { DatasetInfo } from '../schema/dataset.ts';

type StreetInfo = DatasetInfo['streets'][number];

/** Every way a street may be written, NFKC, to the street. */
export function streetNames(info: DatasetInfo): ReadonlyMap<string, StreetInfo> {
  return new Map(
    info.streets.flatMap((street) =>
      [street.name, ...street.aliases].map((name) => [name.normalize('NFKC'), street]),
    ),
  );
}

export type StreetNames = ReturnType<typeof streetNames>;

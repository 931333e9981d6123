import { formatDecimal, formatShare } from '../../format.ts';
import type { Dataset, Street } from '../../model/types.ts';
import { totalGaps } from './gaps.ts';

/** How much of what is due of a street's compounds and projects is published. */
export interface StreetDisclosure {
  /** null: 街道未公开. */
  readonly street: Street | null;
  readonly name: string;
  /** Compounds and projects; without any there is nothing to divide. */
  readonly records: number;
  readonly due: number;
  readonly published: number;
}

function disclosureOf(
  street: Street | null,
  name: string,
  records: Pick<Dataset, 'compounds' | 'projects'>,
): StreetDisclosure {
  const { due, missing } = totalGaps(records);
  return {
    street,
    name,
    records: records.compounds.length + records.projects.length,
    due,
    published: due - missing,
  };
}

/** One street. */
export const streetDisclosure = (street: Street): StreetDisclosure =>
  disclosureOf(street, street.name, street);

/** The whole district; the streets and 街道未公开 add up to it. */
export const districtDisclosure = (dataset: Dataset): StreetDisclosure => disclosureOf(null, '全区', dataset);

/** Every street in the order of the dataset, then the records whose street is unpublished, if any. */
export function streetDisclosures(dataset: Dataset): StreetDisclosure[] {
  const nowhere = disclosureOf(null, '街道未公开', {
    compounds: dataset.compounds.filter(({ street }) => street === null),
    projects: dataset.projects.filter(({ street }) => street === null),
  });
  return [...dataset.streets.map(streetDisclosure), ...(nowhere.records > 0 ? [nowhere] : [])];
}

/** `96.3%`; without records there is no share, which is not 0%. */
export function disclosureShare({ records, due, published }: StreetDisclosure): string {
  if (records === 0) return '没有记录';
  return due === 0 ? '还没走到' : formatShare(published, due);
}

/** `应当写明843样，公开了812样，公开率96.3%；全区95%。` */
export function streetDisclosureLine(dataset: Dataset, street: Street): string {
  const own = streetDisclosure(street);
  if (own.records === 0) return '公开率：没有记录，不是0%。';
  if (own.due === 0) return '公开率：还没走到应当写明的环节。';
  return (
    `这里的小区和项目应当写明${formatDecimal(own.due)}样，公开了${formatDecimal(own.published)}样，` +
    `公开率${disclosureShare(own)}；全区${disclosureShare(districtDisclosure(dataset))}。`
  );
}

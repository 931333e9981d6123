import { formatDate } from '../../shared/format.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import {
  alphabetOf,
  idLines,
  NUMBER,
  packNumbers,
  packText,
  type NameIndex,
} from '../../shared/name-index.ts';
import { stateOf } from '../../facts/status.ts';
import { writeDates } from '../../shared/written-dates.ts';
import { formerNames } from './former-names.ts';
import { listedAs, newestYear } from '../../figures/directory/listing.ts';
import { namesakes } from './namesakes.ts';
import { readings } from './pinyin.ts';
import { subjects } from './subjects.ts';

/** The different values in the order they come, and for each compound its place in them. */
function column<T>(values: readonly T[]): { readonly list: T[]; readonly places: number[] } {
  const found = new Map<T, number>();
  const places = values.map((value) => {
    const place = found.get(value) ?? found.size;
    found.set(value, place);
    return place;
  });
  return { list: [...found.keys()], places };
}

/** A column where 0 is 未公开. */
function optional(values: readonly (string | null)[]): {
  readonly list: string[];
  readonly places: number[];
} {
  const { list, places } = column([null, ...values]);
  return { list: list.slice(1) as string[], places: places.slice(1) };
}

/** The newest project of each compound, as the index writes it: mostly the next one, or the same as before. */
function projectColumn(compounds: readonly Compound[]): {
  readonly list: string[];
  readonly steps: number[];
} {
  const places = new Map<string, number>();
  const steps = compounds.map(({ projects: [project] }) => {
    if (!project) return 0;
    const known = places.get(project.id);
    if (known !== undefined) return places.size - known + 1;
    places.set(project.id, places.size);
    return 1;
  });
  return { list: [...places.keys()], steps };
}

/** Numbers of an address that are packed apart; leading zeros and long numbers stay text. */
const number = /(?<!\d)[1-9]\d{0,3}(?!\d)/g;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function noteOf(dataset: Dataset, compound: Compound): string | null {
  return compound.note !== null && namesakes(dataset, compound).length > 0 ? writeDates(compound.note) : null;
}

/** Notes by the place of their compound. */
const notesOf = (dataset: Dataset): NameIndex['notes'] =>
  dataset.compounds.flatMap((compound, i) => {
    const note = noteOf(dataset, compound);
    return note === null ? [] : [[i, note] as const];
  });

/** Earlier names by the place of their compound. */
const formerOf = (compounds: readonly Compound[]): NameIndex['former'] =>
  compounds.flatMap((compound, i) => {
    const names = formerNames(compound);
    return names.length > 0 ? [[i, names] as const] : [];
  });

/** The names of a dataset as the search boxes read them; order as in the table. */
export function nameIndex(dataset: Dataset): NameIndex {
  const { compounds, streets } = dataset;
  const addresses = compounds.map(({ address }) => address && oneLine(address));
  const address = optional(addresses.map((text) => text?.replace(number, NUMBER) ?? null));
  const community = optional(compounds.map((compound) => compound.community && oneLine(compound.community)));
  const state = column(compounds.map(stateOf));
  const list = column(compounds.map((compound) => listedAs(dataset, compound)));
  const years = new Map(
    compounds.map((compound) => [listedAs(dataset, compound), newestYear(compound) ?? 0] as const),
  );
  const former = formerOf(compounds);
  const projects = projectColumn(compounds);
  const texts = {
    projects: idLines(projects.list).join('\n'),
    ids: idLines(compounds.map(({ id }) => id)).join('\n'),
    names: compounds.map(({ name }) => oneLine(name)).join('\n'),
    addresses: address.list.join('\n'),
    communities: community.list.join('\n'),
  };
  const alphabet = alphabetOf(Object.values(texts));
  const heard = [
    ...compounds.map(({ name }) => name),
    ...former.flatMap(([, names]) => names),
    ...streets.map(({ name }) => name),
    ...community.list,
    ...address.list,
  ];
  return {
    asOf: formatDate(dataset.asOf),
    around: [dataset.info.district, dataset.info.city],
    alphabet,
    sounds: readings(heard),
    ids: packText(texts.ids, alphabet),
    names: packText(texts.names, alphabet),
    addresses: packText(texts.addresses, alphabet),
    communities: packText(texts.communities, alphabet),
    projects: packText(texts.projects, alphabet),
    numbers: packNumbers(addresses.flatMap((text) => text?.match(number)?.map(Number) ?? [])),
    streets: streets.map((street) => ({
      code: street.code,
      name: street.name,
      count: street.compounds.length,
    })),
    states: state.list,
    lists: list.list.map((text) => [text, years.get(text) ?? 0]),
    columns: {
      address: packNumbers(address.places),
      community: packNumbers(community.places),
      street: packNumbers(compounds.map(({ street }) => (street === null ? 0 : streets.indexOf(street) + 1))),
      state: packNumbers(state.places),
      list: packNumbers(list.places),
      project: packNumbers(projects.steps),
    },
    former,
    notes: notesOf(dataset),
    subjects: subjects(dataset),
  };
}

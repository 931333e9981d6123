import { idAt, NUMBER, unpackNumbers, unpackText, type NameIndex } from '../../shared/name-index.ts';
import { comparable, ofStreet } from './query.ts';
import { hearNearly } from './near-sounds.ts';
import { createSounds, hear, type Heard } from './sounds.ts';
import { createTerms, type Terms } from './terms.ts';

/** A compound that answers. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** Known by these names before. */
  readonly former: readonly string[];
  readonly street: string | null;
  readonly community: string | null;
  readonly address: string | null;
  /** The word of its status or batch. */
  readonly state: string;
  readonly listed: string;
  readonly note: string | null;
  /** Its newest project. */
  readonly project: string | null;
}

/** A street that answers. */
export interface FoundStreet {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** What compounds lie in or at, each a column of the index. */
export type PlaceKind = 'community' | 'street' | 'address';

/** An index unpacked: compounds are the owners from 0, streets come after them. */
export interface Unpacked {
  readonly compounds: number;
  readonly owners: number;
  /** Names, former names and streets. */
  readonly terms: Heard;
  /** The same, heard as near sounds. */
  readonly near: Heard;
  readonly addresses: Terms;
  /** The few different places, to be looked through once for all that lie there; `lies` has the place of each compound. */
  readonly places: { readonly [K in PlaceKind]: { readonly terms: Heard; readonly lies: Uint32Array } };
  /** Names of places that may stand before a name, as they are compared. */
  readonly placeNames: readonly string[];
  /** Of a compound its newest plan year; a street comes before what lies in it. */
  readonly years: Int32Array;
  readonly lengths: Int32Array;
  id(compound: number): string;
  record(owner: number): Found | FoundStreet;
}

/** Places in the list of projects, -1 for none, from the steps of the index. */
function projectsOf(steps: Uint32Array): Int32Array {
  let named = 0;
  return Int32Array.from(steps, (step) => {
    if (step === 1) named++;
    return step === 0 ? -1 : named - Math.max(1, step - 1);
  });
}

const columnsOf = ({ address, community, street, state, list }: NameIndex['columns']) => ({
  address: unpackNumbers(address),
  community: unpackNumbers(community),
  street: unpackNumbers(street),
  state: unpackNumbers(state),
  list: unpackNumbers(list),
});

/** The places of texts as columns name them: 0 is none. */
const fromOne = (texts: readonly string[]): number[] => texts.map((_, i) => i + 1);

/** Every name, the earlier ones and those of streets after those of compounds, with the place of its owner. */
function namesOf(
  names: readonly string[],
  { former, streets }: NameIndex,
): { named: string[]; whose: number[] } {
  const named = [...names];
  const whose = named.map((_, i) => i);
  for (const [i, list] of new Map(former))
    for (const name of list) {
      named.push(name);
      whose.push(i);
    }
  streets.forEach(({ name }, i) => {
    named.push(name);
    whose.push(names.length + i);
  });
  return { named, whose };
}

/** Addresses with their numbers, in the order of the compounds. */
function addressesOf(
  patterns: readonly string[],
  places: ArrayLike<number>,
  numbers: ArrayLike<number>,
  compounds: number,
): (string | null)[] {
  const pieces = patterns.map((pattern) => pattern.split(NUMBER));
  const addresses: (string | null)[] = [];
  for (let i = 0, taken = 0; i < compounds; i++) {
    const parts = places[i] === 0 ? null : pieces[places[i]! - 1]!;
    let address = parts && parts[0]!;
    if (parts)
      for (let part = 1; part < parts.length; part++) address += `${numbers[taken++]!}${parts[part]!}`;
    addresses.push(address);
  }
  return addresses;
}

/** Unpacks an index and makes ready to search in it. */
export function unpack(index: NameIndex): Unpacked {
  const { alphabet, streets, columns } = index;
  const lines = (packed: string): string[] => unpackText(packed, alphabet).split('\n');
  const names = lines(index.names);
  const compounds = index.names === '' ? 0 : names.length;
  const owners = compounds + streets.length;
  const column = columnsOf(columns);
  const projectIds = lines(index.projects);
  const newest = projectsOf(unpackNumbers(columns.project));
  const communities = lines(index.communities);
  const patterns = lines(index.addresses);
  const former = new Map(index.former);
  const notes = new Map(index.notes);
  const sounds = createSounds(index.sounds);
  const ids = lines(index.ids);

  const { named, whose } = namesOf(names.slice(0, compounds), index);
  const terms = hear(createTerms(named, whose), sounds);

  const addresses = addressesOf(patterns, column.address, unpackNumbers(index.numbers), compounds);
  const numbered = (texts: readonly string[]): Heard => hear(createTerms(texts, fromOne(texts)), sounds);
  const around = [...index.around, ...streets.map(({ name }) => name), ...communities].map(comparable);

  return {
    compounds,
    owners,
    terms,
    near: hearNearly(terms),
    addresses: createTerms(
      addresses.map((address) => address ?? ''),
      addresses.map((_, i) => i),
    ),
    places: {
      community: { terms: numbered(communities), lies: column.community },
      street: { terms: numbered(streets.map(({ name }) => name)), lies: column.street },
      address: { terms: numbered(patterns), lies: column.address },
    },
    placeNames: around.flatMap((name) => [name, name.replace(ofStreet, ''), name.replace(/[省市区县]$/, '')]),
    years: Int32Array.from({ length: owners }, (_, owner) =>
      owner < compounds ? index.lists[column.list[owner]!]![1] : 9999,
    ),
    lengths: Int32Array.from({ length: owners }, (_, owner) =>
      owner < compounds ? names[owner]!.length : streets[owner - compounds]!.name.length,
    ),
    id: (compound) => idAt(ids, compound),
    record(owner) {
      if (owner >= compounds) return streets[owner - compounds]!;
      const [place, near] = [column.community[owner]!, column.street[owner]!];
      return {
        id: idAt(ids, owner),
        name: names[owner]!,
        former: former.get(owner) ?? [],
        street: near === 0 ? null : streets[near - 1]!.name,
        community: place === 0 ? null : communities[place - 1]!,
        address: addresses[owner]!,
        state: index.states[column.state[owner]!]!,
        listed: index.lists[column.list[owner]!]![0],
        note: notes.get(owner) ?? null,
        project: newest[owner] === -1 ? null : idAt(projectIds, newest[owner]!),
      };
    },
  };
}

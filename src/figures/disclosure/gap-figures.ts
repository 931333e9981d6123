import type { Compound, Dataset, Project, Street } from '../../model/types.ts';
import { compoundDues, projectDues, type Due } from '../../facts/dues.ts';
import { listOf } from '../../facts/due-words.ts';
import { mixedTotal, shareOf, sumOf, type Told } from '../figure/make.ts';
import { streetFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';

type Kind = 'compounds' | 'projects';
interface Counted {
  readonly id: string;
  readonly due: number;
  readonly missing: number;
}

/** What is due of records of one kind, what of it is published and what is not. */
export interface DueFigures {
  readonly due: Figure;
  readonly published: Figure;
  readonly missing: Figure;
}

const nameOf: Readonly<Record<Kind, string>> = { compounds: '小区', projects: '项目' };

function dueFigures(
  dataset: Dataset,
  kind: Kind,
  counts: readonly Counted[],
  told: Pick<Told, 'definition' | 'scope' | 'group' | 'family'> & {
    readonly id: string;
    readonly where: string;
    /** Whether the published share is told. */
    readonly share: boolean;
  },
): DueFigures {
  const figure = (key: keyof DueFigures, word: string, of: Figure | null): Figure =>
    sumOf(dataset, {
      id: `${told.id}-${key}`,
      group: told.group,
      definition: told.definition,
      ...(told.scope === undefined ? {} : { scope: told.scope }),
      ...(told.family === undefined ? {} : { family: told.family }),
      name: `${told.where}${word}`,
      formula: `每个${nameOf[kind]}${word}样数相加`,
      of,
      table: kind,
      unit: '样',
      values: counts.map((one) => ({
        id: one.id,
        value: key === 'published' ? one.due - one.missing : one[key],
      })),
    });
  const due = figure('due', '应当写明的', null);
  return {
    due,
    published: figure('published', '见到写明的', told.share ? due : null),
    missing: figure('missing', '没有见到写明的', null),
  };
}

/** One thing that is due, over all records: how much of it is missing. */
export interface GapFigures extends Pick<DueFigures, 'due' | 'missing'> {
  readonly id: string;
  readonly label: string;
  readonly who: string;
  readonly clause: string;
}

function gapFigures<S extends { readonly id: string }>(
  dataset: Dataset,
  kind: Kind,
  dues: readonly Due<S>[],
  subjects: readonly S[],
): GapFigures[] {
  return dues.map((one) => {
    const counts = subjects
      .map((subject) => ({ id: subject.id, ...one.count(subject) }))
      .filter(({ due }) => due > 0);
    const { due, missing } = dueFigures(dataset, kind, counts, {
      id: `gap-${kind}-${one.id}`,
      group: 'disclosure',
      definition: listOf(dataset.policy, [one]),
      where: `各${nameOf[kind]}“${one.label}”`,
      share: false,
    });
    const { id, label, who, clause } = one;
    return { id, label, who, clause, due, missing };
  });
}

/** Everything due of projects and of compounds, one by one; each kind adds up to its total. */
export const datasetGapFigures = (
  dataset: Dataset,
): { readonly projects: GapFigures[]; readonly compounds: GapFigures[] } => ({
  projects: gapFigures(dataset, 'projects', projectDues(dataset.policy), dataset.projects),
  compounds: gapFigures(dataset, 'compounds', compoundDues(dataset.policy), dataset.compounds),
});

const countsOf = <S extends { readonly id: string }>(
  dues: readonly Due<S>[],
  subjects: readonly S[],
): Counted[] =>
  subjects.map((subject) => {
    const all = dues.map(({ count }) => count(subject));
    const sum = (key: 'due' | 'missing'): number => all.reduce((total, each) => total + each[key], 0);
    return { id: subject.id, due: sum('due'), missing: sum('missing') };
  });

/** What is due of the compounds and projects of a street or of the district, and how much is published. */
export interface Disclosure extends DueFigures {
  /** null: the district, or 街道未公开. */
  readonly street: Street | null;
  readonly name: string;
  /** Compounds and projects; without any there is nothing to divide. */
  readonly records: number;
  /** null where nothing is due. */
  readonly share: Figure | null;
  /** The figures of each kind that the three are totals of. */
  readonly parts: readonly Figure[];
}

/** Disclosure of some records. @param key start of the ids: `street-W03`, `all` */
function disclosureOf(
  dataset: Dataset,
  key: string,
  name: string,
  street: Street | null,
  compounds: readonly Compound[],
  projects: readonly Project[],
): Disclosure {
  const whole = key === 'all';
  const common = {
    group: whole ? ('disclosure' as const) : ('street' as const),
    ...(whole ? {} : { scope: name, family: streetFamily(street) }),
  };
  const kinds = (
    [
      ['compounds', countsOf(compoundDues(dataset.policy), compounds), compoundDues(dataset.policy)],
      ['projects', countsOf(projectDues(dataset.policy), projects), projectDues(dataset.policy)],
    ] as const
  ).map(([kind, counts, dues]) =>
    dueFigures(dataset, kind, counts, {
      ...common,
      id: whole ? `disclosure-${kind}` : `${key}-disclosure-${kind}`,
      definition: `写明率：见到写明的 ÷ 走到这一步应当写明的。${listOf(dataset.policy, dues)}`,
      where: whole ? `各${nameOf[kind]}` : `${name}各${nameOf[kind]}`,
      share: whole,
    }),
  );
  const total = (of: keyof DueFigures, word: string, denominator: Figure | null): Figure =>
    mixedTotal(
      kinds.map((one) => one[of]),
      {
        id: `${whole ? 'disclosure-all' : `${key}-disclosure`}-${of}`,
        name: `${whole ? '' : name}小区和项目${word}`,
        definition: '写明率：见到写明的 ÷ 走到这一步应当写明的，按样数。小区和项目各按各的单子。',
        denominator,
      },
    );
  const due = total('due', '应当写明的', null);
  const published = total('published', '见到写明的', due);
  return {
    street,
    name,
    records: compounds.length + projects.length,
    due,
    published,
    missing: total('missing', '没有见到写明的', whole ? due : null),
    share: shareOf(published),
    parts: kinds.flatMap((one) => [one.due, one.published]),
  };
}

/** One street. */
export const streetDisclosure = (dataset: Dataset, street: Street): Disclosure =>
  disclosureOf(dataset, `street-${street.code}`, street.name, street, street.compounds, street.projects);

/** The whole district; the streets and 街道未公开 add up to it. */
export const districtDisclosure = (dataset: Dataset): Disclosure =>
  disclosureOf(dataset, 'all', '全区', null, dataset.compounds, dataset.projects);

/** Every street in the order of the dataset, then the records whose street is unpublished, if any. */
export function streetDisclosures(dataset: Dataset): Disclosure[] {
  const nowhere = disclosureOf(
    dataset,
    'street-unknown',
    '街道未公开',
    null,
    dataset.compounds.filter(({ street }) => street === null),
    dataset.projects.filter(({ street }) => street === null),
  );
  return [
    ...dataset.streets.map((street) => streetDisclosure(dataset, street)),
    ...(nowhere.records > 0 ? [nowhere] : []),
  ];
}

/** Every count of what is due and what is missing. */
export const gapPageFigures = (dataset: Dataset): Figure[] => {
  const { projects, compounds } = datasetGapFigures(dataset);
  return [
    ...[...projects, ...compounds].flatMap(({ due, missing }) => (due.value === 0 ? [] : [due, missing])),
    ...[districtDisclosure(dataset), ...streetDisclosures(dataset)].flatMap((one) =>
      one.records === 0
        ? []
        : [...one.parts, one.due, one.published, ...(one.name === '全区' ? [one.missing] : [])],
    ),
  ];
};

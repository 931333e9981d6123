import type { Dataset, Finding } from '../../model/types.ts';
import { findingKey } from '../../model/finding-key.ts';
import type { SubjectKind } from '../../policy/rules.ts';
import type { Outcome, Rule } from '../../policy/rule.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { countOf, mixedTotal, sumOf, totalOf, type Told } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { once } from '../../shared/once.ts';

/** What a rule says of all records it concerns; the first, second, third and fifth add up to `used`. */
export interface RuleFigures {
  readonly met: Figure;
  /** 不符合; of a rule of severity W, 提示. */
  readonly breached: Figure;
  /** 存疑: the readings disagree; no part of `known`. */
  readonly doubtful: Figure;
  /** met + breached: what could be judged. */
  readonly known: Figure;
  /** 无法判断: the data are not published. */
  readonly unknown: Figure;
  /** Every record that the rule concerns. */
  readonly used: Figure;
}

const kinds: Readonly<Record<SubjectKind, { readonly what: string; readonly unit: string }>> = {
  street: { what: '街道', unit: '个' },
  district: { what: '区', unit: '个' },
  compound: { what: '小区', unit: '个' },
  project: { what: '项目', unit: '个' },
  item: { what: '内容', unit: '项' },
  notice: { what: '公示', unit: '次' },
};

/** Rules whose share of records that meet them is told on the page of progress. */
const shared: readonly string[] = ['G02', 'G07', 'G10'];

type Result = Exclude<Outcome['result'], '不适用'>;
/** Ids of the records by result; of works, the project's id once a work. */
type Ids = Readonly<Record<Result, readonly string[]>>;

function judgeAll<S>(rule: Rule<S>, subjects: readonly S[], idOf: (subject: S) => string): Ids {
  const ids = { 符合: [], 不符合: [], 存疑: [], 无法判断: [] } as Record<Result, string[]>;
  for (const subject of subjects) {
    const { result } = rule.judge(subject);
    if (result !== '不适用') ids[result].push(idOf(subject));
  }
  return ids;
}

/** A rule with the records it concerns, by what it says of each. */
interface Judged {
  readonly rule: Rule<never>;
  readonly ids: Ids;
}

const judgedOf = <S>(rules: readonly Rule<S>[], subjects: readonly S[], idOf: (one: S) => string): Judged[] =>
  rules.map((rule) => ({ rule, ids: judgeAll(rule, subjects, idOf) }));

const byId = ({ id }: { readonly id: string }): string => id;

/** The rules of each kind over all its records. */
const judgedBy: Readonly<Record<SubjectKind, (dataset: Dataset) => Judged[]>> = {
  district: (dataset) => judgedOf(dataset.policy.rules.district, [dataset], () => dataset.info.id),
  street: ({ policy, streets }) => judgedOf(policy.rules.street, streets, ({ code }) => code),
  compound: ({ policy, compounds }) => judgedOf(policy.rules.compound, compounds, byId),
  project: ({ policy, projects }) => judgedOf(policy.rules.project, projects, byId),
  notice: ({ policy, notices }) => judgedOf(policy.rules.notice, notices, byId),
  item: ({ policy, projects }) => {
    const works = projects.flatMap(({ id, items }) => items.map((entry) => ({ id, entry })));
    const ofWorks = policy.rules.item.map(({ judge, ...rule }) => ({
      ...rule,
      judge: ({ entry }: (typeof works)[number]) => judge(entry),
    }));
    return judgedOf(ofWorks, works, byId);
  },
};

/** A count of records, or of works by their projects: a work without a row could not be named. */
function figureOf(dataset: Dataset, kind: SubjectKind, told: Told, ids: readonly string[]): Figure {
  if (kind === 'item') {
    const works = new Map<string, number>();
    for (const id of ids) works.set(id, (works.get(id) ?? 0) + 1);
    return sumOf(dataset, {
      ...told,
      formula: `${told.formula}。各项目的${dataset.policy.items.length}项里，数符合的项数，再相加`,
      table: 'projects',
      unit: '项',
      values: [...works].map(([id, value]) => ({ id, value })),
    });
  }
  if (kind === 'street' || kind === 'district') {
    // The list of streets is no table: those without a row of 街道专班 are counted and cannot be listed.
    const rows = dataset.streets.flatMap(({ code, taskforce }) =>
      taskforce && ids.includes(code) ? [rowKey('streets', taskforce)] : [],
    );
    return {
      ...countOf(dataset, { ...told, rows: { table: 'streets', ids: rows } }),
      kind: 'sum',
      value: ids.length,
    };
  }
  const table = ({ compound: 'compounds', project: 'projects', notice: 'notices' } as const)[kind];
  return countOf(dataset, { ...told, rows: { table, ids } });
}

/** The figures that are not 0; of none the first, so that there is something to add up. */
const some = (figures: readonly Figure[]): readonly Figure[] => {
  const counted = figures.filter(({ value }) => value !== 0);
  return counted.length > 0 ? counted : figures.slice(0, 1);
};

/** A rule over all its records. */
function ruleFigures(dataset: Dataset, kind: SubjectKind, { rule, ids }: Judged): RuleFigures {
  const { what, unit } = kinds[kind];
  const count = (id: string, word: string, own: readonly string[], of: Figure | null = null): Figure =>
    figureOf(
      dataset,
      kind,
      {
        id: `rule-${rule.id}-${id}`,
        group: 'rule',
        name: `规则“${rule.title}”，${word}的${what}`,
        definition: rule.statement,
        formula: rule.formula,
        of,
        unit,
      },
      own,
    );
  const known = count('known', '有数可查、没有存疑', [...ids.符合, ...ids.不符合]);
  const doubtful = count('doubtful', '存疑', ids.存疑);
  const unknown = count('unknown', '数据未公开、判断不了', ids.无法判断);
  const met = count('met', '做到', ids.符合, shared.includes(rule.id) ? known : null);
  const breached = count('breached', '没做到', ids.不符合);
  return {
    known,
    met,
    breached,
    doubtful,
    unknown,
    used: totalOf(some([met, breached, doubtful, unknown]), {
      id: `rule-${rule.id}-used`,
      name: `规则“${rule.title}”用得上的${what}`,
      definition: '用得上：这条规则管到的记录，判断得了的、存疑的、判断不了的都算。',
    })!,
  };
}

/** A rule with the kind of record it judges and what it said. */
export interface JudgedRule {
  readonly kind: SubjectKind;
  readonly rule: Rule<never>;
  readonly figures: RuleFigures;
}

/** Every rule of the catalogue over all records, made once. */
export const judgedRules = once((dataset: Dataset): readonly JudgedRule[] =>
  (Object.keys(dataset.policy.rules) as SubjectKind[]).flatMap((kind) =>
    judgedBy[kind](dataset).map((judged) => ({
      kind,
      rule: judged.rule,
      figures: ruleFigures(dataset, kind, judged),
    })),
  ),
);

/** One rule by its id. @throws when there is none */
export function judgedRule(dataset: Dataset, id: string): RuleFigures {
  const found = judgedRules(dataset).find(({ rule }) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found.figures;
}

/** How often all rules together were applied, met, and could not be judged. */
export function ruleTotals(dataset: Dataset): { judged: Figure; met: Figure; unknown: Figure } {
  const all = judgedRules(dataset).map(({ figures }) => figures);
  const total = (id: string, word: string, pick: (one: RuleFigures) => readonly Figure[]): Figure => ({
    ...mixedTotal(some(all.flatMap(pick)), {
      id: `rules-${id}`,
      name: `全部规则${word}的次数`,
      definition: '每条规则对每个用得上的记录判断一次；一条规则对一条记录算一次。',
    }),
    formula: `每条规则${word}的记录数相加`,
    group: 'rule',
    unit: '次',
  });
  return {
    judged: total('judged', '判断得了', ({ met, breached, doubtful }) => [met, breached, doubtful]),
    met: total('met', '符合', ({ met }) => [met]),
    unknown: total('unknown', '没有数据、判断不了', ({ unknown }) => [unknown]),
  };
}

const resultKeys: Readonly<Record<Finding['result'], string>> = {
  不符合: 'breaches',
  存疑: 'doubts',
  提示: 'notes',
};

/** Findings of one result. */
export const resultFigure = (dataset: Dataset, result: Finding['result']): Figure =>
  countOf(dataset, {
    id: `findings-${resultKeys[result]}`,
    group: 'rule',
    name: `检查结果是${result}的`,
    definition:
      '不符合：各种读法都没有做到；存疑：读法不同、结果不同；提示：值得注意，但不是违反。一条规则对一条记录，算一处。',
    formula: `“检查结果”表里，结果是“${result}”的行数`,
    unit: '处',
    rows: {
      table: 'findings',
      ids: dataset.findings.filter((one) => one.result === result).map(findingKey),
    },
  });

/** Every count of what the rules said; what does not occur is left out. */
export const rulePageFigures = (dataset: Dataset): Figure[] =>
  dataset.policy.notice === null ? [] : pageFigures(dataset);

const pageFigures = (dataset: Dataset): Figure[] => [
  ...judgedRules(dataset)
    .filter(({ kind }) => kind !== 'district')
    .flatMap(({ figures: { met, breached, doubtful, unknown, used } }) =>
      [met, breached, doubtful, unknown, used].filter(({ value }) => value !== 0),
    ),
  ...Object.values(ruleTotals(dataset)),
  ...(['不符合', '存疑', '提示'] as const).map((result) => resultFigure(dataset, result)),
];

import type { DatasetRead } from '../../intake/dataset.ts';
import { masked } from '../../intake/personal.ts';
import { error, type Problem } from '../../intake/problem.ts';
import { isWhole, placeOf } from '../../intake/table.ts';
import type { RuleCatalogue, SubjectKind } from '../../policy/rules.ts';
import type { Outcome, Rule } from '../../policy/rule.ts';
import { writeDates } from '../../shared/written-dates.ts';
import type {
  Compound,
  Explanation,
  Finding,
  Notice,
  Project,
  ProjectItem,
  RuleTally,
  Street,
} from '../types.ts';

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly table: 'compounds' | 'projects' | 'notices' | 'streets' | 'checklist';
  readonly projectIds: readonly string[];
  readonly compoundIds: readonly string[];
}

/** Names what an explanation explains: a rule and a record. */
const explanationKey = (ruleId: string, subjectId: string): string => `${ruleId} ${subjectId}`;

/** The result of applying the whole catalogue. */
export interface Judgement {
  readonly findings: Finding[];
  readonly tallies: RuleTally[];
  /** Unexplained breaches, flags, and explanations that match nothing. */
  readonly problems: Problem[];
}

/** Whether every explanation could be read. */
export const areExplanationsRead = ({ tables: { explanations } }: DatasetRead): boolean =>
  isWhole(explanations) && explanations.missing.size === 0;

/**
 * Whether a breach, named as by `explanationKey`, may be explained in a row that cannot be read yet: any may where
 * not even what a row explains can be told.
 */
function mayBeExplained(read: DatasetRead): (key: string) => boolean {
  if (areExplanationsRead(read)) return () => false;
  const { rows, wrong, total, columns } = read.tables.explanations;
  const named = wrong.filter(({ unread }) => !unread.has('ruleId') && !unread.has('subjectId'));
  const isNamed = columns.has('ruleId') && columns.has('subjectId') && rows.length + named.length === total;
  if (!isNamed) return () => true;
  const keys = new Set(
    named.map(({ values }) => {
      const { ruleId, subjectId } = values as Explanation;
      return explanationKey(ruleId, subjectId);
    }),
  );
  return (key) => keys.has(key);
}

interface Records {
  readonly streets: readonly Street[];
  readonly compounds: readonly Compound[];
  readonly projects: readonly Project[];
  readonly notices: readonly Notice[];
}

type Tally = Omit<RuleTally, 'ruleId'>;
type MutableTally = { -readonly [K in keyof Tally]: Tally[K] };
type Judged = Extract<Outcome, { readonly fact: string }>;

/** What a person does about a finding. */
const mendOf = ({ id, statement }: Rule<never>, subject: Subject, isBreach: boolean): string =>
  isBreach
    ? `${statement}数据有误的请改正；确实如此的，请在 explanations.csv 加一行：规则编号 ${id}，对象编号 ${subject.id}，写明情况和责任单位，会和“不符合”一起公布`
    : `${statement}这一条会照实公布，不影响发布；数据有误的请改正`;

/** Applies rules to records, one after the other, and keeps what they come to. */
class Court {
  readonly findings: Finding[] = [];
  readonly problems: Problem[] = [];
  private readonly tallies = new Map<string, MutableTally>();
  private readonly explanations = new Map<string, Explanation>();
  private readonly used = new Set<Explanation>();
  private readonly read: DatasetRead;
  private readonly isHeld: (key: string) => boolean;

  constructor(read: DatasetRead) {
    this.read = read;
    this.isHeld = mayBeExplained(read);
    for (const row of read.tables.explanations.rows)
      this.explanations.set(explanationKey(row.ruleId, row.subjectId), row);
  }

  /** Applies the rules of a kind to one record. */
  apply<S>(kind: SubjectKind, catalogue: readonly Rule<S>[], value: S, subject: () => Subject): void {
    for (const rule of catalogue) {
      const tally = this.tallies.get(rule.id) ?? { met: 0, breached: 0, doubtful: 0, unknown: 0 };
      this.tallies.set(rule.id, tally);
      const outcome = rule.judge(value);
      if (outcome.result === '不适用') continue;
      if (outcome.result === '符合') tally.met++;
      else if (outcome.result === '无法判断') tally.unknown++;
      else {
        if (outcome.result === '存疑') tally.doubtful++;
        else tally.breached++;
        this.find(kind, rule, outcome, subject());
      }
    }
  }

  private find(kind: SubjectKind, rule: Rule<never>, outcome: Judged, subject: Subject): void {
    const { id, name, projectIds, compoundIds } = subject;
    const key = explanationKey(rule.id, id);
    const explanation = this.explanations.get(key) ?? null;
    const isBreach = outcome.result === '不符合' && rule.severity === 'X';
    if (isBreach && explanation !== null) this.used.add(explanation);
    const fact = writeDates(outcome.fact);
    this.findings.push({
      ruleId: rule.id,
      clause: rule.clause,
      title: rule.title,
      statement: rule.statement,
      result: outcome.result === '存疑' ? '存疑' : isBreach ? '不符合' : '提示',
      fact,
      question: outcome.result === '存疑' ? outcome.question : null,
      open: outcome.result === '存疑' ? outcome.open : null,
      subject: { kind, id, name },
      explanation: isBreach ? explanation : null,
      projectIds,
      compoundIds,
    });
    if (isBreach && (explanation !== null || this.isHeld(key))) return;
    this.tell(rule, subject, fact, isBreach);
  }

  /** A finding that whoever keeps the data is to look at. */
  private tell(rule: Rule<never>, subject: Subject, fact: string, isBreach: boolean): void {
    const read = this.read.tables[subject.table];
    const place = subject.row === 0 ? { file: read.file } : placeOf(read, subject.row);
    this.problems.push({
      code: rule.id,
      severity: isBreach ? 'breach' : 'note',
      title: rule.title,
      file: place.file,
      row: place.row ?? null,
      column: null,
      header: null,
      record: masked(`${subject.id} ${subject.name}`),
      value: masked(fact),
      mend: mendOf(rule, subject, isBreach),
    });
  }

  /** E001: explanations of what no rule found. */
  tellUnused(): void {
    for (const row of this.explanations.values()) {
      if (this.used.has(row)) continue;
      const place = placeOf(this.read.tables.explanations, row.row, 'subjectId');
      this.problems.push(error('E001', place, { rule: row.ruleId, subject: row.subjectId }));
    }
  }

  get judgement(): Judgement {
    const tallies = [...this.tallies].map(([ruleId, tally]) => ({ ruleId, ...tally }));
    return { findings: this.findings, tallies, problems: this.problems };
  }
}

const ofDistrict = ({ info }: DatasetRead): Subject => ({
  id: info?.id ?? 'district',
  name: info?.district ?? '全区',
  row: 0,
  table: 'projects',
  projectIds: [],
  compoundIds: [],
});
const ofStreet = (street: Street): Subject => ({
  id: street.code,
  name: street.name,
  row: street.taskforce?.row ?? 0,
  table: 'streets',
  projectIds: [],
  compoundIds: [],
});
const ofCompound = (compound: Compound): Subject => ({
  id: compound.id,
  name: compound.name,
  row: compound.row,
  table: 'compounds',
  projectIds: compound.projects.map((project) => project.id),
  compoundIds: [compound.id],
});
const ofProject = ({ id, name, row, compoundIds }: Project): Subject => ({
  id,
  name,
  row,
  table: 'projects',
  projectIds: [id],
  compoundIds,
});
const ofItem = ({ id, name, compoundIds }: Project, { item, row }: ProjectItem): Subject => ({
  id: `${id}+${item.no}`,
  name: `${name}第${item.no}项${item.name}`,
  row: row?.row ?? 0,
  table: 'checklist',
  projectIds: [id],
  compoundIds,
});
const ofNotice = (notice: Notice): Subject => ({
  id: notice.id,
  name: notice.title,
  row: notice.row,
  table: 'notices',
  projectIds: notice.projects.map((project) => project.id),
  compoundIds: [...new Set(notice.projects.flatMap((project) => project.compoundIds))],
});

/** Applies every rule of a notice to every record in one pass and joins the explanations. */
export function judge(read: DatasetRead, rules: RuleCatalogue, records: Records): Judgement {
  const court = new Court(read);
  court.apply('district', rules.district, records, () => ofDistrict(read));
  for (const street of records.streets) court.apply('street', rules.street, street, () => ofStreet(street));
  for (const compound of records.compounds)
    court.apply('compound', rules.compound, compound, () => ofCompound(compound));
  for (const project of records.projects) {
    court.apply('project', rules.project, project, () => ofProject(project));
    for (const entry of project.items) court.apply('item', rules.item, entry, () => ofItem(project, entry));
  }
  for (const notice of records.notices) court.apply('notice', rules.notice, notice, () => ofNotice(notice));
  court.tellUnused();
  return court.judgement;
}

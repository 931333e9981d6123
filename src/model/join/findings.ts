import type { DatasetRead } from '../../intake/dataset.ts';
import { masked } from '../../intake/personal.ts';
import { error, type Problem } from '../../intake/problem.ts';
import { isWhole, placeOf } from '../../intake/table.ts';
import type { RuleCatalogue, SubjectKind } from '../../policy/rules.ts';
import type { Rule } from '../../policy/rule.ts';
import { writeDates } from '../../shared/written-dates.ts';
import type { Compound, Explanation, Finding, Notice, Project, RuleTally, Street } from '../types.ts';

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

/** Applies every rule of a notice to every record in one pass and joins the explanations. */
export function judge(read: DatasetRead, rules: RuleCatalogue, records: Records): Judgement {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const tallies = new Map<string, { met: number; breached: number; doubtful: number; unknown: number }>();
  const explanations = new Map<string, Explanation>();
  for (const row of read.tables.explanations.rows)
    explanations.set(explanationKey(row.ruleId, row.subjectId), row);
  const used = new Set<Explanation>();
  const isHeld = mayBeExplained(read);

  function apply<S>(
    kind: SubjectKind,
    catalogue: readonly Rule<S>[],
    value: S,
    subject: () => Subject,
  ): void {
    for (const rule of catalogue) {
      const tally = tallies.get(rule.id) ?? { met: 0, breached: 0, doubtful: 0, unknown: 0 };
      tallies.set(rule.id, tally);
      const outcome = rule.judge(value);
      if (outcome.result === '不适用') continue;
      if (outcome.result === '符合') tally.met++;
      else if (outcome.result === '无法判断') tally.unknown++;
      else {
        const { id, name, row, table, projectIds, compoundIds } = subject();
        const key = explanationKey(rule.id, id);
        const explanation = explanations.get(key) ?? null;
        const isBreach = outcome.result === '不符合' && rule.severity === 'X';
        if (outcome.result === '存疑') tally.doubtful++;
        else tally.breached++;
        if (isBreach && explanation !== null) used.add(explanation);
        const fact = writeDates(outcome.fact);
        findings.push({
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
        if (isBreach && (explanation !== null || isHeld(key))) continue;
        const mend = isBreach
          ? `${rule.statement}数据有误的请改正；确实如此的，请在 explanations.csv 加一行：规则编号 ${rule.id}，对象编号 ${id}，写明情况和责任单位，会和“不符合”一起公布`
          : `${rule.statement}这一条会照实公布，不影响发布；数据有误的请改正`;
        const place = row === 0 ? { file: read.tables[table].file } : placeOf(read.tables[table], row);
        problems.push({
          code: rule.id,
          severity: isBreach ? 'breach' : 'note',
          title: rule.title,
          file: place.file,
          row: place.row ?? null,
          column: null,
          header: null,
          record: masked(`${id} ${name}`),
          value: masked(fact),
          mend,
        });
      }
    }
  }

  const { info } = read;
  apply('district', rules.district, records, () => ({
    id: info?.id ?? 'district',
    name: info?.district ?? '全区',
    row: 0,
    table: 'projects',
    projectIds: [],
    compoundIds: [],
  }));
  for (const street of records.streets)
    apply('street', rules.street, street, () => ({
      id: street.code,
      name: street.name,
      row: street.taskforce?.row ?? 0,
      table: 'streets',
      projectIds: [],
      compoundIds: [],
    }));
  for (const compound of records.compounds)
    apply('compound', rules.compound, compound, () => ({
      id: compound.id,
      name: compound.name,
      row: compound.row,
      table: 'compounds',
      projectIds: compound.projects.map((project) => project.id),
      compoundIds: [compound.id],
    }));
  for (const project of records.projects) {
    const shared = { projectIds: [project.id], compoundIds: project.compoundIds };
    apply('project', rules.project, project, () => ({
      id: project.id,
      name: project.name,
      row: project.row,
      table: 'projects',
      ...shared,
    }));
    for (const entry of project.items)
      apply('item', rules.item, entry, () => ({
        id: `${project.id}+${entry.item.no}`,
        name: `${project.name}第${entry.item.no}项${entry.item.name}`,
        row: entry.row?.row ?? 0,
        table: 'checklist',
        ...shared,
      }));
  }
  for (const notice of records.notices)
    apply('notice', rules.notice, notice, () => ({
      id: notice.id,
      name: notice.title,
      row: notice.row,
      table: 'notices',
      projectIds: notice.projects.map((project) => project.id),
      compoundIds: [...new Set(notice.projects.flatMap((project) => project.compoundIds))],
    }));

  for (const row of explanations.values()) {
    if (used.has(row)) continue;
    const place = placeOf(read.tables.explanations, row.row, 'subjectId');
    problems.push(error('E001', place, { rule: row.ruleId, subject: row.subjectId }));
  }
  return { findings, tallies: [...tallies].map(([ruleId, tally]) => ({ ruleId, ...tally })), problems };
}

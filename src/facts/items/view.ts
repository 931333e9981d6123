import { formatDecimal, formatDate, formatShare } from '../../shared/format.ts';
import type { Finding, ItemState, Project, ProjectItem } from '../../model/types.ts';
import type { Obligation } from '../../policy/codes.ts';
import { majority, votes } from '../../policy/rules/majority.ts';
import { ownAssessment } from '../assessment.ts';
import { partsLine } from './parts.ts';
import { itemVerdict } from './verdict.ts';
import { phrase, sentence } from '../words.ts';

type ItemRow = NonNullable<ProjectItem['row']>;

/** One of the works as a row of the page. */
export interface ItemView {
  readonly no: number;
  readonly name: string;
  readonly obligation: Obligation | null;
  readonly isKey: boolean;
  readonly state: ItemState;
  /** Bold words before the text: 不做，文件允许。 */
  readonly lead: string | null;
  readonly text: string | null;
  /** Share done, 0..1; null draws no bar. */
  readonly share: number | null;
  readonly note: string | null;
  /** Why a work that is not done yet is needed; many, so that they stand together behind one line. */
  readonly why: string | null;
  /** Who assessed it and when, where that is not what the page says of all. */
  readonly assessed: string | null;
  /** Which of the things that the notice names in it are done; null where nobody told of any. */
  readonly parts: string | null;
  /** The breaches and doubts about this item. */
  readonly findings: readonly Finding[];
  /** Clause that says who must state it, when it is undisclosed. */
  readonly clause: string | null;
}

/** `8,200 / 12,600平方米`; quantities are thousandths. */
function quantity(row: ItemRow): string | null {
  const unit = row.unit ?? '';
  const { planned, done } = row;
  if (planned !== null && done !== null)
    return `${formatDecimal(done, 3)} / ${formatDecimal(planned, 3)}${unit}`;
  if (planned !== null) return `计划${formatDecimal(planned, 3)}${unit}`;
  return done === null ? null : `完成${formatDecimal(done, 3)}${unit}`;
}

export const finishedStates: readonly ItemState[] = ['已验收', '已完工'];

/** A must that most households did not agree to is done all the same (reading A16), and says so. */
const againstMost = ({ item, voters }: ProjectItem, row: ItemRow): string =>
  item.obligation === '必选' && majority(row, voters) === false
    ? `${votes(row)}，没有过半；必选照样要做。`
    : '';

function includedView(entry: ProjectItem, row: ItemRow, lead: string | null): Partial<ItemView> {
  const amount = quantity(row);
  const share = row.planned !== null && row.planned > 0 && row.done !== null ? row.done / row.planned : null;
  const finished = finishedStates.includes(entry.state);
  const note =
    row.doneOn !== null && finished
      ? `${formatDate(row.doneOn)}完成。`
      : row.status === '取消'
        ? sentence(row.reason) || '列入后取消，原因未公开。'
        : null;
  const reason = note === null && row.needReason !== null ? sentence(row.needReason) : null;
  // Reasons of need are much alike and fold; whatever else was published of a work stays beside it.
  const needed = row.need === '有';
  const more = `${(needed ? note : (note ?? reason)) ?? ''}${againstMost(entry, row)}`;
  return { lead, text: amount, share, note: more === '' ? null : more, why: needed ? reason : null };
}

/** Why an item is left out: the coded reason, the count, then the fact. */
function reasonText(row: ItemRow, item: ProjectItem['item']): string {
  const { reasonCode, agree, asked } = row;
  const parts = [reasonCode === null || reasonCode === '其他' ? '' : reasonCode];
  const fact = row.reason ?? row.needReason;
  const counted = fact !== null && /\d+户/.test(fact);
  if (reasonCode === '未获多数居民同意' && agree !== null && asked !== null && asked > 0 && !counted)
    parts.push(`${votes(row)}，占${formatShare(agree, asked)}`);
  if (fact !== null) parts.push(phrase(fact));
  if (reasonCode === '资金不满足')
    parts.push(
      item.obligation === '自选' ? '自选内容可以以资金为由不做' : `${item.obligation}内容不能以资金为由不做`,
    );
  const said = parts.filter(Boolean);
  return said.length > 0 ? `${[...new Set(said)].join('。')}。` : '理由未公开。';
}

/** The parts of a work where any of them is told; what nobody told stands in the record of the project. */
function toldParts(project: Project, entry: ProjectItem): string | null {
  const line = partsLine(project, entry);
  return line?.told ? line.text : null;
}

export function itemView(project: Project, entry: ProjectItem): ItemView {
  const { item, row, state } = entry;
  const findings = project.findings.filter(
    ({ subject }) => subject.kind === 'item' && subject.id === `${project.id}+${item.no}`,
  );
  const base: ItemView = {
    no: item.no,
    name: item.name,
    obligation: item.obligation,
    isKey: item.key,
    state,
    lead: null,
    text: null,
    share: null,
    note: null,
    why: null,
    assessed: ownAssessment(project, entry),
    parts: toldParts(project, entry),
    findings,
    clause: null,
  };
  if (row === null || row.decision === null)
    return {
      ...base,
      text: ['做不做未公开。', project.policy.words.itemsDue].join(''),
      clause: project.policy.cites.estimate ?? null,
    };
  const verdict = itemVerdict(project.policy, entry, findings);
  if (row.decision === '纳入') {
    const wrong = verdict.kind === '不允许' ? findings.map(({ fact }) => sentence(fact)).join('') : null;
    const view = { ...base, ...includedView(entry, row, wrong === null ? null : '要做，文件不允许。') };
    return wrong === null
      ? view
      : { ...view, text: wrong, note: [view.text, view.note].filter(Boolean).join('，') || null };
  }
  return { ...base, lead: verdict.words, text: reasonText(row, item) + (verdict.missing ?? '') };
}

import { formatDecimal, formatDate, formatShare } from '../format.ts';
import type { Finding, ItemState, Project, ProjectItem } from '../model/types.ts';
import type { Obligation } from '../policy/codes.ts';
import { itemVerdict } from './item-verdict.ts';
import { itemCounts } from './status.ts';
import { readable } from './wording.ts';
import { sentence } from './words.ts';

/** In plain words, what each obligation demands. */
export const obligationWords: Readonly<Record<Obligation, string>> = {
  必选: '只要有改造必要，必须无条件做。',
  应选: '有必要、条件具备、多数居民同意，就应当做。',
  自选: '资金满足，并且条件具备、多数居民同意，可以做。',
};

type ItemRow = NonNullable<ProjectItem['row']>;

/** One of the 27 as a row of the page. */
export interface ItemView {
  readonly no: number;
  readonly name: string;
  readonly obligation: Obligation;
  readonly isKey: boolean;
  readonly state: ItemState;
  /** Bold words before the text: 不做，文件允许。 */
  readonly lead: string | null;
  readonly text: string | null;
  /** Share done, 0..1; null draws no bar. */
  readonly share: number | null;
  readonly note: string | null;
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

function includedView(entry: ProjectItem, row: ItemRow, lead: string | null): Partial<ItemView> {
  const amount = quantity(row);
  const share = row.planned !== null && row.planned > 0 && row.done !== null ? row.done / row.planned : null;
  const done =
    row.doneOn !== null && finishedStates.includes(entry.state) ? `${formatDate(row.doneOn)}完成。` : null;
  return { lead, text: amount, share, note: done ?? includedNote(row) };
}

/** Why an item is needed, or why it was dropped. */
function includedNote(row: ItemRow): string | null {
  if (row.status === '取消')
    return row.reason === null ? '列入后取消，原因未公开。' : sentence(readable(row.reason));
  if (row.needReason === null) return null;
  const why = sentence(readable(row.needReason));
  return row.need === '有' ? `改造必要：${why}` : why;
}

/** Why an item is left out: the coded reason, the count, then the fact. */
function reasonText(row: ItemRow, item: ProjectItem['item']): string {
  const { reasonCode, agree, asked } = row;
  const parts = [reasonCode === null || reasonCode === '其他' ? '' : reasonCode];
  const fact = row.reason ?? row.needReason;
  const counted = fact !== null && /\d+户/.test(fact);
  if (reasonCode === '未获多数居民同意' && agree !== null && asked !== null && asked > 0 && !counted)
    parts.push(`${formatDecimal(asked)}户中${formatDecimal(agree)}户同意，占${formatShare(agree, asked)}`);
  if (fact !== null) parts.push(readable(fact).replace(/。$/, ''));
  if (reasonCode === '资金不满足')
    parts.push(
      item.obligation === '自选' ? '自选内容可以以资金为由不做' : `${item.obligation}内容不能以资金为由不做`,
    );
  const said = parts.filter(Boolean);
  return said.length > 0 ? `${[...new Set(said)].join('。')}。` : '理由未公开。';
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
    findings,
    clause: null,
  };
  if (row === null || row.decision === null)
    return { ...base, text: '做不做未公开。应由建设单位在初步改造计划中写明。', clause: '五(二)2' };
  const verdict = itemVerdict(entry, findings);
  if (row.decision === '纳入') {
    const wrong = verdict.kind === '不允许' ? findings.map(({ fact }) => sentence(fact)).join('') : null;
    const view = { ...base, ...includedView(entry, row, wrong === null ? null : '要做，文件不允许。') };
    return wrong === null
      ? view
      : { ...view, text: wrong, note: [view.text, view.note].filter(Boolean).join('，') || null };
  }
  return { ...base, lead: verdict.words, text: reasonText(row, item) + (verdict.missing ?? '') };
}

const order: readonly ItemState[] = [
  '已验收',
  '已完工',
  '施工中',
  '未开工',
  '要做',
  '不做',
  '取消',
  '不符合',
  '未公开',
];

/** How many items stand in each state, in the order of progress. */
export const stateCounts = (project: Project): { state: ItemState; count: number }[] =>
  order
    .map((state) => ({ state, count: project.items.filter((entry) => entry.state === state).length }))
    .filter(({ count }) => count > 0);

/** The finding that answers 做什么，不做什么？ */
export function itemsFinding(project: Project): string {
  const { doing, notDoing, cancelled, unknown } = itemCounts(project);
  if (unknown === project.items.length) return '27项做不做，都没有公开';
  const musts = project.items.filter(({ item }) => item.obligation === '必选');
  const allMusts = musts.every(({ row }) => row?.decision === '纳入' && row.status !== '取消');
  const parts = [`27项做${doing}项`];
  if (allMusts) parts.push('必选6项都要做');
  else if (notDoing > 0) parts.push(`不做${notDoing}项`);
  if (cancelled > 0) parts.push(`取消${cancelled}项`);
  if (unknown > 0 && (unknown > 3 || !allMusts)) parts.push(`${unknown}项未公开`);
  const wrong = project.items.filter(({ state }) => state === '不符合');
  const [only] = wrong;
  const tail =
    wrong.length === 0 || only === undefined
      ? ''
      : wrong.length === 1
        ? `；第${only.item.no}项${only.row?.decision === '纳入' ? '要做' : '不做'}，不符合文件`
        : `；${wrong.length}项的决定不符合文件`;
  return parts.join('，') + tail;
}

import type { Dataset, Project } from '../../model/types.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import { dial, HOTLINE } from '../../facts/contacts.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { careFacts, careFinding } from './aftercare.ts';
import { moneyFinding } from './money-finding.ts';
import type { Outline, QuestionId } from './outline.ts';
import { projectParties } from './parties.ts';

/** What most come for, in a line: its answer and the part of the page that says more. */
export interface Glance {
  readonly term: string;
  readonly at: QuestionId;
  readonly value: Words;
  readonly turn?: TurningDay | null;
  /** A number to dial. */
  readonly href?: string;
}

const NOT_SEEN = '没有见到';

/** Who pays, how long the warranty runs, whom to call; what is not published shares one line. */
export function atAGlance(dataset: Dataset, project: Project, { shown }: Outline): Glance[] {
  const at = (id: QuestionId): QuestionId => (shown.includes(id) ? id : 'missing');
  const missing: string[] = [];
  const rows: Glance[] = [];
  const money = moneyFinding(project);
  if (money === null) missing.push('谁出钱');
  else rows.push({ term: '谁出钱', at: 'money', value: money });
  const [warranty] = careFacts(project, dataset.asOf);
  const care = careFinding(project, dataset.asOf);
  if (care === null || !warranty?.value) missing.push('保修');
  else rows.push({ term: '保修', at: at('care'), value: warranty.value, turn: warranty.turn ?? null });
  const called = projectParties(dataset, project).filter(({ phone }) => phone !== null);
  const numbers = new Set<string>();
  for (const { matter, phone } of called.slice(0, 2)) {
    if (phone === null || numbers.has(phone)) continue;
    numbers.add(phone);
    rows.push({ term: matter, at: 'parties', value: phone, href: `tel:${dial(phone)}` });
  }
  if (called.length === 0) missing.push('电话');
  if (missing.length > 0) {
    const first = missing[0] === '电话' ? 'parties' : missing[0] === '保修' ? at('care') : at('money');
    rows.push({ term: missing.join('、'), at: first, value: NOT_SEEN });
  }
  if (called.length === 0)
    rows.push({ term: '先问', at: 'parties', value: HOTLINE.words, href: `tel:${HOTLINE.number}` });
  return rows;
}

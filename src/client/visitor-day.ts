import { chinaDay, countdown, type NoticeDates } from '../shared/countdown.ts';
import { turningWords, type TurningKind } from '../shared/turning-days.ts';
import { formatMonthDay } from '../shared/format.ts';
import { el, fill } from './page/dom.ts';
import { whole } from './page/whole.ts';

/**
 * What counts days, on the visitor's own: what is left of each notice, its state, what is still to be done where one is
 * over, and what the sentences that count to a day add to themselves.
 */

const datesOf = ({ dataset }: HTMLElement): NoticeDates => ({
  from: dataset['from'] || null,
  end: dataset['end'] ?? '',
  workdays: dataset['workdays'] ? dataset['workdays'].split(' ') : null,
});

function tellOne(line: HTMLElement, today: string): 'coming' | 'open' | 'over' {
  const { state, words } = countdown(datesOf(line), today);
  line.querySelector('[data-day]')!.textContent = `今天${formatMonthDay(today)}`;
  fill(line.querySelector('[data-words]')!, ...whole(words));
  line.dataset['state'] = state;
  const id = line.dataset['notice'];
  for (const mark of document.querySelectorAll<HTMLElement>(`[data-when][data-notice="${id}"]`))
    mark.hidden = !mark.dataset['when']!.split(' ').includes(state);
  return state;
}

/** Moves the box of a strip from the day of the data to the visitor's, where that is one of its days. */
function boxToday(strip: Element, today: string): void {
  const cell = strip.querySelector(`[data-date="${today}"]`);
  if (!cell) return;
  strip.querySelector('.day--today')?.classList.remove('day--today');
  cell.classList.add('day--today');
  const said = strip.querySelector('[data-boxed]') ?? document.createElement('span');
  said.setAttribute('data-boxed', '');
  said.textContent = '，今天';
  cell.querySelector('.vh')?.append(said);
  const note = strip.nextElementSibling?.querySelector('[data-box-note]');
  if (note) note.textContent = '加框是今天。';
}

function commaOf(clause: Element): Element {
  const known = clause.querySelector('[data-comma]');
  if (known) return known;
  const comma = el('span');
  comma.dataset['comma'] = '';
  clause.append(comma);
  return comma;
}

function tellTurn(place: HTMLElement, today: string): void {
  const [kind, ...on] = place.dataset['turn']!.split(' ');
  const words = turningWords({ kind: kind as TurningKind, on }, today);
  const clause = place.previousElementSibling;
  if (!clause?.classList.contains('clause')) return fill(place, ...whole(words));
  // Clauses of a heading are blocks: the comma stays at the end of the one before.
  place.className = 'clause';
  place.setAttribute('role', 'none');
  fill(place, ...whole(words.replace(/^，/, '')));
  commaOf(clause).textContent = words.startsWith('，') ? '，' : '';
}

function tell(): void {
  const today = chinaDay(Date.now());
  const lines = [...document.querySelectorAll<HTMLElement>('[data-countdown]')];
  const states = lines.map((line) => tellOne(line, today));
  for (const strip of document.querySelectorAll('.days')) boxToday(strip, today);
  for (const place of document.querySelectorAll<HTMLElement>('[data-turn]')) tellTurn(place, today);
  const note = document.querySelector<HTMLElement>('[data-open-note]');
  if (note) note.hidden = !states.includes('over');
}

tell();
// A page left open over midnight, or brought back, is told anew.
document.addEventListener('visibilitychange', tell);
window.addEventListener('pageshow', tell);

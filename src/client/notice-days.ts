import { chinaDay, countdown, type NoticeDates } from '../countdown.ts';
import { formatMonthDay } from '../format.ts';
import { fill } from './dom.ts';
import { whole } from './whole.ts';

/** Notices on the visitor's own day: what is left of each, its state, and how many of a list are over. */

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
    mark.hidden = mark.dataset['when'] !== state;
  return state;
}

function tellList(note: HTMLElement, states: readonly string[], today: string): void {
  const over = states.filter((state) => state === 'over').length;
  note.hidden = over === 0;
  const which =
    over === states.length ? (over === 1 ? '这项已经截止' : '都已经截止') : `其中${over}项已经截止`;
  note.textContent = `今天${formatMonthDay(today)}，${which}。截止以后仍可以向街道反映。`;
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

function tell(): void {
  const today = chinaDay(Date.now());
  const lines = [...document.querySelectorAll<HTMLElement>('[data-countdown]')];
  const states = lines.map((line) => tellOne(line, today));
  for (const strip of document.querySelectorAll('.days')) boxToday(strip, today);
  const note = document.querySelector<HTMLElement>('[data-open-note]');
  if (note) tellList(note, states, today);
}

tell();
// A page left open over midnight, or brought back, is told anew.
document.addEventListener('visibilitychange', tell);
window.addEventListener('pageshow', tell);

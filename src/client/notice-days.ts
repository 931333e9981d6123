import { chinaDay, countdown, type NoticeDates } from '../countdown.ts';
import { formatMonthDay } from '../format.ts';

/** Notices on the visitor's own day: what is left of each, its state, and how many of a list are over. */

const datesOf = ({ dataset }: HTMLElement): NoticeDates => ({
  from: dataset['from'] || null,
  end: dataset['end'] ?? '',
  workdays: dataset['workdays'] ? dataset['workdays'].split(' ') : null,
});

function tellOne(line: HTMLElement, today: string): 'coming' | 'open' | 'over' {
  const { state, words } = countdown(datesOf(line), today);
  line.querySelector('[data-day]')!.textContent = `今天${formatMonthDay(today)}`;
  line.querySelector('[data-words]')!.textContent = words;
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

/** What the strip says of its boxed day, as NoticeDays and DayStrip write it. */
const DATA_DAY = { note: '加框是数据截至日', cell: '，数据截至这一天' };
const TODAY = { note: '加框是今天', cell: '，今天' };

/** Replaces words of an element's text where they stand in one piece. */
function reword(element: Element | null, from: string, to: string): boolean {
  if (!element) return false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.includes(from)) {
      node.nodeValue = node.nodeValue.replace(from, to);
      return true;
    }
  return false;
}

/** Moves the box of a strip from the day of the data to the visitor's, where that is one of its days. */
function boxToday(strip: Element, today: string): void {
  const cell = strip.querySelector(`[data-date="${today}"]`);
  const boxed = strip.querySelector('.day--today');
  if (!cell || cell.classList.contains('day--now')) return;
  boxed?.classList.remove('day--today', 'day--now');
  for (const said of [DATA_DAY.cell, TODAY.cell]) reword(boxed?.querySelector('.vh') ?? null, said, '');
  cell.classList.add('day--today', 'day--now');
  cell.querySelector('.vh')?.append(TODAY.cell);
  const note = strip.nextElementSibling;
  if (!reword(note, DATA_DAY.note, TODAY.note) && !note?.textContent?.includes(TODAY.note))
    note?.prepend(`${TODAY.note}。`);
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

import { addDays } from '../shared/days.ts';

/** A day in a calendar file. Dates are ISO dates; texts are plain. */
export interface CalendarDay {
  /** Globally unique and the same for ever: a URN without its `urn:uuid:`. */
  readonly uid: string;
  readonly date: string;
  /** When it was last told, RFC 3339 with an offset; from the data, never from a clock. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  /** Absolute address; null where the site has not stated its own. */
  readonly url: string | null;
  readonly cancelled: boolean;
  /** Reminds at 9:00 of the day before, with these words. */
  readonly reminder: string | null;
}

export interface CalendarFile {
  readonly name: string;
  readonly days: readonly CalendarDay[];
}

const OCTETS = 75;
const encoder = new TextEncoder();

/** TEXT (RFC 5545, 3.3.11): backslash, semicolon, comma and line break are escaped; other controls go. */
const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, '\\n')
    // Controls cannot stand in a content line.
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '');

/** Folds a content line at 75 octets without breaking a character (3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let [part, size] = ['', 0];
  for (const character of line) {
    const octets = encoder.encode(character).length;
    // A folded line begins with a space, which counts.
    if (size + octets > OCTETS) {
      lines.push(part);
      [part, size] = [' ', 1];
    }
    part += character;
    size += octets;
  }
  return [...lines, part].join('\r\n');
}

const dateValue = (iso: string): string => iso.replaceAll('-', '');
const utcStamp = (rfc3339: string): string =>
  new Date(rfc3339).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

/** A whole day takes no time zone: 24:00 is where the reader's day ends, and the words name the clock of China. */
const event = (day: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${day.uid}`,
  `DTSTAMP:${utcStamp(day.stamp)}`,
  `DTSTART;VALUE=DATE:${dateValue(day.date)}`,
  `DTEND;VALUE=DATE:${dateValue(addDays(day.date, 1))}`,
  `SUMMARY:${text(day.summary)}`,
  `DESCRIPTION:${text(day.description)}`,
  ...(day.location === null ? [] : [`LOCATION:${text(day.location)}`]),
  ...(day.url === null ? [] : [`URL:${day.url}`]),
  `STATUS:${day.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  ...(day.reminder === null
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${text(day.reminder)}`,
        'TRIGGER:-PT15H',
        'END:VALARM',
      ]),
  'END:VEVENT',
];

/** iCalendar (RFC 5545): CRLF, folded, whole days. The same data gives the same bytes. */
export const ical = ({ name, days }: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//laoshan-renovation-disclosure//notices//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...days.flatMap(event),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');

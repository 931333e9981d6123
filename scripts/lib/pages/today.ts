import type { Measured } from './measure.ts';

/**
 * Runs in the page: sentences that count days, against the day on which it is read. What is said of today is of that
 * day; what is left is left until a day that the sentence names; what goes on has its day and year. Self-contained.
 * @param today the visitor's day in China, ISO.
 */
export function untrueToday(today: string): Measured[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const found: Measured[] = [];
  const add = (line: string, what: string): void => {
    found.push({ check: 'today', rule: '今天', selector: '整页', what: `“${line.slice(0, 60)}”：${what}` });
  };
  const DAY = 86_400_000;
  /** Days from today to the dates that a line names; one without a year is of any of three years. */
  const away = (line: string): number[] =>
    [...line.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g)].flatMap(([, y, m, d]) =>
      (y === undefined ? [year - 1, year, year + 1] : [Number(y)]).map(
        (one) => (Date.UTC(one, Number(m) - 1, Number(d)) - Date.UTC(year, month - 1, day)) / DAY,
      ),
    );
  const lines = (document.body.innerText ?? '').split('\n').map((line) => line.trim());
  for (const line of lines) {
    for (const [, m, d] of line.matchAll(/今天(?:是)?(?:\d{4}年)?(\d{1,2})月(\d{1,2})日/g))
      if (Number(m) !== month || Number(d) !== day) add(line, `今天是${month}月${day}日`);
    for (const [, days] of line.matchAll(/(?:离今天还有|离这个期限还有)(\d+)天/g))
      if (!away(line).includes(Number(days))) add(line, `没有写明是到哪一天的${days}天`);
    for (const [, days] of line.matchAll(/(?:到今天过了|到今天过期)(\d+)天/g))
      if (!away(line).includes(-Number(days))) add(line, `没有写明是从哪一天起的${days}天`);
    if (/正在公示|公示正在进行|还剩\d/.test(line) && !/\d{4}年\d{1,2}月\d{1,2}日/.test(line))
      add(line, '没有写明是哪一天');
  }
  return found;
}

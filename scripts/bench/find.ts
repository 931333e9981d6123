import { nameLists } from '../../tests/fixtures/name-lists.ts';
import { typeNames } from '../../tests/lib/typed-names.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/**
 * The table of how names are found however they are typed, in Markdown: a row a way, of each list the part that is
 * first and among the first five, and how many texts were asked.
 */
export function findTable(): string {
  const lists = nameLists.map((list) => ({ city: list.city, rows: typeNames(list) }));
  const head = ['怎么写', ...lists.map(({ city }) => `${city}：第一个、前五个（问了几个）`)];
  const body = lists[0]!.rows.map(({ way }, i) => [
    way,
    ...lists.map(({ rows }) => {
      const { asked, first, firstFive } = rows[i]!;
      return `${percent(first, asked)}、${percent(firstFive, asked)}（${asked}）`;
    }),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

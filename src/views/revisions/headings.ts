import { formatDecimal } from '../../shared/format.ts';
import { infoTitle } from '../../model/revisions/info.ts';
import type { Revision } from '../../model/revisions/revisions.ts';
import { dateWords } from './words.ts';

/** Tables recorded for the first time; the description of the dataset is one, but not a record. */
export const recordedIn = ({ first }: Revision): Revision['first'] =>
  first.filter(({ table }) => table !== infoTitle);

function headingOf(revision: Revision): string {
  const { first, changes, unreadable } = revision;
  const recorded = recordedIn(revision).reduce((sum, { records }) => sum + records, 0);
  const parts = [
    ...(changes.length > 0 ? [`改了${formatDecimal(changes.length)}处`] : []),
    ...(first.some(({ table }) => table === infoTitle) ? ['建立数据集'] : []),
    ...(recorded > 0 ? [`首次收录${formatDecimal(recorded)}条`] : []),
  ];
  if (parts.length === 0) parts.push(`${unreadable.length}张表读不出来`);
  return `${dateWords(revision)}，${parts.join('，')}`;
}

/** Headings of revisions, newest first; of those of one day that would read alike each says which it was. */
export function headings(list: readonly Revision[]): string[] {
  const plain = list.map(headingOf);
  return plain.map((heading, index) => {
    if (plain.indexOf(heading) === plain.lastIndexOf(heading)) return heading;
    const day = dateWords(list[index]!);
    const until = list.slice(index).filter((revision) => dateWords(revision) === day);
    return `${heading}（这一天的第${until.length}次）`;
  });
}

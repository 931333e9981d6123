import { formatDate } from '../../shared/format.ts';
import type { SourceRecord } from '../../model/types.ts';

/** Number of an official paper, as `国办发明电〔2024〕12号`. */
const NUMBER = /[\u4e00-\u9fff]{1,10}〔\d{4}〕\d{1,4}号/;
/** Bodies that must answer who asks for their papers, by the end of their names. */
const OFFICE =
  /(政府|委员会|[委局厅院部办]|办公室|办事处|部门|人大|政协)$|(政府|政务|公开)(门户)?网(站|页)?$/;
const PRESS = /(报社?|新闻|网|台|融媒|客户端|转载)$/;

/** Kinds of papers that a visitor looks for in different places. */
export type SourceKind = '公文' | '单位的材料' | '报道' | '材料';

/** What kind of paper a source is, by its number and by who published it. */
export function kindOf({ title, publisher }: Pick<SourceRecord, 'title' | 'publisher'>): SourceKind {
  if (NUMBER.test(title)) return '公文';
  if (OFFICE.test(publisher)) return '单位的材料';
  return PRESS.test(publisher) ? '报道' : '材料';
}

/** How to find a source that no address is known of: what it is, whom it is from, and where to look or to ask. */
export function howToFind(source: Pick<SourceRecord, 'title' | 'publisher' | 'publishedOn'>): string {
  const { title, publisher, publishedOn } = source;
  const day = publishedOn === null ? '日期没有写' : formatDate(publishedOn);
  switch (kindOf(source)) {
    case '公文': {
      const number = NUMBER.exec(title)![0];
      return `没有收录到网址。这是公文，文号${number}，${day}。在${publisher}的网站上搜文号；搜不到的，向它申请公开，写明文号。`;
    }
    case '单位的材料':
      return `没有收录到网址。这是${publisher}的材料，${day}。在它的网站上按标题找；找不到的，向它申请公开，写明标题和日期。`;
    case '报道':
      return `没有收录到网址。这是${publisher}的报道，${day}。在它的网站上按标题和日期找；网页撤下了的，找那一天的报纸或者问它。`;
    case '材料':
      return `没有收录到网址。这是${publisher}公布的，${day}。按标题和日期问它要。`;
  }
}

/** `2025年9月1日打开看过`, beside a link: pages move. */
export const seenWords = ({ seenOn }: Pick<SourceRecord, 'seenOn'>): string =>
  seenOn === null ? '哪天打开看过没有记，打不开的按标题找' : `${formatDate(seenOn)}打开看过`;

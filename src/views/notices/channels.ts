import type { Notice } from '../../model/types.ts';
import { dial } from '../../facts/contacts.ts';

/** One way to object. */
export interface Channel {
  readonly name: '窗口' | '电话' | '信函' | '网络';
  /** Where exactly; null: the notice names the way and not the place. */
  readonly text: string | null;
  readonly href: string | null;
}

/** Words by which notices name the four ways. */
const named: readonly (readonly [Channel['name'], RegExp])[] = [
  ['窗口', /当面|窗口|上门|现场|来访/],
  ['电话', /电话|来电|致电/],
  ['信函', /信函|来信|寄信|书信|信件|邮寄|书面/],
  ['网络', /网络|网上|网站|邮箱|邮件|在线|微信|https?:/],
];

/** An address in the web or an e-mail address within the words of a notice. */
const webAddress = /https?:\/\/[^\s，。；、）)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

function linkOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  return address.includes('@') ? `mailto:${address}` : address;
}

/** Ways a notice names, each with its place; a published phone number is a way by itself. */
export function objectChannels(notice: Notice): Channel[] {
  const { address, phone } = notice;
  const said = notice.channel ?? '';
  const web = webAddress.exec(said)?.[0];
  const receiver = notice.receiver ?? notice.publisher;
  const post = address === null ? null : receiver === null ? address : `${address}，${receiver}收`;
  const places: Record<Channel['name'], Omit<Channel, 'name'>> = {
    窗口: { text: address, href: null },
    电话: { text: phone, href: phone === null ? null : `tel:${dial(phone)}` },
    信函: { text: post, href: null },
    网络: { text: web ?? null, href: linkOf(web) },
  };
  return named.flatMap(([name, word]) =>
    word.test(said) || (name === '电话' && phone !== null) ? [{ name, ...places[name] }] : [],
  );
}

/** `公示没有写可以通过网络提。` over the ways it leaves out; empty where it names all, or none. */
export function channelsLeftOut(channels: readonly Channel[]): string {
  const left = named.flatMap(([name]) => (channels.some((channel) => channel.name === name) ? [] : [name]));
  return channels.length === 0 || left.length === 0 ? '' : `公示没有写能不能通过${left.join('、')}提。`;
}

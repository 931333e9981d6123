import type { Figure } from './figure.ts';

/** Result lists and chats cut a title after some thirty hanzi. */
export const LONGEST_TITLE = 30;

/** Width in hanzi; Latin letters and digits are half as wide. */
export const widthInHanzi = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);

/** Title of a figure's page: its name; a long one is cut and told from its like by the id. */
export function figureTitle({ id, name }: Pick<Figure, 'id' | 'name'>): string {
  if (widthInHanzi(name) <= LONGEST_TITLE) return name;
  const end = `…（${id}）`;
  let start = '';
  for (const sign of name) {
    if (widthInHanzi(start + sign + end) > LONGEST_TITLE) break;
    start += sign;
  }
  return start + end;
}

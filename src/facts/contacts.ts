import type { Compound, Dataset, Street } from '../model/types.ts';

/** An office with its phone, as the dataset gives it. */
export type Contact = Dataset['info']['contacts'][number];

/** The telephone that every city of China answers by, whatever the matter. */
export const HOTLINE = { number: '12345', words: '12345政务服务便民热线' } as const;

/** Number as dialled: `0000-0000 0001` → `000000000001`. */
export const dial = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** Whether one of the words stands in an office's name or role. */
export const holds = ({ unit, role }: Contact, ...words: readonly string[]): boolean =>
  words.some((word) => unit.includes(word) || role.includes(word));

/** Offices of one street. */
export const contactsOfStreet = ({ info }: Dataset, { name }: Pick<Street, 'name'>): Contact[] =>
  info.contacts.filter((contact) => holds(contact, name));

/** Who answers for a compound: its street first, then the offices that are of no street. */
export function contactsFor(dataset: Dataset, { street }: Compound): Contact[] {
  const names = dataset.streets.map(({ name }) => name);
  const general = dataset.info.contacts.filter((contact) => !holds(contact, ...names));
  return [...(street ? contactsOfStreet(dataset, street) : []), ...general];
}

/** `听涛街道办事处`; where the street is unpublished, whichever it is. */
export const officeOf = ({ street }: Compound): string =>
  street ? `${street.name}办事处` : '所在街道办事处';

/** `甲区住房城乡建设局`: the bureau in charge, where the notice names one. */
export const authorityOf = ({ info, policy }: Dataset): string | null =>
  policy.authority === null ? null : `${info.district}${policy.authority}`;

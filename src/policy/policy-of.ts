import { notices } from '#notices';
import { noNotice } from './no-notice.ts';
import type { Policy } from './policy.ts';

/** Every id that dataset.json may name. */
export const policyIds: readonly string[] = notices.flatMap(({ id }) => id ?? []);

/** The notice that dataset.json names; null is none. @throws when there is no such pack: the schema lets none through. */
export function policyOf(id: string | null): Policy {
  if (id === null) return noNotice;
  const found = notices.find((notice) => notice.id === id);
  if (!found) throw new Error(`no notice ${id}`);
  return found;
}

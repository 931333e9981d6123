/** A text without the one it was cut from: as long as any part of a page is kept, V8 keeps the whole page. */
export const ownCopy = (text: string): string => Buffer.from(text).toString();

/** Gives of equal texts always the same copy: pages say and link the same again and again. */
export function ownCopies(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const own = ownCopy(text);
    known.set(own, own);
    return own;
  };
}

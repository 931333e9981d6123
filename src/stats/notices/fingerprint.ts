import { createHash } from 'node:crypto';
import type { Notice } from '../../model/types.ts';
import { FINGERPRINT_DIGITS } from '../../policy/baseline.ts';

/**
 * The fingerprint of what was posted: the first digits of the SHA-256 of title, dates, text and attachment. The
 * same posting always has the same, another word gives another; null where the text is not published.
 */
export function noticeFingerprint(notice: Notice): string | null {
  const { kind, title, postedOn, endOn, body, attachment } = notice;
  if (body === null) return null;
  const text = [kind, title, postedOn ?? '', endOn ?? '', body, attachment ?? ''].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_DIGITS);
}

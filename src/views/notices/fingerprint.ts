import type { Notice } from '../../model/types.ts';
import { fingerprintOf } from '../../policy/fingerprint.ts';

/**
 * The fingerprint of what was posted: that of its title, dates, text and attachment. The
 * same posting always has the same, another word gives another; null where the text is not published.
 */
export function noticeFingerprint(notice: Notice): string | null {
  const { kind, title, postedOn, endOn, body, attachment } = notice;
  if (body === null) return null;
  return fingerprintOf([kind, title, postedOn ?? '', endOn ?? '', body, attachment ?? ''].join('\n'));
}

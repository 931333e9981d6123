import type { Project } from '../../model/types.ts';
import { jointWays } from '../../policy/codes.ts';

const isJoint = (kind: string): boolean => (jointWays as readonly string[]).includes(kind);

/** `材料写到决策共谋、效果共评；成效写到改善居民住房条件`; null where no paper says anything of it. */
export function evidenceFinding({ evidence }: Project): string | null {
  const kinds = evidence.map(({ kind }) => kind);
  const [ways, outcomes] = [kinds.filter(isJoint), kinds.filter((kind) => !isJoint(kind))];
  const parts = [
    ways.length > 0 ? `做法写到${ways.join('、')}` : '',
    outcomes.length > 0 ? `成效写到${outcomes.join('、')}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join('；');
}

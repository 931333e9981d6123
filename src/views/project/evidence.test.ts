import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import type { EvidenceKind } from '../../policy/codes.ts';
import { evidenceFinding } from './evidence.ts';

const told = (...kinds: EvidenceKind[]) =>
  evidenceFinding(
    project({
      evidence: kinds.map((kind, i) => ({ row: i + 2, projectId: 'P1', kind, text: '…', sourceIds: ['S1'] })),
    }),
  );

test('ways of taking part and what came of the works are told apart', () => {
  expect(told('决策共谋', '效果共评', '改善居民住房条件')).toBe(
    '做法写到决策共谋、效果共评；成效写到改善居民住房条件',
  );
  expect(told('成果共享')).toBe('做法写到成果共享');
  expect(told('提升基层治理能力')).toBe('成效写到提升基层治理能力');
});

test('where no paper says anything there is no section', () => {
  expect(told()).toBeNull();
});

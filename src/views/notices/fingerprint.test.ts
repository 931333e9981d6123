import { expect, test } from 'vitest';
import { notice } from '../../../tests/fixtures/records.ts';
import { noticeFingerprint } from './fingerprint.ts';

const posted = notice({ body: '现将计划公示。', postedOn: '2025-06-02', endOn: '2025-06-10' });

test('what was posted has one fingerprint; another word, day or attachment has another', () => {
  const own = noticeFingerprint(posted);
  expect(own).toMatch(/^[a-p]{12}$/);
  expect(noticeFingerprint({ ...posted, phone: '0532-0000 0001', result: '无异议' })).toBe(own);
  const others = [
    { body: '现将计划公示！' },
    { endOn: '2025-06-09' },
    { attachment: '清单' },
    { title: '另一份' },
  ];
  for (const other of others) expect(noticeFingerprint({ ...posted, ...other })).not.toBe(own);
  expect(noticeFingerprint(notice())).toBeNull();
});

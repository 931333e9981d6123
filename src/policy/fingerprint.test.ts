import { expect, test } from 'vitest';
import { FINGERPRINT, fingerprintOf } from './fingerprint.ts';

test('the first twelve digits of the SHA-256, written in letters', () => {
  // printf '' | sha256sum: e3b0c44298fc…; printf 'abc' | sha256sum: ba7816bf8f01…
  expect(fingerprintOf('')).toBe('ejbgckkipofc');
  expect(fingerprintOf('abc')).toBe('banohmbfofgh');
  expect(fingerprintOf('abd')).not.toBe(fingerprintOf('abc'));
  expect(fingerprintOf('abc')).toMatch(FINGERPRINT);
  for (const other of ['e3b0c44298fc', 'ejbgckkipof', 'EJBGCKKIPOFC', 'ejbgckkipofcg'])
    expect(other).not.toMatch(FINGERPRINT);
});

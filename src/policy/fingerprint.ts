import { sha256Hex } from './sha256.ts';

/** How many letters a fingerprint has. */
export const FINGERPRINT_LENGTH = 12;
/** Letters only: a spreadsheet takes digits, and digits about an e, for a number, and drops what it cannot hold. */
export const FINGERPRINT = /^[a-p]{12}$/;

/** Fingerprint of a text: the first digits of its SHA-256 in hexadecimal, 0 to 9 written g to p. */
export const fingerprintOf = (text: string): string =>
  sha256Hex(text)
    .slice(0, FINGERPRINT_LENGTH)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

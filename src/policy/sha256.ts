import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, in hexadecimal; the same in Node and in a browser, where Node's own is not to be had. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The same of bytes. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

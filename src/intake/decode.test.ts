import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const yes = (): boolean => true;
const no = (): boolean => false;
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
/** 街道,人数 in GB18030. */
const GB = [0xbd, 0xd6, 0xb5, 0xc0, 0x2c, 0xc8, 0xcb, 0xca, 0xfd];

describe('decode', () => {
  test('UTF-8 with and without a byte order mark, which is no part of the text', () => {
    expect(decode(bytes('街道,人数\n'), no)).toEqual({ text: '街道,人数\n', encoding: 'utf-8' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], '街道'), no)).toEqual({ text: '街道', encoding: 'utf-8' });
    expect(decode(bytes(''), no)).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('UTF-16 with a byte order mark, both ways round', () => {
    const little = Buffer.from('街道,𠮷', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decode(bytes([0xff, 0xfe], [...little]), no)).toEqual({ text: '街道,𠮷', encoding: 'utf-16le' });
    expect(decode(bytes([0xfe, 0xff], [...big]), no)).toEqual({ text: '街道,𠮷', encoding: 'utf-16be' });
  });

  test('GB18030 only when the text is recognised; two- and four-byte characters', () => {
    expect(decode(bytes(GB), (text) => text === '街道,人数')).toEqual({
      text: '街道,人数',
      encoding: 'gb18030',
    });
    expect(decode(bytes([...GB, 0x95, 0x32, 0x82, 0x36]), yes)).toEqual({
      text: '街道,人数𠀀',
      encoding: 'gb18030',
    });
    expect(decode(bytes(GB), no)).toBeNull();
  });

  test.each([
    ['UTF-8 cut in the middle of a character', [0xe8, 0xa1, 0x97, 0xe9]],
    ['overlong UTF-8', [0x61, 0xc0, 0x80]],
    ['a lone surrogate in UTF-8', [0xed, 0xa0, 0x80, 0x2c]],
    ['UTF-16 with half a character', [0xff, 0xfe, 0x57, 0x88, 0x53]],
    ['UTF-16 with a lone surrogate', [0xff, 0xfe, 0x42, 0xd8, 0x2c, 0x00]],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0xff]],
  ])('%s is nothing', (_, data) => {
    expect(decode(bytes(data), no)).toBeNull();
  });

  test('GB18030 cut in the middle is nothing, whatever its header', () => {
    expect(decode(bytes(GB.slice(0, -1)), yes)).toBeNull();
  });
});

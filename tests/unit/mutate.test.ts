import { expect, test } from 'vitest';
import { Copy, readHeld, readSaved } from './mutate.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, (copy: Copy) => unknown, string?]>([
  ['the base', () => undefined],
  ['another id', () => undefined, 'beside'],
  ['no dataset.json', (copy) => copy.remove('dataset.json')],
  ['bytes that are no text', (copy) => copy.files.set('streets.csv', Uint8Array.of(0xff, 0xfe, 0x00))],
  ['a table in a folder', (copy) => copy.write('older/streets.csv', '街道编号\n')],
  ['what nobody knows', (copy) => copy.write('备注.txt', '看过').write('.DS_Store', '').write('a.csv', '')],
  ['photographs of no row, and none', (copy) => copy.files.set('photos/其他.jpg', bytes('不是照片'))],
  ['a folder among the photographs', (copy) => copy.write('photos/旧/1.jpg', '')],
  [
    'every cell of a row wrong',
    (copy) => copy.write('stages.csv', `${copy.text('stages.csv')}甲,乙,丙,丁,戊\n`),
  ],
])('a copy with %s is read from the memory as from the disk', (_, change, name = 'base') => {
  const copy = new Copy();
  change(copy);
  const plain = ({ photos, ...rest }: ReturnType<typeof readHeld>): unknown => ({
    ...rest,
    photos: [...photos].map(([file, photo]) => [file, { ...photo, bytes: Buffer.from(photo.bytes()) }]),
  });
  const held = readHeld(copy, name);
  expect(plain(held)).toEqual(plain(readSaved(copy, name)));
  expect(held.tables.streets.present).toBe(true);
});

import { expect, test } from 'vitest';
import { dataset, project } from '../../../tests/fixtures/records.ts';
import { photograph } from '../../../tests/fixtures/photograph.ts';
import type { Photo } from '../../model/types.ts';
import { photoPanel } from './photos.ts';

const photo = (part: Partial<Photo>): Photo => ({
  row: 2,
  projectId: 'P1',
  file: 'a.jpg',
  spot: '东门',
  time: '改造前',
  takenOn: null,
  alt: '门前是土路',
  checkedBy: '听涛街道办事处',
  sourceIds: ['S1'],
  ...part,
});
const file = { width: 3000, height: 2000, plain: true, bytes: () => photograph(0) };
const panelOf = (photos: readonly Photo[], size = {}) =>
  photoPanel(
    dataset({ photos: new Map(photos.map(({ file: name }) => [name, { ...file, ...size }])) }),
    project({ photos }),
  );

test('one spot before and after makes a pair, of each the last that was taken', () => {
  const panel = panelOf([
    photo({ file: 'a.jpg', takenOn: '2021-03-01' }),
    photo({ file: 'b.jpg', takenOn: '2021-05-10' }),
    photo({ file: 'c.jpg', time: '改造后', takenOn: '2022-06-01', checkedBy: '松岭街道办事处' }),
    photo({ file: 'd.jpg', time: '改造后', spot: '西门' }),
  ]);
  expect(panel?.finding).toBe('同一处改造前后的照片，可以左右比');
  expect(panel?.pairs.map(({ before, after }) => [before.file, after.file])).toEqual([['b.jpg', 'c.jpg']]);
  expect(panel?.others.map((one) => one.file)).toEqual(['a.jpg', 'd.jpg']);
  expect(panel?.checked).toBe('人脸、车牌由听涛街道办事处、松岭街道办事处看过。');
});

test('without a counterpart they stand in the order of the works, with what is not known said', () => {
  const panel = panelOf([
    photo({ file: 'a.jpg', time: '改造中' }),
    photo({ file: 'b.jpg', takenOn: '2021-05-10' }),
  ]);
  expect(panel?.finding).toBe('看得到改造前、改造中的照片');
  expect(panel?.pairs).toEqual([]);
  expect(panel?.others.map(({ caption }) => caption)).toEqual([
    '改造前，2021年5月10日拍',
    '改造中，哪天拍的没有写',
  ]);
  expect(panel?.others[0]?.alt).toBe('东门，改造前：门前是土路');
});

test('the sizes are those that were written; a small one has one', () => {
  const [large] = panelOf([photo({})])!.others;
  expect(large).toMatchObject({ width: 640, height: 427 });
  expect(large!.webp.map(({ width }) => width)).toEqual([640, 1280]);
  expect(panelOf([photo({})], { width: 600, height: 400 })!.others[0]!.webp).toHaveLength(1);
});

test('nothing is said where there is none, or none is at hand', () => {
  expect(panelOf([])).toBeNull();
  expect(photoPanel(dataset(), project({ photos: [photo({})] }))).toBeNull();
});

test('beside a shared link stands what came of the works, else the latest that is seen', () => {
  const shown = (photos: readonly Photo[]) => panelOf(photos)!;
  const pair = shown([photo({ file: 'a.jpg' }), photo({ file: 'b.jpg', time: '改造后' })]);
  expect(pair.cover).toBe(pair.pairs[0]!.after.jpeg);
  const lone = shown([photo({ file: 'a.jpg', time: '改造中' })]);
  expect(lone.cover).toBe(lone.others[0]!.jpeg);
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from './datasets.ts';
import { newDataset, type NewDataset } from './new-dataset.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'new-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const district = (more: Partial<NewDataset> = {}): NewDataset => ({
  ...{
    data: join(folder, 'data'),
    id: 'wanghai',
    district: '望海区',
    city: '望海市',
    publisher: '望海区住建局',
  },
  ...{
    streets: '01:东岭街道:120.45,36.1；02：西湾镇：120.5，36.12',
    policy: null,
    asOf: '2026-01-05',
    official: true,
    phone: '0532-0000 0001',
  },
  ...more,
});

test('an official site without a telephone is not begun', () => {
  expect(() => newDataset(district({ phone: null }))).toThrow('正式发布要有公开的电话');
});

test('a new district passes the check, empty', () => {
  newDataset(district());
  const { dataset, problems } = checkFolder(join(folder, 'data'), 'wanghai');
  expect(problems).toEqual([]);
  expect(dataset?.info).toMatchObject({
    default: true,
    planWindow: { start: '2026-01-01', end: '2030-12-31' },
    map: { bbox: [120.35, 36, 120.6, 36.22] },
    streets: [{ aliases: ['东岭'] }, { aliases: ['西湾'] }],
  });
  expect(readFileSync(join(folder, 'data/wanghai/README.md'), 'utf8')).toContain('--dataset wanghai');
  newDataset(district({ id: 'dongshan', policy: 'laoshan-2021-2' }));
  const second = checkFolder(join(folder, 'data'), 'dongshan');
  expect(second.dataset?.info).toMatchObject({ default: false, policy: 'laoshan-2021-2' });
});

test.each<readonly [string, Partial<NewDataset>, string]>([
  ['a street without its place', { streets: '01:东岭街道' }, '街道“01:东岭街道”要写成 代码:街道名:经度,纬度'],
  ['an id of capitals', { id: 'WH' }, 'id：只用小写英文字母、数字和 -'],
  ['no such notice', { policy: 'x' }, '没有方案“x”；有：laoshan-2021-2'],
  ['a day that is none', { asOf: '2026-02-30' }, 'asOf：不是真实存在的日期'],
  ['no street', { streets: ' ' }, 'streets：至少 1 个'],
])('%s is refused and nothing is written', (_, more, message) => {
  expect(() => newDataset(district(more))).toThrow(message);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('a folder that is there is left alone', () => {
  newDataset(district());
  expect(() => newDataset(district())).toThrow('已经有了；换一个编号，或者直接改它');
});

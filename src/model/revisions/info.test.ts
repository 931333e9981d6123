import { expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import { history } from '../../../tests/unit/commits.ts';

test('dataset.json is told in words: its day, its offices, its streets, not how the map is drawn', async () => {
  const json = (asOf: string, phone: string | null, bbox: number[]): string =>
    JSON.stringify({
      ...info,
      asOf,
      contacts: [{ unit: '甲局', role: '统筹', phone }],
      map: { ...info.map, bbox },
    });
  const { list } = await history(
    { 'dataset.json': json('2024-01-01', null, [1, 2, 3, 4]) },
    { 'dataset.json': json('2024-01-01', null, [1, 2, 3, 5]) },
    { 'dataset.json': `\ufeff${json('2024-02-01', '0532-0000 0001', [1, 2, 3, 5])}` },
  );
  expect(list).toHaveLength(2);
  expect(list[1]?.first).toEqual([
    { table: '数据集说明', records: 1 },
    { table: '联系电话', records: 1 },
    { table: '街道名单', records: 2 },
  ]);
  expect(list[0]?.changes).toMatchObject([
    { table: '数据集说明', field: '数据截至', from: '2024-01-01', to: '2024-02-01' },
    { table: '联系电话', id: '甲局，统筹', field: '电话', from: null, to: '0532-0000 0001' },
  ]);
});

test('what nobody may publish today is not repeated from yesterday: in dataset.json, in a reason', async () => {
  const json = (unit: string, phone: string, alias: string): string =>
    JSON.stringify({
      ...info,
      contacts: [{ unit, role: '统筹', phone, address: '某路1号' }],
      streets: [{ code: '1', name: '东街道', aliases: [alias] }],
    });
  const { list } = await history(
    { 'dataset.json': json('甲局', '0532-0000 0001', '东') },
    {
      'dataset.json': json('甲局', '13800138000', '370212199001011234'),
      message: '改\n\n原因：居民王建国要求\n',
    },
    { 'dataset.json': json('甲局', '0532-0000 0002', '东') },
  );
  expect(JSON.stringify(list)).not.toMatch(/13800138000|370212|王建国/);
  expect(list[1]?.reason).toBe('（已按个人信息保护要求隐去）');
  expect(list[0]?.changes).toMatchObject([
    { table: '联系电话', field: '电话', from: '（已按个人信息保护要求隐去）', to: '0532-0000 0002' },
    { table: '街道名单', field: '别名', from: '（已按个人信息保护要求隐去）', to: '东' },
  ]);
});

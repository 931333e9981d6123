import { expect, test } from 'vitest';
import { itemRow, project, withItems } from '../../../tests/fixtures/records.ts';
import { reasonsFinding } from './reasons.ts';

test('the classes whose needs are written, in the order of the annex; nothing where nobody wrote one', () => {
  const needed = itemRow({ decision: '纳入', need: '有', needReason: '路面开裂' });
  expect(reasonsFinding(project())).toBeNull();
  expect(
    reasonsFinding(
      project({
        items: withItems({ 15: { state: '施工中', row: needed }, 2: { state: '施工中', row: needed } }),
      }),
    ),
  ).toBe('基础类、完善类，写明了改造必要');
});

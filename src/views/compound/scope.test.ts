import { expect, test } from 'vitest';
import { compound } from '../../../tests/fixtures/records.ts';
import { scopeFinding, scopeTests } from './scope.ts';

const results = (part: Parameters<typeof compound>[0]) =>
  scopeTests(compound(part)).map(({ test: name, result }) => `${name} ${result}`);

test('age, land and the four situations, each for itself', () => {
  expect(results({ builtTo: 2005, land: '国有', inScope: '失养失修失管、市政配套不完善' })).toEqual([
    '2005年12月31日前建成 符合',
    '在城市国有土地上 符合',
    '失养失修失管 符合',
    '市政配套不完善 符合',
    '公共服务不健全 没有写',
    '居民意愿强烈 没有写',
  ]);
  expect(results({ builtTo: 2006, land: '集体' })).toEqual([
    '2005年12月31日前建成 不在范围',
    '在城市国有土地上 不在范围',
    '失养失修失管 未公开',
    '市政配套不完善 未公开',
    '公共服务不健全 未公开',
    '居民意愿强烈 未公开',
  ]);
});

test('an exception tells its basis', () => {
  const [age] = scopeTests(compound({ builtTo: 2007, exceptionBasis: '会议纪要5号' }));
  expect(age?.fact).toBe('2007年建成，例外依据：会议纪要5号');
});

test('the finding speaks of age and land only', () => {
  expect(scopeFinding(compound({ builtTo: 2000, land: '国有' }))).toBe('建成年份和土地性质都在范围里');
  expect(scopeFinding(compound())).toBe('建成年份和土地性质都未公开，对不上文件的范围');
});

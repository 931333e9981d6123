import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { citationLine, citations, sourcesLead } from './citations.ts';

const cite = citations(
  tiny({
    compounds: [
      { id: 'C1', sourceIds: ['S1', 'S1'] },
      { id: 'C2', sourceIds: ['S2'] },
    ],
    projects: [{ id: 'P1', planYear: 2025, of: ['C1'], sourceIds: ['S1'] }],
    figures: [{ metric: '小区数', year: '2025', basis: '年度计划', value: 11, sourceId: 'S1' }],
  }),
);

test('rows are counted by table, each once for a source', () => {
  expect(cite('S1')).toMatchObject({ compoundIds: ['C1'], projectIds: ['P1'] });
  expect(citationLine(cite('S1'))).toEqual('引用它的记录：小区1行，项目1行，公布的数字1行');
});

test('a source that nothing cites says so', () => {
  expect(citationLine(cite('S9'))).toEqual('没有记录引用它');
});

test('the lead counts links, and says when there are none', () => {
  expect(sourcesLead(tiny({ sources: [{ id: 'S1', publisher: '甲报' }] }))).toEqual(
    '共1份材料，都没有收录链接。',
  );
  expect(sourcesLead(tiny({}))).toEqual('还没有收录出处。');
});

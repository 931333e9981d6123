import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../src/publish/data-files.ts';
import { figuresJson } from '../../src/publish/figures.ts';
import type { Dataset } from '../../src/model/types.ts';
import { catalogue } from '../../src/figures/catalogue/catalogue.ts';
import { choices, respell } from '../fixtures/respell.ts';
import { check, Copy, placeText } from './mutate.ts';

/** The dataset of a copy that must be good. */
function built(copy: Copy): Dataset {
  const { dataset, problems } = check(copy);
  if (dataset === null)
    throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.row} ${p.value}`).join('\n'));
  return dataset;
}

const filesOf = (dataset: Dataset): Record<string, string | Uint8Array> => ({
  ...Object.fromEntries([...dataFiles(dataset)].map(([path, file]) => [path, file.content()])),
  'figures/all.json': figuresJson(dataset),
});

describe('however references are spelled', () => {
  const plain = filesOf(built(new Copy()));

  test('every published file is the same', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const files = filesOf(built(respell(new Copy(), list)));
        expect(Object.keys(files)).toEqual(Object.keys(plain));
        for (const [path, content] of Object.entries(files)) expect(content, path).toEqual(plain[path]);
      }),
      { numRuns: 10, seed: 13, endOnFailure: true },
    );
  });

  test('what rules, findings, and messages say is the same', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const [written, other] = [check(new Copy()), check(respell(new Copy(), list))];
        expect(other.dataset?.findings).toEqual(written.dataset?.findings);
        expect(other.dataset?.tallies).toEqual(written.dataset?.tallies);
        expect(other.problems.map((p) => [p.code, placeText(p)])).toEqual(
          written.problems.map((p) => [p.code, placeText(p)]),
        );
      }),
      { numRuns: 10, seed: 13, endOnFailure: true },
    );
  });
});

test('a source named in other letters is the same source', () => {
  const plain = catalogue(built(new Copy()));
  const other = new Copy();
  other.rewrite('projects.csv', (rows) => rows.map((row, i) => (i === 0 ? row : row.map((cell) => (cell === 'S02' ? 'ｓ02' : cell))))); // prettier-ignore
  const found = catalogue(built(other));
  const values = ({ figures }: typeof plain) => figures.map(({ id, value, rows }) => [id, value, rows]);
  expect(values(found)).toEqual(values(plain));
  expect(found.byId.get('source-S02-projects')?.value).toBe(1);
});

test('a compound named in other letters is linked to where its page is', () => {
  const dataset = built(new Copy().set('consent.csv', 3, '小区编号', 'wh-c01'));
  expect(dataset.projects[0]?.consent.map(({ compoundId }) => compoundId)).toEqual([
    null,
    'WH-C01',
    'WH-C02',
  ]);
});

describe('messages', () => {
  test('show what was written, not what it stands for', () => {
    const { problems } = check(
      new Copy().set('projects.csv', 3, '小区编号', 'wh-c03').set('projects.csv', 3, '计划年度', '1999'),
    );
    expect(problems.map(({ code, value, record }) => [code, value, record])).toContainEqual([
      'Y004',
      '1999',
      'WH-2023-01 西湾新村改造项目',
    ]);
    const nowhere = check(new Copy().set('projects.csv', 3, '小区编号', ' ｗh-c3'));
    expect(nowhere.problems.map(({ code, value }) => [code, value])).toContainEqual(['R001', 'ｗh-c3']);
  });

  test('of two ids of one table that differ in letters only: one record written twice', () => {
    const copy = new Copy().add('sources.csv', { 来源编号: 'ｓ02', 发布机构: '甲', 标题: '乙' });
    const row = copy.records('sources.csv').length;
    const { dataset, problems } = check(copy);
    expect(dataset).toBeNull();
    expect(problems.map((p) => [p.code, p.row, p.value])).toContainEqual(['K002', row, 'ｓ02']);
  });

  test('of a row that is wrong elsewhere: who names it in other letters is right', () => {
    const copy = new Copy()
      .set('compounds.csv', 4, '总户数', '几户')
      .set('projects.csv', 3, '小区编号', 'ｗh-C03');
    expect(
      check(copy)
        .problems.filter(({ severity }) => severity === 'error')
        .map(placeText),
    ).toEqual([`compounds.csv 4 ${copy.letter('compounds.csv', '总户数')}`]);
  });

  test('of a record taken down that is still there, in other letters', () => {
    const copy = new Copy().set('removals.csv', 2, '编号', 'wh-ｃ01');
    expect(check(copy).problems.map((p) => [p.code, p.value])).toContainEqual(['Q002', 'wh-ｃ01']);
  });
});

test('a taken-down record, an explanation and an office name theirs in any letters', () => {
  const copy = new Copy()
    .set('removals.csv', 2, '编号', ' ｗH-C09')
    .set('explanations.csv', 2, '规则编号', 'ｏ3')
    .set('explanations.csv', 2, '对象编号', 'w０3')
    .json((info) => {
      (info['contacts'] as unknown as { sourceId: string }[])[0]!.sourceId = 's01';
    });
  const dataset = built(copy);
  expect(dataset.rows.removals[0]?.id).toBe('wH-C09');
  expect(dataset.rows.explanations[0]).toMatchObject({ ruleId: 'O3', subjectId: 'W03' });
  expect(dataset.findings.find(({ ruleId }) => ruleId === 'O3')?.explanation?.unit).toBe('南屿街道办事处');
  expect(dataset.info.contacts[0]?.sourceId).toBe('S01');
});

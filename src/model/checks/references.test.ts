import { expect, test } from 'vitest';
import { readsOf, reported, type Cells } from '../../../tests/unit/table-reads.ts';
import type { DatasetRead } from '../../intake/dataset.ts';
import { error, renderProblem, type Problem } from '../../intake/problem.ts';
import { policyOf } from '../../policy/policy-of.ts';
import { datasetSchema, type DatasetInfo } from '../../schema/dataset.ts';
import type { TableName } from '../../schema/tables/index.ts';
import base from '../../../tests/fixtures/base/dataset.json' with { type: 'json' };
import {
  checkAsked,
  checkBorders,
  checkContacts,
  checkExplanations,
  checkReferences,
  checkRemovals,
  checkStreets,
} from './references.ts';

type Rows = Partial<Record<TableName, readonly Cells[]>>;
const info: DatasetInfo = datasetSchema.parse(base);
const none = policyOf(null);
const datasetOf = (rows: Rows, over: Partial<DatasetRead> = {}): DatasetRead => ({
  folder: 'data/base',
  info,
  policy: none,
  tables: readsOf(rows),
  problems: [],
  confirmations: [],
  redactions: [],
  geo: { land: null, boundaries: null },
  photos: new Map(),
  ...over,
});
/** What is reported at cells, and the problems of whole files, as the report shows them. */
const references = (rows: Rows, problems: Problem[] = []): string[] => {
  const whole: Problem[] = [];
  const cells = reported((report) => whole.push(...checkReferences(datasetOf(rows, { problems }), report)));
  return [...cells, ...whole.map(renderProblem)];
};

const C1 = { 小区编号: 'C1', 小区名称: '甲' };
const P1 = { 项目编号: 'P1', 小区编号: 'C1' };

test('R001: an id that no record has, alone or in a list, with the one that it may be', () => {
  expect(references({ compounds: [C1], projects: [P1] })).toEqual([]);
  expect(references({ compounds: [C1], projects: [{ ...P1, 小区编号: 'C1、XX-77、YY-88' }] })).toEqual([
    'R001 projects 2 compoundIds XX-77 compounds.csv',
    'R001 projects 2 compoundIds YY-88 compounds.csv',
  ]);
  const like = { 小区编号: 'WH-C01', 小区名称: '甲' };
  expect(references({ compounds: [like], projects: [{ ...P1, 小区编号: 'WH-C07' }] })).toEqual([
    'R001 projects 2 compoundIds WH-C07 compounds.csv 是不是“WH-C01”？',
  ]);
  expect(references({ projects: [{ ...P1, 小区编号: '' }], compounds: [C1] })).toEqual([]);
  expect(references({ compounds: [C1], consent: [{ 小区编号: 'C9' }], projects: [P1] })).toEqual([
    expect.stringMatching(/^R001 consent 2 compoundId C9 compounds\.csv/),
  ]);
});

test('F021: a table that is not there is missed once, with the tables that name it', () => {
  const rows: Rows = {
    projects: [P1, { 项目编号: 'P2', 小区编号: 'C1、C2' }],
    consent: [{ 项目编号: 'P1', 小区编号: 'C1' }],
  };
  const [one, ...more] = references(rows);
  expect(more).toEqual([]);
  expect(one).toContain('F021');
  expect(one).toContain('data/base/compounds.csv');
  expect(one).toContain('projects.csv、consent.csv');
  expect(one).toContain('4');
  expect(one).not.toContain('是不是它');
  const stray = (file: string) => error('F014', { file }, { nearest: '', files: '' });
  expect(references(rows, [stray('data/base/项目.csv'), stray('data/base/小区.csv')])[0]).toContain(
    '“小区.csv”是不是它？是的话改名为 compounds.csv。',
  );
  expect(references(rows, [stray('data/base/项目.csv')])[0]).not.toContain('是不是它');
});

test('a file that is there and has no ids to read says nothing of them', () => {
  const tables = readsOf({ compounds: [C1], projects: [{ ...P1, 小区编号: 'C9' }] });
  const columns = new Map([...tables.compounds.columns].filter(([key]) => key !== 'id'));
  const read = datasetOf({}, { tables: { ...tables, compounds: { ...tables.compounds, columns } } });
  expect(reported((report) => checkReferences(read, report))).toEqual([]);
});

test('R001: an office whose source is not there', () => {
  const contacts = (sourceId: string | null, sources: readonly Cells[] | undefined): string[] => {
    const office = { ...info.contacts[0]!, unit: '某街道办事处', sourceId };
    const rows = sources === undefined ? {} : { sources };
    return checkContacts(readsOf(rows), { ...info, contacts: [office] }, 'data/base').map(
      ({ code, file, header, record, value }) => [code, file, header, record, value].join(' '),
    );
  };
  const S1 = { 来源编号: 'S1' };
  expect(contacts('S1', [S1])).toEqual([]);
  expect(contacts(null, [S1])).toEqual([]);
  const missed = [expect.stringMatching(/^R001 data\/base\/dataset\.json .+ 某街道办事处 S9$/)];
  expect(contacts('S9', [S1])).toEqual(missed);
  expect(contacts('S9', undefined)).toEqual(missed);
});

test('R002, R003: who was asked last is of the project', () => {
  const compounds = [C1, { 小区编号: 'C2' }, { 小区编号: 'C3' }];
  const projects = [
    { 项目编号: 'P1', 小区编号: 'C1、C2' },
    { 项目编号: 'P2', 小区编号: 'C1、C9' },
  ];
  const asked = (...rows: [project: string, round: string, compound: string][]): string[] =>
    reported((report) =>
      checkAsked(
        readsOf({
          compounds,
          projects,
          consent: rows.map(([project, round, compound]) => ({
            项目编号: project,
            轮次: round,
            小区编号: compound,
          })),
        }),
        report,
      ),
    );
  expect(asked(['P1', '1', ''], ['P1', '1', 'C1'], ['', '1', 'C3'])).toEqual([]);
  expect(asked(['', '1', ''])).toEqual(['R003 consent 2 projectId']);
  expect(asked(['P1', '1', 'C3'])).toEqual(['R002 consent 2 compoundId P1 C1、C2']);
  // Before the last round it may have been one of them; of another project the rounds are its own.
  expect(asked(['P1', '1', 'C3'], ['P1', '2', 'C1'])).toEqual([]);
  expect(asked(['P1', '1', 'C3'], ['P2', '2', 'C1'])).toEqual(['R002 consent 2 compoundId P1 C1、C2']);
  expect(asked(['P1', '2', 'C3'], ['P1', '1', 'C1'])).toEqual(['R002 consent 2 compoundId P1 C1、C2']);
  // What is nowhere has been blamed already, and the project may have meant this one.
  expect(asked(['P1', '1', 'C9'], ['P2', '1', 'C3'], ['P9', '1', 'C3'])).toEqual([]);
});

test('G009: a border names one street, once', () => {
  const geometry = { type: 'Point', coordinates: [0, 0] };
  const borders = (...properties: Record<string, unknown>[]): string[] => {
    const features = properties.map((own) => ({ type: 'Feature', properties: own, geometry }));
    const boundaries = { type: 'FeatureCollection', features } as never;
    const map = { ...info.map, boundaries: 'b.geojson' };
    return checkBorders(datasetOf({}, { geo: { land: null, boundaries } }), { ...info, map }).map(
      ({ code, file, header, mend }) => `${code} ${file} ${header}：${mend}`,
    );
  };
  const [one, two] = info.streets.map(({ code }) => ({ kind: 'street', code }));
  const said = (i: number, detail: string) =>
    expect.stringContaining(`G009 data/base/b.geojson features 第 ${i} 个：${detail}`) as string;
  expect(borders(one!, two!, { kind: 'sea' }, { kind: 'sea', code: 'no' })).toEqual([]);
  expect(borders(one!, { kind: 'street', code: 370212 })).toEqual([said(2, 'code 要加英文双引号：“370212”')]);
  expect(borders({ kind: 'street' })).toEqual([
    said(1, '请在 properties 里写 code，就是 dataset.json 里的街道代码'),
  ]);
  expect(borders({ kind: 'street', code: 'no' })).toEqual([said(1, 'dataset.json 里没有街道代码“no”')]);
  expect(borders(one!, two!, one!)).toEqual([
    said(3, `街道代码“${one!.code}”的边界写了两次；分成几块的，请合并成一个 MultiPolygon`),
  ]);
  expect(checkBorders(datasetOf({}), info)).toEqual([]);
});

test('C002: a street the district does not have, in any column of streets', () => {
  const names = info.streets.map(({ name }) => name);
  const streets = (rows: Rows): string[] => reported((report) => checkStreets(readsOf(rows), info, report));
  expect(streets({ compounds: names.map((name, i) => ({ 小区编号: `C${i}`, 街道: name })) })).toEqual([]);
  expect(streets({ compounds: [{ ...C1, 街道: '' }], projects: [{ ...P1, 牵头街道: '甲乙丙' }] })).toEqual([
    `C002 projects 2 leadStreet  ${names.join('、')}`,
  ]);
  const like = names[0]!.replace('街道', '街到');
  expect(streets({ compounds: [{ ...C1, 街道: like }] })).toEqual([
    `C002 compounds 2 street 是不是“${names[0]}”？ ${names.join('、')}`,
  ]);
});

test('Q002: removed, yet still there', () => {
  const removals = (table: string, id: string): string[] =>
    reported((report) =>
      checkRemovals(
        readsOf({ compounds: [C1], projects: [P1], removals: [{ 表: table, 编号: id }] }),
        report,
      ),
    );
  expect(removals('小区', 'C1')).toEqual(['Q002 removals 2 id C1']);
  expect(removals('项目', 'P1')).toEqual(['Q002 removals 2 id P1']);
  expect(removals('项目', 'C1')).toEqual([]);
  expect(removals('小区', 'C2')).toEqual([]);
});

test('E002: an explanation of a rule that the notice does not have', () => {
  const explained = (...ids: string[]): string[] =>
    reported((report) =>
      checkExplanations(
        readsOf({ explanations: ids.map((id) => ({ 规则编号: id })) }),
        policyOf('laoshan-2021-2'),
        report,
      ),
    );
  expect(explained('G07', 'G06-2')).toEqual([]);
  expect(explained('G07', 'ZZZZZZ')).toEqual(['E002 explanations 3 ruleId']);
  expect(explained('G06-9')).toEqual(['E002 explanations 2 ruleId 是不是“G06”？']);
});

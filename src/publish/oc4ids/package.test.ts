import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  fundingLine,
  notice,
  project,
  stageEvent,
  street,
  withItems,
} from '../../../tests/fixtures/records.ts';
import { readDataset } from '../../intake/dataset.ts';
import { buildDataset } from '../../model/build.ts';
import type { Project } from '../../model/types.ts';
import { besideChain, stages } from '../../policy/stages.ts';
import { codelists, documentTypes, roles, steps } from './codes.ts';
import { mapping } from './mapping.ts';
import { phaseOf } from './milestones.ts';
import { oc4idsPackage } from './package.ts';
import { oc4idsProject } from './project.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../tests/fixtures/schemas/oc4ids-0.9-used.json', import.meta.url), 'utf8'),
);
const validate = addFormats.default(new Ajv2020({ strict: false, allErrors: true })).compile(schema);
const real = buildDataset(readDataset('data/laoshan')).dataset!;
const sample = buildDataset(readDataset('data/sample')).dataset!;

interface Party {
  readonly id: string;
  readonly roles: readonly string[];
}

/** What the standard says in words, not in its schema: references lead to parties with the role, ids are unique. */
function faults(one: Record<string, unknown>): string[] {
  const parties = new Map((one['parties'] as Party[]).map((party) => [party.id, party.roles]));
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      const ids = value.flatMap((entry) => (entry as { id?: string } | null)?.id ?? []);
      if (new Set(ids).size !== ids.length) found.push(`${key}: id twice`);
      for (const entry of value) walk(entry, key);
    } else if (typeof value === 'object' && value !== null) {
      const role = { sourceParty: 'sourceParty', procuringEntity: 'procuringEntity', suppliers: 'supplier' }[
        key
      ];
      if (role && !parties.get((value as Party).id)?.includes(role)) found.push(`${key}: no party`);
      for (const [name, child] of Object.entries(value)) walk(child, name);
    }
  };
  walk(one, '');
  return found;
}

describe.each([
  ['laoshan', real],
  ['sample', sample],
] as const)('%s', (_, data) => {
  const parsed = JSON.parse(oc4idsPackage(data));

  test('meets the schema, has every project, and its references lead somewhere', () => {
    validate(parsed);
    expect(validate.errors).toBeNull();
    expect(parsed.projects).toHaveLength(data.projects.length);
    expect(parsed.projects.flatMap(faults)).toEqual([]);
    expect(parsed.uri).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('uses no code but the standard’s and those of the local lists', () => {
    const codes = (name: string): string[] =>
      codelists.find((list) => list.name === name)!.rows.map((row) => String(row[0]));
    for (const one of parsed.projects) {
      for (const { code } of one.milestones ?? []) expect(codes('milestoneCode')).toContain(code);
      for (const { id } of [...(one.metrics ?? []), ...one.renovationItems])
        expect(codes('renovationItem')).toContain(id);
      for (const { documentType } of one.documents ?? [])
        expect(codes('documentType')).toContain(documentType);
    }
    expect(codes('partyRole')).toEqual(Object.keys(roles));
    expect(codes('documentType')).toEqual(Object.keys(documentTypes));
  });
});

test('the schema refuses what the standard refuses, and fields it does not know', () => {
  const good = JSON.parse(oc4idsPackage(real));
  const refused = (change: object): boolean =>
    !validate({ ...good, projects: [{ ...good.projects[0], ...change }] });
  expect(refused({})).toBe(false);
  for (const change of [
    { status: 'completed' },
    { type: 'renovation' },
    { title: '' },
    { parties: [] },
    { updated: '2025-08-14' },
    { sector: ['housing'] },
    { milestones: [{ title: '开工' }] },
  ])
    // prettier-ignore
    expect(refused(change), JSON.stringify(change)).toBe(true);
  expect(validate({ ...good, version: '0.9.5' })).toBe(false);
  expect(validate({ ...good, projects: [] })).toBe(false);
});

test('every step of the notice has its phase and kind', () => {
  expect(Object.keys(steps).sort()).toEqual([...stages, ...besideChain].map(({ code }) => code).sort());
  for (const { field } of mapping)
    expect(Object.keys(schema.$defs.project.properties)).toContain(field.split('.')[0]);
});

test.each([
  [{}, null],
  [{ status: '未开工' }, 'preparation'],
  [{ status: '已验收' }, 'completion'],
  [{ status: '居民否决' }, 'cancelled'],
  [{ stages: [stageEvent('公示', { doneOn: '2021-05-01' })] }, 'preparation'],
  [{ stages: [stageEvent('开工', { plannedOn: '2021-05-01' })] }, null],
  [
    { stages: [stageEvent('联合验收', { doneOn: '2022-05-01', result: '不通过' })], status: '已完工' },
    'implementation',
  ],
  [{ stages: [stageEvent('保修', { doneOn: '2022-06-01' })], status: '已验收' }, 'maintenance'],
] satisfies [Partial<Project>, string | null][])('phase of %j is %s', (part, phase) => {
  expect(phaseOf(project(part))).toBe(phase);
});

test('a whole project, field by field', () => {
  const own = street({ name: '甲街道' });
  const one = project({
    builder: '建设集团',
    contractor: '施工公司',
    delivery: 'EPC',
    leadStreet: '甲街道',
    warrantyPhone: '0532-0000 0001',
    plannedFunds: 3_862_000_000,
    finalFunds: 123,
    status: '已验收',
    plannedStart: '2022-03-01',
    compounds: [
      compound({ street: own, point: { lng: 120.1, lat: 36.1 }, address: '甲路1号' }),
      compound({
        id: 'C2',
        kind: '部队零散公寓',
        street: own,
        point: { lng: 120, lat: 36 },
        address: '乙路2号',
      }),
    ],
    stages: [
      stageEvent('公示', {
        plannedOn: '2021-06-01',
        doneOn: '2021-06-02',
        unit: '甲街道办事处',
        note: '第一次',
      }),
      stageEvent('联合验收', { doneOn: '2022-05-01', result: '不通过' }),
      stageEvent('联合验收', { round: 2, doneOn: '2022-06-01', result: '通过' }),
    ],
    consent: [consentRound({ endOn: '2021-03-31', returned: 900, agreeWill: 800 })],
    funding: [fundingLine({ detail: '区', amount: 150, workClass: '基础类' }), fundingLine({ basis: '决算', amount: 200 })], // prettier-ignore
    items: withItems({ 15: { state: '已验收', row: { decision: '纳入', planned: 186_000, done: 118_500, unit: '个车位' } } }), // prettier-ignore
    notices: [notice({ postedOn: '2021-05-20', body: '正文', publisher: '甲街道办事处' })],
  });
  const data = dataset({ projects: [one] });
  const written = oc4idsProject(data, one);
  expect(validate({ uri: 'urn:x:y', publisher: { name: '甲' }, publishedDate: '2025-09-30T00:00:00+08:00', version: '0.9', projects: [written] })).toBe(true); // prettier-ignore
  expect({ ...written, renovationItems: (written['renovationItems'] as unknown[])[14] }).toMatchSnapshot();
});

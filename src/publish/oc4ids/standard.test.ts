import { describe, expect, test } from 'vitest';
import { live } from '../../../tests/fixtures/live.ts';
import { reported } from '../../../tests/fixtures/reported.ts';
import { oc4idsErrors, schemaPaths, valuePaths } from '../../../tests/lib/oc4ids.ts';
import type { Dataset } from '../../model/types.ts';
import { policy } from '../../../tests/fixtures/records.ts';
import { codelistsOf, documentTypes, roles } from './codes.ts';
import { mapping } from './mapping.ts';
import { oc4idsPackage } from './package.ts';

const codelists = codelistsOf(policy);
const written = (data: Dataset) => ({ data, parsed: JSON.parse(oc4idsPackage(data)) });
const packages = [...live, ['reported', reported] as const].map(([id, data]) => [id, written(data)] as const);
const packageOf = (id: string) => packages.find(([own]) => own === id)![1];
const sample = packageOf('sample');

/** The open code lists of OC4IDS 0.9.5: codes of our own may stand beside theirs. */
const open: Readonly<Record<string, readonly string[]>> = {
  partyRole: [
    'buyer',
    'procuringEntity',
    'supplier',
    'tenderer',
    'funder',
    'enquirer',
    'payer',
    'payee',
    'reviewBody',
    'interestedParty',
    'publicAuthority',
    'administrativeEntity',
    'climateFinanceFocalPoint',
    'independentMonitor',
  ],
  metricID: ['financialProgress', 'physicalProgress'],
};

interface Party {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The role that the standard's words ask of the party a field refers to. */
const roleOf: Readonly<Record<string, string>> = {
  publicAuthority: 'publicAuthority',
  procuringEntity: 'procuringEntity',
  suppliers: 'supplier',
  sourceParty: 'sourceParty',
};

/** What the standard says in words, not in its schema: references lead to parties with the role and name, ids are unique. */
function faults(one: Record<string, unknown>): string[] {
  const parties = new Map((one['parties'] as Party[]).map((party) => [party.id, party]));
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      const ids = value.flatMap((entry) => (entry as { id?: string } | null)?.id ?? []);
      if (new Set(ids).size !== ids.length) found.push(`${key}: id twice`);
      for (const entry of value) walk(entry, key);
    } else if (typeof value === 'object' && value !== null) {
      const role = roleOf[key];
      const { id, name } = value as Party;
      if (role !== undefined) {
        const party = parties.get(id);
        if (!party?.roles.includes(role)) found.push(`${key}: no party`);
        else if (party.name !== name) found.push(`${key}: another name`);
      }
      for (const [child, inside] of Object.entries(value)) walk(inside, child);
    }
  };
  walk(one, '');
  return found;
}

describe.each(packages)('%s', (_, { data, parsed }) => {
  test('meets the schema, has every project, and its references lead somewhere', () => {
    expect(oc4idsErrors(parsed)).toBeNull();
    expect(parsed.projects).toHaveLength(data.projects.length);
    expect(parsed.projects.flatMap(faults)).toEqual([]);
    expect(new Set(parsed.projects.map(({ id }: { id: string }) => id)).size).toBe(parsed.projects.length);
    expect(parsed.uri).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('uses no code but the standard’s and those of the local lists', () => {
    const codes = (name: string): string[] =>
      codelists.find((list) => list.name === name)!.rows.map((row) => String(row[0]));
    for (const one of parsed.projects) {
      for (const { code } of one.milestones ?? []) expect(codes('milestoneCode')).toContain(code);
      for (const { id } of [...(one.forecasts ?? []), ...(one.metrics ?? []), ...one.renovationItems])
        expect(codes('renovationItem')).toContain(id);
      for (const { documentType } of one.documents ?? [])
        expect(codes('documentType')).toContain(documentType);
      for (const { roles: own } of one.parties)
        for (const role of own) expect([...open['partyRole']!, ...codes('partyRole')]).toContain(role);
      for (const { id } of one.additionalClassifications) expect(codes('classification')).toContain(id);
    }
    expect(codes('partyRole')).toEqual(Object.keys(roles));
    expect(codes('documentType')).toEqual(Object.keys(documentTypes));
  });
});

test('no code of our own says again what the standard has a code for', () => {
  const theirs = Object.values(open).flat();
  for (const { rows } of codelists)
    for (const [code] of rows) expect(theirs, String(code)).not.toContain(code);
});

test('the schema has the fields that are published, all of them and no other', () => {
  const used = new Set([packageOf('reported'), sample].flatMap(({ parsed }) => valuePaths(parsed)));
  expect([...used].sort()).toEqual(schemaPaths().sort());
});

test('the data page tells of the fields that the standard does not have, and of no field that is not there', () => {
  const paths = schemaPaths();
  for (const { field } of mapping) expect(paths.some((path) => path.startsWith(`.projects[].${field}`)), field).toBe(true); // prettier-ignore
  for (const added of ['planYear', 'renovationItems', 'households'])
    expect(mapping.filter(({ field, note }) => `${field}${note}`.includes(added) && note.includes('加的字段'))).toHaveLength(1); // prettier-ignore
});

describe('refused', () => {
  const good = () => JSON.parse(JSON.stringify(sample.parsed));
  type Node = Record<string, never>;

  test.each([
    { uri: '一个网址' },
    { uri: undefined },
    { publishedDate: '2025-08-21' },
    { publishedDate: undefined },
    { version: '0.9.5' },
    { version: 0.9 },
    { publisher: { name: '' } },
    { publisher: {} },
    { license: 'CC BY 4.0' },
    { license: null },
    { projects: [] },
    { projects: undefined },
  ])('a package with %j', (change) => {
    expect(oc4idsErrors(JSON.parse(JSON.stringify({ ...good(), ...change })))).not.toBeNull();
  });

  test.each([
    { id: '' },
    { id: undefined },
    { title: '　' },
    { title: null },
    { updated: '2025-08-21' },
    { updated: '2025-08-21T00:00:00' },
    { language: 'zh-CN-x' },
    { language: '' },
    { identifiers: [] },
    { identifiers: [{ scheme: '本站' }] },
    { status: 'completed' },
    { status: '施工中' },
    { type: 'renovation' },
    { type: ['rehabilitation'] },
    { additionalClassifications: [{ id: 'a', scheme: 'b' }, { id: 'a', scheme: 'b' }] }, // prettier-ignore
    { additionalClassifications: [{ id: 'oldCompound' }] },
    { period: {} },
    { period: { startDate: '2021-03' } },
    { maintenancePeriod: { endDate: null } },
    { maintenancePeriod: { years: 2 } },
    { publicAuthority: '区住房城乡建设局' },
    { publicAuthority: { name: '区住房城乡建设局' } },
    { parties: [] },
    { parties: [{ id: '甲', name: '甲', roles: [] }] },
    { parties: [{ id: '甲', name: '甲', roles: ['contractor'] }] },
    { parties: [{ id: '甲', name: '甲', roles: ['supplier', 'supplier'] }] },
    { parties: [{ id: '甲', name: '甲', roles: ['supplier'], contactPoint: {} }] },
    { locations: [{ description: '望海苑' }] },
    { locations: [{ id: 'C1', geometry: { type: 'Point', coordinates: [36.1, 120.4] } }] },
    { locations: [{ id: 'C1', geometry: { type: 'Point', coordinates: [120.4] } }] },
    { locations: [{ id: 'C1', address: {} }] },
    { budget: {} },
    { budget: { amount: 38_620_000 } },
    { budget: { amount: { amount: 1 } } },
    { budget: { amount: { amount: '1', currency: 'CNY' } } },
    { budget: { budgetBreakdown: [{ id: '1' }] } },
    { budget: { budgetBreakdowns: [{ budgetBreakdown: [{ id: '1' }] }] } },
    { budget: { budgetBreakdowns: [{ id: '预算', budgetBreakdown: [] }] } },
    { milestones: [{ title: '开工' }] },
    { milestones: [{ id: 'G18a-1', status: '完成' }] },
    { milestones: [{ id: 'G18a-1', type: 'start' }] },
    { milestones: [{ id: 'G18a-1', dateMet: '2025-08-21' }] },
    { metrics: [{ id: 'item-24', observations: [{ id: '1', measure: 1 }] }] },
    { metrics: [{ id: 'item-1', observations: [{ id: '1', measure: '' }] }] },
    { forecasts: [{ id: 'item-1', observations: [] }] },
    { forecasts: [{ id: 'item-1', observations: [{ id: '1', unit: '个' }] }] },
    { documents: [{ id: 'S1', documentType: 'news' }] },
    { documents: [{ id: 'S1', url: '/notices/1/' }] },
    { contractingProcesses: [{ summary: { title: '施工' } }] },
    { contractingProcesses: [{ id: '1', summary: { nature: ['consultancy'] } }] },
    { contractingProcesses: [{ id: '1', summary: { modifications: [{ type: 'scope' }] } }] },
    { contractingProcesses: [{ id: '1', summary: { modifications: [{ id: '1', type: '内容' }] } }] },
    { contractingProcesses: [{ id: '1', summary: { suppliers: ['示范建工集团'] } }] },
    { social: { consultationMeetings: [{ date: '2021-06-04T00:00:00+08:00' }] } },
    { social: { consultationMeetings: [{ id: '1', numberOfParticipants: 12 }] } },
    { social: { consultationMeetings: [{ id: '1', households: { total: -1 } }] } },
    { social: { consultationMeetings: [{ id: '1', households: { people: 12 } }] } },
    { completion: {} },
    { completion: { finalValue: 123 } },
    { planYear: '2021' },
    { planYear: 21 },
    { renovationItems: [] },
    { renovationItems: [{ id: 'item-1', title: '道路' }] },
    { sector: ['socialHousing'] },
    { environment: { goals: ['climateChangeMitigation'] } },
  ])('a project with %j', (change) => {
    const one = good();
    expect(oc4idsErrors({ ...one, projects: [one.projects[0]] })).toBeNull();
    const changed = JSON.parse(JSON.stringify({ ...one.projects[0], ...change }));
    expect(oc4idsErrors({ ...one, projects: [changed] })).not.toBeNull();
  });

  test('by the words of the standard: parties without the role or by another name, an id twice', () => {
    const [first] = good().projects;
    const without = (role: string): Node =>
      ({ ...first, parties: first.parties.map((party: Party) => ({ ...party, roles: party.roles.filter((own) => own !== role) })) }); // prettier-ignore
    for (const [field, role] of Object.entries(roleOf)) expect(faults(without(role)), role).toContain(`${field}: no party`); // prettier-ignore
    const { id } = first.publicAuthority;
    expect(faults({ ...first, publicAuthority: { id, name: '别的局' } })).toEqual(['publicAuthority: another name']); // prettier-ignore
    expect(faults({ ...first, milestones: [...first.milestones, first.milestones[0]] })).toEqual(['milestones: id twice']); // prettier-ignore
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as codes from '../../src/policy/codes.ts';
import { policy } from './policy.ts';
import { tableNames, tables as schemas } from '../../src/schema/tables/index.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';
import { cases, furtherTraits, type Trait } from './cases.ts';
import { datasetInfo } from './dataset.ts';
import { addWorkdays } from './days.ts';
import { generate } from './generate.ts';
import { fewestCompounds } from './plan.ts';
import type { Tables } from './record.ts';
import { asOf } from './settings.ts';
import { csvOf } from './write.ts';

const { stages: chain, names: stageNames } = policy.chain;

const bytesOf = (tables: Tables): string =>
  tableNames.map((name) => csvOf(schemas[name], tables[name])).join('\n');
const sample = generate(fewestCompounds, 2021);
const several = [sample, generate(fewestCompounds, 7), generate(200, 5)];
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

test('the same seed gives the same bytes, another seed others', () => {
  expect(bytesOf(generate(fewestCompounds, 2021))).toBe(bytesOf(sample));
  expect(bytesOf(several[1]!)).not.toBe(bytesOf(sample));
});

test('data/sample is what npm run sample writes', () => {
  for (const name of tableNames) {
    const file = new URL(`../../data/sample/${schemas[name].file}`, import.meta.url);
    expect(readFileSync(file, 'utf8') === csvOf(schemas[name], sample[name]), name).toBe(true);
  }
});

/** The compound built after 2005 has no ground for it, so that D8 is broken; no plan drops a work, no objection names a source. */
const neverFilled = ['compounds.exceptionBasis', 'planworks.included', 'objections.sourceIds'];

test('every column is filled in some row; what is new is filled in scripts/sample/', () => {
  const empty = tableNames.flatMap((name) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = sample[name];
    return Object.keys(schemas[name].fields)
      .filter((key) => rows.every((row) => (row[key] ?? null) === null))
      .map((key) => `${name}.${key}`);
  });
  expect(empty).toEqual(neverFilled);
});

test('the description of the dataset is valid', () => {
  expect(datasetSchema.parse(datasetInfo)).toEqual(datasetInfo);
});

test('64 compounds make 48 projects, three of them in 2021', () => {
  expect(sample.compounds).toHaveLength(64);
  expect(sample.projects).toHaveLength(48);
  expect(sample.projects.filter(({ planYear }) => planYear === 2021)).toHaveLength(3);
  expect(new Set(sample.compounds.map(({ community }) => community).filter(Boolean))).toHaveLength(20);
});

test('200 compounds make 150 projects; names and keys stay unique', () => {
  const big = several[2]!;
  expect(big.projects).toHaveLength(150);
  expect(new Set(big.compounds.map(({ name }) => name))).toHaveLength(200);
  for (const name of tableNames) {
    const keys = big[name].map((record) => {
      const columns = record as unknown as Readonly<Record<string, unknown>>;
      return schemas[name].key
        .map((key: string) => String(columns[key] ?? (key === 'round' ? 1 : '')))
        .join('+');
    });
    expect(new Set(keys).size, name).toBe(keys.length);
  }
});

/** Which column carries which code list. */
const coded = [
  ['compounds', 'batch', codes.batches],
  ['compounds', 'kind', codes.compoundTypes],
  ['compounds', 'land', codes.landTypes],
  ['compounds', 'datum', codes.datums],
  ['compounds', 'precision', codes.precisions],
  ['compounds', 'committee', codes.ownersCommittees],
  ['compounds', 'propertyMode', codes.propertyModes],
  ['compounds', 'repairFund', codes.repairFunds],
  ['projects', 'status', codes.projectStatuses],
  ['projects', 'delivery', codes.deliveryMethods],
  ['stages', 'stage', stageNames],
  ['stages', 'result', codes.stageResults],
  ['consent', 'method', codes.consultationMethods],
  ['projects', 'workKind', codes.workKinds],
  ['projects', 'onPlatform', codes.yesNo],
  ['projects', 'fastTrack', codes.yesNo],
  ['projects', 'award', codes.awardResults],
  ['holidays', 'kind', codes.dayKinds],
  ['projects', 'warrantyBasis', codes.warrantyBases],
  ['checklist', 'keyWork', codes.yesNo],
  ['checklist', 'need', codes.needs],
  ['checklist', 'condition', codes.conditions],
  ['checklist', 'funds', codes.sufficiency],
  ['checklist', 'decision', codes.decisions],
  ['checklist', 'reasonCode', codes.reasonCodes],
  ['checklist', 'status', codes.itemStatuses],
  ['funding', 'workClass', policy.workClasses.map(({ name }) => name)],
  ['funding', 'source', codes.fundingSources],
  ['funding', 'detail', codes.fundingDetails],
  ['funding', 'basis', codes.fundingBases],
  ['notices', 'kind', codes.noticeKinds],
  ['notices', 'result', codes.noticeResults],
  ['objections', 'outcome', codes.objectionOutcomes],
  ['figures', 'qualifier', codes.qualifiers],
  ['utilities', 'trade', codes.utilityTrades],
  ['parts', 'decision', codes.decisions],
  ['parts', 'status', codes.itemStatuses],
  [
    'parts',
    'part',
    policy.items.flatMap(({ parts }) => parts.flatMap(({ name, trade }) => (trade === null ? name : []))),
  ],
  ['warranties', 'warrantyBasis', codes.warrantyBases],
] as const;

test.each(coded)('%s.%s has every value of its list, whatever the seed', (table, column, list) => {
  for (const tables of several) {
    const seen = new Set(
      tables[table].map((record) => (record as Readonly<Record<string, unknown>>)[column]),
    );
    expect(list.filter((code) => !seen.has(code))).toEqual([]);
  }
});

test('buildings that are all told add up to their compound, and lie within its years', () => {
  for (const { compounds, buildings } of several) {
    const told = compounds.map((compound) => ({
      compound,
      own: buildings.filter(({ compoundId }) => compoundId === compound.id),
    }));
    const whole = told.filter(({ compound, own }) => own.length === compound.buildings);
    expect(whole.length).toBeGreaterThan(2);
    expect(told.some(({ own }) => own.length === 0)).toBe(true);
    expect(told.some(({ compound, own }) => own.length > 0 && own.length < compound.buildings!)).toBe(true);
    for (const { compound, own } of whole)
      expect(total(own.map(({ households }) => households!))).toBe(compound.households);
  }
});

test('lines of money add up to the plan and to the final account', () => {
  for (const { projects, funding } of several)
    for (const { id, plannedFunds, finalFunds } of projects) {
      const sum = (basis: string): number | null => {
        const lines = funding.filter((line) => line.projectId === id && line.basis === basis);
        return lines.length > 0 ? total(lines.map(({ amount }) => amount)) : null;
      };
      expect([plannedFunds ?? null, null]).toContain(sum('测算'));
      expect(sum('预算')).toBe(plannedFunds ?? null);
      expect(sum('决算')).toBe(finalFunds ?? null);
    }
});

test('rounds of consent hold together and, but for the cases, reach two thirds', () => {
  for (const { consent, compounds } of several) {
    const failing = new Set<string>();
    for (const row of consent) {
      if (row.agreeWill === undefined) continue;
      const { projectId, round, compoundId, total: households, returned, agreeWill, agreeContent } = row;
      expect(Math.max(agreeWill!, agreeContent ?? 0)).toBeLessThanOrEqual(returned!);
      expect(returned).toBeLessThanOrEqual(households);
      if (3 * Math.min(agreeWill!, agreeContent ?? agreeWill!) < 2 * households)
        failing.add(projectId ?? compoundId!);
      if (compoundId) {
        expect(compounds.find(({ id }) => id === compoundId)?.households).toBe(households);
        continue;
      }
      const parts = consent.filter(
        (part) => part.projectId === projectId && part.round === round && part.compoundId,
      );
      for (const column of parts.length > 0
        ? (['total', 'returned', 'agreeWill', 'agreeContent'] as const)
        : [])
        expect(total(parts.map((part) => part[column]!))).toBe(row[column]);
    }
    // A compound of SF-2022-02 is short, the project is not; the residents of one compound never came to a project.
    expect([...failing].toSorted()).toEqual([
      'SF-2022-02',
      'SF-2023-05',
      'SF-2023-07',
      expect.stringMatching(/^SF-C/),
    ]);
  }
});

/** Projects with one of these traits, by id. */
const having = (...traits: Trait[]): string[] =>
  [
    ...new Set(
      [
        ...Object.entries(cases).map(([id, one]) => [id, one.traits ?? []] as const),
        ...Object.entries(furtherTraits),
      ]
        .filter(([, own]) => own.some((trait) => traits.includes(trait)))
        .map(([id]) => id),
    ),
  ].toSorted();

const hasty: readonly Trait[] = [
  'GORD', 'G03', 'G05', 'G06', 'G10-2', 'G11', 'G12', 'G13', 'G14-2', 'G15', 'G16', 'G17', 'G18', 'G19-2', 'G20-2', 'G21',
]; // prettier-ignore

test('stages run in order and end by the day of the data', () => {
  const place = new Map(chain.map(({ name }, i) => [name, i]));
  for (const { projects, stages } of several) {
    const wrong = projects.filter(({ id }) => {
      const events = stages.filter(
        (event) => event.projectId === id && event.doneOn && place.has(event.stage),
      );
      return [1, 2].some((round) => {
        const days = events
          .filter((event) => (event.round ?? 1) === round)
          .toSorted((a, b) => place.get(a.stage)! - place.get(b.stage)!)
          .map(({ doneOn }) => doneOn!);
        return days.some((day, i) => i > 0 && day < days[i - 1]!);
      });
    });
    // A project that forgets one step is out of order at that step only.
    expect(wrong.map(({ id }) => id).toSorted()).toEqual(having(...hasty));
    expect(stages.filter(({ doneOn }) => doneOn && doneOn > asOf)).toEqual([]);
  }
});

test('notices hang long enough, but for the cases; two are open', () => {
  for (const { notices } of several) {
    const plans = notices.filter(({ kind }) => kind === '初步改造计划');
    const short = (days: number): string[] =>
      plans
        .filter(({ postedOn, endOn }) => endOn! < addWorkdays(postedOn!, days))
        .flatMap(({ projectIds }) => projectIds!);
    expect(short(5).toSorted()).toEqual(['SF-2022-03', 'SF-2022-07']);
    expect(short(4)).toEqual(['SF-2022-03']);
    const open = notices.filter(({ postedOn, endOn }) => postedOn! <= asOf && endOn! >= asOf);
    expect(open.map(({ result }) => result)).toEqual([null, null]);
  }
});

test('meetings come after the notice, declarations by August, acceptance has three groups', () => {
  for (const { projects, stages } of several)
    for (const { id, planYear } of projects) {
      const last = (stage: string) =>
        stages.findLast((event) => event.projectId === id && event.stage === stage && event.doneOn);
      const [ends, meeting, declared] = [last('公示'), last('专题会议'), last('申报年度计划')];
      if (meeting && !having('G09').includes(id)) expect(meeting.doneOn! > ends!.doneOn!, id).toBe(true);
      if (declared && planYear > 2021 && !having('G10').includes(id))
        expect(declared.doneOn! <= `${planYear - 1}-08-31`, id).toBe(true);
      const groups = last('联合验收')?.participants ?? '相关部门1、参建单位1、居民代表1';
      if (id !== 'SF-2024-06') expect(groups).toMatch(/^相关部门[1-9]、参建单位[1-9]、居民代表[1-9]/);
    }
});

test('nothing looks like a mobile or identity number', () => {
  expect(bytesOf(sample)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/);
});

import { expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import {
  compound,
  consentRound,
  dataset,
  project,
  stageEvent,
  street,
} from '../../../tests/fixtures/records.ts';
import { noNotice } from '../../policy/no-notice.ts';
import { dial } from '../../facts/contacts.ts';
import { firmsSentence, partiesFinding, projectParties, residentsSentence } from './parties.ts';

const contact = (unit: string, role: string, phone: string) => ({
  unit,
  role,
  phone,
  address: null,
  sourceId: null,
});
const contacts = [
  contact('示范城市更新有限公司', '施工、保修', '0532-0000 0001'),
  contact('听涛街道办事处', '改造内容、公示（听涛街道）', '0532-0000 0011'),
];
const data = dataset({ info: { ...info, contacts } });

test('builder, street, community, supervision', () => {
  const shown = project({
    builder: '示范城市更新有限公司',
    leadStreet: '听涛街道',
    compounds: [compound({ community: '望海社区' })],
  });
  expect(projectParties(data, shown).map(({ matter, unit, phone }) => [matter, unit, phone])).toEqual([
    ['施工、保修', '示范城市更新有限公司', '0532-0000 0001'],
    ['改造内容、公示', '听涛街道办事处', '0532-0000 0011'],
    ['居民意见', '望海社区', null],
    ['监督', '甲区住房城乡建设局', null],
  ]);
  expect(partiesFinding(data, shown)).toBe('施工问题找建设单位，做不做的问题找街道');
});

test('the bureau has its published phone; without a notice nobody is named', () => {
  const bureau = contact('甲区住房城乡建设局', '改造办公室', '0532-0000 0021');
  const phoned = dataset({ info: { ...info, contacts: [bureau] } });
  expect(projectParties(phoned, project()).at(-1)).toMatchObject({ unit: bureau.unit, phone: bureau.phone });
  const nobody = projectParties(dataset({ policy: noNotice }), project()).at(-1);
  expect(nobody).toMatchObject({ matter: '监督', unit: null, role: '主管部门', phone: null });
});

test('nothing published', () => {
  expect(partiesFinding(dataset(), project())).toBe('街道、建设单位和电话都未公开');
  expect(partiesFinding(dataset(), project({ street: street() }))).toBe(
    '做不做的问题找街道，建设单位和电话未公开',
  );
  expect(firmsSentence(project())).toBe('施工、监理、全过程咨询单位：未公开。');
  expect(firmsSentence(project({ contractor: '甲公司', delivery: 'EPC' }))).toBe(
    '施工：甲公司。监理：未公开。全过程咨询：未公开。发包方式：EPC。',
  );
});

test('a number as dialled', () => {
  expect(dial('0532-0000 0001')).toBe('053200000001');
});

test('each of the five parties has its place', () => {
  const tiers = projectParties(data, project({ compounds: [compound({ community: '望海社区' })] })).map(
    ({ tier }) => tier,
  );
  expect(tiers).toEqual(['企业运作', '街道主导', '社区协调', '区级统筹']);
  expect(residentsSentence(project())).toBe('居民参与：多少户交回问卷、几人参加验收，未公开。');
  const took = project({
    consent: [consentRound({ total: 300, returned: 285 })],
    stages: [stageEvent('联合验收', { doneOn: '2023-11-27', participants: '相关部门4、居民代表５' })],
  });
  expect(residentsSentence(took)).toBe('居民参与：285户交回问卷，居民代表5人参加验收。');
  expect(residentsSentence(project({ consent: [consentRound({ total: 9, returned: 9 })] }))).toMatch(
    /未公开/,
  );
});

test('a builder that is not published: whom the notice names, or who holds its role here', () => {
  const role = (of: Parameters<typeof projectParties>[0], builder: string | null = null) =>
    projectParties(of, project({ builder }))[0]?.role;
  expect(role(data)).toBe('建设单位。方案三（五）写的是崂山湾发展集团');
  const here = dataset({ info: { ...info, contacts, roles: { 建设单位: '青岚城市更新公司' } } });
  expect(role(here)).toBe('建设单位，这里由青岚城市更新公司承担');
  expect(role(here, '青岚一建')).toBe('建设单位');
  expect(role(dataset({ policy: noNotice }))).toBe('建设单位');
});

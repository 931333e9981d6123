import { expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import { compound, dataset, project, street } from '../../../tests/fixtures/records.ts';
import { dial } from '../contacts.ts';
import { firmsSentence, partiesFinding, projectParties } from './parties.ts';

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

import type { DatasetInfo } from '../../src/schema/dataset.ts';
import { streets } from './names.ts';
import { bbox, labels, seaLabel } from './peninsula.ts';
import { asOf, city, district, nextRelease, phone, phones, units } from './settings.ts';

/** `dataset.json` of the fictional district. */
export const datasetInfo: DatasetInfo = {
  id: 'sample',
  default: false,
  title: '虚构示例区老旧小区改造公开',
  district,
  city,
  publisher: units.taskforce,
  // Reserved for examples (RFC 2606): nobody can own it, so nobody is led astray.
  address: 'https://shifan.example/',
  compiled: '地名、单位、电话、数字都是虚构的，只用来演示每一种情况怎样公开。',
  official: false,
  sample: true,
  policy: 'laoshan-2021-2',
  roles: { 建设单位: units.builder },
  asOf,
  nextRelease,
  planWindow: { start: '2021-01-01', end: '2025-12-31' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  streets: streets.map(({ code, name, office }, i) => ({
    code,
    name,
    aliases: [name.replace('街道', ''), office],
    label: [...labels[i]!],
  })),
  contacts: [
    {
      role: '施工、保修',
      unit: units.builder,
      phone: phones.builder,
      address: '听涛街道听涛路20号',
      sourceId: 'S31',
    },
    {
      role: '统筹协调',
      unit: units.office,
      phone: phones.office,
      address: '听涛街道听涛路8号',
      sourceId: 'S01',
    },
    {
      role: '业务指导',
      unit: units.housing,
      phone: phones.housing,
      address: '听涛街道听涛路8号',
      sourceId: 'S02',
    },
    { role: '养老设施', unit: units.civilAffairs, phone: phone(6), address: null, sourceId: null },
    ...streets.map(({ name, office, phone, road }, i) => ({
      role: `改造内容、公示（${name}）`,
      unit: office,
      phone,
      address: `${name}${road}1号`,
      sourceId: `S2${i + 1}`,
    })),
  ],
  siteCodes: { governmentSiteId: null, icp: null, publicSecurity: null },
  map: {
    bbox: [...bbox],
    land: 'land.geojson',
    boundaries: 'boundaries.geojson',
    reviewNumber: '无审图号',
    attribution: '海岸线、街道界线均为虚构',
    seaLabel,
    tianditu: null,
  },
};

import { personalData } from '../../intake/personal.ts';
import { parseJson } from '../../intake/parse-json.ts';
import { PERSONAL } from '../../intake/version.ts';
import type { RecordVersion, TableVersion } from './version.ts';

/** What the description of the dataset is called among the tables. */
export const infoTitle = '数据集说明';

/** What of dataset.json readers notice, in their words; how the map is drawn is left out. */
const facts: readonly (readonly [path: string, header: string])[] = [
  ['title', '网站名称'],
  ['district', '地区'],
  ['city', '城市'],
  ['publisher', '整理发布'],
  ['compiled', '怎样整理'],
  ['official', '是政府官方网站'],
  ['sample', '是示范数据'],
  ['roles.建设单位', '建设单位由谁承担'],
  ['asOf', '数据截至'],
  ['nextRelease', '预告的更新日期'],
  ['planWindow.start', '规划期开始'],
  ['planWindow.end', '规划期结束'],
  ['licence.name', '授权'],
  ['licence.url', '授权全文'],
  ['map.reviewNumber', '审图号'],
];

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );

/** A text, or the mark that stands for one with personal data: an old file may have what none may have today. */
const masked = (text: string): string => (personalData(text) === null ? text : PERSONAL);

function words(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? '是' : '不是';
  if (Array.isArray(value)) return value.length === 0 ? null : masked(value.map(String).join('、'));
  return typeof value === 'string' || typeof value === 'number' ? masked(String(value)) : null;
}

function record(id: string, value: unknown, list: readonly (readonly [string, string])[]): RecordVersion {
  const cells = list.flatMap(([path, header]): [string, string][] => {
    const said = words(at(value, path));
    return said === null ? [] : [[header, said]];
  });
  return { id, label: null, cells: new Map(cells), about: [] };
}

/** The lists inside dataset.json: where, what they are called, what names an entry, its columns. */
const lists = [
  {
    path: 'contacts',
    title: '联系电话',
    key: ['unit', 'role'],
    columns: [
      ['phone', '电话'],
      ['address', '地址'],
      ['sourceId', '来源编号'],
    ],
  },
  {
    path: 'streets',
    title: '街道名单',
    key: ['code'],
    columns: [
      ['name', '街道'],
      ['aliases', '别名'],
    ],
  },
] as const;

/** The parts of a dataset.json that readers notice, as tables; null where it is not JSON. */
export function infoVersions(text: string): TableVersion[] | null {
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const json = parsed.value;
  return [
    { title: infoTitle, references: new Set(), records: new Map([['', record('', json, facts)]]) },
    ...lists.map(({ path, title, key, columns }): TableVersion => {
      const entries = at(json, path);
      const records = (Array.isArray(entries) ? entries : []).map((entry: unknown) => {
        const id = key.map((part) => words(at(entry, part)) ?? '').join('，');
        return [id, record(id, entry, columns)] as const;
      });
      return { title, references: new Set(), records: new Map(records) };
    }),
  ];
}

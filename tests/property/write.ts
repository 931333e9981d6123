import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames, tables, type TableName } from '../../src/schema/tables/index.ts';
import { photograph } from '../fixtures/photograph.ts';
import type { Field } from '../../src/schema/field.ts';
import { POLICY } from './cells.ts';
import type { Description } from './description.ts';
import { DISTRICT, streetName, today, type PlainCell, type PlainRow, type PlainTables } from './lawful.ts';

/** A small stream of numbers from a seed, the same everywhere; seed 0 gives zeros: everything is written plainly. */
function hand(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    if (seed === 0) return 0;
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const wide = (text: string): string =>
  text.replace(/[A-Za-z0-9-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const dateForms: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso,
  (iso) => iso.replace(/-0?/g, '/'),
  (iso) => iso.replaceAll('-', '.'),
  (iso) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`,
  (iso) => iso.replaceAll('-', ''),
  wide,
];
const idForms: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => id.toUpperCase(),
  wide,
  (id) => ` ${id} `,
];

/** A cell as somebody might have written it. */
function written(field: Field<unknown>, cell: PlainCell, roll: (below: number) => number): string {
  if (cell === null) return ['', '', '', '-', '/', '暂无'][roll(6)]!;
  switch (field.kind) {
    case '日期':
      return dateForms[roll(dateForms.length)]!(cell);
    case '街道':
      // dataset.json lists the name without 街道 as an alias.
      return roll(3) === 1 ? cell.slice(0, -'街道'.length) : cell;
    case '编号':
      return field.ref === null ? cell : idForms[roll(idForms.length)]!(cell);
    case '多个编号':
      return field.ref === null
        ? cell
        : cell
            .split('、')
            .map((id) => idForms[roll(idForms.length)]!(id))
            .join('、，,; '[roll(4)]);
    case '整数':
    case '小数':
      return roll(6) === 1 ? wide(cell).replaceAll('．', '.') : cell;
    default:
      return cell;
  }
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function csvOf(name: TableName, rows: readonly PlainRow[], roll: (below: number) => number): string {
  const fields = Object.entries(tables[name].fields as Record<string, Field<unknown>>);
  // A column that nobody fills may be left out.
  const kept = fields.filter(
    ([key, field]) => field.required || roll(5) !== 1 || rows.some((row) => (row[key] ?? null) !== null),
  );
  const lines = [
    kept.map(([, { header }]) => header),
    ...rows.map((row) => kept.map(([key, field]) => written(field, row[key] ?? null, roll))),
  ];
  const end = ['\n', '\r\n'][roll(2)]!;
  return `${['', '\ufeff'][roll(2)]}${lines.map((line) => line.map(quoted).join(',') + end).join('')}`;
}

/** dataset.json of a description. */
export function infoOf(description: Description, all: PlainTables): object {
  const { streets, speaker, contacts, address } = description;
  const source = all.sources?.[0]?.['id'] ?? null;
  // That of some project: it is met there, and other projects are built by others.
  const builder = all.projects?.[contacts]?.['builder'] ?? null;
  return {
    id: 'made',
    default: true,
    title: '甲区老旧小区改造公开',
    district: DISTRICT,
    city: '甲市',
    publisher: '甲区测试数据组',
    compiled: '生成的虚构数据。',
    ...(address ? { address: 'https://made.example/' } : {}),
    official: speaker === '官方',
    sample: speaker === '示范',
    policy: description.judged ? POLICY.id : null,
    ...(description.judged && builder !== null ? { roles: { 建设单位: builder } } : {}),
    asOf: today(description),
    nextRelease: null,
    planWindow: { start: '2021-01-01', end: '2025-12-31' },
    licence: { name: 'CC0 1.0', url: null },
    streets: streets.map((name, i) => ({
      code: `J${i + 1}`,
      name: streetName(name),
      aliases: [name],
      label: [120.4 + i * 0.02, 36.1],
    })),
    // An official site has a telephone.
    contacts: Array.from({ length: Math.max(contacts, speaker === '官方' ? 1 : 0) }, (_, i) => ({
      role: ['区级统筹', '投诉'][i],
      unit: '甲区城市更新办公室',
      phone: [speaker === '官方' ? '0532-0000 0002' : null, '0532-0000 0001'][i],
      address: null,
      sourceId: i === 1 ? source : null,
    })),
    siteCodes: { governmentSiteId: null, icp: null, publicSecurity: null },
    map: {
      bbox: [120.39, 36.04, 120.73, 36.36],
      land: null,
      boundaries: null,
      reviewNumber: null,
      attribution: '没有底图',
      seaLabel: null,
      tianditu: null,
    },
  };
}

/** Writes a dataset as a folder that the program reads. */
export function writeDataset(folder: string, description: Description, all: PlainTables): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify(infoOf(description, all), null, 1));
  const roll = hand(description.hand);
  for (const name of tableNames) {
    const rows = all[name];
    if (rows !== null) writeFileSync(join(folder, tables[name].file), csvOf(name, rows, roll));
  }
  const photos = all.photos ?? [];
  if (photos.length > 0) mkdirSync(join(folder, 'photos'));
  photos.forEach(({ file }, i) => writeFileSync(join(folder, 'photos', file!), photograph(i)));
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyIds } from '../../src/policy/policy-of.ts';
import { datasetSchema, type DatasetInfo } from '../../src/schema/dataset.ts';
import { tables } from '../../src/schema/tables/index.ts';
import { fieldName } from '../../src/schema/zod-words.ts';
import { UserError } from './cli.ts';

/** What a new district says of itself. */
export interface NewDataset {
  readonly data: string;
  readonly id: string;
  readonly district: string;
  readonly city: string;
  readonly publisher: string;
  /** `代码:街道名:经度,纬度`, parted by semicolons. */
  readonly streets: string;
  /** Id of a notice pack, or none. */
  readonly policy: string | null;
  /** ISO date. */
  readonly asOf: string;
  readonly official: boolean;
  /** Where residents call who find an error; an official site must have one. */
  readonly phone: string | null;
}

/** Streets from their flag. @throws UserError where one is not written so. */
function streetsOf(written: string): DatasetInfo['streets'] {
  return written
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const match = /^([\w-]+)[:：]([^:：]+)[:：]\s*(\d+(?:\.\d+)?)\s*[,，]\s*(\d+(?:\.\d+)?)$/.exec(one);
      if (match === null)
        throw new UserError(
          `街道“${one}”要写成 代码:街道名:经度,纬度，例如 01:东岭街道:120.45,36.10；经纬度是地图上写街道名的地方`,
        );
      const [, code = '', name = '', lng, lat] = match;
      const short = name.replace(/(街道|镇|乡)$/, '');
      return { code, name, aliases: short === name ? [] : [short], label: [Number(lng), Number(lat)] };
    });
}

/** A box around the streets, a tenth of a degree wider. */
function boxOf(streets: DatasetInfo['streets']): DatasetInfo['map']['bbox'] {
  const [lngs, lats] = [0, 1].map((i) => streets.map(({ label }) => label[i] ?? 0)) as [number[], number[]];
  const round = (value: number): number => Number(value.toFixed(2));
  return [
    round(Math.min(...lngs) - 0.1),
    round(Math.min(...lats) - 0.1),
    round(Math.max(...lngs) + 0.1),
    round(Math.max(...lats) + 0.1),
  ];
}

/** The five-year plan that a day lies in: 2021-2025, 2026-2030 … */
function planOf(asOf: string): DatasetInfo['planWindow'] {
  const first = Math.floor((Number(asOf.slice(0, 4)) - 1) / 5) * 5 + 1;
  return { start: `${first}-01-01`, end: `${first + 4}-12-31` };
}

const readme = ({ district, id }: NewDataset): string => `# ${district}

这个文件夹是${district}的数据。每一列怎么填，见上一层的 README.md。

1. 有台账：\`npm run import -- 台账.xlsx --dataset ${id}\`。没有台账：\`npm run template -- --dataset ${id}\` 得到一个照着填的工作簿，填好再导入。
2. \`npm run check -- --dataset ${id}\`，照报告改，直到没有错误。
3. \`npm run diff -- --dataset ${id}\`，看发布以后会变什么。
4. 提交，说明里写一行“原因：……”，再发布。

\`dataset.json\` 里还空着的（公开电话 \`contacts\`、网址 \`address\`、底图 \`map\`、备案号 \`siteCodes\`），有了再填。
`;

/** Headers of the three tables that matter, without rows. */
const STARTED = ['compounds', 'projects', 'sources'] as const;

/**
 * Writes the folder of a new district: a valid dataset.json, three empty tables, a README. Returns the folder.
 * @throws UserError when it is there already or something of it is not valid.
 */
export function newDataset(input: NewDataset): string {
  const { data, id, district, city, publisher, policy, asOf, official, phone } = input;
  if (official && phone === null)
    throw new UserError('正式发布要有公开的电话，居民发现错误时打：--phone 区号-号码');
  const folder = join(data, id);
  if (existsSync(folder)) throw new UserError(`${folder} 已经有了；换一个编号，或者直接改它`);
  if (policy !== null && !policyIds.includes(policy))
    throw new UserError(`没有方案“${policy}”；有：${policyIds.join('、')}，没有本地方案的不写 --policy`);
  const streets = streetsOf(input.streets);
  const first =
    !existsSync(data) || !readdirSync(data, { withFileTypes: true }).some((entry) => entry.isDirectory());
  const info = {
    id,
    default: first,
    title: `${district}老旧小区改造公开`,
    district,
    city,
    publisher,
    address: null,
    compiled: `由${publisher}整理。`,
    official,
    sample: false,
    policy,
    asOf,
    nextRelease: null,
    planWindow: planOf(asOf),
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    streets,
    contacts:
      phone === null ? [] : [{ role: '咨询、更正', unit: publisher, phone, address: null, sourceId: null }],
    siteCodes: { governmentSiteId: null, icp: null, publicSecurity: null },
    map: {
      bbox: streets.length === 0 ? [0, 0, 0, 0] : boxOf(streets),
      land: null,
      boundaries: null,
      reviewNumber: null,
      attribution: '没有底图',
      seaLabel: null,
      tianditu: null,
    },
  };
  const parsed = datasetSchema.safeParse(info);
  if (!parsed.success)
    throw new UserError(
      parsed.error.issues.map(({ path, message }) => `${fieldName(path)}：${message}`).join('\n'),
    );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dataset.json'), `${JSON.stringify(info, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme(input));
  for (const name of STARTED) {
    const headers = Object.values(tables[name].fields).map(({ header }) => header);
    writeFileSync(join(folder, tables[name].file), `${headers.join(',')}\n`);
  }
  return folder;
}

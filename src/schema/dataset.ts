import { z } from 'zod';
import { policyIds, policyOf } from '../policy/policy-of.ts';
import { parsePhone } from './cell.ts';
import { isRealDate } from '../shared/date.ts';
import { sameForm } from './same-form.ts';
import './zod-words.ts';

/** A text that says something; spaces at its edges go. */
const words = z.string().trim().min(1, { message: '空着', abort: true });
const officePhone = words.refine((value) => parsePhone(value).ok, {
  message: '不是单位电话，请写带区号的，例如 0000-0000 0001；不写个人手机',
});
/** A map beside dataset.json, never elsewhere. */
const mapFile = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.geojson$/, {
  message: '只写同一个文件夹里的文件名，例如 land.geojson',
});
const isoDate = z.string().refine(isRealDate, { message: '不是真实存在的日期，写法示例 2025-06-30' });
const lngLat = z.tuple([z.number().min(73).max(136), z.number().min(3).max(54)]);
const httpsUrl = z.url({ protocol: /^https$/, message: '写网址，以 https:// 开头' });
const isDistinct = (names: readonly string[]): boolean => new Set(names.map(sameForm)).size === names.length;
const optionalCode = z.string().trim().nullable();

/** `data/<id>/dataset.json`: who publishes, what day the data speaks of, which streets there are. */
const fields = z.strictObject({
  /** Folder name and, unless `default`, the address prefix. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, { message: '只用小写英文字母、数字和 -，字母开头，最长 32 个字符' }),
  /** Served at `/`; every other dataset is served at `/<id>/`. */
  default: z.boolean(),
  /** Name of the site, in the header of every page. */
  title: words,
  district: words,
  city: words,
  publisher: words,
  /** Where the whole site stands on the web, e.g. https://example.gov.cn/; without it no page claims an address. */
  address: z
    .url({ protocol: /^https$/, message: '写网站的网址，以 https:// 开头', abort: true })
    .refine((text) => new URL(text).href === text && new URL(text).pathname === '/', {
      message: '只写到域名，以 / 结尾，例如 https://example.gov.cn/',
    })
    .nullable()
    .optional(),
  /** How the publisher put the data together, for the flag line and the about page. */
  compiled: words,
  /** false: every page says 非政府官方网站. */
  official: z.boolean(),
  /** true: every page says 虚构示例，非真实项目. */
  sample: z.boolean(),
  /** Id of the notice the data is judged by (a pack of `src/policy/notices/`); null: none is loaded and nothing is judged. */
  policy: z
    .enum(policyIds, { message: `写载入了的方案：${policyIds.join('、')}；没有本地方案的写 null` })
    .nullable(),
  /** Who holds a role for which the notice names a body, where it is another here; by the role. */
  roles: z.record(z.string(), words).optional(),
  /** The dataset's "today", ISO date; nothing in it may be later. */
  asOf: isoDate,
  /** Announced day of the next release; null means the release follows new material. */
  nextRelease: isoDate.nullable(),
  planWindow: z
    .strictObject({ start: isoDate, end: isoDate })
    .refine(({ start, end }) => start <= end, { message: '规划期的结束早于开始' }),
  licence: z.strictObject({ name: words, url: httpsUrl.nullable() }),
  streets: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[0-9A-Za-z-]{1,32}$/, { message: '只用英文字母、数字和 -，最长 32 个字符' }),
        name: words,
        aliases: z.array(words),
        /** Where the name stands on the map, CGCS2000 [lng, lat]; not an address. */
        label: lngLat,
      }),
    )
    .min(1)
    .refine((list) => isDistinct(list.map((street) => street.code)), { message: '街道代码有重复' })
    .refine((list) => isDistinct(list.flatMap((street) => [street.name, ...street.aliases])), {
      message: '街道名称或别名有重复，分不清是哪个街道',
    }),
  /** Offices that answer residents; unit phones only. */
  contacts: z.array(
    z.strictObject({
      role: words,
      unit: words,
      phone: officePhone.nullable(),
      address: words.nullable(),
      sourceId: z.string().nullable(),
    }),
  ),
  /** Empty by default, never invented. */
  siteCodes: z.strictObject({
    governmentSiteId: optionalCode,
    icp: optionalCode,
    publicSecurity: optionalCode,
  }),
  map: z
    .strictObject({
      /** [west, south, east, north]: coordinates outside are refused. */
      bbox: z
        .tuple([z.number(), z.number(), z.number(), z.number()])
        .refine(([w, s, e, n]) => 73 <= w && w < e && e <= 136 && 3 <= s && s < n && n <= 54, {
          message: '应当依次是西、南、东、北四个边，经度在前，例如 [120.4, 36.0, 120.7, 36.4]',
          abort: true,
        }),
      /** GeoJSON of land, beside dataset.json. */
      land: mapFile.nullable(),
      /** Reviewed street borders; only with their 审图号. */
      boundaries: mapFile.nullable(),
      /** As it is printed on pages and maps, e.g. 审图号：鲁S（2024）001号. */
      reviewNumber: words.nullable(),
      attribution: words,
      seaLabel: z.strictObject({ text: words, at: lngLat }).nullable(),
      /** 天地图 as a layer the visitor may ask for; null: none. Tiles come through this site's own server. */
      tianditu: z
        .strictObject({
          tiles: z.string().regex(/^\/[\w./-]*\{layer\}[\w./-]*\{z\}[\w./-]*\{x\}[\w./-]*\{y\}[\w./-]*$/, {
            message: '写本站转发的地址，以 / 开头，依次含有 {layer}、{z}、{x}、{y}',
          }),
          /** Number of the service's map, shown while the layer is on. */
          reviewNumber: words,
        })
        .nullable(),
    })
    .refine(({ boundaries, reviewNumber }) => boundaries === null || reviewNumber !== null, {
      path: ['reviewNumber'],
      message: '有街道边界（boundaries），就要写审图号',
    }),
});

/** What holds between its fields is asked once each of them is right. */
export const datasetSchema = fields.superRefine((info, { addIssue }) => {
  const { asOf, nextRelease, streets, map } = info;
  const named = Object.keys(policyOf(info.policy).terms.namedBodies);
  for (const role of Object.keys(info.roles ?? {}))
    if (!named.includes(role))
      addIssue({
        code: 'custom',
        path: ['roles', role],
        message:
          named.length === 0
            ? '这里照的方案没有点名哪个单位，请删掉'
            : `方案没有点名由谁做这个，请删掉；点了名的是${named.map((one) => `“${one}”`).join('、')}`,
      });
  if (nextRelease !== null && nextRelease < asOf)
    addIssue({ code: 'custom', path: ['nextRelease'], message: `早于数据截至日 ${asOf}` });
  const [w, s, e, n] = map.bbox;
  const outside = ([x, y]: readonly [number, number]): boolean => x < w || x > e || y < s || y > n;
  streets.forEach(({ label }, i) => {
    if (outside(label))
      addIssue({
        code: 'custom',
        path: ['streets', i, 'label'],
        message: '在 map.bbox 的范围之外，经度在前',
      });
  });
  if (map.seaLabel && outside(map.seaLabel.at))
    addIssue({
      code: 'custom',
      path: ['map', 'seaLabel', 'at'],
      message: '在 map.bbox 的范围之外，经度在前',
    });
});

/** The parsed `dataset.json`. */
export type DatasetInfo = z.infer<typeof datasetSchema>;

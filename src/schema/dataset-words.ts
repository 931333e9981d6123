import type { DatasetInfo } from './dataset.ts';

/** What each key of dataset.json is, for the people who fill it in; a key without words does not compile. */
export const datasetWords: Readonly<Record<keyof DatasetInfo, string>> = {
  id: '数据集的编号，和文件夹同名：小写英文字母、数字和 -',
  default: '`true`：网站的首页就是它，只能有一个；其他的在 `/编号/`',
  title: '网站的名字，写在每一页上面',
  district: '区的名字',
  city: '市的名字',
  publisher: '谁发布',
  address: '整个网站的网址，只写到域名，例如 `https://example.gov.cn/`；还没有的写 `null`',
  compiled: '数据怎么来的，一两句，写在每一页下面和“关于本站”',
  official: '`true`：是政府网站，`contacts` 里至少要有一个公开的电话；`false`：每一页写“非政府官方网站”',
  sample: '`true`：每一页写“虚构示例，非真实项目”',
  policy: '照哪一份方案判断，写方案的编号；没有本地方案的写 `null`，不作判断',
  roles:
    '方案点了名的单位，在这里由谁承担，例如 `{ "建设单位": "某城市更新有限公司" }`；和方案点名的一样的，不写这一项',
  asOf: '数据截至哪一天。表里不能有比它晚的日期；每次更新都要改，导入时加 `--as-of 日期` 就改好了',
  nextRelease: '预告的下一次发布日期；没有的写 `null`',
  planWindow: '规划期：`start`、`end` 两个日期',
  licence: '授权：`name` 和 `url`',
  streets:
    '本区的街道，一个一组：`code` 代码，`name` 名称，`aliases` 别的叫法（表里写了也认得），`label` 地图上写名字的地方（经度、纬度）',
  contacts:
    '居民可以问的单位，一个一组：`role` 管什么，`unit` 单位，`phone` 带区号的单位电话，`address` 地址，`sourceId` 出处；不知道的写 `null`',
  siteCodes: '备案号：`governmentSiteId` 政府网站标识码，`icp`、`publicSecurity`；没有的写 `null`',
  map: '地图，见下一张表',
};

/** What each key of its `map` is. */
export const mapWords: Readonly<Record<keyof DatasetInfo['map'], string>> = {
  bbox: '本区的范围，依次是西、南、东、北；表里的经纬度不能在外面',
  land: '陆地的 GeoJSON，和 dataset.json 放在一起；没有的写 `null`',
  boundaries: '审过的街道界线；没有的写 `null`',
  reviewNumber: '审图号，照印在地图上的写；有 `boundaries` 必须写',
  attribution: '底图从哪里来',
  seaLabel: '海面上写的字 `text` 和位置 `at`；没有的写 `null`',
  tianditu: '天地图：`tiles` 本站转发的地址，`reviewNumber` 审图号；不用的写 `null`',
};

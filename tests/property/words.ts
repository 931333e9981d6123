/** Words of generated data: what offices write, and what a program may stumble over. Nothing here is a real place. */

const first = [
  '望海',
  '立夏',
  '瓦松',
  '盐场',
  '听涛',
  '长春',
  '重庆',
  '单家',
  '都乐',
  '一号',
  '东',
  '𠮷祥',
  '堐下',
];
const last = [
  '苑',
  '花园',
  '新村',
  '宿舍',
  '小区',
  '里',
  '公寓',
  '1号院',
  '（东区）',
  '(西区)',
  'A区',
  '二期',
];

/** Names as people write them; few enough that some are given twice. */
export const plainNames: readonly string[] = first.flatMap((a) => last.map((b) => a + b));

/** Names that look like something else to a program, a spreadsheet or a page. */
export const oddNames: readonly string[] = [
  'Infinity公馆',
  'NaN苑',
  'undefined小区',
  'null里',
  'true公寓',
  '[object Object]花园',
  '__proto__',
  'constructor',
  'A<B小区',
  '<b>望海</b>苑',
  '</script>花园',
  '<!-- 东区 -->',
  '&amp;小区',
  'C&D国际',
  '“望海”花园',
  '"望海"苑',
  "O'Neil公寓",
  '1+1=2小区',
  '√2里',
  '3#楼',
  '100%家园',
  '[东区]',
  '{{name}}苑',
  '${x}里',
  '金色·海岸',
  '小区－甲',
  'ABC',
  'Abc Garden No. 5',
  '０１号院',
  '8',
  '2024',
  '12月花园',
  '2024年5月3日花园',
  '第2024-05-03号楼',
  '甲，乙、丙；丁',
  '甲  乙',
  '👍小区',
  'é公馆',
  '很长的名字'.repeat(12),
];

/** What prose may hold: numbers of documents, addresses, dates, several lines. */
export const phrases: readonly string[] = [
  '照实填写。',
  '投资项目统一代码2105-370212-04-01-123456',
  '合同号LSZC-2021-06-15-03',
  '见https://example.cn/a?b=1&c=2#d。',
  '2021-05-10公示，2021-05-17截止',
  '新增停车位120个，共3,456平方米',
  '第一行\n第二行\n\n第四行',
  '“引号”和"引号"，逗号,分号；',
  '<script>alert(1)</script>',
  'a < b && c > d',
  '没有undefined，也没有NaN',
  '约5%～10%',
  '（一）改造内容；（二）资金',
  '-1层漏水',
  '+86',
  '@物业',
  'G07、G13-2、O21',
];

export const units: readonly string[] = [
  '区住建局',
  '某街道办事处',
  '甲建设集团有限公司',
  '甲建设',
  '<乙>公司',
  'NULL公司',
  '崂山湾集团',
];

/** Of figures.csv: what the pages look for, and what they have never heard of. */
export const metrics: readonly string[] = [
  '小区数',
  '户数',
  '楼栋数',
  '建筑面积',
  '计划投资',
  '加装电梯',
  '新增停车位',
  '拆除违建',
  'Infinity',
  '<指标>',
];
export const figureBases: readonly string[] = [
  '年度计划',
  '年度计划(省)',
  '年度计划（区执法局）',
  '年度开工',
  '年度完成',
  '累计完成',
  '累计计划',
  '摸底',
  '<口径>',
];
export const figureUnits: readonly string[] = [
  '个',
  '户',
  '万户',
  '栋',
  '平方米',
  '万平方米',
  '万米',
  '部',
  '亿元',
  '%',
  '处',
];
export const otherAreas: readonly string[] = ['乙区', '丙区', '甲市'];

/** Ids that are also words of the program, of addresses, of languages. */
export const idWords: readonly string[] = [
  'C1',
  'LS-C01',
  'a_b',
  '7',
  '001',
  'index',
  'constructor',
  'toString',
  '404',
  'feed',
  'poster',
  'warning',
  'NaN',
  'X-2021-05-10',
  'S12',
];

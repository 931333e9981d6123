import type { Field } from '../schema/field.ts';
import type { Table } from '../schema/table.ts';
import type { Policy } from '../policy/policy.ts';
import { datasetWords, mapWords } from '../schema/dataset-words.ts';
import { staffTables } from '../schema/staff-tables.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import { tablesOf } from '../schema/tables/tables-of.ts';

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');

/** How a kind of cell is written. */
export const kinds: readonly (readonly [string, string])[] = [
  ['文字', '一行文字，最长300字，不能换行'],
  ['长文字', '可以换行，最长5000字'],
  ['编号', '英文字母、数字、`-`、`_`，字母或数字开头，最长64个字符；定了不再改'],
  ['多个编号', '用顿号`、`分开，例如`S01、S02`'],
  ['代码', '只能写表里列出的词'],
  ['街道', '`dataset.json`里列出的街道名或别名'],
  ['日期', '年月日写全：`2021-05-10`、`2021/5/10`、`2021.5.10`、`2021年5月10日`、`20210510`都可以'],
  ['年份', '四位年份，例如`1996`'],
  ['年度', '一年`2024`，或几年`2021-2025`'],
  ['整数', '只写数字，不写单位，不写“约、余”；可以有千分位逗号'],
  ['小数', '只写数字，不写单位；按原文的位数'],
  ['度', '十进制度数，例如`120.457`'],
  ['网址', '以`http://`或`https://`开头'],
  ['电话', '带区号的单位电话；不写个人手机'],
  ['指纹', '12个字母，从网页上抄'],
  ['文件', '英文字母、数字、`-`、`_`，以`.jpg`或`.jpeg`结尾；照片放在`photos`文件夹里'],
  ['轮廓', '至少三个拐角，每个写经度、空格、纬度，拐角之间用`；`分开，最长5000字'],
];

const intro = `# 数据字典

这个文件由\`npm run dictionary\`按\`src/schema/\`写成，不要手改；改了表的定义，要重新生成。

## 怎么放数据

- 一个数据集一个文件夹，例如\`data/laoshan/\`。里面有\`dataset.json\`和下面各表的CSV。
- 每张表都可以没有，也可以只有表头。没有的内容，网站显示“未公开”。
- 放好以后运行\`npm run check\`，按报告改；没有错误才能发布。

## 台账不用自己拆

单位自己的台账，或者\`npm run template -- --dataset 编号\`得到的模板，填好以后用\`npm run import -- 文件.xlsx --dataset 编号\`导入，会写成下面各表。新的区用\`npm run new -- 编号\`建文件夹。

## 怎么从Excel导出CSV

不用导入、自己导出的，照这几条：

1. 第1行是表头，表头的字要和本文件一样；列的先后不限，可以少列（必填的列除外），不能多列。
2. 表头上面不要标题，表尾不要合计行；不要合并单元格。
3. 选“文件、另存为”，类型选“CSV UTF-8（逗号分隔）”。
4. 文件名照本文件写，放进数据集的文件夹。

WPS只能存成GB18030的，也能读。不要把两个软件导出的文件拼在一起。

## 空格子

不知道的留空。\`-\`、\`—\`、\`–\`（一个或几个）、\`/\`、\`暂无\`、\`N/A\`、\`NA\`（不分大小写）、\`无\`都算空；列的可选词里有“无”的，“无”是一个词，不算空。

空就是未公开，不是0。0只在确实是0的时候写。

## 不能写什么

居民的个人信息。每一格文字、\`dataset.json\`、整个GeoJSON、链接里“?”后面的、提交说明里的原因都查：

- 错误，改好才能发布：身份证号（18位校验码对的，15位的旁边写着“身份证”的）、手机号（怎样分段、全角、汉字都认）、银行卡号、车牌、个人邮箱、微信号、QQ号；“业主”“户主”“反映人”这样的称呼和姓名连着写；门牌和住的人连着写。
- 疑问，有人看过才能发布：像姓名、像某一户的门牌、像身份证号而校验码不对的。看过没有问题，把报告给的一行抄进\`confirmations.csv\`。
- 查不出：没有称呼的外号、照片里的字、几处合起来才认得出的人；单位邮箱（gov.cn、org.cn、edu.cn）、公众号、单位电话不算个人信息。

查出来的在报告里打上星号。已经发布过的，改掉以后还要在\`redactions.csv\`写一行，“改过什么数据”、订阅、以前的版本里也隐去。

## 格子的类型

| 类型 | 怎么写 |
| --- | --- |
${kinds.map(([kind, how]) => `| ${kind} | ${cell(how)} |`).join('\n')}

## dataset.json

| 名字 | 写什么 |
| --- | --- |
${Object.entries(datasetWords)
  .map(([key, text]) => `| \`${key}\` | ${cell(text)} |`)
  .join('\n')}

\`map\` 里面：

| 名字 | 写什么 |
| --- | --- |
${Object.entries(mapWords)
  .map(([key, text]) => `| \`${key}\` | ${cell(text)} |`)
  .join('\n')}

## mapping.json

\`npm run import\`第一次见到一种台账时写的，记着每一列填到哪里；可以改。\`to\`写“表/列”，例如“小区/总户数”，一列填几处的写成一组；\`unit\`是这一列的单位，会换算；\`codes\`把台账的词换成这里的代码；\`with\`写同一行的其他列，例如\`{ "环节": "开工" }\`；\`fill\`写空着的格子照上一行（\`down\`）还是真的空着（\`none\`）；不要的列写\`{ "skip": "为什么" }\`。\`constants\`是每一行都一样的，\`only\`是只要哪些行。写着\`?\`的要人定。

## 从网站下载的CSV

下载的表和这里的格式一样，可以改了再放回来。每张表有两种CSV，只差开头的字节顺序标记（BOM）：用Excel打开的有，程序读的（\`/data/plain/\`、数据包和压缩包里的）没有；两种都能放回来。以\`=\`、\`+\`、\`-\`、\`@\`（半角、全角）开头的文字，前面加了一个英文单引号\`'\`，免得表格软件当成公式；去掉这一个单引号就是原文。
`;

function row(field: Field<unknown>): string {
  const how = [
    field.description,
    field.codes.length > 0 ? `可以写：${field.codes.join('、')}` : '',
    field.ref === null ? '' : `要在${tables[field.ref as keyof typeof tables].file}里有`,
  ].filter((text) => text !== '');
  return `| ${[
    field.header,
    field.kind,
    field.unit ?? '',
    field.required ? '必填' : '',
    how.join('。'),
    field.example,
  ]
    .map(cell)
    .join(' | ')} |`;
}

function section(table: Table): string {
  const keys = table.key.map((key) => table.fields[key]?.header ?? key);
  return `## ${table.title}：${table.file}

${table.description}

每行由“${keys.join('、')}”区分，不能重复。

| 表头 | 类型 | 单位 | 必填 | 说明 | 例子 |
| --- | --- | --- | --- | --- | --- |
${Object.values(table.fields)
  .map((field) => row(field as Field<unknown>))
  .join('\n')}
`;
}

/** data/README.md, for the people who keep the tables, as the notice they are judged by describes them. */
export const dictionary = (policy: Policy): string => {
  const own = tablesOf(policy);
  const all = [...tableNames.map((name) => own[name]), ...Object.values(staffTables)];
  return [intro, ...all.map((table) => section(table))].join('\n');
};

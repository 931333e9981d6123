import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/lib/files.ts';
import { FEWEST_COMPARED } from '../../src/figures/figure/compared.ts';
import { tableNames } from '../../src/schema/tables/index.ts';
import { plainNumbers, saysNumber } from './plain-numbers.ts';
import { quotedClauses } from './quoted.ts';
import { infoOf, rowsOf } from './site.ts';

/**
 * What may stand as a plain number (docs/decisions/0017-count-or-cell.md): everything else that is counted over the
 * data is a figure with a receipt. Each entry says why; a clause of our own words must match one. What the data say in
 * words is taken out first (tests/lib/quoted.ts): a remark may hold any number.
 */
const plain: readonly (readonly [why: string, clause: RegExp])[] = [
  [
    'the annex has 27 works: so many of each kind',
    /(27|必选6|应选15|自选6|应选1|自选[123]|必选[24]|应选7|12|11|4)项/,
  ],
  ['the annex has no such number', /第24[、和]|25项/],
  ['five working days, the twenty of the 条例', /(不少于|至少|超过|在|自形成之日起)?(5|20)个工作日/],
  ['a term that this site has set, and says so', /(92|180|365)天|10%以上|10%是本站设定/],
  ['the chain of the notice', /24个环节|设计三步/],
  ['a sentence of the notice: one care station a community', /每个社区1处/],
  [
    'what the notice and the method name',
    /3个片区|\d+样材料|\d+句|收录到\d样|\d+条规则|\d+种错误|没有写清的\d+处|5个部门|\d条$/,
  ],
  ['a list that stands there cut short', /只列(前|最近的)\d+[条处]|前\d+行|其余[\d,]+处/],
  ['the streets of the district, by its own description', /区有\d+个街道/],
  ['a cell of one row: size of a compound', /\d+栋|\d+户(?!同意)/],
  ['a cell of one row: amount of a work', /^(计划|完成)?[\d.,]+\D{0,3}$|\/\d/],
  [
    'one row: consent of a round or of a work',
    /户(中\d+户)?同意|同意(改造|内容)?\d+户|收回\d+户|征询\d+户|占[\d.]+%|[\d.]+%$|[(（][\d.]+%[)）]/,
  ],
  ['one row: how long a notice ran', /\d+个(工作日|自然日)|算上(张贴当天)?是\d+个/],
  ['one row: days between its two dates', /(隔了|已过|剩|用时|过了|晚|早|少|多|提前)\d+天/],
  [
    'what a source reports, told in a change or before its remark: its receipt is the source',
    /(累计完成|完成|开工|计划)约?[\d,.]+(余|以上)?个|计划的约?[\d,.]+(余|以上)?个小区全部开工|^约?[\d,.]+(余|以上)?个小区全部开工|口径：约?[\d,.]+(余|以上)?个|此前为.*\d(余|以上)?个|计划：约?[\d,.]+(余|以上)?个小区/,
  ],
  ['the history of the data: its receipt is the list of changes', /改过[\d,]+处/],
  ['the text of a notice', /总投资|居民出资[\d.,]+万元|列入\d+个项目$|摸底小区\d+个|^涉及\d+个街道$/],
  ['the length of the list beneath', /公布了\d样/],
  ['a cell of one row: pieces of an objection, disputes of a project', /[^\d]\d+件$|^化解\d+件/],
  ['what a sum leaves out: its receipt says it', /缺\d+个小区|的(户数|面积)未公开$|有完工日期的\d+个小区/],
  ['the order of districts in a report', /\d+个区市/],
  ['the text of a rule', /收录不到\d+个|才够\d+天|和100%差一点|台账重点/],
  ['the text of a rule about holidays, and its fact', /连着放假\d+天|连续的休息日.{1,5}\d天/],
  [
    'one row: contract, final account and plan of a project; works without one who assessed them; the fact of a finding',
    /各项预算相加[\d,.]+万元|里有[\d,.]+万元写的是|合同价[\d,.]+万元|整个项目决算[\d,.]+万元|计划投资([多少])?[\d,.]+万元|项没有写谁评估的/,
  ],
  ['one project: days to its planned end', /还(剩|有)\d+天|超过30天/],
  ['the length of the list that stands there', /撤下的公示\d+次|典型案例有\d+个|^周边区域\d+处$/],
  ['the fewest that are compared, set by this site', new RegExp(`不到${FEWEST_COMPARED}个`)],
  [
    'the length of the list that is folded beneath, in the title of the fold',
    /^(要做的|做完的|做完)\d+项|缺的有\d+样$|^\d+(个项目各做几项|个晚了的项目|条规定各做到多少|种来源各出多少|个单位的地址|项内容各做完几个)|^(公示过的|以前的)\d+次$/,
  ],
  [
    'one row of 答应过的事：结果, and of a plan beside today: what it said and what became of it',
    /^((没)?做到：)?计划[\d,.]+|^做了[\d,.]+|^改了：从[\d,.]+|^(原|改为|多|少)[\d,.]+(?!天)|做到：\d+条都有答复|^[\d.,]+(个充电位|处（\D+）)$/,
  ],
  ['years named on the page', /\d+个年度/],
  ['classes of a scale', /^\d+%(到\d+%|以上)|三分之二到70%/],
];

export const isPlain = (clause: string): boolean => plain.some(([, pattern]) => pattern.test(clause));

/**
 * Pages whose numbers are those of this release; receipts and releases are made of figures, files tell of themselves,
 * and a poster is a page told again on paper, where nothing can be pressed.
 */
const TOLD =
  /^(index\.html|(streets|checklist|compounds|projects|findings|methodology|notices|policy|sources|progress)\/)/;

/**
 * Every number with a counting word on the pages of a dataset that neither opens a receipt, nor may stand plain, nor
 * is in the words of the data: `page：clause`.
 */
export function bareNumbers(site: string, prefix: string): string[] {
  const pages = listFiles(site).filter(
    (path) =>
      path.endsWith('.html') &&
      !path.endsWith('poster/index.html') &&
      path.startsWith(prefix) &&
      TOLD.test(path.slice(prefix.length)),
  );
  if (pages.length <= 60) throw new Error(`only ${pages.length} pages below ${prefix}`);
  const quoted = quotedClauses([
    infoOf(prefix, site),
    ...tableNames.map((name) => rowsOf(prefix, name, site)),
  ]);
  return pages.flatMap((path) =>
    plainNumbers(readFileSync(join(site, path), 'utf8'))
      .filter((clause) => !isPlain(clause) && saysNumber(clause, quoted))
      .map((clause) => `${path}：${clause}`),
  );
}

import type { ItemFacts } from '../../../facts.ts';
import {
  amongItems,
  type ItemScope,
  type RowJudge,
  noNeedExplained,
  mustIsDone,
  shouldIsDone,
  conditionExplained,
  refusalCounted,
  shouldWithoutGrounds,
  mayNeedsAll,
  assessedBeforeDecided,
  fundsExcuseMay,
  noNeedNotDone,
  everyWorkAssessed,
  otherExplained,
  doneElsewhereExplained,
} from '../../../rules/items.ts';
import type { Rule } from '../../../rule.ts';
import { terms } from '../lists/terms.ts';

/** A4: more than half of all households; two thirds is for the project, and may be meant here too. */
const many = { orShare: terms.majorityShare };

const rule = (
  id: string,
  title: string,
  statement: string,
  formula: string,
  { severity = 'X', ...scope }: ItemScope & { readonly severity?: 'X' | 'W' },
  judge: RowJudge,
): Rule<ItemFacts> => ({
  id,
  clause: '附件注',
  severity,
  title,
  statement,
  formula,
  judge: amongItems(scope, judge),
});

/** The decision table of the annex's note, row by row. */
export const itemRules: readonly Rule<ItemFacts>[] = [
  rule(
    'N1',
    '没有必要要说明',
    '以“无改造必要”为由不做的，要写明理由。',
    '改造必要 = 无，不纳入 ⇒ 有必要说明或原因说明',
    {},
    noNeedExplained,
  ),
  rule(
    'N2',
    '必选必须做',
    '必选内容只要有改造必要，必须无条件做；任何理由都不能免。',
    '必选，改造必要 = 有 ⇒ 纳入',
    { of: '必选', lacks: '这一项的决定' },
    mustIsDone,
  ),
  rule(
    'N3',
    '应选应当做',
    '应选内容有必要、条件具备、多数居民同意的，应当做；资金不是理由。',
    '应选，必要、条件、同意过半都具备 ⇒ 纳入',
    { of: '应选', lacks: '这一项的决定' },
    shouldIsDone(many),
  ),
  rule(
    'N4',
    '条件不具备要有依据',
    '以“客观条件不具备”为由不做的，要写明依据。',
    '应选，条件不具备，不纳入 ⇒ 有原因说明',
    { of: '应选' },
    conditionExplained,
  ),
  rule(
    'N5',
    '居民不同意要有数',
    '以“未获多数居民同意”为由不做的，要公布同意户数和总户数。',
    '原因代码 = 未获多数居民同意 ⇒ 有同意户数和征询总户数，且不过半',
    {},
    refusalCounted(many),
  ),
  rule(
    'N6',
    '应选条件不全也做',
    '应选内容条件不具备、或没有多数居民同意，还是要做的，照实提示；文件没有禁止。',
    '应选，有必要，纳入 ⇒ 条件具备，同意过半',
    { of: '应选', severity: 'W' },
    shouldWithoutGrounds,
  ),
  rule(
    'N7',
    '自选要三个条件',
    '自选内容在资金满足、条件具备、多数居民同意时才可以做。',
    '自选，纳入 ⇒ 资金满足、条件具备、同意过半',
    { of: '自选', lacks: '这一项的决定' },
    mayNeedsAll(many),
  ),
  rule(
    'N8',
    '先评估再决定',
    '没有评估过有没有必要的内容，不能直接决定要做。',
    '纳入 ⇒ 改造必要不是“未评估”',
    {},
    assessedBeforeDecided,
  ),
  rule(
    'N9',
    '资金不是必选、应选的理由',
    '“资金不满足”只能用来解释自选内容。',
    '原因代码 = 资金不满足 ⇒ 自选',
    {},
    fundsExcuseMay,
  ),
  rule(
    'N10',
    '没有必要不必做',
    '写了没有改造必要，又决定要做的，提示。',
    '纳入 ⇒ 改造必要不是“无”',
    { severity: 'W' },
    noNeedNotDone,
  ),
  rule(
    'N11',
    '每一项都要评估',
    '27项都要评估有没有改造必要；写着“未评估”的提示。',
    '改造必要是“有”或“无”',
    { severity: 'W', lacks: '改造必要' },
    everyWorkAssessed,
  ),
  rule(
    'N12',
    '其他原因要说明',
    '不做的原因写“其他”的，要写出是什么原因。',
    '不纳入，原因代码 = 其他 ⇒ 有原因说明',
    { severity: 'W' },
    otherExplained,
  ),
  rule(
    'N13',
    '别的项目做过要写明',
    '以“已由其他项目完成”为由不做的，要写明是哪个项目、什么时候做的。',
    '不纳入，原因代码 = 已由其他项目完成 ⇒ 有原因说明',
    { severity: 'W' },
    doneElsewhereExplained,
  ),
];

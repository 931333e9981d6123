import type { ProjectFacts } from '../../../facts.ts';
import { planSaysAll, planUnchanged } from '../../../rules/frozen.ts';
import type { Rule } from '../../../rule.ts';

/** The plan is fixed when it is published: what is changed afterwards is seen. */
export const frozenRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G13-2',
    clause: '五(三)1',
    severity: 'W',
    title: '计划公布后不改',
    statement: '年度计划公布时，列入的内容、预算和工期就定下来；后来改了的提示。',
    formula: '按现在的数据算出的指纹 = 计划公布时登记的指纹',
    judge: planUnchanged,
  },
  {
    id: 'G13-3',
    clause: '五(三)1',
    severity: 'W',
    title: '年度计划写全',
    statement: '公布的年度计划要写明由谁公布、资金预算和项目的开工、完工日期；照文件登记了、没有写的提示。',
    formula:
      '“计划公布”有责任单位，或“年度计划”公示有发布单位；计划表第1版（没有登记的，项目表）有投资或有预算口径的资金，有计划开工、计划完工日期；没有登记第1版的，缺哪样就是判断不了，写了依据或链接的仍看由谁公布',
    judge: planSaysAll,
  },
];

import type { ProjectFacts } from '../../../facts.ts';
import { gateRule, type Gate } from '../../../rules/gates.ts';
import type { Rule } from '../../../rule.ts';
import { chain } from '../lists/stages.ts';

/** The gates of section 五 that are a matter of order, in the order of the chain. */
export const gates: readonly Gate[] = [
  {
    id: 'G03',
    clause: '五(二)1',
    title: '先征求意见再列台账',
    statement: '征求居民意见以后，才能列入项目台账。',
    pairs: [['G02', 'G03']],
  },
  {
    id: 'G05',
    clause: '五(二)3',
    title: '先编计划再由街道审',
    statement: '初步改造计划编好以后，才交街道审核。',
    pairs: [['G04', 'G05']],
  },
  {
    id: 'G06',
    clause: '五(二)3',
    title: '街道审过再评审',
    statement: '街道审核以后，办公室才组织部门评审。',
    pairs: [['G05', 'G06']],
  },
  {
    id: 'G10-2',
    clause: '五(二)5',
    title: '开过会再申报',
    statement: '专题会议研究通过以后，才能申报下一年度计划。',
    pairs: [['G09', 'G10']],
  },
  {
    id: 'G11',
    clause: '五(三)1',
    title: '申报后市里才评审',
    statement: '申报以后，市住房城乡建设局才组织评审。',
    pairs: [['G10', 'G11']],
  },
  {
    id: 'G12',
    clause: '五(三)1',
    title: '评审、报市、报省有先后',
    statement: '市级评审以后报市政府同意，同意以后联合上报省里。',
    pairs: [
      ['G11', 'G12a'],
      ['G12a', 'G12b'],
    ],
  },
  {
    id: 'G13',
    clause: '五(三)1',
    title: '上报后再公布',
    statement: '联合上报省里、确定以后，才公布年度计划。',
    pairs: [['G12b', 'G13']],
  },
  {
    id: 'G14-2',
    clause: '五(三)2(1)',
    title: '计划公布后再选咨询单位',
    statement: '照公布的年度计划实施，全过程咨询单位在计划公布以后选。',
    pairs: [['G13', 'G14']],
  },
  {
    id: 'G15',
    clause: '五(三)2(1)',
    title: '选定咨询单位再做可研',
    statement: '选定全过程咨询单位以后，才做可研和初步方案。',
    pairs: [['G14', 'G15']],
  },
  {
    id: 'G16',
    clause: '五(三)2(2)',
    title: '设计审查三步分开',
    statement: '设计先由街道审核，再由办公室联合审查，最后由领导小组批准，三步分开办。',
    pairs: [
      ['G16a', 'G16b'],
      ['G16b', 'G16c'],
    ],
    apart: true,
  },
  {
    id: 'G17',
    clause: '五(三)2(3)',
    title: '设计批准后再招标',
    statement: '领导小组批准设计以后，才能招投标。',
    pairs: [['G16c', 'G17']],
  },
  {
    id: 'G18',
    clause: '五(三)2(4)',
    title: '定标后再开工',
    statement: '招投标完成以后，才能开工。',
    pairs: [['G17', 'G18a']],
  },
  {
    id: 'G19-2',
    clause: '五(三)3',
    title: '完工后再验收',
    statement: '项目完工以后，才做联合验收。',
    pairs: [['G18b', 'G19']],
  },
  {
    id: 'G20-2',
    clause: '五(三)3',
    title: '验收后再决算',
    statement: '验收通过以后，才做竣工财务决算。',
    pairs: [['G19', 'G20']],
  },
  {
    id: 'G21',
    clause: '五(三)3',
    title: '验收后再移交资料',
    statement: '验收通过以后，才整理、归档、移交竣工资料。',
    pairs: [['G19', 'G21']],
  },
];

export const gateRules: readonly Rule<ProjectFacts>[] = gates.map((gate) => gateRule(chain, gate));

import { chainOf, type Stage } from '../../../stages.ts';

const stage = (
  code: string,
  name: string,
  actor: string,
  clause: string,
  milestone: string | null = null,
): Stage => ({
  code,
  name,
  actor,
  clause,
  milestone,
});

/** The chain in order. G16 has three deciders and G12, G18 two dates each, so they are several rows. */
const stages: readonly Stage[] = [
  stage('G00', '摸底入库', '街道办事处', '五(一)'),
  stage('G01', '五年规划', '领导小组', '五(一)'),
  stage('G02', '征集需求', '街道办事处', '五(二)1', '征求意见'),
  stage('G03', '项目台账', '街道办事处', '五(二)1'),
  stage('G04', '初步改造计划', '建设单位', '五(二)2'),
  stage('G05', '街道审核', '街道办事处', '五(二)3'),
  stage('G06', '部门评审', '领导小组办公室', '五(二)3'),
  stage('G07', '公示', '街道办事处', '五(二)4', '公示'),
  stage('G08', '异议办结', '街道办事处', '五(二)5'),
  stage('G09', '专题会议', '领导小组办公室', '五(二)5'),
  stage('G10', '申报年度计划', '领导小组办公室', '五(二)5'),
  stage('G11', '市级评审', '市住房城乡建设局', '五(三)1'),
  stage('G12a', '报市政府同意', '市住房城乡建设局', '五(三)1'),
  stage('G12b', '联合上报省', '市住房城乡建设、发展改革、财政部门', '五(三)1'),
  stage('G13', '计划公布', '计划公布机关', '五(三)1', '列入计划'),
  stage('G14', '选取咨询单位', '建设单位', '五(三)2(1)'),
  stage('G15', '可研和初步方案', '建设单位', '五(三)2(1)'),
  stage('G16a', '设计街道审核', '街道办事处', '五(三)2(2)'),
  stage('G16b', '设计联合审查', '领导小组办公室', '五(三)2(2)'),
  stage('G16c', '设计批准', '领导小组', '五(三)2(2)'),
  stage('G17', '招投标', '建设单位', '五(三)2(3)', '设计招标'),
  stage('G18a', '开工', '建设单位', '五(三)2(4)'),
  stage('G18b', '完工', '建设单位', '五(三)2(4)', '施工'),
  stage('G19', '联合验收', '建设单位', '五(三)3', '竣工验收'),
  stage('G20', '竣工决算', '建设单位', '五(三)3'),
  stage('G21', '资料移交', '建设单位', '五(三)3'),
  stage('G22', '保修', '建设单位', '六(一)', '保修'),
  stage('G23', '长效管理', '街道办事处', '五(四)'),
];

/** What happens outside the chain: not in the text, but in life. */
const interruptions: readonly Stage[] = [
  stage('X1a', '暂停', '建设单位', '五(三)2(4)'),
  stage('X1b', '恢复', '建设单位', '五(三)2(4)'),
  stage('X1c', '居民否决', '街道办事处', '五(二)1'),
  stage('X1d', '取消', '领导小组办公室', '五(三)1'),
];

/** Duties of 三 and 六 that have a date but no place in the chain of 五; a check is a round each. Coded by their row in the rules. */
const sideSteps: readonly Stage[] = [
  stage('O2', '安全检查', '领导小组办公室', '五(三)2(4)'),
  stage('O2b', '文明施工检查', '领导小组办公室', '五(三)2(4)'),
  stage('O7', '物业检查', '街道办事处', '三(二)'),
  stage('O9', '质量检查', '社区质量检查小组', '三(三)'),
  stage('O16', '立项', '区发展改革局', '六(一)'),
  stage('O17', '养老设施绩效评价', '区民政局', '六(一)'),
  stage('O20', '效果评价', '街道办事处', '六(一)'),
  stage('L8', '政策宣传', '社区', '六(四)'),
];

/** Section 五 in order, and what stands beside it. */
export const chain = chainOf(stages, sideSteps, interruptions);

import type { CompoundDueId, Dues, ProjectDueId } from '../../dues.ts';

const due = (id: ProjectDueId, from: string, clause: string, label: string, who: string) => ({
  ...{ id, from, clause, label, who },
});
const field = (id: CompoundDueId, clause: string, label: string, who: string) => ({
  ...{ id, from: null, clause, label, who },
});

/** Who has to write down or announce what, and where the text says so. */
export const dues: Dues = {
  project: [
    due('consent', 'G03', '五(二)1', '征求意见的户数', '街道办事处，列入台账时写明'),
    due('items', 'G04', '五(二)2', '27项内容做不做', '建设单位，在初步改造计划里写明'),
    due('funding', 'G04', '五(二)2', '谁出钱、各出多少', '建设单位，在资金测算和筹集方案里写明'),
    due('property', 'G10', '五(四)', '物业管理方式', '街道办事处会同区物业管理部门，列入前先确定'),
    due('notice', 'G09', '五(二)4', '初步改造计划的公示', '街道办事处，牵头公示不少于5个工作日'),
    due('plan', 'G13', '五(三)1', '列入年度计划的公布日期', '市里确定后公布，由哪个部门公布没有写明'),
    due('lead', 'G14', '五(三)2', '牵头街道', '街道办事处，牵头实施'),
    due('builder', 'G14', '三(五)', '建设单位', '文件写的是崂山湾发展集团'),
    due('consultant', 'G15', '五(三)2(1)', '全过程咨询单位', '建设单位，招标确定'),
    due('contractor', 'G18a', '五(三)2(3)', '施工单位', '建设单位，招标确定'),
    due('supervisor', 'G18a', '五(三)2(1)', '监理单位', '建设单位，开工前确定'),
    due('start', 'G18a', '五(三)2(4)', '开工日期', '建设单位，组织施工'),
    due('end', 'G18a', '五(三)1', '计划完工日期', '年度计划的项目安排里写明'),
    due('finish', 'G18b', '五(三)2(4)', '完工日期', '建设单位，组织施工'),
    due('acceptance', 'G19', '五(三)3', '联合验收的日期和三方人数', '建设单位，组织三方验收'),
    due('warranty', 'G19', '六(一)', '保修起止日期', '建设单位，负责保修期内的运维'),
    due('phone', 'G19', '六(一)', '报修电话', '建设单位，负责保修期内的运维'),
  ],
  // Of every compound once it stands in the database of 五(一).
  compound: [
    field('street', '五(一)', '所在街道', '街道办事处，摸底时写明'),
    field('built', '四(一)', '建成年份', '街道办事处，摸底时写明；能不能列入看它'),
    field('land', '四(一)', '土地性质', '街道办事处，摸底时写明；能不能列入看它'),
    field('households', '五(一)', '总户数', '街道办事处，摸底时写明'),
    field('buildings', '五(一)', '楼栋数', '街道办事处，摸底时写明'),
    field('area', '五(一)', '建筑面积', '街道办事处，摸底时写明'),
    field('surveyed', '五(一)', '摸底日期', '街道办事处，进入数据库时写明'),
    field('batch', '五(一)', '属于实施、谋划还是储备', '五年规划里写明'),
    field('committee', '三(二)', '有没有业委会', '街道办事处'),
    field('mode', '五(四)', '物业管理方式', '街道办事处会同区物业管理部门'),
  ],
};

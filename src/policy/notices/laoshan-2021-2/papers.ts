import type { Paper } from '../../papers.ts';

const paper = (name: string, who: string, clause: string, pattern: RegExp): Paper => ({
  name,
  who,
  clause,
  pattern,
});

/** Papers of the district as a whole; those of one project stand on its page. */
export const papers: readonly Paper[] = Object.freeze([
  paper('实施方案', '区政府办公室', '一', /老旧小区改造工作实施方案/),
  paper('五年规划', '建设单位编制，领导小组确定', '五(一)', /五年规划/),
  paper('摸底数据库', '街道办事处', '五(一)', /数据库|摸底/),
  paper('年度计划', '确定后公布，由谁公布没有写明', '五(三)1', /年度?.*改造(计划|任务)/),
  paper('工作规则', '领导小组办公室', '三(一)', /工作规则/),
  paper('责任清单', '领导小组办公室', '三(一)', /责任清单/),
  paper('议事规程', '领导小组办公室', '三(一)', /议事规程/),
  paper('资金筹集方案', '区财政局会同区住房城乡建设局', '六(一)', /资金筹集/),
  paper('审计结果', '区审计局', '六(一)', /审计/),
  paper('财政承受能力', '没有写由谁论证', '五(二)1', /财政承受能力/),
  paper('招标制度', '招标管理机构', '五(三)2(3)', /招标制度|招标管理办法/),
  paper('奖补办法', '没有写由谁制定', '六(二)', /奖补办法|奖罚|以奖代补/),
  paper('税费减免政策', '没有写由谁制定', '六(二)', /税费减免/),
]);

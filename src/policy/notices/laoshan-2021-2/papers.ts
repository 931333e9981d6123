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
]);

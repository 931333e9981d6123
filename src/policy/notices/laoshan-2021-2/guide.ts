import type { ApplyStep, Party } from '../../guide.ts';

/** The five parties of 三. */
export const fiveParties: readonly Party[] = Object.freeze([
  {
    name: '区级统筹',
    who: '领导小组，办公室设在区住房城乡建设局',
    does: '定五年规划，组织评审，批准设计，督促质量和安全。',
    clause: '三(一)',
  },
  {
    name: '街道主导',
    who: '各街道办事处，工作专班不少于6人',
    does: '摸底、征求意见、公示、牵头实施、评价改造效果。',
    clause: '三(二)',
  },
  {
    name: '社区协调',
    who: '社区党组织、居委会、业委会、物业',
    does: '上门听意见，开议事会，成立质量检查小组看施工。',
    clause: '三(三)',
  },
  {
    name: '居民参与',
    who: '小区居民',
    does: '说要不要改、改什么，看公示、提意见，按约定出一部分钱，参加验收。',
    clause: '三(四)',
  },
  {
    name: '企业运作',
    who: '崂山湾发展集团，也就是建设单位',
    does: '编初步改造计划，招标、施工、验收，负责保修期内的运维。',
    clause: '三(五)',
  },
]);

/** How a compound comes into the plan, as a resident can follow it. */
export const applySteps: readonly ApplyStep[] = Object.freeze([
  { text: '先看范围：2005年底前在城市国有土地上建成的住宅小区。', clause: '四(一)' },
  { text: '向社区或街道办事处提出，请街道摸底、列入数据库。', clause: '五(一)' },
  { text: '街道和社区上门征求意见。愿不愿改、改什么，都要有总户数的三分之二以上认可。', clause: '五(二)1' },
  { text: '街道列入台账，建设单位编初步改造计划，算钱、定以后怎么管。', clause: '五(二)2' },
  { text: '街道审核，部门评审。条件相同的，意愿强、参与积极、出资占比高的小区优先。', clause: '五(二)3' },
  { text: '街道公示不少于5个工作日。有意见在公示期内提。', clause: '五(二)4' },
  { text: '专题会议研究通过后，每年8月底前向市里申报下一年度的计划。', clause: '五(二)5' },
]);

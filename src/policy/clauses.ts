/** The notice this site checks against. */
export const policy = {
  id: 'laoshan-2021-2',
  number: '崂政办发〔2021〕2号',
  title: '崂山区城镇老旧小区改造工作实施方案',
  publisher: '青岛市崂山区人民政府办公室',
  date: '2021-05-10',
} as const;

/** What the notice stands on and refers to; the first is the higher. */
export const basis: readonly {
  readonly number: string | null;
  readonly title: string;
  readonly role: string;
}[] = Object.freeze([
  {
    number: '国办发〔2020〕23号',
    title: '全面推进城镇老旧小区改造工作的指导意见',
    role: '国务院办公厅，上位依据',
  },
  {
    number: '鲁政办字〔2020〕28号',
    title: '山东省深入推进城镇老旧小区改造实施方案',
    role: '山东省，上位依据',
  },
  {
    number: '青政办发〔2021〕4号',
    title: '加快推进城镇老旧小区改造工作的实施意见',
    role: '青岛市，上位依据',
  },
  { number: policy.number, title: policy.title, role: '崂山区，本站照它检查' },
  { number: null, title: '青岛市城镇老旧小区改造技术导则', role: '编规划时参照，方案五（一）' },
  { number: null, title: '城镇老旧小区改造试点工作方案', role: '住建部，奖罚办法参照，方案六（二）' },
]);

/** A clause of the notice, told in our own words; `id` is its anchor on the policy page. */
export interface Clause {
  readonly id: string;
  /** As rules cite it. */
  readonly ref: string;
  readonly title: string;
  readonly plain: string;
}

const clause = (id: string, ref: string, title: string, plain: string): Clause => ({ id, ref, title, plain });

/** Every clause a rule or a page cites, in the order of the text. */
export const clauses: readonly Clause[] = Object.freeze([
  clause(
    'c1',
    '一',
    '指导思想',
    '区里统筹、街道牵头、社区协调、居民参与、企业实施，五方一起做；怎么改由大家商量：决策共谋、发展共建、建设共管、效果共评、成果共享。',
  ),
  clause(
    'c2',
    '二',
    '任务目标',
    '到2025年底，2000年底前建成的老旧小区力争基本改完；2001年到2005年建成的，看轻重缓急和财力推进。“基本”没有给出比例。为的是改善居民住房条件、促进区域经济发展、提升基层治理能力。',
  ),
  clause(
    'c3-1',
    '三(一)',
    '区级统筹',
    '领导小组办公室设在区住房城乡建设局，统筹协调、业务指导，督促工程质量、安全和文明施工。',
  ),
  clause(
    'c3-2',
    '三(二)',
    '街道主导',
    '街道具体组织，成立不少于6人的工作专班；提高业委会组建率，改造后逐步做到物业管理全覆盖。',
  ),
  clause(
    'c3-3',
    '三(三)',
    '社区协调',
    '党员包楼包院，社区用入户访谈、现场调研、居民议事会、评审会听意见，化解矛盾，成立质量检查小组看施工。',
  ),
  clause(
    'c3-4',
    '三(四)',
    '居民参与',
    '谁受益、谁出资：可以直接出资，用住宅专项维修资金，或让出小区公共收益；加装电梯可以提取住房公积金。',
  ),
  clause(
    'c3-5',
    '三(五)',
    '企业运作',
    '崂山湾发展集团是建设单位，负责2021年3个片区和五年规划项目的融资、建设和运营。',
  ),
  clause(
    'c4-1',
    '四(一)',
    '改造范围',
    '2005年底前在城市国有土地上建成、失修失管、配套不全、居民愿意改的住宅小区；不含拆除新建。',
  ),
  clause('c4-2', '四(二)', '改造内容', '分基础、完善、提升三类，具体27项见附件。'),
  clause(
    'c5-1',
    '五(一)',
    '五年规划',
    '各街道先摸底、建数据库，分实施、谋划、储备三批，由居民自愿、自下而上确定先后。',
  ),
  clause(
    'c5-2-1',
    '五(二)1',
    '征集需求',
    '入户问卷。愿不愿改、改什么，都要有项目总户数三分之二以上认可，街道才能列入台账。',
  ),
  clause('c5-2-2', '五(二)2', '初步计划', '建设单位编初步改造计划和资金测算，同时定资金怎么筹、以后怎么管。'),
  clause(
    'c5-2-3',
    '五(二)3',
    '评审',
    '街道先审，办公室再组织发展改革、财政、自然资源、城管、农业农村等部门评审。',
  ),
  clause('c5-2-4', '五(二)4', '公示', '街道牵头公示初步改造计划，不少于5个工作日。'),
  clause(
    'c5-2-5',
    '五(二)5',
    '申报',
    '公示期满没有异议、或异议不被采纳，才能开专题会议；每年8月底前向市里申报下一年度计划。',
  ),
  clause('c5-3-1', '五(三)1', '计划确定', '市里组织评审，报市政府同意、联合上报省里，确定后公布。'),
  clause('c5-3-2', '五(三)2', '项目实施', '街道牵头组织实施。'),
  clause(
    'c5-3-2-1',
    '五(三)2(1)',
    '咨询单位',
    '建设单位通过招标选定全过程咨询单位，做可研、初步方案和监理。',
  ),
  clause('c5-3-2-2', '五(三)2(2)', '设计审查', '街道审核、办公室联合审查、领导小组批准，三步不能合成一步。'),
  clause('c5-3-2-3', '五(三)2(3)', '招投标', '建设单位申请招标，可以用EPC模式；可以统一到招标平台。'),
  clause('c5-3-2-4', '五(三)2(4)', '施工和监管', '按规范施工，部门、街道、社区配合，办公室督促质量和安全。'),
  clause(
    'c5-3-3',
    '五(三)3',
    '验收',
    '完工后由建设单位组织相关部门、参建单位、居民代表联合验收和评估，再决算、归档、移交。',
  ),
  clause(
    'c5-4',
    '五(四)',
    '长效管理',
    '拟改造的小区先定好物业管理方式；居委会、业委会、物业企业一起商量、互相配合；改造后建立维修资金归集、使用、续筹的办法。',
  ),
  clause(
    'c6-1',
    '六(一)',
    '部门职责',
    '写明领导小组、住建、财政、发改、民政、审计、街道和建设单位各管什么；建设单位负责保修期内的运维。',
  ),
  clause(
    'c6-2',
    '六(二)',
    '资金',
    '钱来自财政补贴、上级奖补、平台公司融资和居民出资；专营单位对自己的管线出资，改好后产权移交给它们维护。',
  ),
  clause('c6-3', '六(三)', '审批', '简化审批，探索联合审批，开绿色通道。'),
  clause('c6-4', '六(四)', '宣传', '宣传政策和好的案例，让更多居民主动要求改造。'),
  clause('annex', '附件', '27项内容', '必选6项、应选15项、自选6项；公布的清单里没有第24和25项。'),
  clause(
    'annex-note',
    '附件注',
    '必选、应选、自选',
    '必选：有必要就必须改。应选：有必要、条件具备、多数居民同意，就应当改。自选：资金满足、条件具备、多数居民同意，可以改。',
  ),
]);

const byRef = new Map(clauses.map((c) => [c.ref, c]));

/** The clause a rule cites. @throws when there is none: a rule must stand on a clause (D1). */
export function clauseOf(ref: string): Clause {
  const found = byRef.get(ref);
  if (!found) throw new Error(`no clause ${ref}`);
  return found;
}

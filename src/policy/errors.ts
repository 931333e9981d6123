/**
 * Rows of the specification that are no conduct to judge but impossible or unreadable data (E):
 * what the checks before the rules find. An error stops the build and can never be explained away.
 */
export interface ErrorRow {
  /** The specification's row; 环节, 内容 and 数据 stand for the general rows of its sections 3, 5 and 9. */
  readonly id: string;
  readonly clause: string;
  readonly statement: string;
  /** Problem codes of the intake catalogue that find it. */
  readonly codes: readonly string[];
  /** Where no problem code does: what makes sure of it instead. */
  readonly how: string | null;
}

const found = (id: string, clause: string, statement: string, ...codes: string[]): ErrorRow => ({
  id,
  clause,
  statement,
  codes,
  how: null,
});
const ensured = (id: string, clause: string, statement: string, how: string): ErrorRow => ({
  id,
  clause,
  statement,
  codes: [],
  how,
});

export const errorRows: readonly ErrorRow[] = Object.freeze([
  ensured(
    'D1',
    '一',
    '每条规则都写明依据方案的哪一条。',
    '规则引用的条款不在方案里，程序就停下，不生成网站。',
  ),
  ensured('D3', '一', '参与的各方分五类：区级、街道、社区、居民、企业。', '五方写在程序里，数据不能另加。'),
  found('D12', '四(一)', '部队零散公寓的位置只公开到街道。', 'G005'),
  found('D14', '五(一)', '计划年度在规划期里；早于规划期的，要写明是试点。', 'Y004'),
  found('D15', '五(一)', '批次只有实施、谋划、储备、试点。', 'C001'),
  found('D20', '五(二)1', '写了需求年度的，要和征集需求同一年，不晚于计划年度。', 'Y006'),
  found(
    'G02',
    '五(二)1',
    '同意户数不多于收回户数，收回户数不多于总户数，各小区相加等于项目。',
    'S002',
    'S004',
  ),
  found('G18', '五(三)2(4)', '完工不能早于开工，计划完工不能早于计划开工。', 'D007'),
  found('环节', '五(三)2', '同一个项目的同一个环节，一轮只有一行。', 'K002'),
  found('附件', '附件', '序号只有1到23和26到29，名称要和序号对上，一个项目里一项只写一次。', 'C003', 'C004', 'K002'), // prettier-ignore
  found('O10', '三(四)', '居民出资只有三种：直接出资、住宅专项维修资金、让渡小区公共收益。', 'C001', 'C005'),
  ensured(
    'O12',
    '六(一)',
    '每个项目写明建设单位。',
    '没有公开的不当作错误，列在“未公开”里；进入实施的项目都算应当写明。',
  ),
  found('F1', '六(二)', '资金来源只有财政补贴、上级奖补、平台公司融资、居民出资、专营单位出资，没有写明的写“其他”；金额不是负数。', 'C001', 'N005'), // prettier-ignore
  found('F7', '五(二)2', '资金各行相加等于总额。', 'S001'),
  ensured('T4', '五(三)3', '“完成”只数联合验收通过的。', '首页和进度页的“完成”只从联合验收数出来，有测试。'),
  found('T5', '二', '各街道公布的数相加等于全区。', 'S003'),
  found('L6', '六(一)', '保修截止要晚于保修开始。', 'D007', 'D009'),
  found('L10', '三(四)', '公开的表里没有身份证号、手机号和居民姓名。', 'P001', 'P002', 'P003'),
  found(
    '数据',
    '五(一)',
    '编号不重复，指到的记录都在，街道在名单里，表和表不互相矛盾。',
    'K002',
    'R001',
    'R002',
    'C002',
    'S006',
    'S007',
    'S008',
  ),
  found('放假', '五(二)4', '放假安排一年接一年，写全，和通知一样，不和已知的矛盾。', 'H001', 'H002', 'H003', 'H004', 'H005'), // prettier-ignore
  found('日期', '五(一)', '日期真实存在，没有做过的事不能晚于数据截至日。', 'D001', 'D003', 'D006', 'D010'),
  found('数量', '五(一)', '建成年份不颠倒，户数、栋数、面积大于0。', 'Y005', 'N010'),
  found(
    '位置',
    '五(一)',
    '坐标写明坐标系，并且在本区里；周边区域和它的轮廓也一样。',
    'G001',
    'G002',
    'G003',
    'G004',
    'G007',
    'G008',
    'G009',
  ),
  found(
    '文件',
    '五(一)',
    '表格读得出来：编码、表头、行列都对。',
    'F001',
    'F006',
    'F007',
    'F009',
    'F010',
    'F011',
    'F019',
  ),
]);

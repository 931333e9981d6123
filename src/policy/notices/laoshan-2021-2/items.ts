import type { Obligation, UtilityTrade } from '../../codes.ts';
import type { Item, ItemPart, WorkClass } from '../../items.ts';

/** The three classes of the annex, in its order. */
export const workClasses: readonly WorkClass[] = [
  {
    name: '基础类',
    key: 'basic',
    note: '保安全、保基本生活的内容。海绵化改造在正文里算完善类，这里照附件算基础类。',
    payers: '政府和权属部门重点支持，专营单位、居民承担一部分',
  },
  {
    name: '完善类',
    key: 'improve',
    note: '改善生活方便的内容。',
    payers: '居民承担一部分，政府适当补助',
  },
  {
    name: '提升类',
    key: 'extra',
    note: '公共服务的内容。由谁出钱，文件没有规定。',
    payers: '文件未规定',
  },
];

const named = (...names: readonly string[]): ItemPart[] => names.map((name) => ({ name, trade: null }));
const laidBy = (name: string, trade: UtilityTrade): ItemPart => ({ name, trade });

/** What the annex names within one row, in its words; a room, a lane and a sign each count for themselves. */
const parts: Readonly<Record<number, readonly ItemPart[]>> = {
  5: [
    laidBy('供水', '供水'),
    laidBy('供电', '供电'),
    laidBy('供气', '燃气'),
    laidBy('供暖', '供暖'),
    ...named('雨污分流排水'),
    laidBy('通信', '通信'),
  ],
  8: named('消防设施设备', '消防器材', '消防车通道', '消防救援场地', '消防标识'),
  11: named('外檐', '围墙', '屋面', '楼道', '门牌', '楼牌'),
  13: named('社区服务用房', '党员活动用房', '物业管理用房', '公安警务用房'),
  19: named('智能信包箱', '快递驿站'),
};

const row = (
  no: number,
  workClass: '基础类' | '完善类' | '提升类',
  obligation: Obligation,
  name: string,
  units: string,
  plain: string,
  key = false,
): Item => ({
  no,
  name,
  workClass,
  obligation,
  plain,
  key,
  units: units.split('、'),
  parts: parts[no] ?? [],
});

/** Annex of 崂政办发〔2021〕2号: 必选 6, 应选 15, 自选 6; numbers are the annex's own, 24 and 25 do not exist. `key` as A3 reads 五(二)1. */
export const items: readonly Item[] = Object.freeze([
  row(
    1,
    '基础类',
    '必选',
    '拆除违法建设',
    '处、平方米',
    '拆掉小区里的违法建筑，清走乱堆的东西，把公共地方还给大家。',
  ),
  row(2, '基础类', '应选', '道路铺装', '平方米', '修好小区的路和活动场地，补平坏掉的小道。'),
  row(
    3,
    '基础类',
    '应选',
    '海绵化改造',
    '平方米',
    '让雨水渗进地里、存得住：透水地面、下凹绿地、蓄水池、雨水花园。',
    true,
  ),
  row(4, '基础类', '应选', '完善公共照明', '盏', '换掉坏灯，补上楼道、道路等公共地方缺的灯。'),
  row(
    5,
    '基础类',
    '应选',
    '完善专营设施',
    '项',
    '改好供水、供电、供气、供暖、雨污分流排水和通信设备。',
    true,
  ),
  row(6, '基础类', '必选', '管线改造规整', '米、千米', '架在空中的线埋到地下，管线理整齐，不再乱拉乱搭。'),
  row(7, '基础类', '自选', '健全安防设施', '处、套', '装上或修好监控和单元防盗门。'),
  row(
    8,
    '基础类',
    '必选',
    '加强消防安全',
    '处、套',
    '补齐消防设施和器材，留出消防车道和救援场地，画好标识。',
  ),
  row(9, '基础类', '应选', '完善环卫设施', '处、组', '放好分类垃圾箱，垃圾分类投放。'),
  row(10, '基础类', '应选', '环境绿化提升', '平方米', '补种花草树木，养护跟上，没有裸露的土。'),
  row(11, '基础类', '应选', '建筑物修缮', '栋、平方米', '加固外檐和围墙，修屋面、楼道，补齐门牌楼牌。'),
  row(12, '基础类', '必选', '加强物业管理', '个小区', '请来物业公司，或者由居民自治、网格来管。'),
  row(13, '完善类', '应选', '公共服务管理', '处、平方米', '增加社区服务、党员活动、物业和警务用房。', true),
  row(14, '完善类', '必选', '建筑节能改造', '平方米、栋', '给楼做保温，冬天更暖，夏天更凉。'),
  row(15, '完善类', '应选', '完善停车设施', '个车位', '划好停车的地方，有条件的建立体车位。', true),
  row(16, '完善类', '必选', '增设无障碍设施', '处', '补建坡道、盲道，老人和残疾人出入方便。'),
  row(17, '完善类', '自选', '增设健身设施', '处、套', '有条件的小区，增加健身器材和休闲场地。'),
  row(18, '完善类', '应选', '电梯加装', '部', '居民自愿，按单元加装电梯。', true),
  row(19, '完善类', '应选', '完善快递服务', '处、组', '装智能信包箱，设快递驿站。'),
  row(20, '完善类', '自选', '增设充电设施', '个充电位、处', '给电动车划出停放的地方，集中装充电位。'),
  row(21, '完善类', '应选', '设立宣传栏', '处', '在合适的位置设宣传栏和信息发布栏。'),
  row(22, '完善类', '应选', '便民市场建设', '处', '新建或改建市场、超市、便利店。'),
  row(23, '完善类', '应选', '卫生健康服务', '处', '新建或改建社区卫生服务机构，看小病不出远门。'),
  row(26, '提升类', '应选', '养老设施建设', '处', '每个社区建成一处居家养老服务站。'),
  row(27, '提升类', '自选', '托幼设施建设', '处', '新建或改扩建托育、托幼和小学生看护的场地。'),
  row(28, '提升类', '自选', '增设家政服务', '家', '引进家政服务机构。'),
  row(29, '提升类', '自选', '智慧社区建设', '套、项', '按居民需要，用信息技术管好小区。'),
]);

/** What is particular about an item, from the readings A7, A17, A18 and the ways to manage of 附件12. */
export const itemNotes: Readonly<Record<number, string>> = {
  3: '正文把海绵化改造归在完善类，附件归在基础类。这里照附件。',
  12: '三种方式：请物业企业、居民自治、网格化管理。',
  18: '居民自愿，按单元征求意见，分母是这些单元的户数。可以提取住房公积金。',
  26: '按社区建，不按小区建：每个社区建成一处。',
};

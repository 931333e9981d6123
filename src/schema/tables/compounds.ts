import {
  batches,
  compoundTypes,
  datums,
  landTypes,
  ownersCommittees,
  precisions,
  propertyModes,
  repairFunds,
} from '../../policy/codes.ts';
import { address, code, count, date, decimal, degree, id, ids, prose, street, text, year } from '../field.ts';
import { defineTable } from '../table.ts';

/** A residential compound (小区), the unit residents know and headlines count. */
export const compounds = defineTable({
  name: 'compounds',
  file: 'compounds.csv',
  title: '小区',
  description: '一行一个小区。没有公开的格子留空，网站显示“未公开”。',
  key: ['id'],
  label: 'name',
  fields: {
    id: id('小区编号', '小区的编号，定了不再改，网址里用它', { required: true, example: 'LS-C01' }),
    name: text('小区名称', '居民通常叫的名字', { required: true }),
    formerNames: text('曾用名', '以前的名字，多个用、分开；按它也能查到', { example: '盐场宿舍、盐场新村' }),
    street: street('街道', 'dataset.json里列出的街道名'),
    community: text('社区', '所在社区'),
    address: address('地址', '门牌地址'),
    kind: code('小区类型', '房屋的来历；部队零散公寓位置只写到街道', compoundTypes),
    land: code('土地性质', '小区所在土地的性质', landTypes),
    builtFrom: year('建成年份起', '最早一栋楼建成的年份'),
    builtTo: year('建成年份止', '最晚一栋楼建成的年份；分组以它为准'),
    buildings: count('楼栋数', '住宅楼栋数', { unit: '栋', positive: true }),
    households: count('总户数', '全部住户', { unit: '户', positive: true }),
    area: decimal('建筑面积（平方米）', '住宅建筑面积', 2, {
      unit: '平方米',
      positive: true,
      least: 100,
      example: '34830.5',
    }),
    lng: degree('经度', '小区位置的经度', { unit: '度' }),
    lat: degree('纬度', '小区位置的纬度', { unit: '度', example: '36.098' }),
    datum: code('坐标系', '经纬度所用的坐标系；有经纬度就必须写', datums),
    precision: code('位置精度', '精确：能标点；街道：只知道在哪个街道', precisions),
    inScope: text('范围情形', '摸底时认定的情形，用、分开', {
      example: '失养失修失管、市政配套不完善、公共服务不健全、居民意愿强烈',
    }),
    exceptionBasis: text('例外依据', '不在改造范围、还列入的，按哪份文件列入'),
    surveyedOn: date('摸底日期', '调查摸底、进入数据库的日期'),
    batch: code('批次', '五年规划里的批次', batches),
    plannedYear: year('拟改造年度', '公布的拟改造年度；没有公布的留空', { example: '2024' }),
    plannedOrder: count('计划顺序', '公布的先后顺序，第几个；照公布的写，不推算', {
      positive: true,
      example: '3',
    }),
    committee: code('业委会', '业主委员会的情况', ownersCommittees),
    propertyMode: code('物业方式', '物业管理方式', propertyModes),
    propertyDecidedOn: date('物业方式确定日期', '确定物业管理方式的日期'),
    repairFund: code('维修资金', '住宅专项维修资金的情况，只写小区的，不写各户余额', repairFunds),
    repairFundOn: date('维修资金日期', '维修资金补建、建立或续筹的日期'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
    note: prose('备注', '需要读者知道的话'),
  },
});

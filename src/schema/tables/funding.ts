import { fundingBases, fundingDetails, fundingSources } from '../../policy/codes.ts';
import { code, decimal, listed, id, ids } from '../field.ts';
import { defineTable } from '../table.ts';

/** Who pays how much for which class of works, on which basis. */
export const funding = defineTable({
  name: 'funding',
  file: 'funding.csv',
  title: '资金',
  description: '谁为哪类内容出多少钱。同一口径各行相加应等于该口径的总额。',
  key: ['projectId', 'workClass', 'source', 'detail', 'basis'],
  label: null,
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    workClass: listed('改造类别', '内容的类别；不分类别的留空'),
    source: code('资金来源', '钱从哪里来；查不明是谁出的写“其他”，会照实公布并提示', fundingSources, {
      required: true,
    }),
    detail: code('细项', '上级奖补写中央、省、市；居民出资写渠道；专营单位写行业', fundingDetails),
    basis: code('口径', '测算、预算、到位还是决算', fundingBases, { required: true }),
    amount: decimal('金额（万元）', '金额', 6, { required: true, unit: '万元', digits: 6, example: '965.4' }),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});

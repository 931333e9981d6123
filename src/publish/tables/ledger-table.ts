import type { Dataset } from '../../model/types.ts';
import { allPromises } from '../../figures/promises/ledger.ts';
import { promiseStates } from '../../figures/promises/state.ts';
import type { PublishedTable, Value } from './tables.ts';

/** What became of every promise, which no file holds. */
export function ledgerTable(dataset: Dataset): PublishedTable {
  const rows = allPromises(dataset).map((one): Value[] => [
    one.id,
    one.projectId,
    one.compoundId,
    one.what,
    one.paper,
    one.deadline,
    one.state,
    one.fact,
    one.reason,
    one.sourceIds.length > 0 ? one.sourceIds : null,
  ]);
  const column = (header: string, description: string, kind = '文字', codes: readonly string[] = []) => ({
    ...{ header, description, kind, codes, unit: null, positive: false, ref: null },
  });
  const columns = [
    column('编号', '从哪里来、哪个项目、哪一行'),
    column('项目编号', '哪个项目', '编号'),
    column('小区编号', '哪个小区', '编号'),
    column('答应的事', '计划、公示、合同、答复写的'),
    column('写在哪里', '哪份文件'),
    column('期限', '答应哪天以前做到', '日期'),
    column('状态', '没做到、改了（写了原因）、做到、还没到期；缺数据的是不知道', '代码', promiseStates),
    column('看到的', '凭什么这样说'),
    column('原因', '改了、没做到的，写的为什么'),
    column('来源编号', '说结果的出处', '多个编号'),
  ];
  const required = ['编号', '答应的事', '写在哪里', '状态'];
  return {
    name: 'ledger',
    title: '答应过的事：结果',
    description: '答应过的每一件事做到没有，由登记的数据算出，不是填报的。',
    key: ['编号'],
    rows,
    columns: columns.map((one, index) => ({
      ...one,
      required: required.includes(one.header),
      published: rows.filter((row) => row[index] !== null).length,
    })),
  };
}

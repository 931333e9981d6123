import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables, type TableName } from '../../src/schema/tables/index.ts';
import { info } from '../fixtures/info.ts';
import type { DatasetInfo } from '../../src/schema/dataset.ts';
import { checkLooked, type Made } from './trial.ts';

/** A small dataset as CSV files; streets are 东街道 and 西街道, 东 is an alias of 东街道. */
export interface Case {
  readonly tables: Partial<Record<TableName, string>>;
  readonly info?: Partial<DatasetInfo>;
}

const two = { sources: '来源编号,发布机构,标题,发布日期\nS1,甲报,一,2022-04-17\nS11,乙报,二,2023-03-30\n' };
const pair = {
  ...two,
  compounds: '小区编号,小区名称,街道,批次,来源编号\nC1,一号院,东街道,实施,S1\nC2,二号院,西街道,实施,S11\n',
  projects:
    '项目编号,项目名称,计划年度,小区编号,状态\nP1,一项目,2022,C1,施工中\nP2,二项目,2023,C1、C2,施工中\n',
};

/** Lawful datasets that the build once refused, or whose numbers did not agree. */
export const cases: Readonly<Record<string, Case>> = {
  没有一张表: { tables: {} },
  只有表头: {
    tables: {
      compounds: '小区编号,小区名称\n',
      projects: '项目编号,项目名称,计划年度,小区编号\n',
      notices: '公示编号,类型,标题\n',
      figures: '指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号\n',
    },
  },
  新区只有一个数字: {
    tables: {
      ...two,
      figures:
        '指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号\n小区数,2021,年度计划,甲区,3,无,个,2021-11-30,S1\n',
    },
  },
  单位名字里有英文引号: {
    tables: {
      ...two,
      compounds: pair.compounds,
      stages:
        '项目编号,环节,轮次,完成日期,责任单位,参加方\nP1,部门评审,1,2022-02-10,甲区老旧小区改造领导小组办公室,"发展改革局、""财政""局"\n',
      projects:
        '项目编号,项目名称,计划年度,小区编号,状态,建设单位\nP1,一项目,2022,C1,施工中,"甲""乙公司"\nP2,二项目,2023,C1、C2,施工中,\n',
      notices:
        '公示编号,类型,标题,项目编号,发布单位,发布日期,公示截止日期\nN1,初步改造计划,一项目公示,P1,"某""整治""处",2022-03-01,2022-03-11\n',
    },
  },
  计划和开工的单位不同: {
    tables: {
      ...two,
      figures:
        '指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号\n小区数,2023,年度计划,甲区,23,无,栋,2023-01-03,S1\n小区数,2023,年度开工,甲区,1,约,个,2023-07-24,S11\n',
    },
  },
  只有出处: { tables: two },
  没有方案的区: {
    info: { policy: null },
    tables: {
      ...pair,
      stages:
        '项目编号,环节,轮次,完成日期\nP1,征求意见,1,2022-01-10\nP1,开工,1,2022-05-06\nP2,公示,1,2022-12-01\n',
      checklist:
        '项目编号,序号,内容,决定,状态\nP1,31,屋面翻新,纳入,施工中\nP2,31,屋面翻新,不纳入,\nP2,2,自行车棚,,\n',
      consent: '项目编号,轮次,总户数,收回户数,同意改造户数,同意内容户数\nP1,1,100,90,70,69\n',
      funding: '项目编号,资金来源,细项,口径,金额（万元）\nP1,居民出资,直接出资,预算,12.5\n',
      notices:
        '公示编号,类型,标题,项目编号,发布日期,公示截止日期\nN1,初步改造计划,一项目公示,P1,2022-03-01,2022-03-03\n',
    },
  },
  没有方案也没有内容的项目: {
    info: { policy: null },
    tables: {
      ...pair,
      notices:
        '公示编号,类型,标题,项目编号,发布日期,公示截止日期\nN1,变更,一项目变更公示,P1,2022-03-01,2022-03-03\n',
    },
  },
  一项内容只写了几个小区里的几处: {
    tables: {
      ...pair,
      compounds:
        '小区编号,小区名称,街道,社区,楼栋数,来源编号\nC1,一号院,东街道,甲社区,4,S1\nC2,二号院,西街道,乙社区,3,S11\nC3,三号院,西街道,乙社区,3,S11\n',
      projects:
        '项目编号,项目名称,计划年度,小区编号,状态\nP1,一项目,2022,C1,施工中\nP2,二项目,2023,C1、C2、C3,施工中\n',
      buildings: '小区编号,楼栋名称,单元数\nC1,1号楼,3\nC2,甲幢,\n',
      checklist:
        '项目编号,序号,决定,状态,计划数量,单位\nP1,18,纳入,,2,部\nP2,18,纳入,施工中,6,部\nP2,26,纳入,完成,,\nP2,2,纳入,取消,,\nP2,11,纳入,施工中,,\nP2,19,不纳入,,,\nP2,8,纳入,完成,,\n',
      parts:
        '项目编号,序号,小区编号,哪栋楼,哪个单元,哪一样,决定,状态\nP2,18,C1,１号楼,1单元,,纳入,未开始\nP2,18,C1,1号楼,2单元,,不纳入,\nP2,18,C2,,,,不纳入,\nP2,26,C3,,,,纳入,\nP2,2,C2,,,,纳入,完成\nP2,11,,,,屋面,纳入,完成\nP2,11,C2,,,外檐,纳入,施工中\nP2,8,C1,,,,纳入,\nP2,8,C2,甲幢,,,不纳入,\n',
      warranties:
        '项目编号,小区编号,部位,保修截止日期,报修电话\nP2,,屋面,2030-05-01,\nP2,C2,电梯,2022-05-01,0532-0000 0001\n',
    },
  },
  验收的两轮写倒了: {
    tables: {
      ...pair,
      projects: pair.projects.replace('C1,施工中', 'C1,已验收'),
      stages:
        '项目编号,环节,轮次,计划日期,完成日期,结果\nP1,联合验收,2,2024-06-01,2023-06-20,通过\nP1,联合验收,1,2023-02-01,2023-02-20,不通过\n',
    },
  },
  两个小区同名在不同街道: {
    tables: { compounds: '小区编号,小区名称,街道\nC1,望海苑,东街道\nC2,望海苑,西街道\nC3,望海苑,西街道\n' },
  },
  同名同年的项目和重新公示: {
    tables: {
      compounds: pair.compounds.replaceAll(/,S1+$/gm, ',').replace('来源编号', '备注'),
      projects: '项目编号,项目名称,计划年度,小区编号\nP1,改造,2023,C1\nP2,改造,2023,C2\n',
      notices:
        '公示编号,类型,标题,项目编号,发布单位,发布日期,公示截止日期\nN1,其他,改造公示,P1,甲办,2023-03-01,2023-03-10\nN2,其他,改造公示,P1,甲办,2023-04-03,2023-04-12\nN3,其他,改造公示,P2,甲办,2023-04-03,2023-04-12\n',
    },
  },
  名字像程序的词: {
    tables: {
      compounds:
        '小区编号,小区名称,街道\nC1,Infinity公馆,东街道\nC2,NaN苑,东街道\nC3,<b>望海</b>苑,\nC4,"[object Object]花园",西街道\nC5,undefined里,\nC6,__proto__,\nC7,小区,\n',
    },
  },
  编号像程序的词: {
    tables: {
      compounds: '小区编号,小区名称\nconstructor,一号院\nindex,二号院\n404,三号院\nwarning,四号院\n',
    },
  },
  几张表用同一个编号: {
    tables: {
      compounds: '小区编号,小区名称,街道,批次\nA1,一号院,东街道,谋划\n',
      projects: '项目编号,项目名称,计划年度,小区编号,状态\nA1,一项目,2022,A1,施工中\n',
      notices:
        '公示编号,类型,标题,项目编号,发布单位,发布日期,公示截止日期\nA1,初步改造计划,一项目公示,A1,甲办,2021-05-10,2021-06-10\n',
    },
  },
  别的表里换了写法: {
    tables: {
      ...two,
      compounds: '小区编号,小区名称,街道,来源编号\nWH-C01,一号院,东,s11\n',
      projects:
        '项目编号,项目名称,计划年度,小区编号,牵头街道,来源编号\nP-1,一项目,2022,ｗｈ-c01,东,Ｓ１、s11\n',
      stages: '项目编号,环节,轮次,完成日期\np-1,开工,1,2022-05-01\n',
    },
  },
  公示从张贴以后开始到周末截止: {
    tables: {
      ...pair,
      notices:
        '公示编号,类型,标题,项目编号,发布单位,发布日期,公示开始日期,公示截止日期\nN1,初步改造计划,公示,P1,甲办,2024-06-03,2024-06-05,2024-06-15\nN2,初步改造计划,又公示,P2,甲办,,2023-06-05,2023-06-17\n',
    },
  },
  公示到没有放假通知的日子: {
    tables: {
      ...pair,
      notices:
        '公示编号,类型,标题,项目编号,发布单位,发布日期,公示截止日期\nN1,初步改造计划,公示,P1,甲办,2024-06-03,2027-03-01\n',
    },
  },
  一个小区在两个项目里做同一项: {
    tables: {
      ...pair,
      checklist:
        '项目编号,序号,决定,状态,改造必要\nP1,13,纳入,完成,有\nP2,13,纳入,取消,有\nP1,15,纳入,,有\nP2,15,纳入,取消,有\n',
    },
  },
  由其他项目做完的养老设施: {
    tables: {
      compounds: '小区编号,小区名称,社区\nC1,一号院,甲社区\n',
      projects: '项目编号,项目名称,计划年度,小区编号\nP1,一项目,2022,C1\n',
      checklist: '项目编号,序号,决定,原因代码,原因说明,状态\nP1,26,不纳入,已由其他项目完成,去年建好,完成\n',
    },
  },
  计划公布没有日期的必选内容: {
    tables: {
      ...pair,
      stages: '项目编号,环节,完成日期,责任单位\nP1,初步改造计划,2021-05-01,\nP1,设计批准,2021-09-01,\n',
      checklist: '项目编号,序号,决定,改造必要,列入环节,状态\nP1,14,纳入,有,G13、G16,施工中\n',
    },
  },
  资金不分类别: {
    tables: { ...pair, funding: '项目编号,资金来源,口径,金额（万元）\nP1,财政补贴,预算,10.000001\n' },
  },
  街道未公开的小区有进度: {
    tables: {
      compounds: '小区编号,小区名称\nC1,一号院\n',
      projects:
        '项目编号,项目名称,计划年度,小区编号,状态,计划完工日期\nP1,一项目,2022,C1,已验收,2022-10-31\n',
      stages: '项目编号,环节,完成日期,结果\nP1,联合验收,2022-12-20,通过\n',
    },
  },
  小区数用别的单位: {
    tables: {
      ...pair,
      figures:
        '指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号\n小区数,2022,年度计划,甲区,5,无,万米,2021-11-30,S1\n',
    },
  },
  资金都是0: {
    tables: {
      ...pair,
      funding:
        '项目编号,资金来源,口径,金额（万元）\nP1,专营单位出资,预算,0\nP1,居民出资,测算,42\nP2,财政补贴,预算,0\n',
    },
  },
  单位的名字有引号: {
    tables: {
      ...pair,
      stages: '项目编号,环节,完成日期,责任单位\nP1,部门评审,2022-05-01,"“甲""乙”办、丙局"\n',
    },
  },
};

/** Writes a case as a dataset folder, `data/small`, and checks it. */
export function makeCase({ tables: texts, info: change = {} }: Case, data: string): Made {
  const folder = join(data, 'small');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [east, ...others] = info.streets;
  const streets = [{ ...east!, aliases: ['东'] }, ...others];
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify({ ...info, streets, ...change }));
  for (const [name, text] of Object.entries(texts) as [TableName, string][])
    writeFileSync(join(folder, tables[name].file), text);
  const checked = checkLooked(data, 'small', info.asOf);
  return { data, checked, refused: checked.problems.filter(({ severity }) => severity !== 'note') };
}

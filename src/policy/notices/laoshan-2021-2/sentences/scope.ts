import type { Sentence } from '../../../sentences.ts';
import { inClause, of } from './in-clause.ts';

/** 四 and 五(一): what is renovated, and the plan of five years. */
export const scope: readonly Sentence[] = [
  ...inClause(
    '四(一)',
    [
      '2005年12月31日前',
      '2005年底前在城市国有土地上建成的才算。',
      of('小区页', {
        rules: ['D8'],
        columns: ['compounds.builtTo', 'compounds.land', 'compounds.exceptionBasis'],
      }),
    ],
    [
      '失养失修失管严重',
      '失修失管、配套不全、服务不全、居民愿意改，四样都要有。',
      of('小区页', { rules: ['D9'], columns: ['compounds.inScope'] }),
    ],
    [
      '不含住宅拆除新建',
      '拆掉住宅重建的不算改造。',
      of('项目页', { rules: ['D10'], columns: ['projects.workKind'] }),
    ],
    [
      '相关区域的建筑、环境',
      '小区周边有关的建筑、环境、设施也可以一起改。',
      of('项目页', { columns: ['areas.name', 'areas.works'] }),
    ],
    [
      '部队零散公寓应纳入',
      '符合条件的部队零散公寓要纳入；位置只公布到街道。',
      of('小区页', { columns: ['compounds.kind', 'compounds.precision'] }),
    ],
  ),
  ...inClause(
    '四(二)',
    [
      '基础、完善、提升三类',
      '改造内容分三类，附件逐项列出。',
      of('改造内容 项目页', { columns: ['checklist.no', 'funding.workClass'] }),
    ],
    [
      '拆违拆临',
      '基础类：拆违、安防、环卫、消防、道路、照明、绿化、水电气暖、光纤、修缮、管线、垃圾分类。',
      of('改造内容', { columns: ['checklist.no', 'checklist.name'] }),
    ],
    [
      '公安警务用房',
      '完善类：社区和物业用房、警务用房、信包箱、文化、健身、无障碍、卫生、交通安全、节能、海绵化、电梯、停车。',
      of('改造内容', { columns: ['checklist.no', 'checklist.name'] }),
    ],
    [
      '养老、托育、托幼',
      '提升类：养老、托育、托幼、家政、商业、智慧社区。',
      of('改造内容', { columns: ['checklist.no', 'checklist.name'] }),
    ],
  ),
  ...inClause(
    '五(一)',
    [
      '实施一批、谋划一批、储备一批',
      '小区分三批，怎么分没有写。',
      of('小区页', { rules: ['D15', 'D15-2'], columns: ['compounds.batch'] }),
    ],
    [
      '全面调查摸底',
      '街道全面摸底，建数据库。',
      of('小区页 进度', { rules: ['D16'], columns: ['compounds.surveyedOn'], papers: ['摸底数据库'] }),
    ],
    [
      '居民自愿、自下而上',
      '哪些小区改、先后怎么排，由居民自愿、自下而上定。',
      of('小区页', { columns: ['compounds.plannedYear', 'compounds.plannedOrder'] }),
    ],
    [
      '采购专业机构科学编制',
      '建设单位请专业机构编2021—2025五年规划，结合市里的技术导则。',
      of('文件', { papers: ['五年规划'] }),
    ],
  ),
];

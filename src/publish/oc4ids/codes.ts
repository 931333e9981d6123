import type { Policy } from '../../policy/policy.ts';
import type { Column, PublishedTable } from '../tables/tables.ts';

/** Phases of OC4IDS that a project of this kind goes through, in order. */
export const phases = [
  'identification',
  'preparation',
  'implementation',
  'completion',
  'maintenance',
] as const;
export type Phase = (typeof phases)[number];

/** Each kind of step: its phase (null: none of its own) and the kind of milestone it is. */
export const steps: Readonly<Record<string, readonly [Phase | null, string]>> = {
  G00: ['identification', 'assessment'],
  G01: ['identification', 'approval'],
  G02: ['identification', 'engagement'],
  G03: ['identification', 'preProcurement'],
  G04: ['preparation', 'preProcurement'],
  G05: ['preparation', 'assessment'],
  G06: ['preparation', 'assessment'],
  G07: ['preparation', 'engagement'],
  G08: ['preparation', 'engagement'],
  G09: ['preparation', 'approval'],
  G10: ['preparation', 'approval'],
  G11: ['preparation', 'assessment'],
  G12a: ['preparation', 'approval'],
  G12b: ['preparation', 'approval'],
  G13: ['preparation', 'approval'],
  G14: ['implementation', 'procurement'],
  G15: ['implementation', 'preProcurement'],
  G16a: ['implementation', 'assessment'],
  G16b: ['implementation', 'assessment'],
  G16c: ['implementation', 'approval'],
  G17: ['implementation', 'procurement'],
  G18a: ['implementation', 'delivery'],
  G18b: ['implementation', 'delivery'],
  G19: ['completion', 'assessment'],
  G20: ['completion', 'reporting'],
  G21: ['completion', 'delivery'],
  G22: ['maintenance', 'delivery'],
  G23: ['maintenance', 'delivery'],
  O2: ['implementation', 'assessment'],
  O2b: ['implementation', 'assessment'],
  O7: ['maintenance', 'assessment'],
  O9: ['implementation', 'assessment'],
  O16: ['preparation', 'approval'],
  O17: ['maintenance', 'assessment'],
  O20: ['completion', 'reporting'],
  L8: ['identification', 'engagement'],
  X1a: [null, 'reporting'],
  X1b: [null, 'reporting'],
  X1c: [null, 'reporting'],
  X1d: [null, 'reporting'],
};

/** Roles of the notice that the standard's list does not have, beside those it has. */
export const roles = {
  sourceParty: ['出资来源', '标准的sourceParty字段要这个角色，标准的代码表里没有'],
  leadStreet: ['牵头街道', '牵头组织项目实施的街道'],
  supervisor: ['监理单位', '施工监理'],
  consultant: ['全过程咨询单位', '招标确定的全过程咨询单位'],
  utilityOperator: ['专营单位', '供水、供电、燃气、供暖、通信管线的出资和维护单位'],
} as const;

export const documentTypes = {
  renovationNotice: ['公示、公布', '最接近标准里的hearingNotice'],
  renovationSource: ['出处', '记录所依据的通知或报道'],
} as const;

/** The scheme that says what these projects are: the standard's sectors have none for private compounds. */
export const scheme = 'CN-urban-renovation';
const classifications = { oldCompound: ['城镇老旧小区改造', '既有住宅小区的改造，不是新建保障房'] } as const;

type Words = Readonly<Record<string, readonly [string, string]>>;

const column = (header: string, description: string): Column => ({
  ...{ header, description, kind: '文字', unit: null, codes: [], required: true, positive: false },
  ...{ ref: null, published: 0 },
});

/** A local code list in the form of the standard's own: Code, Title, Description. */
const codelist = (name: string, title: string, description: string, words: Words): PublishedTable => {
  const rows = Object.entries(words).map(([code, [label, text]]) => [code, label, text]);
  const columns = [
    column('Code', '代码，JSON里用它'),
    column('Title', '中文名称'),
    column('Description', '意思'),
  ].map((one) => ({ ...one, published: rows.length }));
  return { name, title, description, key: ['Code'], columns, rows };
};

const listWords = ({ listName, items }: Policy): string => {
  const numbers = items.map(({ no }) => no);
  const missing = Array.from({ length: Math.max(0, ...numbers) }, (_, i) => i + 1).filter(
    (no) => !numbers.includes(no),
  );
  return `${listName}的${items.length}项内容${missing.length === 0 ? '' : `，没有${missing.join('、')}项`}。`;
};

/** Code lists that the OC4IDS file uses beyond the standard's own. */
export const codelistsOf = (policy: Policy): readonly PublishedTable[] => [
  codelist(
    'milestoneCode',
    '环节代码',
    `里程碑的代码：${policy.notice === null ? '' : '方案的'}每一步，属于标准的哪个阶段。`,
    Object.fromEntries(
      [...policy.chain.stages, ...policy.chain.sideSteps, ...policy.chain.interruptions].map(
        ({ code, name, actor, clause }) => {
          const [phase, type] = steps[code] ?? [null, ''];
          const told = [actor, clause, `阶段：${phase ?? '无'}`, `类型：${type}`];
          return [code, [name, told.filter((part) => part !== null).join('，')]];
        },
      ),
    ),
  ),
  codelist(
    'renovationItem',
    '改造内容代码',
    listWords(policy),
    Object.fromEntries(
      policy.items.map(({ no, name, workClass, obligation, plain }) => [
        `item-${no}`,
        [name, obligation === null ? name : `${workClass}，${obligation}。${plain}`],
      ]),
    ),
  ),
  codelist('partyRole', '单位角色代码', '标准里没有的单位角色。', roles),
  codelist('documentType', '文件类型代码', '标准里没有的文件类型。', documentTypes),
  codelist('classification', '项目分类代码', `分类体系${scheme}的代码。`, classifications),
];

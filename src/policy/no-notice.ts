import type { Item, WorkClass } from './items.ts';
import type { Policy } from './policy.ts';
import { bareStage as step, chainOf } from './stages.ts';
import type { Terms } from './terms.ts';

/** Steps that renovations take under any notice, in common words; who acts and in what order a notice alone says. */
const chain = chainOf(
  [
    step('G00', '摸底入库'),
    step('G02', '征求意见', '征求意见'),
    step('G07', '公示', '公示'),
    step('G13', '计划公布', '列入计划'),
    step('G15', '可研和初步方案'),
    step('G16c', '设计批准'),
    step('G17', '招投标', '设计招标'),
    step('G18a', '开工'),
    step('G18b', '完工', '施工'),
    step('G19', '竣工验收', '竣工验收'),
    step('G20', '竣工决算'),
    step('G21', '资料移交'),
    step('G22', '保修', '保修'),
    step('G23', '长效管理'),
  ],
  [
    step('O2', '安全检查'),
    step('O2b', '文明施工检查'),
    step('O7', '物业检查'),
    step('O9', '质量检查'),
    step('O16', '立项'),
    step('O17', '养老设施绩效评价'),
    step('O20', '效果评价'),
    step('L8', '政策宣传'),
  ],
  [step('X1a', '暂停'), step('X1b', '恢复'), step('X1c', '居民否决'), step('X1d', '取消')],
);

/** The one class of works where nobody classes them. */
const worksOfData: WorkClass = { name: '改造内容', key: 'all', note: '', payers: null };

/** What data are read by where dataset.json names no notice: nothing is judged, no clause is cited. */
export const noNotice: Policy = {
  id: null,
  notice: null,
  basis: [],
  clauses: [],
  cites: {},
  ambiguities: [],
  parties: [],
  authority: null,
  applySteps: [],
  papers: [],
  sentences: [],
  chain,
  workClasses: [],
  items: [],
  sizes: null,
  terms: {
    consentShare: null,
    minWorkingDays: null,
    minTaskforce: null,
    declaration: null,
    firstBatch: null,
    scope: null,
    situations: [],
    majorityShare: null,
    votedByDoor: [],
    acceptanceGroups: [],
    carriedClass: null,
    residentsClass: null,
    careStation: null,
    namedBodies: {},
    cohorts: [],
  },
  rules: { district: [], street: [], compound: [], project: [], item: [], notice: [] },
  errorRows: [],
  tables: {},
  columns: {},
  dues: { project: [], compound: [] },
  listName: '清单',
  itemNotes: {},
  words: {},
};

/** A row of checklist.csv as far as it says what a work is. */
interface NamedWork {
  readonly no: number;
  readonly name: string | null;
}

/** The works that the data themselves name, in the order of their numbers; the first name that is written for one counts. */
export function itemsNamedBy(rows: readonly NamedWork[]): Item[] {
  const names = new Map<number, string | null>();
  for (const { no, name } of rows) names.set(no, names.get(no) ?? name);
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([no, name]) => ({
      no,
      name: name ?? `第${no}项`,
      workClass: worksOfData.name,
      obligation: null,
      plain: '',
      key: false,
      units: [],
      parts: [],
    }));
}

/**
 * What a dataset is read by: its notice, or the works of its own list. `roles` are the bodies that hold the notice's
 * roles in this dataset, where they are others than it names.
 */
export const policyFor = (
  policy: Policy,
  rows: readonly NamedWork[],
  roles: Terms['namedBodies'] = {},
): Policy =>
  policy.notice === null
    ? { ...policy, items: itemsNamedBy(rows), workClasses: [worksOfData] }
    : { ...policy, terms: { ...policy.terms, namedBodies: { ...policy.terms.namedBodies, ...roles } } };

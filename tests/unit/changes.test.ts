import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SubjectKind } from '../../src/policy/rules.ts';
import type { Outcome } from '../../src/policy/rule.ts';
import type { Dataset } from '../../src/model/types.ts';
import { check, Copy, settled } from './mutate.ts';

/*
 * Small changes of a dataset of a whole district, of every kind that a hurried office makes: each is one or two cells,
 * on records drawn by lot among those that a rule holds for right, and gets the verdict that the notice asks for. No
 * other record's verdict may change with it.
 */

const SAMPLE = join(import.meta.dirname, '../../data/sample');
/** How many records each change is made on. */
const EACH = 3;
/** Seeds; others by the environment: `LOTS=1,2,3`. */
const LOTS = (process.env['LOTS'] ?? '20241').split(',').map(Number);

type Result = Outcome['result'];
type Cells = Readonly<Record<string, string>>;

interface Verdict {
  readonly result: Result;
  /** Projects that it speaks of. */
  readonly projects: readonly string[];
}

/** Every verdict of every rule: `N18 SF-2021-01+6`. */
function verdicts(dataset: Dataset): Map<string, Verdict> {
  const all = new Map<string, Verdict>();
  const { rules } = dataset.policy;
  const put = (id: string, subject: string, { result }: Outcome, projects: readonly string[]): void =>
    void all.set(`${id} ${subject}`, { result, projects });
  for (const rule of rules.district) put(rule.id, dataset.info.id, rule.judge(dataset), []);
  for (const street of dataset.streets)
    for (const rule of rules.street) put(rule.id, street.code, rule.judge(street), []);
  for (const compound of dataset.compounds)
    for (const rule of rules.compound)
      put(
        rule.id,
        compound.id,
        rule.judge(compound),
        compound.projects.map(({ id }) => id),
      );
  for (const project of dataset.projects) {
    for (const rule of rules.project) put(rule.id, project.id, rule.judge(project), [project.id]);
    for (const entry of project.items)
      for (const rule of rules.item)
        put(rule.id, `${project.id}+${entry.item.no}`, rule.judge(entry), [project.id]);
  }
  for (const notice of dataset.notices)
    for (const rule of rules.notice)
      put(
        rule.id,
        notice.id,
        rule.judge(notice),
        notice.projects.map(({ id }) => id),
      );
  return all;
}

/** The changed copy as its office would publish it: what is right now needs no explanation, what is wrong has one. */
const built = (copy: Copy): Dataset => {
  const idle = check(copy, 'sample').problems.flatMap(({ code, row }) =>
    code === 'E001' && row !== null ? row : [],
  );
  for (const row of idle.sort((a, b) => b - a)) copy.removeRow('explanations.csv', row);
  const { dataset, problems } = check(settled(copy, 'sample'), 'sample');
  if (dataset === null)
    throw new Error(
      problems
        .flatMap(({ severity, code, file, row, value, mend }) =>
          severity === 'error' ? `${code} ${file} ${row} ${value} ${mend}` : [],
        )
        .join('\n'),
    );
  return dataset;
};

/** Numbers from a seed, evenly spread in [0, 1). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What a change is made on. */
interface Place {
  readonly copy: Copy;
  readonly dataset: Dataset;
  /** Id of the record that the rule judges. */
  readonly id: string;
}

interface Change {
  /** What the office did. */
  readonly what: string;
  readonly kind: SubjectKind;
  /** The record is drawn among those for which this rule says this. */
  readonly among: readonly [rule: string, result: Result];
  /** What the rules say of it then. */
  readonly then: Readonly<Record<string, Result>>;
  /** Makes the change; false where this record does not lend itself to it. */
  readonly make: (place: Place) => boolean;
}

/** A work of the checklist without rows of its places, which would have to be changed along. */
const onWork =
  (cells: Cells | ((row: Place) => Cells | null), accepts: (place: Place) => boolean = () => true) =>
  (place: Place): boolean => {
    const { copy, id } = place;
    const [项目编号 = '', 序号 = ''] = id.split('+');
    if (copy.rowsOf('parts.csv', { 项目编号, 序号 }).length > 0 || !accepts(place)) return false;
    const written = typeof cells === 'function' ? cells(place) : cells;
    if (written === null) return false;
    copy.setAll('checklist.csv', copy.rowOf('checklist.csv', { 项目编号, 序号 }), written);
    return true;
  };

const entryOf = ({ dataset, id }: Place) => {
  const [project = '', no = ''] = id.split('+');
  return dataset.byId.project.get(project)!.items.find(({ item }) => String(item.no) === no)!;
};
const isObligation =
  (obligation: string) =>
  (place: Place): boolean =>
    entryOf(place).item.obligation === obligation;
const isCounted = (place: Place): boolean => {
  const { row } = entryOf(place);
  // Quantities are thousandths of their unit.
  return (row?.planned ?? 0) > 10_000 && row?.planned === row?.done && row?.reason === null;
};

/** Of many households nine. */
const nineAsked =
  (agree: number, cells: Cells) =>
  (place: Place): Cells | null =>
    (entryOf(place).voters ?? 0) < 30 ? null : { 同意户数: String(agree), 征询总户数: '9', ...cells };
/** Of every household, fewer than half. */
const allAsked =
  (cells: Cells) =>
  (place: Place): Cells | null => {
    const { voters } = entryOf(place);
    return voters === null || voters < 30
      ? null
      : { 同意户数: String(Math.floor(voters / 3)), 征询总户数: String(voters), ...cells };
  };

const onNotice =
  (cells: Cells) =>
  ({ copy, id }: Place): boolean => {
    copy.setAll('notices.csv', copy.rowOf('notices.csv', { 公示编号: id }), cells);
    return true;
  };

const DAY = 86_400_000;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** An objection of a notice after which the meeting was held, with the day of the meeting. */
const objection =
  (cells: Cells | ((meeting: string) => Cells)) =>
  ({ copy, dataset, id }: Place): boolean => {
    const notice = dataset.notices.find((one) => one.id === id)!;
    const [project] = notice.projects;
    const meeting = project?.stages.find(({ code }) => code === 'G09')?.doneOn ?? null;
    const [row] = copy.rowsOf('objections.csv', { 公示编号: id });
    if (row === undefined || meeting === null || notice.projects.length > 1) return false;
    if (typeof cells === 'function' && dayAfter(meeting, 3) > dataset.asOf) return false;
    // What another notice of the project says of a plan that is posted again is another case.
    if (project!.notices.filter(({ kind }) => kind === notice.kind).length > 1) return false;
    copy.setAll('objections.csv', row, typeof cells === 'function' ? cells(meeting) : cells);
    return onNotice({ 结果: '' })({ copy, dataset, id });
  };

/** The row of a step of a project; false where it has none, or several rounds. */
const onStep =
  (stage: string, cells: Cells | ((place: Place) => Cells)) =>
  (place: Place): boolean => {
    const { copy, id } = place;
    const rows = copy.rowsOf('stages.csv', { 项目编号: id, 环节: stage });
    if (rows.length !== 1) return false;
    copy.setAll('stages.csv', rows[0]!, typeof cells === 'function' ? cells(place) : cells);
    return true;
  };

const builderOf = ({ dataset, id }: Place): string => dataset.byId.project.get(id)!.builder!;

/** A pause of a project whose works are under way. */
const paused =
  (cells: Cells) =>
  ({ copy, dataset, id }: Place): boolean => {
    const project = dataset.byId.project.get(id)!;
    if (project.status !== '施工中' || project.stages.some(({ code }) => code.startsWith('X1'))) return false;
    const last = project.stages.flatMap(({ doneOn }) => doneOn ?? []).sort();
    copy.add('stages.csv', {
      ...{ 项目编号: id, 环节: '暂停', 完成日期: last.at(-1)!, 责任单位: project.builder!, 来源编号: 'S21' },
      ...cells,
    });
    return true;
  };

const changes: readonly Change[] = [
  // Accepted, and not done.
  {
    what: '项目已验收，必选写未开始、完成0',
    kind: 'item',
    among: ['N18', '符合'],
    then: { N18: '不符合' },
    make: onWork({ 状态: '未开始', 完成数量: '0', 完成日期: '' }),
  },
  {
    what: '项目已验收，必选写施工中',
    kind: 'item',
    among: ['N18', '符合'],
    then: { N18: '不符合' },
    make: onWork({ 状态: '施工中', 完成日期: '' }),
  },
  {
    what: '项目已验收，必选只做了一部分，写了原因',
    kind: 'item',
    among: ['N18', '符合'],
    then: { N18: '存疑' },
    make: onWork({ 完成数量: '1', 原因说明: '工期紧。' }, isCounted),
  },
  {
    what: '项目已验收，应选、自选没有做，没写原因',
    kind: 'item',
    among: ['N19', '符合'],
    then: { N19: '不符合' },
    make: onWork({ 状态: '未开始', 完成数量: '0', 完成日期: '', 原因说明: '' }),
  },
  {
    what: '项目已验收，应选、自选做得少，没写原因',
    kind: 'item',
    among: ['N19', '符合'],
    then: { N19: '不符合' },
    make: onWork({ 完成数量: '1', 原因说明: '' }, isCounted),
  },
  {
    what: '项目已验收，应选、自选没有做，写了原因',
    kind: 'item',
    among: ['N19', '符合'],
    then: { N19: '符合' },
    make: onWork({ 状态: '未开始', 完成数量: '0', 完成日期: '', 原因说明: '楼间距不够，居民不同意占绿地。' }),
  },
  {
    what: '列入的必选中途取消，写了原因',
    kind: 'item',
    among: ['N14', '符合'],
    then: { N14: '不符合' },
    make: onWork({ 状态: '取消', 完成数量: '', 完成日期: '', 原因说明: '资金不够。' }),
  },
  // An obligation voted away.
  {
    what: '应选问了9户、4户同意，就不做了',
    kind: 'item',
    among: ['N3', '符合'],
    then: { N3: '存疑', N5: '存疑' },
    make: onWork(
      nineAsked(4, {
        ...{ 改造必要: '有', 客观条件: '具备', 决定: '不纳入', 原因代码: '未获多数居民同意' },
        ...{ 状态: '', 计划数量: '', 完成数量: '', 完成日期: '', 列入环节: '' },
      }),
    ),
  },
  {
    what: '自选问了9户、5户同意，就做了',
    kind: 'item',
    among: ['N7', '符合'],
    then: { N7: '存疑' },
    make: onWork(nineAsked(5, {})),
  },
  {
    what: '自选问了全部住户，三分之一同意，还是做了',
    kind: 'item',
    among: ['N7', '符合'],
    then: { N7: '不符合' },
    make: onWork(allAsked({})),
  },
  {
    what: '应选问了全部住户，三分之一同意，不做',
    kind: 'item',
    among: ['N3', '符合'],
    then: { N3: '不适用', N5: '符合' },
    make: onWork(
      allAsked({
        ...{ 改造必要: '有', 客观条件: '具备', 决定: '不纳入', 原因代码: '未获多数居民同意' },
        ...{ 状态: '', 计划数量: '', 完成数量: '', 完成日期: '', 列入环节: '' },
      }),
    ),
  },
  {
    what: '有必要的必选，写居民不同意就不做',
    kind: 'item',
    among: ['N2', '符合'],
    then: { N2: '不符合' },
    make: onWork(
      allAsked({
        ...{ 决定: '不纳入', 原因代码: '未获多数居民同意', 状态: '', 列入环节: '' },
        ...{ 计划数量: '', 完成数量: '', 完成日期: '' },
      }),
    ),
  },
  {
    what: '应选写资金不满足就不做',
    kind: 'item',
    among: ['N3', '符合'],
    then: { N3: '不符合', N9: '不符合' },
    make: onWork(
      {
        ...{ 改造必要: '有', 客观条件: '具备', 决定: '不纳入', 原因代码: '资金不满足' },
        ...{ 状态: '', 计划数量: '', 完成数量: '', 完成日期: '', 列入环节: '' },
      },
      (place) => {
        const { row, voters } = entryOf(place);
        return isObligation('应选')(place) && (row?.asked ?? 0) >= (voters ?? Infinity);
      },
    ),
  },
  // Objections.
  {
    what: '开会时异议还没有处理',
    kind: 'notice',
    among: ['G08', '符合'],
    then: { G08: '不符合' },
    make: objection({ 处理: '', 理由: '', 办结日期: '', 落实: '' }),
  },
  {
    what: '异议开会以后才办结',
    kind: 'notice',
    among: ['G08', '符合'],
    then: { G08: '不符合' },
    make: objection((meeting) => ({ 办结日期: dayAfter(meeting, 2) })),
  },
  {
    what: '部分采纳了异议，计划没有改过，也没有重新公示',
    kind: 'notice',
    among: ['G08', '符合'],
    then: { G08: '无法判断' },
    make: objection({ 处理: '部分采纳', 理由: '按可行的部分改。', 落实: '' }),
  },
  {
    what: '不采纳异议，没有说理由',
    kind: 'notice',
    among: ['G08', '符合'],
    then: { 'G08-2': '不符合' },
    make: objection({ 处理: '不采纳', 理由: '', 落实: '' }),
  },
  {
    what: '公示写着异议采纳，一件异议也没有记',
    kind: 'notice',
    among: ['G08', '不适用'],
    then: { G08: '无法判断' },
    make: (place) => {
      const notice = place.dataset.notices.find(({ id }) => id === place.id)!;
      const held = notice.projects.some(({ stages }) =>
        stages.some(({ code, doneOn }) => code === 'G09' && doneOn !== null),
      );
      if (notice.kind !== '初步改造计划' || !held || notice.objections.length > 0) return false;
      return onNotice({ 结果: '异议采纳' })(place);
    },
  },
  // Notices.
  {
    what: '初步改造计划由建设单位公示',
    kind: 'notice',
    among: ['G07-5', '符合'],
    then: { 'G07-5': '不符合' },
    make: (place) => {
      const notice = place.dataset.notices.find(({ id }) => id === place.id)!;
      const builder = notice.projects[0]?.builder ?? null;
      return builder !== null && onNotice({ 发布单位: builder })(place);
    },
  },
  {
    what: '初步改造计划由住建局公示',
    kind: 'notice',
    among: ['G07-5', '符合'],
    then: { 'G07-5': '存疑' },
    make: onNotice({ 发布单位: '虚构示例区住房和城乡建设局' }),
  },
  {
    what: '公示没有写向谁提意见',
    kind: 'notice',
    among: ['G07-6', '符合'],
    then: { 'G07-6': '不符合' },
    make: onNotice({ 受理单位: '', 受理方式: '', 公开电话: '', 地址: '', 正文: '拟改造道路、管线、照明。' }),
  },
  {
    what: '公示没有写怎样提意见，也没有正文',
    kind: 'notice',
    among: ['G07-6', '符合'],
    then: { 'G07-6': '无法判断' },
    make: onNotice({ 受理方式: '', 公开电话: '', 地址: '', 正文: '' }),
  },
  {
    what: '公示提前两天截止',
    kind: 'notice',
    among: ['G07', '符合'],
    then: { G07: '不符合' },
    make: (place) => {
      const notice = place.dataset.notices.find(({ id }) => id === place.id)!;
      if (notice.postedOn === null || notice.objections.length > 0) return false;
      return onNotice({ 公示截止日期: dayAfter(notice.postedOn, 2) })(place);
    },
  },
  {
    what: '公示没有期满就开工',
    kind: 'notice',
    among: ['G07-4', '符合'],
    then: { 'G07-4': '不符合' },
    make: ({ copy, dataset, id }) => {
      const notice = dataset.notices.find((one) => one.id === id)!;
      const [project] = notice.projects;
      if (notice.kind !== '初步改造计划' || notice.projects.length > 1 || notice.postedOn === null)
        return false;
      const posted = notice.postedOn;
      return onStep('开工', () => ({ 完成日期: dayAfter(posted, 1) }))({ copy, dataset, id: project!.id });
    },
  },
  {
    what: '物业管理方式的公示都拿掉了',
    kind: 'compound',
    among: ['L1-3', '符合'],
    then: { 'L1-3': '无法判断' },
    make: ({ copy, dataset, id }) => {
      const compound = dataset.compounds.find((one) => one.id === id)!;
      const notices = compound.projects.flatMap(({ notices: all }) =>
        all.filter(({ kind }) => kind === '物业管理方式'),
      );
      if (notices.some(({ projects }) => projects.length > 1)) return false;
      for (const notice of notices)
        copy.setAll('notices.csv', copy.rowOf('notices.csv', { 公示编号: notice.id }), { 类型: '其他' });
      return true;
    },
  },
  // Steps, and who takes them.
  {
    what: '暂停没有写原因',
    kind: 'project',
    among: ['X1-2', '不适用'],
    then: { 'X1-2': '不符合' },
    make: paused({}),
  },
  {
    what: '暂停写了原因',
    kind: 'project',
    among: ['X1-2', '不适用'],
    then: { 'X1-2': '符合' },
    make: paused({ 备注: '燃气管线要先迁移。' }),
  },
  {
    what: '五年规划由建设单位确定',
    kind: 'project',
    among: ['O14', '符合'],
    then: { O14: '不符合' },
    make: (place) => onStep('五年规划', () => ({ 责任单位: builderOf(place) }))(place),
  },
  {
    what: '部门评审只来了两个部门',
    kind: 'project',
    among: ['G06-2', '符合'],
    then: { 'G06-2': '不符合' },
    make: onStep('部门评审', { 参加方: '发展改革局、财政局' }),
  },
  {
    what: '部门评审没有写谁来',
    kind: 'project',
    among: ['G06-2', '符合'],
    then: { 'G06-2': '无法判断' },
    make: onStep('部门评审', { 参加方: '' }),
  },
  {
    what: '设计由建设单位自己批准',
    kind: 'project',
    among: ['GACT', '符合'],
    then: { GACT: '不符合' },
    make: (place) => onStep('设计批准', () => ({ 责任单位: builderOf(place) }))(place),
  },
  {
    what: '管线移交给了建设单位',
    kind: 'project',
    among: ['L5', '符合'],
    then: { L5: '不符合' },
    make: (place) => {
      const [row] = place.copy.rowsOf('utilities.csv', { 项目编号: place.id });
      if (row === undefined) return false;
      place.copy.setAll('utilities.csv', row, { 专营单位: builderOf(place) });
      return true;
    },
  },
  {
    what: '管线还没验收就移交',
    kind: 'project',
    among: ['L5', '符合'],
    then: { L5: '不符合' },
    make: ({ copy, dataset, id }) => {
      const [row] = copy.rowsOf('utilities.csv', { 项目编号: id });
      const accepted = dataset.byId.project.get(id)!.utilities[0]?.acceptedOn ?? null;
      if (row === undefined || accepted === null) return false;
      copy.setAll('utilities.csv', row, { 移交日期: dayAfter(accepted, -1) });
      return true;
    },
  },
  {
    what: '给了奖补，没有写依据',
    kind: 'project',
    among: ['F10', '符合'],
    then: { F10: '不符合' },
    make: ({ copy, id }) => {
      copy.setAll('projects.csv', copy.rowOf('projects.csv', { 项目编号: id }), { 奖补依据: '' });
      return true;
    },
  },
  {
    what: '保修由施工单位负责',
    kind: 'project',
    among: ['O21', '符合'],
    then: { O21: '不符合' },
    make: ({ copy, dataset, id }) => {
      const { contractor } = dataset.byId.project.get(id)!;
      if (contractor === null) return false;
      copy.setAll('projects.csv', copy.rowOf('projects.csv', { 项目编号: id }), { 保修单位: contractor });
      return true;
    },
  },
  {
    what: '专项资金的来源写其他，不写是谁',
    kind: 'project',
    among: ['F1', '符合'],
    then: { F1: '不符合' },
    make: ({ copy, id }) => {
      const [row] = copy.rowsOf('funding.csv', { 项目编号: id });
      if (row === undefined) return false;
      copy.setAll('funding.csv', row, { 资金来源: '其他', 细项: '' });
      return true;
    },
  },
];

/** A change that was made. */
interface Made {
  readonly change: Change;
  readonly id: string;
}

/** Makes every change on as many records as it is asked for, none of two in one project, in as many copies as that takes. */
function makeAll(dataset: Dataset, before: ReadonlyMap<string, Verdict>, seed: number): [Copy, Made[]][] {
  const lot = lots(seed);
  const batches: { copy: Copy; made: Made[]; taken: Set<string> }[] = [];
  for (const change of changes) {
    const [rule, result] = change.among;
    const ids = [...before]
      .filter(([key, verdict]) => key.startsWith(`${rule} `) && verdict.result === result)
      .map(([key, { projects }]) => ({ id: key.slice(rule.length + 1), projects, lot: lot() }))
      .sort((a, b) => a.lot - b.lot);
    let left = EACH;
    for (const { id, projects } of ids) {
      if (left === 0) break;
      let batch = batches.find(({ taken }) => projects.every((project) => !taken.has(project)));
      if (batch === undefined) {
        batch = { copy: new Copy(SAMPLE), made: [], taken: new Set() };
        batches.push(batch);
      }
      if (!change.make({ copy: batch.copy, dataset, id })) continue;
      for (const project of projects) batch.taken.add(project);
      batch.made.push({ change, id });
      left--;
    }
  }
  return batches.map(({ copy, made }) => [copy, made]);
}

describe.each(LOTS)('small changes of records drawn by lot %i', (seed) => {
  let before: Map<string, Verdict>;
  const made: Made[] = [];
  const wrong: string[] = [];
  const strayed: string[] = [];

  beforeAll(() => {
    const dataset = built(new Copy(SAMPLE));
    before = verdicts(dataset);
    for (const [copy, own] of makeAll(dataset, before, seed)) {
      made.push(...own);
      const after = verdicts(built(copy));
      const touched = new Set(
        own.flatMap(({ change, id }) => before.get(`${change.among[0]} ${id}`)!.projects),
      );
      for (const { change, id } of own)
        for (const [rule, result] of Object.entries(change.then)) {
          const is = after.get(`${rule} ${id}`)?.result;
          if (is !== result) wrong.push(`${change.what} ${id}：${rule}应是${result}，是${is}`);
        }
      for (const [key, { result, projects }] of after)
        if (result !== before.get(key)?.result && !projects.some((project) => touched.has(project)))
          strayed.push(`${key} ${before.get(key)?.result} → ${result}`);
    }
  });

  test('each is made on as many records as it should be', () => {
    const counts = new Map(changes.map(({ what }) => [what, 0]));
    for (const { change } of made) counts.set(change.what, counts.get(change.what)! + 1);
    expect([...counts].filter(([, count]) => count < EACH)).toEqual([]);
  });

  test('each gets its verdict', () => {
    expect(wrong).toEqual([]);
  });

  test('no verdict of another project changes', () => {
    expect(strayed).toEqual([]);
  });
});

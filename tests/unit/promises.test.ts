import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPromises } from '../../src/figures/promises/ledger.ts';
import type { Dataset } from '../../src/model/types.ts';
import { promiseStates, type Promised } from '../../src/figures/promises/state.ts';
import { check, Copy, settled } from './mutate.ts';

const SAMPLE = join(import.meta.dirname, '../../data/sample');

const built = (copy: Copy): Dataset => {
  const { dataset, problems } = check(settled(copy, 'sample'), 'sample');
  if (dataset === null)
    throw new Error(
      problems
        .flatMap((p) => (p.severity === 'error' ? `${p.code} ${p.file} ${p.row} ${p.mend}` : []))
        .join('\n'),
    );
  return dataset;
};

/** Breaks promises of a copy of the sample in seven ways; the ids of those that must be found broken, by the way. */
function plant(copy: Copy, before: Dataset): Map<string, string[]> {
  const all = allPromises(before);
  const planted = new Map<string, string[]>();
  const note = (way: string, id: string): void => void planted.set(way, [...(planted.get(way) ?? []), id]);
  const kept = (kind: Promised['kind']): Promised[] =>
    all.filter((one) => one.kind === kind && one.state === '做到');
  const itemOf = ({ row }: Promised): { project: string; no: string } => {
    const [project = '', , no = ''] = row.id.split('+');
    return { project, no };
  };
  const status = (id: string): string | null => before.byId.project.get(id)?.status ?? null;

  const works = kept('work').filter((one) => {
    const { project, no } = itemOf(one);
    const work = before.byId.project.get(project)!.plans[0]!.works.find((own) => String(own.no) === no)!;
    return status(project) === '已验收' && (work.quantity ?? 0) >= 4000;
  });
  works.slice(0, 200).forEach((one, i) => {
    const { project, no } = itemOf(one);
    const row = copy.rowOf('checklist.csv', { 项目编号: project, 序号: no });
    if (i % 20 === 0) {
      copy.setAll('checklist.csv', row, { 完成数量: '1', 原因说明: '' });
      note('quantity less', one.id);
    } else if (i % 20 === 10) {
      copy.setAll('checklist.csv', row, { 状态: '取消', 完成数量: '', 完成日期: '', 原因说明: '' });
      note('dropped without a reason', one.id);
    }
  });
  for (const one of kept('end').slice(0, 6)) {
    const plan = copy.rowOf('plans.csv', { 项目编号: one.projectId!, 版次: '1' });
    copy.setAll('plans.csv', plan, { 计划开工日期: '', 计划完工日期: '2021-12-01' });
    note('deadline passed', one.id);
  }
  for (const one of kept('residents').slice(0, 6)) {
    const plan = copy.rowOf('plans.csv', { 项目编号: one.projectId!, 版次: '1' });
    copy.setAll('plans.csv', plan, { '居民出资（万元）': '1' });
    note('residents pay more', one.id);
  }
  for (const notice of before.notices)
    for (const { noticeId, id, outcome } of notice.objections) {
      const [project] = notice.projects;
      if (outcome !== '不采纳' || status(project?.id ?? '') !== '已验收') continue;
      if ((planted.get('objection not followed')?.length ?? 0) >= 4) continue;
      const row = copy.rowOf('objections.csv', { 公示编号: noticeId, 异议编号: id });
      copy.setAll('objections.csv', row, { 处理: '部分采纳', 落实: '没有落实' });
      note('objection not followed', `objection+${project!.id}+${noticeId}+${id}`);
    }
  const typed = (id: string, way: string, cells: Readonly<Record<string, string>>): void => {
    copy.add('promises.csv', { 编号: id, 答应的事: '路口装一盏灯', 来源编号: 'S21', ...cells });
    note(way, `typed+${id}`);
  };
  const late = {
    项目编号: 'SF-2024-01',
    期限: '2024-06-30',
    结果: '做到',
    结果日期: '2024-09-01',
    依据: 'S31',
  };
  const never = { 项目编号: 'SF-2024-06', 期限: '2024-06-30', 结果: '没做到', 依据: 'S31' };
  for (const n of [1, 2]) typed(`X-${n}`, 'typed, done late', late);
  for (const n of [3, 4]) typed(`X-${n}`, 'typed, not done', never);
  typed('X-5', 'typed, its work not done', { 项目编号: 'SF-2025-02', 序号: '6', 期限: '2025-08-31' });
  typed('X-6', 'typed, changed without a reason', { 小区编号: 'SF-C001', 结果: '改了', 依据: 'S31' });
  const open = all.filter(
    (one) => one.kind === 'work' && one.state === '还没到期' && one.projectId === 'SF-2025-03',
  );
  copy.add('plans.csv', {
    ...{ 项目编号: 'SF-2025-03', 版次: '2', 文件: '调整通知', 计划年度: '2025', 来源编号: 'S31' },
    小区编号: before.byId.project.get('SF-2025-03')!.compoundIds.join('、'),
  });
  for (const one of open.slice(0, 3)) {
    copy.add('planworks.csv', { 项目编号: 'SF-2025-03', 版次: '2', 序号: itemOf(one).no, 列入: '否' });
    note('given up by a paper without a reason', one.id);
  }
  return planted;
}

test('broken promises of ten ways are all found', () => {
  const before = built(new Copy(SAMPLE));
  const copy = new Copy(SAMPLE);
  const planted = plant(copy, before);
  expect(planted.size).toBe(10);
  expect([...planted.values()].flat().length).toBeGreaterThanOrEqual(30);
  const states = new Map(allPromises(built(copy)).map(({ id, state }) => [id, state]));
  for (const [way, ids] of planted)
    for (const id of ids) expect(states.get(id), `${way}: ${id}`).toBe('没做到');
  // They were not broken before.
  const broken = new Set(allPromises(before).flatMap(({ id, state }) => (state === '没做到' ? id : [])));
  expect([...planted.values()].flat().filter((id) => broken.has(id))).toEqual([]);
});

test('the sample shows every state; a change has its reason, and nothing is judged without a fact', () => {
  const all = allPromises(built(new Copy(SAMPLE)));
  for (const state of promiseStates)
    expect(
      all.some((one) => one.state === state),
      state,
    ).toBe(true);
  for (const { state, reason, fact } of all) {
    if (state === '改了') expect(reason).not.toBeNull();
    if (state === '没做到' || state === '做到') expect(fact).not.toBeNull();
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

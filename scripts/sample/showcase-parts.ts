import type { Project } from './project.ts';
import type { Rec } from './record.ts';

type PartRec = Rec<'parts'>;
type Set = Partial<Omit<PartRec, 'projectId' | 'no' | 'compoundId' | 'decision'>>;

/** A lift at every unit door that was asked: done, begun, to come, refused, or given up after it was agreed. */
const doors: readonly (readonly [compound: number, building: number, marks: string])[] = [
  [0, 1, '完完施'],
  [0, 2, '完不完'],
  [0, 3, '完不未'],
  [0, 4, '不不未'],
  [1, 1, '完未未'],
  [1, 2, '不未取'],
  [2, 1, '未未'],
  [2, 2, '不不'],
];
const statuses = { 完: '完成', 施: '施工中', 未: '未开始', 取: '取消' } as const;

/** What 望海苑片区 tells of its places: 14 lifts at 22 unit doors, and some works by compound, building or part. */
export function showcaseParts({ id: projectId, compounds, sourceIds }: Project): PartRec[] {
  const at = (k: number | null): string | null => (k === null ? null : compounds[k]!.id);
  const row = (no: number, k: number | null, set: Set = {}): PartRec => ({
    projectId,
    no,
    compoundId: at(k),
    decision: '纳入',
    ...set,
    sourceIds,
  });
  const out = (no: number, k: number | null, reason: string, set: Set = {}): PartRec => ({
    ...row(no, k, { ...set, reason }),
    decision: '不纳入',
  });
  const paved = (k: number, planned: number, done: number): PartRec =>
    row(2, k, { status: '施工中', planned: planned * 1000, done: done * 1000, unit: '平方米' });
  const warmed = (building: string, set: Set): PartRec => row(14, 0, { building, ...set });
  const lifts = doors.flatMap(([k, building, marks]) =>
    [...marks].map((mark, i): PartRec => {
      const place = { building: `${building}号楼`, door: `${i + 1}单元` };
      if (mark === '不') return out(18, k, '这个单元没有谈拢。', place);
      const status = statuses[mark as keyof typeof statuses];
      const amount =
        status === '取消' ? {} : { planned: 1000, done: status === '完成' ? 1000 : 0, unit: '部' };
      return row(18, k, { ...place, status, ...amount });
    }),
  );
  return [
    paved(0, 5600, 4300),
    paved(1, 3900, 3100),
    ...[0, 1, 2].map((k) => row(4, k)),
    row(5, null, { part: '雨污分流排水', status: '施工中' }),
    row(7, 0, { status: '未开始' }),
    row(8, null, { part: '消防设施设备', status: '完成' }),
    row(8, null, { part: '消防车通道', status: '施工中' }),
    row(8, null, { part: '消防标识', status: '未开始' }),
    out(8, null, '2023年已经配齐。', { part: '消防器材' }),
    row(11, 0, { part: '外檐', status: '施工中' }),
    row(11, 0, { part: '屋面', status: '施工中' }),
    row(11, 0, { part: '屋面', building: '1号楼', status: '完成', doneOn: '2025-08-28' }),
    row(11, 0, { part: '屋面', building: '3号楼', status: '施工中' }),
    out(11, 0, '围墙2019年重新砌过。', { part: '围墙' }),
    row(11, null, { part: '门牌', status: '未开始' }),
    ...[0, 1, 2].map((k) => row(12, k, { status: '完成' })),
    row(14, 0, { status: '施工中', planned: 31_000_000, done: 24_000_000, unit: '平方米' }),
    warmed('1号楼', { status: '完成', doneOn: '2025-08-30' }),
    warmed('2号楼', { status: '完成', doneOn: '2025-09-12' }),
    warmed('3号楼', { status: '施工中' }),
    warmed('4号楼', { status: '未开始' }),
    row(15, 0, { status: '施工中', planned: 52_000, done: 46_000, unit: '个车位' }),
    row(17, 0, { status: '未开始' }),
    row(17, 1, { status: '未开始' }),
    out(17, 2, '没有空地。'),
    ...lifts,
  ];
}

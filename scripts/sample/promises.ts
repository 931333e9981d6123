import type { CompoundFacts } from './shapes.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';

type PromiseRec = Rec<'promises'>;
type Draft = Omit<PromiseRec, 'id' | 'projectId'>;

/** Promises that papers make in their own words, by project; each state once. */
const drafts: Readonly<Record<string, readonly Draft[]>> = {
  'SF-2023-01': [
    {
      to: '全体居民',
      promisedOn: '2023-03-15',
      what: '楼前晾衣架装回原处',
      deadline: '2023-12-31',
      sourceIds: ['S24'],
    },
  ],
  'SF-2024-01': [
    {
      to: '2号楼居民',
      promisedOn: '2024-04-11',
      what: '楼道粉刷两遍',
      place: '2号楼',
      deadline: '2024-12-31',
      sourceIds: ['S21'],
      result: '没做到',
      resultOn: '2025-01-20',
      evidenceIds: ['S31'],
    },
  ],
  'SF-2024-03': [
    {
      to: '全体居民',
      promisedOn: '2024-05-20',
      what: '北门装一处快递柜',
      no: 19,
      quantity: 1000,
      unit: '处',
      place: '北门',
      sourceIds: ['S23'],
      result: '改了',
      resultOn: '2024-12-02',
      reason: '北门是消防通道，改装在东门。',
      evidenceIds: ['S31'],
    },
  ],
  'SF-2025-01': [
    {
      to: '5号楼居民',
      promisedOn: '2025-06-12',
      what: '西侧加两盏路灯',
      no: 4,
      quantity: 2000,
      unit: '盏',
      place: '5号楼西侧',
      deadline: '2025-08-31',
      sourceIds: ['S21'],
      result: '做到',
      resultOn: '2025-08-20',
      evidenceIds: ['S31'],
    },
    {
      to: '3号楼居民',
      promisedOn: '2025-07-03',
      what: '东侧加一条坡道',
      place: '3号楼东侧',
      deadline: '2025-11-30',
      sourceIds: ['S21'],
    },
  ],
};

/** The promises of the projects, and one to a compound that waits for its turn. */
export function promisesOf(projects: readonly Project[], waiting: CompoundFacts | undefined): PromiseRec[] {
  const rows = projects.flatMap(({ id }) => (drafts[id] ?? []).map((draft) => ({ ...draft, projectId: id })));
  const own = waiting === undefined ? [] : [waitingFor(waiting)];
  return [...rows, ...own].map((row, i) => ({ ...row, id: `CN-${String(i + 1).padStart(2, '0')}` }));
}

const waitingFor = ({ id }: CompoundFacts): Omit<PromiseRec, 'id'> => ({
  compoundId: id,
  to: '全体居民',
  promisedOn: '2025-05-16',
  what: '入户问一遍要不要改造',
  deadline: '2026-03-31',
  sourceIds: ['S02'],
});

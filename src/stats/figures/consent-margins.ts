import type { Dataset, Project } from '../../model/types.ts';
import { lastRound, reachesTwoThirds } from '../../policy/rules/consent.ts';
import { say, type Words } from '../phrase.ts';
import { countOf, shareOf } from './make.ts';
import type { Figure } from './figure.ts';
import { recordedProjects } from './recorded.ts';

/** Projects whose lower share of the two questions falls into one class. */
export interface MarginClass {
  readonly name: string;
  readonly figure: Figure;
}

/** Consent over all projects (T8): both legs at two thirds, and by how much. */
export interface ConsentMargins {
  /** Projects that publish both legs of their last round. */
  readonly asked: Figure;
  readonly passed: Figure;
  readonly failed: readonly Project[];
  /** They add up to `asked`. */
  readonly classes: readonly MarginClass[];
}

/** Upper edges as agree ÷ total, exact; a share at an edge belongs to the class above it. */
const edges: readonly {
  readonly id: string;
  readonly name: string;
  readonly below: readonly [number, number];
}[] = [
  { id: 'under', name: '不到三分之二', below: [2, 3] },
  { id: '67', name: '三分之二到70%', below: [7, 10] },
  { id: '70', name: '70%到80%', below: [8, 10] },
  { id: '80', name: '80%到90%', below: [9, 10] },
  { id: '90', name: '90%以上', below: [2, 1] },
];

/** Consent of the last round of every project that published both legs; integers only. */
export function consentMargins(dataset: Dataset): ConsentMargins {
  const rounds = dataset.projects.flatMap((project) => {
    const round = lastRound(project.consent);
    if (round === null || round.agreeWill === null || round.agreeContent === null || round.total === 0)
      return [];
    const lower = Math.min(round.agreeWill, round.agreeContent);
    const index = edges.findIndex(({ below: [part, whole] }) => lower * whole < part * round.total);
    return [{ project, passed: reachesTwoThirds(lower, round.total), index }];
  });
  const count = (
    id: string,
    name: string,
    formula: string,
    list: readonly (typeof rounds)[number][],
    of: Figure,
  ): Figure =>
    countOf(dataset, {
      id: `consent-${id}`,
      group: 'consent',
      name,
      definition:
        '同意：最后一轮征求意见，同意改造的户数和同意内容的户数，都按项目总户数算；没有收回的不算同意。',
      formula,
      of,
      rows: { table: 'projects', ids: list.map(({ project }) => project.id) },
    });
  const asked = count(
    'asked',
    '公布了两项同意户数的项目',
    '同意改造户数、同意内容户数都已公布的项目，一个算一次',
    rounds,
    recordedProjects(dataset),
  );
  const passed = rounds.filter((round) => round.passed);
  return {
    asked,
    passed: count(
      'passed',
      '两项同意都到三分之二的项目',
      '3 × 同意户数 ≥ 2 × 总户数，两项都是',
      passed,
      asked,
    ),
    failed: rounds.filter((round) => !round.passed).map(({ project }) => project),
    classes: edges.map(({ id, name }, index) => ({
      name,
      figure: count(
        `share-${id}`,
        `两项里少的一项占总户数${name}的项目`,
        '两项里少的一项 ÷ 总户数，刚好在界线上的算进上一档',
        rounds.filter((round) => round.index === index),
        asked,
      ),
    })),
  };
}

/** `43个项目公布了同意户数，41个两项都到三分之二，占95.3%`. */
export function consentMarginsFinding({ asked, passed }: ConsentMargins): Words {
  if (asked.value === 0) return '多少户同意，没有一个项目公布';
  const share = shareOf(passed);
  return passed.value === asked.value
    ? say`公布了同意户数的${asked}项目，两项都到三分之二`
    : say`公布了同意户数的${asked}项目，${passed}两项都到三分之二，占${share}`;
}

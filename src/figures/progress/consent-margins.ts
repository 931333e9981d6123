import type { Dataset, Project } from '../../model/types.ts';
import { lastRound, reachesShare } from '../../policy/rules/consent.ts';
import type { Share } from '../../policy/terms.ts';
import { say, type Words } from '../figure/phrase.ts';
import { countOf, shareOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedProjects } from './recorded.ts';

/** Projects whose lower share of the two questions falls into one class. */
export interface MarginClass {
  readonly name: string;
  readonly figure: Figure;
}

/** Consent over all projects (T8): both legs at the notice's line, and by how much. */
export interface ConsentMargins {
  /** Projects that publish both legs of their last round. */
  readonly asked: Figure;
  /** null where no notice draws a line. */
  readonly passed: Figure | null;
  readonly failed: readonly Project[];
  /** They add up to `asked`. */
  readonly classes: readonly MarginClass[];
}

/** A class of shares, up to agree ÷ total, exact; a share at an edge belongs to the class above it. */
interface Edge {
  readonly id: string;
  readonly name: string;
  readonly below: readonly [part: number, of: number];
}

/** From short of the line on, in tenths; without a line from 70% on. */
function edgesOf(line: Share | null): Edge[] {
  const first = line === null ? 7 : Math.floor((10 * line.part) / line.of) + 1;
  const [id, name] =
    line === null ? ['70', '70%'] : [String(Math.round((100 * line.part) / line.of)), line.words];
  const below: readonly [number, number] = line === null ? [7, 10] : [line.part, line.of];
  const edges: Edge[] = [{ id: 'under', name: `不到${name}`, below }];
  let from = { id, name };
  for (let tenth = line === null ? 8 : first; tenth < 10; tenth++) {
    edges.push({ id: from.id, name: `${from.name}到${tenth}0%`, below: [tenth, 10] });
    from = { id: `${tenth}0`, name: `${tenth}0%` };
  }
  return [...edges, { id: from.id, name: `${from.name}以上`, below: [2, 1] }];
}

const countIn =
  (dataset: Dataset) =>
  (
    id: string,
    name: string,
    formula: string,
    list: readonly { readonly project: Project }[],
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

/** Consent of the last round of every project that published both legs; integers only. */
export function consentMargins(dataset: Dataset): ConsentMargins {
  const line = dataset.policy.terms.consentShare;
  const edges = edgesOf(line);
  const rounds = dataset.projects.flatMap((project) => {
    const round = lastRound(project.consent);
    if (round === null || round.agreeWill === null || round.agreeContent === null || round.total === 0)
      return [];
    const lower = Math.min(round.agreeWill, round.agreeContent);
    const index = edges.findIndex(({ below: [part, whole] }) => lower * whole < part * round.total);
    return [{ project, passed: line !== null && reachesShare(line, lower, round.total), index }];
  });
  const count = countIn(dataset);
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
    passed:
      line === null
        ? null
        : count(
            'passed',
            `两项同意都到${line.words}的项目`,
            `${line.of} × 同意户数 ≥ ${line.part} × 总户数，两项都是`,
            passed,
            asked,
          ),
    failed: line === null ? [] : rounds.filter((round) => !round.passed).map(({ project }) => project),
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
export function consentMarginsFinding({ asked, passed }: ConsentMargins, line: Share | null): Words {
  if (asked.value === 0) return '多少户同意，没有一个项目公布';
  if (passed === null || line === null) return say`${asked}项目公布了同意户数`;
  const share = shareOf(passed);
  return passed.value === asked.value
    ? say`公布了同意户数的${asked}项目，两项都到${line.words}`
    : say`公布了同意户数的${asked}项目，${passed}两项都到${line.words}，占${share}`;
}

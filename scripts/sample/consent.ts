import { addWorkdays } from './days.ts';
import type { Project } from './project.ts';
import type { Random } from './random.ts';
import type { Rec } from './record.ts';
import type { CompoundFacts } from './shapes.ts';
import { showcaseVotes } from './showcase.ts';
import { reached } from './timeline.ts';

type Votes = readonly [returned: number, will: number, content: number];

/** Mostly by questionnaire at the door, the other ways now and then. */
const methods = [
  '入户问卷',
  '入户访谈',
  '入户问卷',
  '居民议事会',
  '入户问卷',
  '现场调研',
  '入户问卷',
  '评审会',
] as const;

/** Percentages of all households that agree to works and to their content. */
function shareOf(
  { traits }: Project,
  compound: number,
  round: number,
  random: Random,
): readonly [number, number] {
  if (traits.has('veto')) return round === 1 ? [58, 52] : [61, 55];
  if (traits.has('G02')) return [72, 61];
  if (traits.has('G02-doubt')) return compound === 0 ? [92, 88] : [70, 61];
  const will = random.int(76, 90);
  return [will, Math.max(71, will - random.int(2, 8))];
}

function votesOf(project: Project, compound: number, round: number): Votes {
  if (project.traits.has('showcase')) return showcaseVotes[compound]!;
  const random = project.random.fork(`consent ${round} ${compound}`);
  const [will, content] = shareOf(project, compound, round, random);
  const of = (percent: number): number =>
    Math.ceil((project.compounds[compound]!.households * percent) / 100);
  return [of(random.int(92, 98)), of(will), of(content)];
}

/** All that is known of an asking that came after the works had begun: when it was. */
const askedLate = ({ id, households, timeline, sourceIds }: Project): Rec<'consent'> => {
  const from = addWorkdays(timeline.days['G18a']!, 10);
  return {
    projectId: id,
    round: 1,
    startOn: from,
    endOn: addWorkdays(from, 10),
    total: households,
    sourceIds,
  };
};

/** One row a round; a project of several compounds also has one for each, which add up to it. */
export function consentOf(project: Project): Rec<'consent'>[] {
  const { id, compounds, timeline, traits, index, sourceIds } = project;
  if (traits.has('G02-2')) return [askedLate(project)];
  if (traits.has('gaps') || traits.has('listed') || traits.has('sparse')) return [];
  const polls = timeline.polls.filter(({ to }) => reached(timeline, to));
  return polls.flatMap(({ from, to }, i) => {
    const round = i + 1;
    const votes = compounds.map((_, k) => votesOf(project, k, round));
    const total = (at: 0 | 1 | 2): number => votes.reduce((sum, vote) => sum + vote[at], 0);
    const common = {
      projectId: id,
      round,
      startOn: from,
      endOn: to,
      method: methods[index % methods.length]!,
      sourceIds,
    };
    const row = (compoundId: string | null, households: number, vote: Votes): Rec<'consent'> => ({
      ...common,
      compoundId,
      total: households,
      returned: vote[0],
      agreeWill: vote[1],
      agreeContent: vote[2],
    });
    return [
      row(null, project.households, [total(0), total(1), total(2)]),
      ...(compounds.length > 1 ? compounds.map((each, k) => row(each.id, each.households, votes[k]!)) : []),
    ];
  });
}

/** A compound in no project whose residents were asked twice and did not agree; of the second round the content is unknown. */
export function askedInVain({ id, households, idle }: CompoundFacts): Rec<'consent'>[] {
  if (idle === null) return [];
  const of = (percent: number): number => Math.ceil((households * percent) / 100);
  const row = (round: number, year: number, returned: number, will: number): Rec<'consent'> => ({
    compoundId: id,
    round,
    startOn: `${year}-05-06`,
    endOn: `${year}-05-26`,
    total: households,
    returned: of(returned),
    agreeWill: of(will),
    method: '入户问卷',
    sourceIds: ['S02'],
  });
  return [
    {
      ...row(1, 2023, 81, 49),
      agreeContent: of(44),
      note: '没有通过的原因：低层住户不同意拆除院内自建设施。',
    },
    { ...row(2, 2024, 90, 63), note: '没有通过的原因：加装电梯的费用没有谈拢。' },
  ];
}

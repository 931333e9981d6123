import type { NoticeKind } from '../../src/policy/codes.ts';
import { addWorkdays, workdayOnOrAfter, type Day } from './days.ts';
import { bodyOf, fiveYearBody, yearlyBody } from './notice-texts.ts';
import { objectionsTo, resultOf, type ObjectionDraft } from './objections.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { asOf, fiveYearPlanOn, phone, phones, units } from './settings.ts';
import { doneOn, reached, seasonOf } from './timeline.ts';

type NoticeRec = Rec<'notices'>;
type Draft = Omit<NoticeRec, 'id'> & {
  readonly postedOn: Day;
  readonly objections: readonly ObjectionDraft[];
};

/** More projects than this are announced in several notices. */
const projectsPerNotice = 60;

interface Posting {
  readonly kind: NoticeKind;
  readonly posted: Day;
  readonly ends: Day;
  /** Run of the plan, from 0. */
  readonly round?: number;
}

/** The street, for what the builder does the builder; as the project's traits have it. */
function publisherOf({ street, traits }: Project, kind: NoticeKind): string | null {
  if (kind === '验收结果' || kind === '其他') return units.builder;
  if (kind !== '初步改造计划') return street.office;
  if (traits.has('notice-gaps')) return null;
  if (traits.has('G07-5')) return units.builder;
  return traits.has('G07-5-doubt') ? units.office : street.office;
}

function draft(project: Project, { kind, posted, ends, round = 0 }: Posting): Draft {
  const { id, name, street, sourceIds } = project;
  const objections = objectionsTo(project, kind, posted, ends, round);
  return {
    kind,
    title: `关于${name}${kind === '其他' ? '施工期间临时安排' : kind}的公示${round > 0 ? '（重新公示）' : ''}`,
    projectIds: [id],
    publisher: publisherOf(project, kind),
    postedOn: posted,
    startOn: posted,
    endOn: kind === '初步改造计划' && project.traits.has('notice-gaps') ? null : ends,
    ...(kind === '初步改造计划' && (project.traits.has('notice-gaps') || project.traits.has('G07-6'))
      ? {}
      : {
          receiver: street.office,
          channel:
            kind === '变更' && project.traits.has('showcase')
              ? '当面、来信、电话、网络（https://shifan.example/yijian）'
              : '当面、来信、电话',
          phone: street.phone,
          address: `${street.name}${street.road}1号，${name.replace('改造项目', '')}公示栏`,
        }),
    body: bodyOf(kind, project, ends),
    attachment: kind === '初步改造计划' ? '改造内容清单、资金测算表' : null,
    result: ends > asOf ? null : resultOf(project, kind, objections),
    sourceIds,
    objections,
  };
}

/** When which notices of a project hang out. */
function postingsOf(project: Project): Posting[] {
  const { timeline, traits, index } = project;
  const begun = doneOn(timeline, 'G18a');
  if (traits.has('G07-4'))
    return [{ kind: '初步改造计划', posted: addWorkdays(begun!, -2), ends: addWorkdays(begun!, 4) }];
  if (traits.has('gaps') || traits.has('listed') || traits.has('sparse')) return [];
  const postings: Posting[] = timeline.rounds.map(({ posted, ends }, round) => ({
    kind: '初步改造计划',
    posted,
    ends,
    round,
  }));
  const post = (kind: NoticeKind, from: Day | null, days: number): void => {
    if (!from) return;
    const posted = workdayOnOrAfter(from);
    const ends = addWorkdays(posted, days);
    if (reached(timeline, ends)) postings.push({ kind, posted, ends });
  };
  const next = (code: string, days: number): Day | null => {
    const day = doneOn(timeline, code);
    return day && addWorkdays(day, days);
  };

  const decided = timeline.propertyDecided;
  if (index % 5 === 1 || traits.has('L1-3'))
    post('物业管理方式', decided && addWorkdays(decided, traits.has('L1-3') ? 3 : -8), 6);
  if (index % 4 === 2)
    post('设计方案', traits.has('G07-4-doubt') ? addWorkdays(begun!, -2) : next('G16c', 1), 5 + (index % 3));
  if (traits.has('scope') && !traits.has('showcase')) post('变更', next('G18a', 45), 6);
  if (traits.has('cancelled')) post('变更', addWorkdays(timeline.stop!.on, -7), 6);
  if (index % 7 === 3) post('其他', next('G18a', 2), 5);
  if (index % 3 === 0) post('验收结果', next('G19', 3), 5);
  // The two that are open on the day of the data.
  if (traits.has('showcase')) postings.push({ kind: '变更', posted: '2025-09-28', ends: '2025-10-11' });
  if (traits.has('L1')) postings.push({ kind: '物业管理方式', posted: '2025-09-26', ends: '2025-10-10' });
  return postings;
}

/** The plans of the city and the district, which concern many projects. */
function plansOf(projects: readonly Project[], compounds: number): Draft[] {
  const announce = (
    more: Pick<Draft, 'kind' | 'title' | 'publisher' | 'postedOn' | 'phone' | 'body' | 'result'> &
      Partial<Draft>,
  ): Draft => ({
    startOn: more.postedOn,
    endOn: addWorkdays(more.postedOn, 10),
    receiver: more.publisher,
    channel: '来信、电话',
    address: `虚构示例区听涛街道听涛路${more.publisher === units.office ? 8 : 2}号`,
    objections: [],
    ...more,
  });
  const yearly = [...new Set(projects.map(({ year }) => year))].flatMap((year) => {
    const listed = projects.filter((project) => project.year === year && doneOn(project.timeline, 'G13'));
    const parts = Math.ceil(listed.length / projectsPerNotice);
    const { published } = seasonOf(year);
    return Array.from({ length: parts }, (_, part) =>
      announce({
        kind: '年度计划',
        title: `虚构示例区${year}年度城镇老旧小区改造计划公布${parts > 1 ? `（之${part + 1}）` : ''}`,
        projectIds: listed
          .slice(part * projectsPerNotice, (part + 1) * projectsPerNotice)
          .map(({ id }) => id),
        publisher: units.cityHousing,
        postedOn: published,
        phone: phones.cityHousing,
        body: yearlyBody(year, listed.length, published),
        attachment: '项目名单',
        url: `https://example.com/plans/${year}`,
        result: '无异议',
        sourceIds: [`S1${year - 2020}`],
      }),
    );
  });
  const fiveYear = announce({
    kind: '其他',
    title: '虚构示例区2021—2025年城镇老旧小区改造五年规划公布',
    publisher: units.office,
    postedOn: workdayOnOrAfter(fiveYearPlanOn),
    phone: phone(3),
    body: fiveYearBody(compounds),
    result: '无异议',
    sourceIds: ['S01'],
  });
  return [fiveYear, ...yearly];
}

/** Every notice, numbered through by the year and day of posting, and the objections raised. */
export function noticesOf(
  projects: readonly Project[],
  compounds: number,
): { notices: NoticeRec[]; objections: Rec<'objections'>[] } {
  const drafts = [
    ...plansOf(projects, compounds),
    ...projects.flatMap((project) => postingsOf(project).map((posting) => draft(project, posting))),
  ].toSorted((a, b) => (a.postedOn < b.postedOn ? -1 : a.postedOn > b.postedOn ? 1 : 0));
  const counts = new Map<string, number>();
  const notices: NoticeRec[] = [];
  const objections: Rec<'objections'>[] = [];
  for (const { objections: raised, ...record } of drafts) {
    const year = record.postedOn.slice(0, 4);
    const number = (counts.get(year) ?? 0) + 1;
    counts.set(year, number);
    const id = `GS-${year}-${String(number).padStart(2, '0')}`;
    notices.push({ id, ...record });
    raised.forEach((objection, i) => objections.push({ noticeId: id, id: `Y${i + 1}`, ...objection }));
  }
  return { notices, objections };
}

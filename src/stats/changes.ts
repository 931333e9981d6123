import { formatDate, formatDecimal, formatMonthDay, formatReported } from '../format.ts';
import type { Dataset, Project, ReportedFigure, StageEvent } from '../model/types.ts';
import { daysBetween } from '../policy/days.ts';
import { basisLabel } from './headline.ts';
import { lastDay, ordinal, sentence, someNames, withoutDays } from './wording.ts';

/** Something that happened on a day, with what says so. */
export interface Change {
  readonly date: string;
  /** Short, for a heading: 11个小区全部开工. */
  readonly headline: string;
  /** Full sentences. */
  readonly text: string;
  readonly sourceIds: readonly string[];
  /** Whoever did it, where no source is given. */
  readonly unit: string | null;
  /** Projects it is about. */
  readonly projectIds: readonly string[];
}

/** Dated events of the dataset, newest first: reported figures, stages, statuses, notices. */
export function changes(dataset: Dataset, most = Infinity): Change[] {
  const told = [...figureChanges(dataset), ...stageChanges(dataset), ...noticeChanges(dataset)];
  const seen = new Set(told.flatMap(({ date, sourceIds }) => sourceIds.map((id) => `${date} ${id}`)));
  const more = statusChanges(dataset).filter(
    ({ date, sourceIds }) => !sourceIds.some((id) => seen.has(`${date} ${id}`)),
  );
  return [...told, ...more]
    .filter(({ date }) => date <= dataset.asOf)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, most);
}

const value = (row: ReportedFigure, unit = row.unit): string =>
  formatReported(row.value, 4, row.qualifier, unit);

/** One change for each day and source: what it says of the number of compounds. */
function figureChanges(dataset: Dataset): Change[] {
  const rows = dataset.figures.filter((row) => row.metric === '小区数' && row.area === dataset.info.district);
  const groups = new Map<string, ReportedFigure[]>();
  for (const row of rows) {
    const key = `${row.asOf} ${row.sourceId} ${row.year}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const perYear = [...groups.values()].flatMap((group) => sentenceOf(group, rows));
  const merged = new Map<string, Change>();
  for (const change of perYear) {
    const key = `${change.date} ${change.sourceIds.join()}`;
    const other = merged.get(key);
    merged.set(key, other ? { ...other, text: `${other.text}${change.text}` } : change);
  }
  return [...merged.values()];
}

function sentenceOf(group: readonly ReportedFigure[], all: readonly ReportedFigure[]): Change[] {
  const [first] = group;
  if (!first) return [];
  const find = (basis: string) => group.find((row) => row.basis.startsWith(basis));
  const { year } = first;
  const said: { headline: string; text: string }[] = [];
  const result = find('年度完成') ?? find('年度开工');
  const plans = all.filter((row) => row.year === year && row.basis.startsWith('年度计划'));
  const plan = find('年度计划');
  if (result) {
    const word = result.basis.startsWith('年度完成') ? '完成' : '开工';
    const whole = plans.some((row) => row.value === result.value);
    const headline = `${value(result)}小区${whole ? '全部' : ''}${word}`;
    const text = whole ? `${year}年计划的${headline}。` : `${year}年计划的小区，${word}${value(result)}。`;
    said.push({ headline, text: text + sentence(result.note) });
  }
  const earlier = plan
    ? plans.filter((row) => row.asOf < plan.asOf && row.value !== plan.value).map((row) => value(row))
    : [];
  if (plan && earlier.length > 0)
    said.push({
      headline: `${year}年计划又有一个口径：${value(plan)}`,
      text: `${year}年计划出现第${ordinal(earlier.length + 1)}个口径：${value(plan)}，${basisLabel(plan.basis)}。此前为${earlier.join('、')}。`,
    });
  else if (plan && !result)
    said.push({
      headline: `${year}年计划${value(plan)}小区`,
      text: `公布${year}年计划：${value(plan)}小区${plan.basis === '年度计划' ? '' : `，${basisLabel(plan.basis)}`}。`,
    });
  const total = find('累计完成');
  if (total) {
    const headline = `${year.replace('-', '年至')}年累计完成${value(total)}小区`;
    said.push({ headline, text: `${headline}。${sentence(total.note)}` });
  }
  if (said.length === 0) return [];
  return [
    {
      date: first.asOf,
      headline: said[0]!.headline,
      text: said.map(({ text }) => text).join(''),
      sourceIds: [first.sourceId],
      unit: null,
      projectIds: [],
    },
  ];
}

const stageWords: Readonly<Record<string, string>> = {
  联合验收: '联合验收',
  完工: '完工',
  开工: '开工',
  计划公布: '列入年度计划',
};

/** Stages that a resident notices, one change for each day, stage and source. */
function stageChanges(dataset: Dataset): Change[] {
  const groups = new Map<string, { event: StageEvent; projects: Project[] }>();
  for (const project of dataset.projects)
    for (const event of project.stages) {
      if (event.doneOn === null || !(event.stage in stageWords)) continue;
      const key = `${event.doneOn} ${event.stage} ${(event.sourceIds ?? project.sourceIds ?? []).join()}`;
      const group = groups.get(key);
      if (group) group.projects.push(project);
      else groups.set(key, { event, projects: [project] });
    }
  return [...groups.values()].map(({ event, projects }) => {
    const failed = event.result === '不通过';
    const headline = `${nameOf(projects)}${stageWords[event.stage]}${failed ? '没有通过' : ''}`;
    return {
      date: event.doneOn!,
      headline,
      text: `${headline}${event.stage === '完工' ? lasted(projects, event.doneOn!) : ''}。`,
      sourceIds: event.sourceIds ?? projects[0]?.sourceIds ?? [],
      unit: event.unit,
      projectIds: projects.map(({ id }) => id),
    };
  });
}

/** `，6月6日开工，用时182天`, for one project with a known start. */
function lasted(projects: readonly Project[], end: string): string {
  const [project] = projects;
  if (!project || projects.length > 1) return '';
  const start = project.stages.find(({ stage, doneOn }) => stage === '开工' && doneOn !== null)?.doneOn;
  if (!start || start > end) return '';
  const day = start.slice(0, 4) === end.slice(0, 4) ? formatMonthDay(start) : formatDate(start);
  return `，${day}开工，用时${formatDecimal(daysBetween(start, end))}天`;
}

/** Compounds of one project by name, of several as a number. */
function nameOf(projects: readonly Project[]): string {
  const compounds = [...new Set(projects.flatMap((project) => project.compounds))];
  return compounds.length <= 3
    ? compounds.map(({ name }) => name).join('、')
    : `${someNames(
        compounds.map(({ name }) => name),
        2,
      )}${compounds.length}个小区`;
}

/** Statuses whose remark has a day, one change for each day and remark. */
function statusChanges(dataset: Dataset): Change[] {
  const groups = new Map<string, { date: string; note: string; projects: Project[] }>();
  for (const project of dataset.projects) {
    const date = project.statusNote === null ? null : lastDay(project.statusNote);
    if (date === null || project.statusNote === null) continue;
    const note = withoutDays(project.statusNote);
    const key = `${date} ${note} ${(project.sourceIds ?? []).join()}`;
    const group = groups.get(key);
    if (group) group.projects.push(project);
    else groups.set(key, { date, note, projects: [project] });
  }
  return [...groups.values()].map(({ date, note, projects }) => ({
    date,
    headline: `${nameOf(projects)}${note}`,
    text: `${nameOf(projects)}：${note}。`,
    sourceIds: projects[0]?.sourceIds ?? [],
    unit: null,
    projectIds: projects.map(({ id }) => id),
  }));
}

function noticeChanges(dataset: Dataset): Change[] {
  return dataset.notices.flatMap((notice) => {
    const date = notice.postedOn ?? notice.startOn;
    if (date === null) return [];
    const word = notice.state === '公布' ? '公布' : '开始公示';
    return {
      date,
      headline: notice.title,
      text: `${word}：${notice.title}。`,
      sourceIds: notice.sourceIds ?? [],
      unit: notice.publisher,
      projectIds: notice.projectIds ?? [],
    };
  });
}

/** `最近一次变化：2025年8月14日，11个小区全部开工`. */
export function changeFinding(list: readonly Change[]): string {
  const [first] = list;
  return first ? `最近一次变化：${formatDate(first.date)}，${first.headline}` : '没有收录到带日期的变化';
}

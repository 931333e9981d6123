import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { failedCheck } from '../../policy/rules/evidence.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import { listTitle } from '../../figures/directory/listing.ts';
import { quote, say, type Words } from '../../figures/figure/phrase.ts';
import { daysOf } from '../../figures/records/project-figures.ts';
import { silentSince } from '../../facts/status-age.ts';
import { acceptanceUnknown, phrase } from '../../facts/words.ts';
import { stoppedOn, stopReason, works } from '../../facts/dates.ts';

function underWorks(dataset: Dataset, project: Project): Words {
  const since = silentSince(dataset, project);
  if (since !== null) return `${formatDate(since)}正在施工，之后未见报道`;
  const { plannedEnd } = project;
  const on = `截至${formatDate(dataset.asOf)}正在施工`;
  if (plannedEnd === null) return `${on}，计划完工日未公开`;
  const left = daysOf(dataset, project).get('days-left')!;
  return left.value! >= 0
    ? `${on}，计划${formatDate(plannedEnd)}完工`
    : say`${on}，超过计划完工日${quote(left, `${-left.value!}天`)}`;
}

function notStarted(dataset: Dataset, project: Project): Words {
  const { plannedStart } = project;
  const on = `截至${formatDate(dataset.asOf)}还没开工`;
  if (plannedStart === null) return `${on}，计划开工日未公开`;
  const late = daysOf(dataset, project).get('days-waiting')!;
  return late.value! > 0 ? say`${on}，超过计划开工日${late}` : `${on}，计划${formatDate(plannedStart)}开工`;
}

/** The planned day that the finding goes on counting to on the visitor's day; null where it counts to none. */
export function stageTurn(dataset: Dataset, project: Project): TurningDay | null {
  const { status, plannedStart, plannedEnd } = project;
  if (status === '未开工' && plannedStart !== null) return { kind: 'start', on: [plannedStart] };
  if (status !== '施工中' || plannedEnd === null || silentSince(dataset, project) !== null) return null;
  return { kind: 'finish', on: [plannedEnd] };
}

/** Of a pause and of a cancellation; residents who refused have told theirs. */
const stoppedWhy = (project: Project): string => {
  const reason = stopReason(project);
  return reason === null ? '原因未公开' : `原因：${phrase(reason)}`;
};

function unknownStatus(dataset: Dataset, { planYear }: Project, start: string | null): string {
  return start === null
    ? `列入${listTitle(dataset, planYear)}，改到哪一步未公开`
    : `${formatDate(start)}开工，之后未公开`;
}

/** A check of safety that failed, while none since has passed. */
function unsafe(project: Project): string {
  const failed = failedCheck(project, 'O2');
  return failed === null ? '' : `；${formatDate(failed.doneOn)}安全检查没有通过，没有见到整改通过`;
}

/** The finding that answers 改到哪一步了？ */
export function stageFinding(dataset: Dataset, project: Project): Words {
  const { start, end, accepted } = works(project);
  const on = stoppedOn(project);
  const when = on === null ? '' : formatDate(on);
  switch (project.status) {
    case '施工中':
      return say`${underWorks(dataset, project)}${unsafe(project)}`;
    case '未开工':
      return notStarted(dataset, project);
    case '暂停':
      return `${when ? `${when}起暂停施工` : '施工暂停，日期未公开'}，${stoppedWhy(project)}`;
    case '居民否决':
      return when ? `居民没有同意，${when}停止` : '居民没有同意，停止日期未公开';
    case '取消':
      return `${when ? `${when}取消` : '已取消，日期未公开'}，${stoppedWhy(project)}`;
    case '已完工':
      return `${end === null ? '已完工' : `${formatDate(end)}完工`}，${acceptanceUnknown}`;
    case '已验收': {
      const used = daysOf(dataset, project).get('days-used');
      return say`${accepted === null ? '已验收' : `${formatDate(accepted)}通过验收`}${used ? say`，施工用了${used}` : null}`;
    }
    case null:
      return unknownStatus(dataset, project, start);
  }
}

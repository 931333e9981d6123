import type { ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { allDone, reached } from '../timeline.ts';

/** The first and the last day of a step that was not refused, whatever the round. */
function daysOf(project: ProjectFacts, code: string): { first: string | null; last: string | null } {
  const days = allDone(project, code)
    .flatMap(({ doneOn, result }) => (result === '不通过' ? [] : doneOn))
    .sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}

/** G18-2: what is done of the works is done between their beginning and their acceptance. */
export const doneDuringWorks: Judge<ProjectFacts> = (project) => {
  const done = project.items.flatMap(({ item, row }) =>
    row === null ||
    row.reasonCode === '已由其他项目完成' ||
    (row.doneOn === null && row.status !== '完成' && row.status !== '验收')
      ? []
      : { name: item.name, day: row.doneOn },
  );
  if (done.length === 0) return notApplicable;
  const begun = daysOf(project, 'G18a').first;
  const accepted = daysOf(project, 'G19').last;
  for (const { name, day } of done) {
    if (day !== null && begun !== null && day < begun) return breach(`“${name}”${day}做完，${begun}才开工`);
    if (day !== null && accepted !== null && day > accepted)
      return breach(`“${name}”${day}才做完，${accepted}已联合验收`);
  }
  const missing = [
    begun === null ? '开工日期' : '',
    accepted === null && reached(project, 'G19') ? '联合验收日期' : '',
    done.some(({ day }) => day === null) ? '做完的日期' : '',
  ].filter(Boolean);
  return missing.length > 0 ? unknown(missing.join('、')) : met;
};

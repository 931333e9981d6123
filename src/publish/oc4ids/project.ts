import type { Compound, Dataset, Notice, Project } from '../../model/types.ts';
import { budget } from './budget.ts';
import { scheme } from './codes.ts';
import { contractingProcesses } from './contracts.ts';
import { milestones, phaseOf } from './milestones.ts';
import { authorityOf } from '../../facts/contacts.ts';
import { parties, reference } from './parties.ts';
import { dayTime, known, period, yuan, type Node } from './value.ts';
import { quantities, renovationItems } from './works.ts';

/** 部队零散公寓 are placed by their street only (D12). */
function location(dataset: Dataset, { id, name, kind, point, address, street }: Compound): Node {
  const hidden = kind === '部队零散公寓';
  return known({
    id,
    description: name,
    geometry: point === null || hidden ? null : { type: 'Point', coordinates: [point.lng, point.lat] },
    address: known({
      streetAddress: hidden ? null : address,
      locality: street?.name,
      region: `${dataset.info.city}${dataset.info.district}`,
      countryName: '中国',
    }),
  });
}

const noticeDocument = ({ id, title, body, url, postedOn, startOn, publisher }: Notice): Node =>
  known({
    id,
    documentType: 'renovationNotice',
    title,
    description: body,
    url,
    datePublished: dayTime(postedOn ?? startOn),
    author: publisher,
    language: 'zh',
  });

const sourceDocuments = (dataset: Dataset, project: Project): Node[] =>
  (project.sourceIds ?? []).flatMap((id) => {
    const source = dataset.byId.source.get(id);
    if (source === undefined) return [];
    const { title, url, publishedOn, publisher } = source;
    const datePublished = dayTime(publishedOn);
    return [known({ id, documentType: 'renovationSource', title, url, datePublished, author: publisher, language: 'zh' })]; // prettier-ignore
  });

/** Rounds of asking the households; the counts are of households, not of people at a meeting. */
const consultations = ({ consent }: Project): Node[] =>
  consent.map(({ round, compoundId, endOn, startOn, total, returned, agreeWill, agreeContent, method }) =>
    known({
      id: [round, compoundId].filter((part) => part !== null).join('-'),
      date: dayTime(endOn ?? startOn),
      households: known({ total, returned, agreeWill, agreeContent, method }),
    }),
  );

/** One project as OC4IDS 0.9 has it. What is not published is left out; nothing stands for it. */
export function oc4idsProject(dataset: Dataset, project: Project): Node {
  const { info } = dataset;
  const accepted = project.stages.findLast(({ code, result }) => code === 'G19' && result === '通过');
  return known({
    id: `${info.id}-${project.id}`,
    updated: dayTime(dataset.asOf),
    language: 'zh',
    identifiers: [{ id: project.id, scheme: info.title }],
    title: project.name,
    description: project.note,
    status: phaseOf(project),
    type: project.workKind === '拆除新建' ? 'replacement' : 'rehabilitation',
    additionalClassifications: [{ scheme, id: 'oldCompound', description: '城镇老旧小区改造' }],
    period: period(project.plannedStart, project.plannedEnd),
    maintenancePeriod: period(project.warrantyStart, project.warrantyEnd),
    publicAuthority: reference(authorityOf(dataset)),
    parties: parties(dataset, project),
    locations: project.compounds.map((compound) => location(dataset, compound)),
    budget: budget(project),
    milestones: milestones(project),
    forecasts: quantities(project, 'planned'),
    metrics: quantities(project, 'done'),
    documents: [...project.notices.map(noticeDocument), ...sourceDocuments(dataset, project)],
    contractingProcesses: contractingProcesses(project),
    social: known({ consultationMeetings: consultations(project) }),
    completion: known({
      endDate: dayTime(accepted?.doneOn ?? null),
      finalValue: yuan(project.finalFunds),
    }),
    planYear: project.planYear,
    renovationItems: renovationItems(project),
  });
}

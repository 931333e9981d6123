import { areasOf } from './areas.ts';
import { buildingsOf } from './buildings.ts';
import { checklistOf } from './checklist.ts';
import { createCompounds } from './compounds.ts';
import { askedInVain, consentOf } from './consent.ts';
import { evidenceOf } from './evidence.ts';
import { explanationRows } from './explanations.ts';
import { figureRows } from './figures.ts';
import { withFingerprints } from './fingerprints.ts';
import { holidayRows } from './holidays.ts';
import { noticesOf } from './notices.ts';
import { partsOf } from './parts.ts';
import { photosOf } from './photos.ts';
import { planProjects } from './plan.ts';
import { plansOf } from './plans.ts';
import { createProject, type Project } from './project.ts';
import { promisesOf } from './promises.ts';
import { createRandom } from './random.ts';
import type { Tables } from './record.ts';
import { compoundRow, fundingRows, projectRow, removalRows, streetRows } from './rows.ts';
import { sourceRows } from './sources.ts';
import { stagesOf } from './stages.ts';
import { utilitiesOf } from './utilities.ts';
import { warrantiesOf } from './warranties.ts';

/** The records of a fictional district with so many compounds; the same input gives the same records. */
export function generate(compoundCount: number, seed: number): Tables {
  const random = createRandom(`sample ${seed}`);
  const slots = planProjects(compoundCount);
  const { compounds, bySlot } = createCompounds(slots, compoundCount, random);
  const projects = slots.map((slot) => createProject(slot, bySlot.get(slot.id)!, random));

  const projectsOf = new Map<string, Project[]>();
  for (const project of projects)
    for (const { id } of project.compounds) projectsOf.set(id, [...(projectsOf.get(id) ?? []), project]);

  const { notices, objections } = noticesOf(projects, compoundCount);
  const items = new Map(projects.map((project) => [project.id, checklistOf(project)]));
  const blocks = new Map(compounds.map((compound, i) => [compound.id, buildingsOf(compound, i)]));
  const rows = projects.map(projectRow);
  return {
    sources: sourceRows(),
    compounds: compounds.map((compound, i) => compoundRow(compound, i, projectsOf.get(compound.id) ?? [])),
    buildings: [...blocks.values()].flat(),
    projects: withFingerprints(rows, projects, items),
    ...plansOf(projects, rows, items),
    areas: projects.flatMap(areasOf),
    stages: projects.flatMap((project) =>
      stagesOf(
        project,
        items.get(project.id)!.some(({ no, decision }) => no === 26 && decision === '纳入'),
      ),
    ),
    consent: [
      ...projects.flatMap(consentOf),
      ...compounds
        .filter(({ idle }) => idle === '储备')
        .slice(0, 1)
        .flatMap(askedInVain),
    ],
    checklist: [...items.values()].flat(),
    parts: projects.flatMap((project) => partsOf(project, items.get(project.id)!, blocks)),
    funding: projects.flatMap(fundingRows),
    notices,
    objections,
    promises: promisesOf(
      projects,
      compounds.find(({ idle }) => idle === '谋划'),
    ),
    figures: figureRows(projects),
    streets: streetRows(),
    utilities: projects.flatMap(utilitiesOf),
    warranties: projects.flatMap(warrantiesOf),
    evidence: projects.flatMap(evidenceOf),
    photos: projects.flatMap(photosOf),
    holidays: holidayRows(),
    explanations: explanationRows(projects, notices),
    removals: removalRows,
  };
}

import type { Compound, Project } from '../model/types.ts';
import { phrase } from './words.ts';

/** A dated step of a project. */
export interface Step {
  readonly date: string;
  readonly text: string;
  readonly ids: readonly string[];
  readonly unit: string | null;
}

/** Dated steps of a project that have happened, newest first. */
export function projectSteps(project: Project): Step[] {
  return project.stages
    .flatMap(({ stage, doneOn, result, round, note, sourceIds, unit }) => {
      if (doneOn === null) return [];
      const words = [
        round > 1 ? `${stage}，第${round}轮` : stage,
        result,
        note === null ? null : phrase(note),
      ];
      return { date: doneOn, text: words.filter(Boolean).join('，'), ids: sourceIds ?? [], unit };
    })
    .reverse();
}

/** Sources of a compound and its projects, each once. */
export const compoundSources = (compound: Compound): string[] => [
  ...new Set([
    ...(compound.sourceIds ?? []),
    ...compound.projects.flatMap((project) => project.sourceIds ?? []),
    ...compound.projects.flatMap(({ stages }) => stages.flatMap(({ sourceIds }) => sourceIds ?? [])),
  ]),
];

/** A step of a notice's chain from survey to after-care, or one beside it. */
export interface Stage {
  /**
   * Its kind, the same in every notice: G00-G23 for the chain, with letters where one step has several dated results;
   * O2 (safety), O2b (a tidy site), O7, O9, O16, O17, O20, L8 for duties beside it; X1a-X1d for what interrupts it.
   */
  readonly code: string;
  /** As the notice calls it, the value of 环节 in stages.csv. */
  readonly name: string;
  /** Who acts, as the notice names them; null where no notice is loaded. */
  readonly actor: string | null;
  readonly clause: string | null;
  /** The few steps a resident is shown; null for what falls between. */
  readonly milestone: string | null;
}

/** A step of which only the name is said: who acts, and by which clause, a notice alone says. */
export const bareStage = (code: string, name: string, milestone: string | null = null): Stage => ({
  code,
  name,
  actor: null,
  clause: null,
  milestone,
});

/** The steps of a notice in their order, with what may happen beside them. */
export interface StageChain {
  readonly stages: readonly Stage[];
  /** Duties that have a date but no place in the order; a check is a round each. */
  readonly sideSteps: readonly Stage[];
  /** Pause, resumption, residents' no, cancellation. */
  readonly interruptions: readonly Stage[];
  /** In the order of the chain. */
  readonly milestones: readonly string[];
  /** Every value that 环节 may take. */
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, Stage>;
  readonly byCode: ReadonlyMap<string, Stage>;
  /** Place of each step in the order, by code. */
  readonly position: ReadonlyMap<string, number>;
}

/** Makes a chain of its steps; those without a place in the order are named apart. @throws when a code or name is there twice. */
export function chainOf(
  stages: readonly Stage[],
  sideSteps: readonly Stage[],
  interruptions: readonly Stage[],
): StageChain {
  const all = [...stages, ...sideSteps, ...interruptions];
  const byName = new Map(all.map((stage) => [stage.name, stage]));
  const byCode = new Map(all.map((stage) => [stage.code, stage]));
  if (byName.size < all.length || byCode.size < all.length)
    throw new Error(`a stage is there twice: ${all.map(({ code, name }) => `${code} ${name}`).join(', ')}`);
  return {
    stages,
    sideSteps,
    interruptions,
    milestones: [...new Set(stages.flatMap(({ milestone }) => milestone ?? []))],
    names: all.map(({ name }) => name),
    byName,
    byCode,
    position: new Map(stages.map(({ code }, i) => [code, i])),
  };
}

/** The stage of a 环节 name. @throws when the name is in no list; names read from data have been checked. */
export function stageByName(chain: StageChain, name: string): Stage {
  const found = chain.byName.get(name);
  if (!found) throw new Error(`no stage is called ${name}; there are ${chain.names.join('、')}`);
  return found;
}

/** The stage of a code such as `G16c`. @throws when the chain has none. */
export function stageByCode(chain: StageChain, code: string): Stage {
  const found = chain.byCode.get(code);
  if (!found) throw new Error(`no stage has the code ${code}`);
  return found;
}

/** Position of a step in the order; what happens beside it, and what the chain does not have, has none (-1). */
export const chainIndex = (chain: StageChain, code: string): number => chain.position.get(code) ?? -1;

/** How a notice calls a step; @throws when its chain has none. */
export const nameOfStage = (chain: StageChain, code: string): string => stageByCode(chain, code).name;

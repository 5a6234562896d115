/** 实施阶段, in the order in which a project passes through them. */
export const stages = ['reserve', 'planned', 'underway', 'completed', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** The words of official lists. 已调出 is never printed: a project is withdrawn when a list drops it. */
export const stageNames: Readonly<Record<Stage, string>> = {
  reserve: '储备',
  planned: '计划实施',
  underway: '正在实施',
  completed: '已完成',
  withdrawn: '已调出',
};

/** A stage that a list prints. */
export type ListedStage = Exclude<Stage, 'withdrawn'>;

/** Whether a stage is one that a list prints: the project stands in the last list of its city. */
export const isListedStage = (stage: Stage | null): stage is ListedStage =>
  stage !== null && stage !== 'withdrawn';

/** The stages that a list prints, in their order. */
export const listedStages = stages.filter(isListedStage);

/** Whether a project stands in the last list of its city. */
export const isListed = ({ stage }: { readonly stage: Stage }): boolean => isListedStage(stage);

/** Takes the word of a list; gives its stage, or null where the word is unknown. */
export function stageOf(word: string): Stage | null {
  return stages.find((stage) => stageNames[stage] === word) ?? null;
}

/** True where a text is the name of a stage in code and addresses, e.g. `underway`. */
export function isStage(text: string): text is Stage {
  return stages.some((stage) => stage === text);
}

import { absenceWords } from './absence.ts';

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

/** Whether a project stands in the last list of its city, which may print no stage. */
export const isListed = ({ stage }: { readonly stage: Stage | null }): boolean =>
  stage !== 'withdrawn';

/** What projects are counted, drawn and filtered by: their stage, or that their list prints none. */
export type StageGroup = Stage | 'unstated';
/** The groups of the projects in a list, in their order. */
export const listedGroups = [...listedStages, 'unstated'] as const;
export const stageGroups: readonly StageGroup[] = [...listedGroups, 'withdrawn'];
export const stageGroupNames: Readonly<Record<StageGroup, string>> = {
  ...stageNames,
  unstated: absenceWords.notStated,
};
/** The same where nothing beside it names the field. */
export const stageGroupsInFull: Readonly<Record<StageGroup, string>> = {
  ...stageGroupNames,
  unstated: `阶段${absenceWords.notStated}`,
};
export const stageGroupOf = (stage: Stage | null): StageGroup => stage ?? 'unstated';

/** Those of the groups in which any of the projects is, in their order. */
export const stageGroupsIn = (projects: readonly { readonly stage: Stage | null }[]) =>
  stageGroups.filter((group) => projects.some(({ stage }) => stageGroupOf(stage) === group));

/** Takes the word of a list; gives its stage, or null where the word is unknown. */
export function stageOf(word: string): Stage | null {
  return stages.find((stage) => stageNames[stage] === word) ?? null;
}

/** True where a text is the name of a group in code and addresses, e.g. `underway`. */
export function isStageGroup(text: string): text is StageGroup {
  return stageGroups.some((group) => group === text);
}

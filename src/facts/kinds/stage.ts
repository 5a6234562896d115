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

/** Takes the word of a list; gives its stage, or null where the word is unknown. */
export function stageOf(word: string): Stage | null {
  return stages.find((stage) => stageNames[stage] === word) ?? null;
}

/** True where a text is the name of a stage in code and addresses, e.g. `underway`. */
export function isStage(text: string): text is Stage {
  return stages.some((stage) => stage === text);
}

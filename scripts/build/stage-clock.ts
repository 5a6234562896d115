/** What a build spends its time on, in this order. */
export const buildStages = [
  'facts',
  'share',
  'kept',
  'bundle',
  'render',
  'search',
  'files',
  'checks',
  'copies',
] as const;
export type BuildStage = (typeof buildStages)[number];

/** Processor seconds by stage. */
export type StageSeconds = Readonly<Record<BuildStage, number>>;

/** Measures the processor time, user and system, of a build by its stages. */
export interface StageClock {
  /** What has passed since the last call belongs to this stage. */
  readonly ended: (stage: BuildStage) => void;
  readonly seconds: () => StageSeconds;
}

/** A clock that starts now. */
export function stageClock(): StageClock {
  const seconds = {
    facts: 0,
    share: 0,
    kept: 0,
    bundle: 0,
    render: 0,
    search: 0,
    files: 0,
    checks: 0,
    copies: 0,
  };
  let last = process.cpuUsage();
  return {
    ended: (stage) => {
      const { user, system } = process.cpuUsage(last);
      last = process.cpuUsage();
      seconds[stage] += (user + system) / 1e6;
    },
    seconds: () => ({ ...seconds }),
  };
}

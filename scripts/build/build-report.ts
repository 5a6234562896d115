import type { StageSeconds } from './stage-clock.ts';

export interface BuildFigures {
  pages: number;
  /** Those of them that are taken from an earlier build. */
  taken: number;
  /** Wall-clock time. */
  seconds: number;
  /** User and system time of the building process. */
  cpuSeconds: number;
  /** Peak resident memory of the building process, MB (10⁶ bytes). */
  memoryMegabytes: number;
  stages: StageSeconds;
}

/** Figures of the running process since `start` (from `performance.now()`). */
export function measureBuild(
  { pages, taken }: Pick<BuildFigures, 'pages' | 'taken'>,
  start: number,
  stages: StageSeconds,
): BuildFigures {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    ...{ pages, taken },
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    memoryMegabytes: (maxRSS * 1024) / 1e6,
    stages,
  };
}

/** One line for the terminal. */
export function describeBuild({
  pages,
  taken,
  seconds,
  cpuSeconds,
  memoryMegabytes,
}: BuildFigures): string {
  const speed = pages / seconds;
  const same = taken === 0 ? '' : `（其中 ${taken} 页与上次或分片的相同，直接沿用）`;
  return `构建完成：${pages} 页${same}，用时 ${seconds.toFixed(1)} 秒（每秒 ${speed.toFixed(1)} 页），CPU ${cpuSeconds.toFixed(1)} 秒，内存峰值 ${memoryMegabytes.toFixed(0)} MB。`;
}

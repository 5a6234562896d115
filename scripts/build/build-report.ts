import type { StageSeconds } from './stage-clock.ts';

export interface BuildFigures {
  pages: number;
  /** Wall-clock time. */
  seconds: number;
  /** User and system time of the building process. */
  cpuSeconds: number;
  /** Peak resident memory of the building process, MB (10⁶ bytes). */
  memoryMegabytes: number;
  stages: StageSeconds;
}

/** Figures of the running process since `start` (from `performance.now()`). */
export function measureBuild(pages: number, start: number, stages: StageSeconds): BuildFigures {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    pages,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    memoryMegabytes: (maxRSS * 1024) / 1e6,
    stages,
  };
}

/** One line for the terminal. */
export function describeBuild({
  pages,
  seconds,
  cpuSeconds,
  memoryMegabytes,
}: BuildFigures): string {
  const speed = pages / seconds;
  return `构建完成：${pages} 页，用时 ${seconds.toFixed(1)} 秒（每秒 ${speed.toFixed(1)} 页），CPU ${cpuSeconds.toFixed(1)} 秒，内存峰值 ${memoryMegabytes.toFixed(0)} MB。`;
}

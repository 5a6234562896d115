// npm run bench -- 6600: builds generated projects and prints what each stage of a build costs; never shipped.
import './plain-errors.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { BuildFigures } from './build/build-report.ts';
import { buildStages, type StageSeconds } from './build/stage-clock.ts';
import { environmentWith, readSettings } from './settings.ts';
import { writeSyntheticData } from './bench/synthetic-data.ts';

const settings = readSettings();
const wanted = Number(settings.args[0] ?? 6600);
if (!Number.isInteger(wanted) || wanted < 10) {
  console.error('用法：npm run bench -- <项目数，不少于 10>，例如 npm run bench -- 6600');
  process.exit(1);
}

/**
 * Builds `count` generated projects in a process of its own, and once more with one of them changed;
 * gives the figures of both.
 */
async function measure(count: number): Promise<[BuildFigures, BuildFigures]> {
  const folder = `.build/bench-portal-${count}`;
  const output = `.build/bench-site-${count}`;
  const build = async (changed: boolean) => {
    await writeSyntheticData(settings.data, `${folder}/data`, count, changed);
    const args = ['scripts/build.ts', '--unchecked', '--portal', folder];
    const { status } = spawnSync(process.execPath, args, {
      env: environmentWith({ MINGDI_OUT_DIR: output }),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) process.exit(1);
    return JSON.parse(readFileSync('.build/figures.json', 'utf8')) as BuildFigures;
  };
  // The first build is cold but for the pictures, whose drawing is a stage of its own.
  for (const kept of [output, '.cache/scans.txt']) rmSync(kept, { recursive: true, force: true });
  const figures: [BuildFigures, BuildFigures] = [await build(false), await build(true)];
  for (const made of [folder, output]) rmSync(made, { recursive: true, force: true });
  return figures;
}

/** One line of the table. */
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padStart(at === 0 ? 10 : 9)).join('');

const sizes = [Math.round(wanted / 10), wanted];
const runs = [];
for (const projects of sizes) {
  const [first, second] = await measure(projects);
  const { pages, cpuSeconds, memoryMegabytes, stages } = first;
  const again = { cpuSeconds: second.cpuSeconds, stages: second.stages };
  runs.push({ projects, pages, cpuSeconds, memoryMegabytes, stages, again });
}
writeFileSync('.build/bench.json', JSON.stringify({ runs }));
console.log('处理器时间（秒），按阶段：');
console.log(row(['projects', 'pages', ...buildStages, 'all', 'MB']));
const seconds = (stages: StageSeconds, all: number) => [
  ...buildStages.map((stage) => stages[stage].toFixed(1)),
  all.toFixed(1),
];
for (const { projects, pages, stages, cpuSeconds, memoryMegabytes, again } of runs) {
  console.log(row([projects, pages, ...seconds(stages, cpuSeconds), memoryMegabytes.toFixed(0)]));
  console.log(row(['改一个再建', '', ...seconds(again.stages, again.cpuSeconds)]));
}
const [small, large] = runs;
if (small !== undefined && large !== undefined) {
  const exponent =
    Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(large.projects / small.projects);
  const { render, checks } = large.stages;
  console.log(
    `改一个项目再建是首次的 ${(large.again.cpuSeconds / large.cpuSeconds).toFixed(2)}；核验是生成页面的 ${(checks / render).toFixed(2)} 倍；每页生成 ${((1000 * render) / large.pages).toFixed(2)} 毫秒；项目增至 10 倍，处理器时间增长的指数 ${exponent.toFixed(2)}。`,
  );
}

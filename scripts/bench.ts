// npm run bench -- 6600: builds generated projects and prints what each stage of a build costs; never shipped.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { BuildFigures } from './build/build-report.ts';
import { buildStages } from './build/stage-clock.ts';
import { environmentWith, readSettings } from './settings.ts';
import { writeSyntheticData } from './bench/synthetic-data.ts';

const settings = readSettings();
const wanted = Number(settings.args[0] ?? 6600);
if (!Number.isInteger(wanted) || wanted < 10) {
  console.error('用法：npm run bench -- <项目数，不少于 10>，例如 npm run bench -- 6600');
  process.exit(1);
}

/** Builds `count` generated projects in a process of its own; gives its figures. */
async function measure(count: number): Promise<BuildFigures> {
  const folder = `.build/bench-portal-${count}`;
  const output = `.build/bench-site-${count}`;
  await writeSyntheticData(settings.data, `${folder}/data`, count);
  const args = ['scripts/build.ts', '--unchecked', '--portal', folder];
  const { status } = spawnSync(process.execPath, args, {
    env: environmentWith({ MINGDI_OUT_DIR: output }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(folder, { recursive: true, force: true });
  rmSync(output, { recursive: true, force: true });
  if (status !== 0) process.exit(1);
  return JSON.parse(readFileSync('.build/figures.json', 'utf8')) as BuildFigures;
}

/** One line of the table. */
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padStart(at === 0 ? 10 : 9)).join('');

const sizes = [Math.round(wanted / 10), wanted];
const runs = [];
for (const projects of sizes) {
  const { pages, cpuSeconds, memoryMegabytes, stages } = await measure(projects);
  runs.push({ projects, pages, cpuSeconds, memoryMegabytes, stages });
}
writeFileSync('.build/bench.json', JSON.stringify({ runs }));
console.log('处理器时间（秒），按阶段：');
console.log(row(['projects', 'pages', ...buildStages, 'all', 'MB']));
for (const { projects, pages, stages, cpuSeconds, memoryMegabytes } of runs) {
  const parts = buildStages.map((stage) => stages[stage].toFixed(1));
  console.log(row([projects, pages, ...parts, cpuSeconds.toFixed(1), memoryMegabytes.toFixed(0)]));
}
const [small, large] = runs;
if (small !== undefined && large !== undefined) {
  const exponent =
    Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(large.projects / small.projects);
  const { render, checks } = large.stages;
  console.log(
    `核验是生成页面的 ${(checks / render).toFixed(2)} 倍；每页生成 ${((1000 * render) / large.pages).toFixed(2)} 毫秒；项目增至 10 倍，处理器时间增长的指数 ${exponent.toFixed(2)}。`,
  );
}

// npm run bench -- 6600: builds generated projects and prints what a tenfold list costs; never shipped.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { BuildFigures } from './build/build-report.ts';
import { writeSyntheticData } from './bench/synthetic-data.ts';
import { dataFolder } from '../src/facts/read/data-folder.ts';

const wanted = Number(process.argv[2] ?? 6600);
if (!Number.isInteger(wanted) || wanted < 10) {
  console.error('用法：npm run bench -- <项目数，不少于 10>，例如 npm run bench -- 6600');
  process.exit(1);
}

/** Builds `count` generated projects in a process of its own; gives its figures. */
function measure(count: number): BuildFigures {
  const folder = `.build/bench-data-${count}`;
  const output = `.build/bench-site-${count}`;
  writeSyntheticData(dataFolder(), folder, count);
  const env = { ...process.env, MINGDI_DATA_DIR: folder, MINGDI_OUT_DIR: output };
  const args = ['scripts/build.ts', '--unchecked'];
  const { status } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(folder, { recursive: true, force: true });
  rmSync(output, { recursive: true, force: true });
  if (status !== 0) process.exit(1);
  return JSON.parse(readFileSync('.build/figures.json', 'utf8')) as BuildFigures;
}

const sizes = [Math.round(wanted / 10), wanted];
const results = sizes.map((count) => ({ count, ...measure(count) }));
console.log('    项目      页      秒  CPU 秒  内存 MB');
for (const { count, pages, seconds, cpuSeconds, memoryMegabytes } of results) {
  const figures = [seconds.toFixed(1), cpuSeconds.toFixed(1), memoryMegabytes.toFixed(0)];
  console.log([count, pages, ...figures].map((figure) => String(figure).padStart(8)).join(''));
}
const [small, large] = results;
if (small !== undefined && large !== undefined) {
  const times = (a: number, b: number): string => (a / b).toFixed(1);
  console.log(
    `项目增至 10 倍：CPU ${times(large.cpuSeconds, small.cpuSeconds)} 倍，内存 ${times(large.memoryMegabytes, small.memoryMegabytes)} 倍。`,
  );
}

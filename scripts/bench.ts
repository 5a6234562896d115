// npm run bench -- 6600: builds generated projects and prints what each stage of a build costs; with
// `texts 300` generated texts instead, with `6600 --list` a list published anew. Never shipped.
import './plain-errors.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectKind } from '../src/facts/kinds/public-project.ts';
import { kindFile } from '../src/outputs/file-addresses.ts';
import type { BuildFigures } from './build/build-report.ts';
import { buildStages, type StageSeconds } from './build/stage-clock.ts';
import { environmentWith, readSettings } from './settings.ts';
import { allFilesBelow } from './build/site-folder.ts';
import { measureOthers } from './bench/other-builders.ts';
import type { PlainRecord } from './bench/plain-site.ts';
import { writeSyntheticData, type Change } from './bench/synthetic-data.ts';
import { writeSyntheticTexts } from './bench/synthetic-texts.ts';

const settings = readSettings();
const ofTexts = settings.args[0] === 'texts';
/** What is another in the second build; with `--list` the list, on which every page of its projects rests. */
const again: Change = settings.args.includes('--list') ? 'list' : 'event';
const wanted = Number(settings.args[ofTexts ? 1 : 0] ?? (ofTexts ? 300 : 6600));
if (!Number.isInteger(wanted) || wanted < 10) {
  console.error(
    '用法：npm run bench -- <项目数，不少于 10>，例如 npm run bench -- 6600；文件数：npm run bench -- texts 300',
  );
  process.exit(1);
}

/** The heaviest page of a site, with its size in bytes. */
function heaviest(site: string): { page: string; bytes: number } {
  const sizes = allFilesBelow(site)
    .filter((file) => file.endsWith('.html'))
    .map((page) => ({ page, bytes: statSync(join(site, page)).size }));
  return sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
}

/**
 * Builds `count` generated projects or texts in a process of its own, then once more, of projects with an
 * event of one of them; gives the figures of both, the heaviest page, and what other
 * builders take for the same records.
 */
async function measure(count: number) {
  const building = `${settings.building}-bench-${count}`;
  const folder = `${building}-portal`;
  const output = `${building}-site`;
  const figuresFile = `${building}.figures.json`;
  const build = async (change: Change | null) => {
    const data = `${folder}/data`;
    if (ofTexts) await writeSyntheticTexts(settings.data, data, count);
    else await writeSyntheticData(settings.data, data, count, change);
    const cold = change === null ? ['--cold'] : [];
    const args = ['scripts/build.ts', '--unchecked', ...cold, '--portal', folder];
    const { status } = spawnSync(process.execPath, args, {
      env: environmentWith({ MINGDI_OUT_DIR: output, MINGDI_BUILD_DIR: building }),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) process.exit(1);
    return JSON.parse(readFileSync(figuresFile, 'utf8')) as BuildFigures;
  };
  // The first build is cold but for the pictures, whose drawing is a stage of its own.
  rmSync(output, { recursive: true, force: true });
  const first = await build(null);
  const second = await build(again);
  const heavy = heaviest(output);
  const published = readFileSync(join(output, kindFile(projectKind, 'json').path), 'utf8');
  const { projects } = JSON.parse(published) as { projects: readonly PlainRecord[] };
  for (const made of [folder, output, figuresFile, `${building}.cache`]) {
    rmSync(made, { recursive: true, force: true });
  }
  const others = ofTexts ? null : await measureOthers(projects, `.build/bench-others-${count}`);
  return { first, second, heavy, others };
}

/** One line of the table. */
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padStart(at === 0 ? 10 : 9)).join('');

const sizes = [Math.round(wanted / 10), wanted];
const runs = [];
for (const count of sizes) {
  const { first, second, heavy, others } = await measure(count);
  const { pages, cpuSeconds, memoryMegabytes, stages } = first;
  runs.push({ count, pages, cpuSeconds, memoryMegabytes, stages, again: second, heavy, others });
}
writeFileSync('.build/bench.json', JSON.stringify({ of: ofTexts ? 'texts' : 'projects', runs }));
console.log('处理器时间（秒），按阶段：');
console.log(row([ofTexts ? 'texts' : 'projects', 'pages', ...buildStages, 'all', 'MB']));
const seconds = (stages: StageSeconds, all: number) => [
  ...buildStages.map((stage) => stages[stage].toFixed(1)),
  all.toFixed(1),
];
for (const { count, pages, stages, cpuSeconds, memoryMegabytes, again, heavy, others } of runs) {
  console.log(row([count, pages, ...seconds(stages, cpuSeconds), memoryMegabytes.toFixed(0)]));
  console.log(
    row([
      ofTexts ? '再建' : '改一个再建',
      pages - again.taken,
      ...seconds(again.stages, again.cpuSeconds),
    ]),
  );
  console.log(`最重的一页：${heavy.page}，${Math.round(heavy.bytes / 1000)} kB`);
  for (const [name, own] of Object.entries(others ?? {})) {
    const times = (part: number) => (part / own).toFixed(1);
    console.log(
      `同样的记录，${name}只写一页、一份 JSON、名单和 CSV：${own.toFixed(1)} 秒；这里生成页面是它的 ${times(stages.render)} 倍，全部步骤是 ${times(cpuSeconds)} 倍`,
    );
  }
}
const [small, large] = runs;
if (small !== undefined && large !== undefined) {
  const exponent =
    Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(large.count / small.count);
  const { render, checks } = large.stages;
  console.log(
    `${ofTexts ? '再' : '改一个项目再'}建是首次的 ${(large.again.cpuSeconds / large.cpuSeconds).toFixed(2)}；核验是生成页面的 ${(checks / render).toFixed(2)} 倍；每页生成 ${((1000 * render) / large.pages).toFixed(2)} 毫秒；增至 10 倍，处理器时间增长的指数 ${exponent.toFixed(2)}。`,
  );
}

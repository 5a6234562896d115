// npm test: everything that is held before a publication, independent steps side by side.
import './plain-errors.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** One thing that is run, in a process of its own. */
interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or a script of this folder. */
  readonly run: readonly [program: string, ...given: string[]];
  /** What has to have passed before. */
  readonly after?: readonly string[];
  /** How many of the two places it takes: browser tests run two at a time themselves. */
  readonly places?: number;
}

/** In the order in which they begin, as soon as a place is free. */
const steps: readonly Step[] = [
  { name: 'build', run: ['scripts/build.ts'] },
  {
    name: 'browser',
    run: ['vitest', 'run', '--project', 'browser'],
    after: ['build'],
    places: 2,
  },
  // Both write the types of what pages are made of.
  { name: 'sync', run: ['astro', 'sync'], after: ['build'] },
  { name: 'types', run: ['astro', 'check', '--minimumSeverity', 'warning'], after: ['sync'] },
  { name: 'unit', run: ['vitest', 'run', '--project', 'unit'] },
  {
    name: 'code',
    run: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/'],
    after: ['sync'],
  },
  { name: 'html', run: ['html-validate', 'dist/**/*.html'], after: ['build'] },
  {
    name: 'format',
    run: ['prettier', '--check', '.', '--cache', '--cache-location', '.cache/prettier'],
  },
  { name: 'css', run: ['stylelint', 'src/**/*.{css,astro}', '--max-warnings', '0'] },
  { name: 'unused', run: ['knip'] },
];
/** One more than the machine has cores: browser tests often wait for a page to be done. */
const places = 3;

/** What became of a step. */
interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly passed: boolean;
}

/** Runs one step; what it says is shown in one piece, and in full only where it fails. */
function run({ name, run: [program, ...given] }: Step): Promise<Result> {
  const start = performance.now();
  const own = program.endsWith('.ts');
  const command = own ? process.execPath : join('node_modules', '.bin', program);
  const child = spawn(command, own ? [program, ...given] : given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    const ended = (passed: boolean) => {
      const seconds = (performance.now() - start) / 1000;
      if (!passed) console.log(`\n--- ${name}\n${Buffer.concat(said).toString()}`);
      console.log(`${passed ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`);
      resolve({ name, seconds, passed });
    };
    child.on('error', (error) => {
      said.push(Buffer.from(error.message));
      ended(false);
    });
    child.on('close', (code) => {
      ended(code === 0);
    });
  });
}

/** Runs all steps, as many at a time as there are places; one that fails stops only what needs it. */
async function runAll(): Promise<Result[]> {
  const results = new Map<string, Result>();
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  let taken = 0;
  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needed = (step.after ?? []).map((name) => results.get(name)?.passed);
      if (needed.includes(false)) {
        waiting.splice(waiting.indexOf(step), 1);
        console.log(`- ${step.name.padEnd(8)} 未运行`);
        results.set(step.name, { name: step.name, seconds: 0, passed: false });
        continue;
      }
      if (needed.includes(undefined)) continue;
      const wanted = step.places ?? 1;
      // Smaller steps behind it would take the places again and again that it waits for.
      if (taken + wanted > places) break;
      waiting.splice(waiting.indexOf(step), 1);
      taken += wanted;
      const ended = run(step).then((result) => {
        results.set(step.name, result);
        running.delete(step.name);
        taken -= wanted;
      });
      running.set(step.name, ended);
    }
    await Promise.race(running.values());
  }
  return [...results.values()];
}

const start = performance.now();
const results = await runAll();
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `全部通过，用时 ${seconds} 秒。`
    : `没有通过：${failed.join('、')}。用时 ${seconds} 秒。`,
);
if (failed.length > 0) process.exitCode = 1;

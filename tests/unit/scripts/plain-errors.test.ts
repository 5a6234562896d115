import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asksForHelp, helpOf } from '../../../scripts/package/help.ts';

/** Modules beside the commands. */
const noCommands = new Set([
  'plain-errors.ts',
  'plain-words.ts',
  'portal-commands.ts',
  'settings.ts',
]);

const commands = readdirSync('scripts').filter(
  (name) => name.endsWith('.ts') && !noCommands.has(name),
);

test.each(commands)('%s ends in plain words whatever is thrown', (name) => {
  const imports = readFileSync(`scripts/${name}`, 'utf8').match(/^import .*$/gmu) ?? [];
  expect(imports[0]).toBe("import './plain-errors.ts';");
});

test.each(commands)('%s says what it is for', (name) => {
  expect(helpOf(`scripts/${name}`).length).toBeGreaterThan(10);
});

test('a command that is asked for help does nothing else', () => {
  expect(asksForHelp(['a.xlsx', '-h'])).toBe(true);
  expect(asksForHelp(['help.xlsx'])).toBe(false);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/serve.ts', '--help'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(status).toBe(0);
  expect(stdout).toContain('在本机查看已生成的站点');
  expect(stdout).not.toContain('站点已就绪');
});

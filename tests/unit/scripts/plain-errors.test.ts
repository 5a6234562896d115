import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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

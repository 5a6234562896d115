import { ESLint, Linter } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';

/** Rules that hold the directions of the layers and of what they may know. */
const held = [
  'no-restricted-imports',
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-properties',
  'no-restricted-syntax',
];

type Rules = NonNullable<Linter.Config['rules']>;

const project = new ESLint();
const linter = new Linter();

/** What those rules say of a file with this text, by the project's own configuration. */
async function complaints(file: string, text: string): Promise<string[]> {
  const { rules = {} } = (await project.calculateConfigForFile(file)) as { rules?: Rules };
  const own = Object.fromEntries(Object.entries(rules).filter(([name]) => held.includes(name)));
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: own,
  };
  return linter.verify(text, config, file).map(({ ruleId }) => ruleId ?? 'unparsed');
}

const imports = (from: string): string => `import { x } from '${from}';\nexport { x };\n`;

// Loads the plugins once, whichever test comes first.
beforeAll(async () => {
  await project.calculateConfigForFile('src/rules/x.ts');
}, 60_000);

test.each([
  ['src/facts/kinds/x.ts', ['../../rules/x.ts', '../../outputs/x.ts', '../../view/x.ts']],
  ['src/facts/kinds/x.ts', ['../../../scripts/x.ts', '../../checks/x.ts', 'node:fs', 'astro']],
  ['src/facts/x.ts', ['../outputs/x.ts', '../view/x.ts', '../checks/x.ts', '../../scripts/x.ts']],
  ['src/facts/x.ts', ['astro', '../pages/x.ts', '../rules/a/x.ts']],
  [
    'src/facts/read/x.ts',
    ['../../rules/a/x.ts', '../../outputs/x.ts', '../../checks/x.ts', 'astro'],
  ],
  ['src/rules/a/x.ts', ['../../outputs/x.ts', '../../view/x.ts', '../../checks/x.ts']],
  ['src/rules/a/x.ts', ['../../../scripts/x.ts', 'node:fs', 'astro:content', '../../pages/x.ts']],
  ['src/outputs/x.ts', ['../view/x.ts', '../checks/x.ts', '../../scripts/x.ts', 'node:path']],
  ['src/checks/x.ts', ['../pages/x.ts', '../../scripts/x.ts', 'astro']],
  ['src/view/components/a/x.ts', ['../../queries/x.ts', '../../../checks/x.ts', 'node:fs']],
  ['src/view/components/a/x.ts', ['../../../../scripts/x.ts', '../../../pages/x.ts']],
  ['src/view/islands/x.ts', ['../queries/x.ts', '../../checks/x.ts', '../../../scripts/x.ts']],
  ['src/view/islands/x.ts', ['node:fs', 'astro', '../components/x.astro']],
  ['src/view/queries/x.ts', ['../components/x.ts', '../islands/x.ts', '../../checks/x.ts']],
  ['src/pages/x.ts', ['../../scripts/x.ts', '../checks/x.ts']],
])('%s may not import from %j', async (file, forbidden) => {
  for (const from of forbidden) {
    expect(await complaints(file, imports(from)), from).toContain('no-restricted-imports');
  }
});

test.each([
  ['src/rules/a/x.ts', '../../facts/kinds/x.ts'],
  ['src/outputs/x.ts', '../rules/a/x.ts'],
  ['src/view/components/a/x.ts', '../../../outputs/x.ts'],
  ['src/view/islands/x.ts', '../../rules/a/x.ts'],
  ['src/checks/x.ts', '../view/styles/x.ts'],
  ['scripts/x.ts', '../src/checks/x.ts'],
])('%s may import from %s', async (file, from) => {
  expect(await complaints(file, imports(from))).toEqual([]);
});

test.each(['src/rules/a/x.ts', 'src/outputs/x.ts', 'src/view/queries/x.ts', 'src/pages/x.ts'])(
  '%s is handed the portal: its type may be named, its reader not called',
  async (file) => {
    const portal = `${'../'.repeat(file.split('/').length - 2)}facts/portal.ts`;
    expect(await complaints(file, imports(portal))).not.toEqual([]);
    const named = `import type { Portal } from '${portal}';\nexport type P = Portal;\n`;
    expect(await complaints(file, named)).toEqual([]);
  },
);

test.each([
  ['src/rules/a/x.ts', 'export const a = process.env["A"];'],
  ['src/view/components/a/x.ts', 'export const a = process.argv;'],
  ['tests/unit/x.test.ts', 'vi.stubEnv("A", "b");'],
])('%s may not take its settings from the process', async (file, text) => {
  expect(await complaints(file, text)).toEqual(['no-restricted-properties']);
});

test.each([
  ['src/view/components/a/x.ts', 'export const a = (1).toLocaleString();'],
  ['src/outputs/x.ts', 'export const a = Intl.NumberFormat();'],
  ['src/view/islands/x.ts', 'class A { private x = 1; }'],
  ['src/view/islands/x.ts', 'class A { handleEvent() {} }'],
  ['src/view/islands/x.ts', 'document.removeEventListener("click", () => {});'],
])('%s may not hold %s', async (file, text) => {
  expect(await complaints(file, text)).toEqual(['no-restricted-syntax']);
});

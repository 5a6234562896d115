import { expect, test } from 'vitest';
import { importsOf, moduleGraph, rings } from '../support/module-graph.ts';

test('no module imports itself by way of others, be it for a type alone', () => {
  const graph = moduleGraph('src', 'scripts');
  expect(graph.get('src/checks/run/check.ts')).toContain('src/checks/run/site.ts');
  expect(graph.get('src/pages/index.astro')?.some((path) => path.endsWith('.astro'))).toBe(true);
  expect(rings(graph)).toEqual([]);
});

test('imports are seen in every form that they have', () => {
  const code = [
    "import { a } from './a.ts';",
    "import type { B } from '../b.ts';",
    "export { c } from './c/c.ts';",
    "export type * from './d.ts';",
    "type E = import('./e.ts').E;",
    "const f = await import('./f.ts');",
    "import { join } from 'node:path';",
  ].join('\n');
  const found = ['x/a.ts', 'b.ts', 'x/c/c.ts', 'x/d.ts', 'x/e.ts', 'x/f.ts'];
  expect(importsOf('x/y.ts', code)).toEqual(found);
  const component = `---\n${code}\n---\n<p>import './g.ts';</p>\n<script>\nimport './h.ts';\n</script>\n`;
  expect(importsOf('x/Y.astro', component)).toEqual([...found, 'x/h.ts']);
});

test('a ring is told from its first module round to it again; a way to it is none', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['d', 'b']],
    ['d', []],
  ]);
  expect(rings(graph)).toEqual([['b', 'c', 'b']]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => join('src', file));

const stylesOf = (file: string): RegExpStringIterator<RegExpExecArray> =>
  readFileSync(file, 'utf8').matchAll(/<style(?<how>[^>]*)>(?<css>[\s\S]*?)<\/style>/gu);

// Scoping marks every element with an attribute: a fifth of the bytes of the page of a project.
test('components are styled by class names, not by marks on every element', () => {
  const scoped = files.filter((file) =>
    [...stylesOf(file)].some(({ groups }) => !/is:(?:global|inline)/u.test(groups?.['how'] ?? '')),
  );
  expect(scoped).toEqual([]);
});

/** The selectors of a style sheet as formatted: one a line, ending in `{` or `,`. */
const selectorsOf = (css: string): string[] =>
  [...css.matchAll(/^ +(?<selector>[^@{}\n;]+)(?:\{|,)$/gmu)].map(
    ({ groups }) => groups?.['selector']?.trim() ?? '',
  );

test('a rule of a component begins with a class that no other component styles', () => {
  const owners = new Map<string, Set<string>>();
  const bare: string[] = [];
  for (const file of files) {
    for (const { groups } of stylesOf(file)) {
      for (const selector of selectorsOf(groups?.['css'] ?? '')) {
        const name = /^\.(?<name>[\w-]+)/u.exec(selector)?.groups?.['name'];
        // Names of our own elements and marks set by scripts are as much ours as classes.
        if (/^(?:[a-z]+-[a-z]|\[data-|::)/u.test(selector)) continue;
        if (name === undefined) bare.push(`${file}: ${selector}`);
        else owners.set(name, (owners.get(name) ?? new Set()).add(file));
      }
    }
  }
  const shared = [...owners].filter(([, of]) => of.size > 1).map(([name, of]) => [name, ...of]);
  expect(owners.size).toBeGreaterThan(300);
  expect({ bare, shared }).toEqual({ bare: [], shared: [] });
});

import { expect, test } from 'vitest';
import { responsibleTexts } from '../../../../src/rules/governing/governing.ts';
import { findClause } from '../../../../src/rules/policy/clause-tree.ts';
import { responsibleClausesOf } from '../../../../src/rules/portal/governing.ts';
import { policyBySlug } from '../../../../src/rules/portal/policies.ts';
import { projectById } from '../../../../src/rules/portal/projects.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('names only bodies that stand in the clause that it links to', () => {
  const clauses = responsibleClausesOf(portal, projectById(portal, 'huzhou-044'));
  const printed = clauses.map(({ path, implementing }) => [path, ...implementing]);
  expect(printed).toContainEqual(['五、（二）', '各区县政府']);
  for (const { address, path } of clauses) {
    const [, slug = '', anchor = ''] = /^\/policies\/([^/]+)\/#(.+)$/.exec(address) ?? [];
    expect(findClause(policyBySlug(portal, slug), anchor)?.path).toBe(path);
  }
});

test('names a body once a text and role, with every clause that prints it in the same words', () => {
  const text = { name: '办法', status: '试行' } as const;
  const clause = (path: string, lead: string[], implementing: string[]) => ({
    ...{ address: `/${path}`, path, text, lead, implementing, by: null },
  });
  const of = responsibleTexts([
    clause('一', ['市甲局'], ['各区政府（含新区）']),
    clause('二', ['市甲局'], ['各区政府']),
  ]);
  const said = of.flatMap(({ parts }) =>
    parts.map(({ label, bodies }) => [
      label,
      ...bodies.map(({ name, clauses }) => [name, ...clauses.map(({ path }) => path)].join()),
    ]),
  );
  expect(said).toEqual([
    ['责任主体', '各区政府（含新区）,一', '各区政府,二'],
    ['牵头单位', '市甲局,一,二'],
  ]);
  expect(responsibleTexts([])).toEqual([]);
  expect(responsibleTexts([clause('一', [], ['各区政府'])])[0]?.parts).toHaveLength(1);
});

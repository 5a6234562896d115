import { expect, test } from 'vitest';
import { findClause } from '../../../../src/rules/policy/clause-tree.ts';
import { responsibleClausesOf } from '../../../../src/view/queries/governing.ts';
import { policyBySlug } from '../../../../src/view/queries/policies.ts';
import { projectById } from '../../../../src/view/queries/projects.ts';

test('names only bodies that stand in the clause that it links to', () => {
  const clauses = responsibleClausesOf(projectById('huzhou-044'));
  const printed = clauses.map(({ path, implementing }) => [path, ...implementing]);
  expect(printed).toContainEqual(['五、（二）', '各区县政府']);
  for (const { address, path } of clauses) {
    const [, slug = '', anchor = ''] = /^\/policies\/([^/]+)\/#(.+)$/.exec(address) ?? [];
    expect(findClause(policyBySlug(slug), anchor)?.path).toBe(path);
  }
});

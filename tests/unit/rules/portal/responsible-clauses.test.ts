import { expect, test } from 'vitest';
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

import { expect, test } from 'vitest';
import { governingClausesOf, projectsGovernedBy } from '../../../../src/rules/portal/governing.ts';
import { allTerms, definedTerms } from '../../../../src/rules/portal/glossary.ts';
import { allProjects } from '../../../../src/rules/portal/projects.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('every project has clauses that govern it, and each of them leads back to the project', () => {
  const projects = [...allProjects(portal)];
  for (const project of projects) {
    const governing = governingClausesOf(portal, project);
    expect(governing.length).toBeGreaterThan(0);
    for (const { policy, clause } of governing) {
      expect(projectsGovernedBy(portal, policy.slug, clause.anchor, projects)).toContain(project);
    }
  }
});

test('every term has an explanation, and every definition names its clause', () => {
  expect(definedTerms(portal)).toHaveLength(allTerms(portal).length);
  for (const { term, source } of definedTerms(portal)) {
    expect(term.definition ?? term.note).not.toBeNull();
    expect(source === null).toBe(term.definition === null);
  }
});

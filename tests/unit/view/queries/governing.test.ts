import { expect, test } from 'vitest';
import { governingClausesOf, projectsGovernedBy } from '../../../../src/view/queries/governing.ts';
import { allTerms, definedTerms } from '../../../../src/view/queries/glossary.ts';
import { allProjects } from '../../../../src/view/queries/projects.ts';

test('every project has clauses that govern it, and each of them leads back to the project', () => {
  const projects = [...allProjects()];
  for (const project of projects) {
    const governing = governingClausesOf(project);
    expect(governing.length).toBeGreaterThan(0);
    for (const { policy, clause } of governing) {
      expect(projectsGovernedBy(policy.slug, clause.anchor, projects)).toContain(project);
    }
  }
});

test('every term has an explanation, and every definition names its clause', () => {
  expect(definedTerms()).toHaveLength(allTerms().length);
  for (const { term, source } of definedTerms()) {
    expect(term.definition ?? term.note).not.toBeNull();
    expect(source === null).toBe(term.definition === null);
  }
});

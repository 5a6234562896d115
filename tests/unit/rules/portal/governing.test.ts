import { expect, test } from 'vitest';
import { restsOn } from '../../../../src/rules/law/rests-on.ts';
import {
  governingClausesOf,
  governingLawsOf,
  projectsGovernedBy,
} from '../../../../src/rules/portal/governing.ts';
import { citedRights } from '../../../../src/rules/portal/right-topics.ts';
import { allRights } from '../../../../src/rules/portal/rights.ts';
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

/** What a rights holder must not miss, whatever kind of land the area turns out to hold. */
const ofRightsHolders: ReadonlySet<string> = new Set([
  ...['compensation', 'compensation-money', 'compensation-kind', 'housing-voucher', 'exchange'],
  ...['consent', 'notice-hearing', 'expropriation', 'recovery', 'historical', 'penalty', 'remedy'],
]);

test('no clause on compensation, procedure or remedy is left out of any area of its city', () => {
  for (const project of allProjects(portal)) {
    const governing = governingClausesOf(portal, project);
    const shown = governing.map(({ policy, clause }) => `${policy.slug}#${clause.anchor}`);
    const texts = new Set(governing.map(({ policy }) => policy.slug));
    const wanted = allRights(portal)
      .filter(
        ({ policy, topics }) => texts.has(policy) && topics.some((one) => ofRightsHolders.has(one)),
      )
      .map(({ policy, anchor }) => `${policy}#${anchor}`);
    expect(shown, project.id).toEqual(expect.arrayContaining(wanted));
    expect(governingLawsOf(portal, project).length, project.id).toBeGreaterThan(0);
  }
});

test('clauses stand in the order of their text, and no note is told twice', () => {
  for (const project of allProjects(portal)) {
    const governing = governingClausesOf(portal, project);
    for (const own of Map.groupBy(governing, ({ policy }) => policy).values()) {
      const at = own.map(({ policy, clause }) => policy.clauses.indexOf(clause));
      expect(at).toEqual(at.toSorted((one, other) => one - other));
    }
    const notes = governing.flatMap(({ lawNotes }) => lawNotes.map(({ note }) => note));
    expect(new Set(notes).size).toBe(notes.length);
  }
});

test('a note beside a quotation rests on words of that quotation', () => {
  for (const { quote, lawNotes } of citedRights(portal)) {
    for (const note of lawNotes) expect(restsOn(note, quote)).toBe(true);
  }
});

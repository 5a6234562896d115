import { expect, test } from 'vitest';
import { contactsOf } from '../../../../src/rules/portal/governing.ts';
import { allProjects, unnamedTownships } from '../../../../src/rules/portal/projects.ts';
import { formatContacts, formatGovernors } from '../../../../src/rules/words/contacts.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('a sheet names every body that the page of its project names', () => {
  for (const project of allProjects(portal)) {
    const contacts = contactsOf(portal, project);
    const said = formatContacts(contacts);
    const above = contacts.aboveZone === null ? [] : [contacts.aboveZone.government];
    for (const body of [
      contacts.government,
      ...above,
      ...contacts.offices.map((one) => one.body),
    ]) {
      expect(said).toContain(body);
    }
    expect(said.includes('本站未收录')).toBe(contacts.aboveZone !== null);
  }
});

test('a town on whose county a zone lies is not told to be governed by the county alone', () => {
  const zoned = unnamedTownships(portal).filter(({ zones }) => zones.length > 0);
  expect(zoned.length).toBeGreaterThan(0);
  expect(formatGovernors(['甲区人民政府'])).toBe('甲区人民政府');
  expect(formatGovernors(['甲区人民政府', '乙新区管委会'])).toBe(
    '甲区人民政府、乙新区管委会（这里由哪一个管，本站未收录）',
  );
});

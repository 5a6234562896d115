import { describe, expect, test } from 'vitest';
import { showing } from '../../../src/facts/shown-cities.ts';
import type { Portal } from '../../../src/facts/portal.ts';
import { navigation } from '../../../src/outputs/navigation.ts';
import { allPublications } from '../../../src/rules/portal/changes.ts';
import { publicationSubjects } from '../../../src/rules/portal/publication-subjects.ts';
import { allTerms } from '../../../src/rules/portal/glossary.ts';
import { portalOf } from '../../support/portal.ts';

const all = portalOf();
const slugs = all.cities.map(({ slug }) => slug);

/** The portal of this repository, showing some of its cities. */
function showingOnly(wanted: readonly string[]): Portal {
  const cities = wanted as [string, ...string[]];
  return showing({ ...all, site: { ...all.site, cities } });
}

/** Every value of a portal that names a city or a text, with the place where it stands. */
function named(value: unknown, place: string): { place: string; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries =
    value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  return entries.flatMap(([key, inner]: [string, unknown]) => [
    ...(['city', 'policy'].includes(key) && typeof inner === 'string'
      ? [{ place: `${place}.${key}`, name: inner }]
      : []),
    ...named(inner, `${place}.${key}`),
  ]);
}

describe.each(slugs)('with `cities: [%s]`', (slug) => {
  const portal = showingOnly([slug]);

  test('nothing of another city or of its texts is left in what pages are handed', () => {
    const hidden = new Set([
      ...portal.notShown.cities.map((city) => city.slug),
      ...portal.notShown.policies,
    ]);
    expect(hidden.size).toBeGreaterThanOrEqual(slugs.length - 1);
    const { notShown, site, ...rest } = portal;
    expect(notShown.cities).not.toHaveLength(0);
    expect(site.cities).toEqual([slug]);
    expect(named(rest, 'portal').filter(({ name }) => hidden.has(name))).toEqual([]);
    expect(portal.cities.map((city) => city.slug)).toEqual([slug]);
  });

  test('no explanation speaks of a text that is not shown', () => {
    const names = portal.notShown.cities.map(({ name }) => name.replace(/市$/u, ''));
    const notes = allTerms(portal).map(({ note }) => note ?? '');
    expect(notes.some((note) => note !== '')).toBe(true);
    expect(notes.filter((note) => names.some((name) => note.includes(name)))).toEqual([]);
  });

  test('what the ledger says of other cities is no loss, and what is shown stays the same', () => {
    const shown = allPublications(all).filter(({ city }) => city === slug);
    expect(allPublications(portal)).toEqual(shown);
    expect(publicationSubjects(all)).toEqual(expect.arrayContaining(publicationSubjects(portal)));
    expect(portal.publicationLedger).toEqual(all.publicationLedger);
  });
});

test('without `cities:`, or with all of them, everything on file is shown', () => {
  expect(showing({ ...all, site: { ...all.site, cities: null } })).toEqual(all);
  expect(showingOnly(slugs).cities).toEqual(all.cities);
  expect(showingOnly(slugs).notShown).toEqual({ cities: [], policies: [] });
});

test('the menu leads to a comparison only where there are two cities', () => {
  const leads = (portal: Portal) => navigation(portal).map(({ address }) => address);
  expect(leads(showingOnly(slugs.slice(0, 1)))).not.toContain('/compare/');
  expect(leads(showingOnly(slugs.slice(0, 2)))).toContain('/compare/');
});

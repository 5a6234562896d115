import { expect, test } from 'vitest';
import { countiesWithoutList } from '../../../../scripts/search/collect-documents.ts';
import type { County } from '../../../../src/facts/kinds/city.ts';
import { citiesByList } from '../../../../src/rules/portal/projects.ts';
import { portalOf } from '../../../support/portal.ts';

const county: County = { slug: 'jia', name: '甲区', code: null, kind: 'county', within: [] };

test.each([
  ['the counties of its own record', [county], ['甲区']],
  ['none where its record names none', [], undefined],
])('a city without a list has %s', (_, counties, names) => {
  const portal = portalOf();
  const { unlisted } = citiesByList(portal);
  const cities = portal.cities.map((city) =>
    unlisted.includes(city) ? { ...city, counties } : city,
  );
  const known = countiesWithoutList({ ...portal, cities });
  expect(unlisted.map(({ name }) => known[name])).toEqual(unlisted.map(() => names));
});

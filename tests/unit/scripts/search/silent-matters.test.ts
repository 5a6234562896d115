import { expect, test } from 'vitest';
import { silentMatters } from '../../../../scripts/search/silent-matters.ts';
import { allReadings } from '../../../../src/rules/portal/readings.ts';
import { portalOf } from '../../../support/portal.ts';

test('no text that a reading found to touch a matter is told as silent of it', () => {
  const portal = portalOf();
  const touching = allReadings(portal).filter(
    ({ result, role }) => result === 'touched' && role === undefined,
  );
  const told = silentMatters(portal).flatMap(({ texts }) => texts.filter(({ names }) => names));
  expect(told).toHaveLength(touching.length);
});

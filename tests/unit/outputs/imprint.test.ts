import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../src/facts/kinds/publication.ts';
import type { Portal } from '../../../src/facts/portal.ts';
import { dataVersionDay } from '../../../src/outputs/data-versions.ts';
import { daysOfFile, imprintOf } from '../../../src/outputs/imprint.ts';
import { portalOf } from '../../support/portal.ts';

const shown = '2026-11-23';
/** All shown on one day before the data version, and nothing since, whatever people add to the data. */
const base = portalOf();
const portal: Portal = {
  ...base,
  publicationLedger: base.publicationLedger.map((entry) => ({ ...entry, publishedOn: shown })),
  ...{ events: new Map(), corrections: [] },
};
const on = (day: string, more: Partial<LedgerEntry>[] = []): Portal => ({
  ...portal,
  day,
  publicationLedger: [
    ...portal.publicationLedger,
    ...more.map((entry) => ({ ...portal.publicationLedger[0], ...entry }) as LedgerEntry),
  ],
});
const changed = (of: Portal, path: string) => daysOfFile(of, path).changedOn;

test('content changes on the day of a data version, and on no day of a build', () => {
  for (const day of [dataVersionDay, '2027-06-01']) {
    expect(changed(on(day), 'data/rights.json')).toBe(dataVersionDay);
    expect(changed(on(day), 'data/projects.json')).toBe(dataVersionDay);
    expect(imprintOf(on(day)).changedOn >= dataVersionDay).toBe(true);
  }
  // A build that stands for an earlier day knows nothing of a later version.
  expect(changed(on('2026-11-24'), 'data/rights.json')).toBe(shown);
});

test('an original never changes, and our records change alone when the ledger says so', () => {
  const rights = { kind: 'records', subject: 'rights', publishedOn: '2027-03-01' } as const;
  const later = on('2027-06-01', [rights]);
  expect(changed(later, 'data/originals/a.docx')).toBe(shown);
  expect(changed(later, 'data/rights.json')).toBe('2027-03-01');
  expect(changed(later, 'data/tables/rights.csv')).toBe('2027-03-01');
  expect(changed(later, 'data/tasks.json')).toBe(dataVersionDay);
});

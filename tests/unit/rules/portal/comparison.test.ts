import { describe, expect, test } from 'vitest';
import { formatStatus } from '../../../../src/rules/words/status.ts';
import { readingOf } from '../../../../src/facts/kinds/reading.ts';
import { comparisonToCsv } from '../../../../src/outputs/formats/compare.ts';
import { entriesOf } from '../../../../src/rules/topic/comparison.ts';
import { measureRows, textColumns, topicRows } from '../../../../src/rules/portal/comparison.ts';
import { originsOf } from '../../../../src/outputs/origins.ts';
import { allParameters } from '../../../../src/rules/portal/parameters.ts';
import { policyBySlug } from '../../../../src/rules/portal/policies.ts';
import { allReadings } from '../../../../src/rules/portal/readings.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

const columns = textColumns(portal);
const rows = [...measureRows(portal), ...topicRows(portal)];

test('every row has one cell for each text', () => {
  for (const row of rows) expect(row.cells).toHaveLength(columns.length);
});

test('every text shown as silent, stated or touched has a reading with its day; no other has one', () => {
  for (const { cells, kind, slug } of rows) {
    cells.forEach((cell, at) => {
      const reading = readingOf(allReadings(portal), columns[at]?.slug ?? '', kind, slug);
      if (cell.kind === 'unread') expect(reading).toBeUndefined();
      else expect(cell.reading).toEqual(reading);
    });
  }
});

test('every parameter stands in the row of its measure', () => {
  const shown = measureRows(portal).flatMap(({ cells }) => cells.flatMap(entriesOf));
  expect(shown).toHaveLength(allParameters(portal).length);
});

describe('the CSV', () => {
  const originOf = (policy: string) =>
    originsOf(portal)({ city: policyBySlug(portal, policy).city, policy, document: '' });
  const csv = comparisonToCsv(columns, rows, originOf);
  const lines = csv.trimEnd().split('\r\n');

  test('tells the scope beside each line, and how a figure is meant in words', () => {
    const scopes = portal.scopes.flatMap(({ short, beyond }) => [
      short,
      ...beyond.map((one) => one.short),
    ]);
    for (const line of lines.slice(1)) {
      expect(scopes.some((scope) => line.includes(scope))).toBe(true);
    }
    expect(csv).toContain('不低于（含本数）');
    expect(csv).not.toMatch(/,(?:atLeast|atMost|equal|between|within|before),/u);
  });

  test('gives the status of the text on every line', () => {
    const statuses = columns.map(({ status }) => status);
    for (const line of lines.slice(1)) {
      expect(statuses.some((status) => line.includes(`,${formatStatus(status)},`))).toBe(true);
    }
  });

  test('has one line for each entry, each clause that none quotes and each silence', () => {
    const expected = rows.flatMap(({ cells }) =>
      cells.map((cell) => {
        const clauses = cell.kind === 'silent' ? 0 : cell.clauses.length;
        return Math.max(1, entriesOf(cell).length + clauses);
      }),
    );
    expect(lines.length - 1).toBe(expected.reduce((sum, count) => sum + count, 0));
  });
});

import { describe, expect, test } from 'vitest';
import { comparisonToCsv } from '../../../../src/outputs/formats/compare.ts';
import { measureRows, textColumns, topicRows } from '../../../../src/view/queries/comparison.ts';
import { allParameters } from '../../../../src/view/queries/parameters.ts';
import { policyBySlug } from '../../../../src/view/queries/policies.ts';
import { rightTopics } from '../../../../src/view/queries/right-topics.ts';
import { allTopics } from '../../../../src/view/queries/topics.ts';

const columns = textColumns();
const rows = [...measureRows(), ...topicRows()];

test('every row has one cell for each text', () => {
  for (const row of rows) expect(row.cells).toHaveLength(columns.length);
});

test('where the comparison says 原文未写, none of the searched words stands in the text', () => {
  const except = new Map(
    allTopics().flatMap((topic) =>
      [topic, ...topic.measures].map((matter) => [matter.slug, matter.except] as const),
    ),
  );
  for (const row of rows) {
    row.cells.forEach((cell, at) => {
      if (cell.kind !== 'silent') return;
      const body = policyBySlug(columns[at]?.slug ?? '')
        .clauses.filter(({ kind }) => kind !== 'head' && kind !== 'end')
        .map(({ heading, text }) => `${heading ?? ''}|${text}`.replaceAll(/\s/gu, ''))
        .join('|');
      const searched = (except.get(row.slug) ?? []).reduce(
        (rest, word) => rest.replaceAll(word, ''),
        body,
      );
      for (const word of row.words)
        expect(searched.includes(word), `${row.name} ${word}`).toBe(false);
    });
  }
});

test('every parameter stands in the row of its measure', () => {
  const shown = measureRows().flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'stated' ? cell.entries : [])),
  );
  expect(shown).toHaveLength(allParameters().length);
});

describe('the CSV', () => {
  const lines = comparisonToCsv(columns, rows).trimEnd().split('\r\n');

  test('gives the status of the text on every line', () => {
    const statuses = columns.map(({ status }) => status);
    for (const line of lines.slice(1)) {
      expect(statuses.some((status) => line.includes(`,${status},`))).toBe(true);
    }
  });

  test('has one line for each entry, each clause that is only mentioned and each silence', () => {
    const expected = rows.flatMap(({ cells }) =>
      cells.map((cell) => {
        if (cell.kind === 'stated') return cell.entries.length;
        return cell.kind === 'mentioned' ? cell.clauses.length : 1;
      }),
    );
    expect(lines.length - 1).toBe(expected.reduce((sum, count) => sum + count, 0));
  });
});

test('the bands of first use leave no day without a clause', () => {
  for (const { bands } of rightTopics()) {
    const own = new Map<string, typeof bands>();
    for (const band of bands) {
      const { policy } = band.parameter;
      own.set(policy, [...(own.get(policy) ?? []), band]);
    }
    for (const group of own.values()) {
      expect(group.at(0)?.from).toBeNull();
      expect(group.at(-1)?.to).toBeNull();
      group.slice(1).forEach((band, at) => {
        const before = Date.parse(group[at]?.to ?? '');
        expect(Date.parse(band.from ?? '') - before).toBe(86_400_000);
      });
    }
  }
});

import { describe, expect, test } from 'vitest';
import { claimsCheck } from '../../../src/checks/claims.ts';
import type { Query } from '../../../src/facts/kinds/query.ts';
import { subjectOf, type Reading } from '../../../src/facts/kinds/reading.ts';
import { formatUnfound } from '../../../src/rules/words/query.ts';
import { heldAgainst } from '../../support/checks.ts';
import { aReading } from '../../support/reading.ts';
import { aSite } from '../../support/site.ts';

const readings: Reading[] = [
  aReading({ topic: 'consent', result: 'stated', force: 'rule', clauses: ['c-1'] }),
  aReading({ topic: 'reward', result: 'touched', clauses: ['c-2'] }),
  aReading({ topic: undefined, measure: 'fine', result: 'silent' }),
  aReading({ topic: undefined, role: '承租人', result: 'silent' }),
];
const about = {
  city: 'jia',
  policy: null,
  where: ['甲市人民政府网站'],
  words: ['低效用地'],
} as const;
const queries: Query[] = (['later-list', 'deadline-results'] as const).map((matter, at) => ({
  ...{ ...about, where: [...about.where], words: [...about.words], matter },
  ...{
    for: '此后的名单和结果',
    by: '经办人员',
    on: `2026-11-0${at + 1}`,
    result: 'nothing' as const,
  },
  found: null,
}));

/** A small portal that claims all that its records bear out, each on a page of its own. */
const pages = {
  ...Object.fromEntries(
    readings.map((reading, at) => {
      const { kind, name } = subjectOf(reading);
      const claim = [reading.result, reading.policy, kind, name].join(' ');
      return [`reading-${at}.html`, `<div data-reading="${claim}">…</div>`];
    }),
  ),
  ...Object.fromEntries(
    queries.map((query, at) => [`query-${at}.html`, `<p>${formatUnfound('名单', query)}。</p>`]),
  ),
  'honest.html': `<p>${formatUnfound('名单', undefined)}。</p><div data-reading="unread jia-2024-1 topic rural">尚未整理</div>`,
};

function findings(evidence: { readings: Reading[]; queries: Query[] }): string[] {
  const around = { base: '/', url: 'https://portal.example/', publisher: aSite() };
  return heldAgainst(
    claimsCheck(() => evidence),
    pages,
    around,
  ).findings;
}

describe('no page holds a claim without its record', () => {
  test('with all records, every page passes', () => {
    expect(findings({ readings, queries })).toEqual([]);
  });

  test.each(readings.map((_, at) => at))('without reading %i its page is named, alone', (at) => {
    const found = findings({ readings: readings.toSpliced(at, 1), queries });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`reading-${at}.html`);
  });

  test.each(queries.map((_, at) => at))('without query %i its page is named, alone', (at) => {
    const found = findings({ readings, queries: queries.toSpliced(at, 1) });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`query-${at}.html`);
  });

  test('a reading with another result does not bear a claim out', () => {
    const other = readings.map((reading) =>
      reading.topic === 'reward' ? aReading({ topic: 'reward', result: 'silent' }) : reading,
    );
    expect(findings({ readings: other, queries })).toHaveLength(1);
  });
});

import { expect, test } from 'vitest';
import { daysAfter, endOfTerm, readDay } from '../../../../src/rules/policy/dates.ts';
import { readEffect } from '../../../../src/rules/policy/effect.ts';
import { aClause } from '../../../support/policy.ts';

const unknown = { issuedOn: null, publishedOn: null, passedOn: null };
const effectOf = (text: string, known: Partial<typeof unknown> | object = {}) => {
  const clauses = [aClause({ anchor: 'c-9', heading: null, headingEnd: '', text })];
  const { effectiveFrom, validUntil, validity } = readEffect(clauses, { ...unknown, ...known });
  return [effectiveFrom?.day ?? null, validUntil?.day ?? null, validity?.length ?? null];
};

test.each([
  ['本办法自2024年5月1日起施行。', ['2024-05-01', null, null]],
  ['本条例从二〇二四年五月一日起实施。', ['2024-05-01', null, null]],
  ['本规定由市局负责解释，自2024年5月1日起施行，有效期5年。', ['2024-05-01', '2029-04-30', 'P5Y']],
  ['本意见自2019年3月1日起施行，有效期五年。', ['2019-03-01', '2024-02-29', 'P5Y']],
  ['本办法自2024年5月1日起施行。有效期为两年。', ['2024-05-01', '2026-04-30', 'P2Y']],
  ['本办法自2024年5月1日起试行，试行期二年。', ['2024-05-01', '2026-04-30', 'P2Y']],
  ['本方案自2024年5月1日起施行，有效期至2029年4月30日。', ['2024-05-01', '2029-04-30', null]],
  ['本办法自印发之日起施行，有效期3年。', [null, null, 'P3Y']],
  ['本办法自公布之日起30日后施行。', [null, null, null]],
  // Not of this text: a cited one, what it regulates, what is said of others.
  ['根据自2011年1月21日起施行的《征收条例》，制定本办法。', [null, null, null]],
  ['《征收条例》自2011年1月21日起施行，本办法与其不一致的，从其规定。', [null, null, null]],
  ['许可证有效期五年，期满换发。', [null, null, null]],
  ['认定结果有效期至2027年9月30日。', [null, null, null]],
])('%s', (text, expected) => {
  expect(effectOf(text)).toEqual(expected);
});

test('a text in force from its printing or publication counts from that day where it is printed', () => {
  const three = '本办法自印发之日起施行，有效期3年。';
  expect(effectOf(three, { issuedOn: '2024-01-30' })).toEqual(['2024-01-30', '2027-01-29', 'P3Y']);
  const later = '本办法自公布之日起30日后施行。';
  expect(effectOf(later, { publishedOn: '2024-01-30' })).toEqual(['2024-02-29', null, null]);
});

test('the last of several sentences on effect counts: amended texts keep the older ones', () => {
  const text = '本办法自2010年1月1日起施行。\n本办法自2020年1月1日起施行。';
  expect(effectOf(text)[0]).toBe('2020-01-01');
});

test.each([
  ['2019-03-01', 'P5Y', '2024-02-29'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2024-01-31', 'P1M', '2024-02-29'],
  ['2024-01-01', 'P30D', '2024-01-30'],
])('%s and %s last until %s', (start, length, last) => {
  expect(endOfTerm(start, length)).toBe(last);
});

test('days are counted on from the day after', () => {
  expect(daysAfter('2024-01-30', 30)).toBe('2024-02-29');
});

test.each([
  ['二〇二五年九月三十日', '2025-09-30'],
  ['二○一○年五月六日', '2010-05-06'],
  ['２０２４年５月６日', '2024-05-06'],
  ['二〇二五年二月三十日', null],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

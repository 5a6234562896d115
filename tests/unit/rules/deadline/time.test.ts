import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes, parseTime } from '../../../../src/rules/deadline/time.ts';

const empty = {
  by: null,
  start: null,
  end: null,
  precision: null,
  recurrence: null,
  yearlyMonth: null,
};

describe('words of a time limit', () => {
  test.each([
    ['2024年3月底前', { by: '2024-03', precision: 'month' }],
    ['2024年1月底', { by: '2024-01', precision: 'month' }],
    ['于2024年1月底前', { by: '2024-01', precision: 'month' }],
    ['到 2027 年', { by: '2027', precision: 'year' }],
    ['2027年9月30日前', { by: '2027-09-30', precision: 'day' }],
    ['2024年2月前', { by: '2024-02', precision: 'ambiguous' }],
    ['2025年前', { by: '2025', precision: 'ambiguous' }],
    ['有效期至 2027 年 9 月 30 日', { end: '2027-09-30', precision: 'day' }],
    ['至2027年9月底止', { end: '2027-09', precision: 'month' }],
    ['自2024年1月1日起', { start: '2024-01-01', precision: 'day' }],
    ['2023年9月-2027年9月', { start: '2023-09', end: '2027-09', precision: 'month' }],
    ['2023年12月—2027年9月', { start: '2023-12', end: '2027-09', precision: 'month' }],
    ['2024年4月-2026年12月底', { start: '2024-04', end: '2026-12', precision: 'month' }],
    ['2023—2027年', { start: '2023', end: '2027', precision: 'year' }],
    ['2024年1月1日至2025年6月', { start: '2024-01-01', end: '2025-06', precision: 'month' }],
    ['每双月', { recurrence: 'P2M' }],
    ['每半年', { recurrence: 'P6M' }],
    ['月度', { recurrence: 'P1M' }],
    ['季度', { recurrence: 'P3M' }],
    ['年度', { recurrence: 'P1Y' }],
    ['每月', { recurrence: 'P1M' }],
    ['每季度', { recurrence: 'P3M' }],
    ['每两年', { recurrence: 'P2Y' }],
    ['每十二个月', { recurrence: 'P12M' }],
    ['每周', { recurrence: 'P1W' }],
    ['上一年度12月底前', { recurrence: 'P1Y', yearlyMonth: 12 }],
    ['两年内', { precision: 'duration' }],
    ['一般为期4年', { precision: 'duration' }],
    ['定期', {}],
    ['3月底前', {}],
    ['第三季度前', {}],
    ['年底前', {}],
  ])('%s is read as printed', (words, expected) => {
    expect(parseTime(words)).toEqual({ ...empty, ...expected });
  });

  test.each(['湖政发〔2024〕2号', '2024年13月底前', '2023年2月30日', '试点期间', '2+8', ''])(
    '%s is no time limit',
    (words) => {
      expect(parseTime(words)).toBeNull();
    },
  );
});

describe('finding times in a text', () => {
  test('gives the words as printed, in order', () => {
    const text = '于2024年2月前全部上图入库，每双月报送简报，有效期至 2027 年 9 月 30 日。';
    expect(findTimes(text).map(({ words }) => words)).toEqual([
      '2024年2月前',
      '每双月',
      '有效期至 2027 年 9 月 30 日',
    ]);
  });

  test('a month without its year is found, and no date made of it', () => {
    const text =
      '3月底前完成核查，第三季度前建库，2026年6月底前印发，每年9月底前评估，2025年度12月前报送。';
    expect(findTimes(text).map(({ words }) => words)).toEqual([
      ...['3月底前', '第三季度前', '2026年6月底前', '每年9月底前', '2025年'],
    ]);
  });

  test('leaves document numbers and areas alone', () => {
    expect(findTimes('湖政发〔2024〕2号，“2+8”平台 20000 亩')).toEqual([]);
  });

  test('never fails on any mixture of its marks, and gives back words of the text', () => {
    const mark = fc.constantFrom(
      '2024年',
      '3月',
      '底',
      '前',
      '-',
      '至',
      '每',
      '双月',
      '半年',
      ' ',
      '年度',
      '7',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const text = marks.join('');
        return findTimes(text).every(({ words }) => text.includes(words));
      }),
    );
  });

  test('reads any month that a text prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const by = `${String(y)}-${String(m).padStart(2, '0')}`;
        expect(parseTime(`${String(y)}年${String(m)}月底前`)).toEqual({
          ...empty,
          by,
          precision: 'month',
        });
      }),
    );
  });
});

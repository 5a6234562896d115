import { describe, expect, test } from 'vitest';
import { deadlineOnDay } from '../../../../src/rules/deadline/on-day.ts';
import type { Deadline } from '../../../../src/facts/kinds/deadline.ts';
import type { PolicyStatus } from '../../../../src/facts/kinds/policy-status.ts';
import { deadlinesToICalendar } from '../../../../src/outputs/formats/deadline-calendar.ts';
import { origin } from '../../../support/sample.ts';
import { aDeadline } from '../../../support/deadlines.ts';

function linesOf(
  deadlines: Deadline[],
  status: PolicyStatus = '在载明的有效期内',
  end: string | null = '2027-09-30',
  portal = 'https://example.gov.cn/zwgk/',
  validUntil: string | null = null,
): string[] {
  const onDays = deadlines.map((deadline) =>
    deadlineOnDay(deadline, {
      ...{ city: 'hefei', status, evidence: [], related: [], today: '2026-11-22' },
      validUntil,
    }),
  );
  const file = deadlinesToICalendar(onDays, {
    name: '时限事项',
    hasDrafts: false,
    stamp: '2026-11-22',
    portal,
    codeOf: ({ what }) => `hefei-2023-${what}`,
    originOf: () => ({ ...origin, standing: status }),
    besideOf: () => ['上位法提示：已有新规定。', '适用范围：全市'],
    cityName: () => '合肥市',
    endOf: () => end,
    clauseUrl: (policy, anchor) => `https://example.gov.cn/policies/${policy}/#${anchor}`,
  });
  return file.replaceAll('\r\n ', '').split('\r\n');
}

function valuesOf(lines: string[], name: string): string[] {
  return lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

describe('a calendar of deadlines', () => {
  test('has an event on the last day, with the clause and the words', () => {
    const lines = linesOf([aDeadline({ bodies: ['市资源局'] })]);
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE:')).toEqual(['20240331']);
    expect(valuesOf(lines, 'SUMMARY:')).toEqual(['合肥市：时限：制定低效用地认定标准']);
    expect(valuesOf(lines, 'URL:')).toEqual(['https://example.gov.cn/policies/hefei-2023/#c-2-1']);
    expect(valuesOf(lines, 'DESCRIPTION:')[0]).toContain('原文载明的单位：市资源局');
    expect(valuesOf(lines, 'DESCRIPTION:')[0]).toContain(
      '上位法提示：已有新规定。\\n适用范围：全市\\n',
    );
  });

  test('says of a text of unknown standing that nothing falls due by it', () => {
    const told = (status: PolicyStatus) =>
      valuesOf(linesOf([aDeadline()], status), 'DESCRIPTION:')[0];
    expect(told('效力待核')).toContain('不计算是否到期');
    expect(told('效力待核')).not.toContain('到期只表示日期已到');
    expect(told('在载明的有效期内')).toContain('到期只表示日期已到');
  });

  test('says that its text is no longer in force on the day', () => {
    const told = (validUntil: string) =>
      valuesOf(
        linesOf(
          [aDeadline({ by: '2027', precision: 'year' })],
          undefined,
          undefined,
          undefined,
          validUntil,
        ),
        'DESCRIPTION:',
      )[0];
    expect(told('2027-09-30')).toContain('文件有效期至2027年9月30日，早于这一天');
    expect(told('2027-12-31')).not.toContain('文件有效期至');
  });

  test('says that a day is computed where the text prints a month or a year alone', () => {
    const told = (time: string, of: Partial<Deadline>) =>
      valuesOf(linesOf([aDeadline({ ...of, time })]), 'DESCRIPTION:')[0];
    expect(told('至2027年9月', { by: '2027-09', precision: 'month' })).toContain(
      '按月末推算（推断）',
    );
    expect(told('到2027年', { by: '2027', precision: 'year' })).toContain('按年末推算（推断）');
    expect(told('2024年2月前', { by: '2024-02', precision: 'ambiguous' })).toContain('两种理解');
    expect(told('2024年3月底前', { by: '2024-03', precision: 'month' })).not.toContain('推断');
    expect(told('2027年9月30日', { by: '2027-09-30', precision: 'day' })).not.toContain('推断');
  });

  test('names the last day of a period as that, and says what is left out', () => {
    const lines = linesOf([
      aDeadline({ by: null, start: '2023-12', end: '2027-09', precision: 'month' }),
    ]);
    expect(valuesOf(lines, 'SUMMARY:')).toEqual(['合肥市：时限：制定低效用地认定标准']);
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE:')).toEqual(['20270930']);
    expect(valuesOf(lines, 'X-WR-CALDESC:')[0]).toContain('征求意见稿所写的时限不在内');
  });

  test('has one event for a day of two readings, on the later, tentative, and tells both', () => {
    const lines = linesOf([aDeadline({ by: '2024-02', precision: 'ambiguous' })]);
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE:')).toEqual(['20240229']);
    expect(valuesOf(lines, 'STATUS:')).toEqual(['TENTATIVE']);
    expect(valuesOf(lines, 'DESCRIPTION:')[0]).toContain('2024年1月31日或2024年2月29日');
  });

  test.each([
    [{ time: '2027年9月30日', by: '2027-09-30', precision: 'day' }, []],
    [{ time: '2024年3月底前', by: '2024-03', precision: 'month' }, []],
    [{ time: '2024年3月', by: '2024-03', precision: 'month' }, ['TENTATIVE']],
    [{ time: '到2027年', by: '2027', precision: 'year' }, ['TENTATIVE']],
  ] as const)('is tentative on a day that no text prints: %j', (time, status) => {
    expect(valuesOf(linesOf([aDeadline(time)]), 'STATUS:')).toEqual(status);
  });

  test.each(['效力待核', '失效', '废止'] as const)('marks a text that is %s', (status) => {
    const lines = linesOf([aDeadline()], status);
    expect(valuesOf(lines, 'SUMMARY:')).toEqual([
      `【${status}】合肥市：时限：制定低效用地认定标准`,
    ]);
    expect(valuesOf(lines, 'STATUS:')).toEqual(['TENTATIVE']);
  });

  test('is called yearly where its day comes every year, whatever its kind', () => {
    const yearly = { kind: 'task', by: null, precision: null, yearlyMonth: 12 } as const;
    expect(valuesOf(linesOf([aDeadline(yearly)]), 'SUMMARY:')[0]).toContain('每年的时限：');
    expect(valuesOf(linesOf([aDeadline({ kind: 'rhythm' })]), 'SUMMARY:')[0]).not.toContain('每年');
  });

  test('marks a draft', () => {
    const lines = linesOf([aDeadline()], '征求意见稿');
    expect(valuesOf(lines, 'SUMMARY:')).toEqual([
      '【征求意见稿】合肥市：时限：制定低效用地认定标准',
    ]);
    expect(valuesOf(lines, 'STATUS:')).toEqual(['TENTATIVE']);
  });

  test('gives each event the code of its deadline and the portal, whatever its day', () => {
    const both = [aDeadline(), aDeadline({ what: '上图入库' })];
    const uids = valuesOf(linesOf(both), 'UID:');
    expect(uids).toEqual([
      'hefei-2023-制定低效用地认定标准@example.gov.cn/zwgk',
      'hefei-2023-上图入库@example.gov.cn/zwgk',
    ]);
    const later = both.map((one) => ({ ...one, by: '2024-06-30' }));
    expect(valuesOf(linesOf(later), 'UID:')).toEqual(uids);
    const other = linesOf(both, '在载明的有效期内', null, 'https://example.gov.cn/');
    expect(uids).not.toContain(valuesOf(other, 'UID:')[0]);
  });

  test('repeats a duty of a printed month until the text ends, and leaves out rhythms without a day', () => {
    const yearly = aDeadline({ by: null, precision: null, recurrence: 'P1Y', yearlyMonth: 12 });
    const lines = linesOf([yearly, aDeadline({ by: null, precision: null, recurrence: 'P2M' })]);
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE:')).toEqual(['20261231']);
    expect(valuesOf(lines, 'RRULE:')).toEqual(['FREQ=YEARLY;UNTIL=20270930']);
  });

  test('repeats nothing for ever, and nothing after the end of the text', () => {
    const yearly = aDeadline({ by: null, precision: null, recurrence: 'P1Y', yearlyMonth: 12 });
    expect(valuesOf(linesOf([yearly], '在载明的有效期内', null), 'RRULE:')).toEqual([]);
    expect(valuesOf(linesOf([yearly], '在载明的有效期内', null), 'DTSTART').length).toBe(1);
    expect(valuesOf(linesOf([yearly], '在载明的有效期内', '2026-11-30'), 'DTSTART')).toEqual([]);
  });
});

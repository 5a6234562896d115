import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toICalendar, type CalendarEvent } from '../../../../src/outputs/formats/icalendar.ts';

const event: CalendarEvent = {
  uid: 'hefei-2023-c-att2-2024-01-31-1@mingdi',
  day: '2024-01-31',
  summary: '合肥市：制定市级低效用地认定标准',
  description: '原文：2024年1月底\n条款 附件2；第1行',
  url: 'https://example.gov.cn/policies/hefei-2023/#c-att2',
  tentative: false,
  rule: null,
};

function unfold(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('an iCalendar file', () => {
  const file = toICalendar({ name: '时限事项', about: '', stamp: '2026-11-22', events: [event] });

  test('has one all-day event with its day, words and address', () => {
    const lines = unfold(file);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('DTSTART;VALUE=DATE:20240131');
    expect(lines).toContain('DTSTAMP:20261122T000000Z');
    expect(lines).toContain('SUMMARY:合肥市：制定市级低效用地认定标准');
    expect(lines).toContain('DESCRIPTION:原文：2024年1月底\\n条款 附件2；第1行');
    expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual([]);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('says what is tentative and what recurs', () => {
    const recurring = { ...event, tentative: true, rule: 'FREQ=YEARLY' };
    const lines = unfold(
      toICalendar({ name: '', about: '', stamp: '2026-11-22', events: [recurring] }),
    );
    expect(lines).toContain('RRULE:FREQ=YEARLY');
    expect(lines).toContain('STATUS:TENTATIVE');
  });

  test('has no line over 75 octets and loses no character, whatever the summary', () => {
    const words = fc.array(fc.constantFrom('土地', ',', ';', '\\', 'a', '𠮷', '（', ' '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const summary = parts.join('');
        const written = toICalendar({
          name: 'x',
          about: '',
          stamp: '2026-11-22',
          events: [{ ...event, summary }],
        });
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const line = unfold(written).find((one) => one.startsWith('SUMMARY:')) ?? '';
        const read = line.slice(8).replaceAll(/\\([\\,;])/gu, '$1');
        expect(read).toBe(summary);
      }),
    );
  });
});

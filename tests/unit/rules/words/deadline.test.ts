import { describe, expect, test } from 'vitest';
import { deadlineOnDay } from '../../../../src/rules/deadline/on-day.ts';
import type { Evidence, RelatedText } from '../../../../src/facts/kinds/deadline-result.ts';
import type { PolicyStatus } from '../../../../src/facts/kinds/policy-status.ts';
import {
  formatBodies,
  formatDaysLeft,
  formatDue,
  formatLastDays,
  formatEnding,
  formatNext,
  formatOutcome,
  formatPrintedDay,
  formatRecurrence,
} from '../../../../src/rules/words/deadline.ts';
import { aDeadline, itsEvidence } from '../../../support/deadlines.ts';

function outcome(
  status: PolicyStatus,
  evidence: Evidence[],
  today: string,
  related: RelatedText[] = [],
): string {
  const around = { city: 'hefei', status, evidence, related, today };
  return formatOutcome(deadlineOnDay(aDeadline(), around));
}

test('bodies: as printed; else silent where somebody has looked, not applicable to a term of the text', () => {
  const bodiesOf = (bodies: string[], more = {}) => formatBodies(bodies, aDeadline(more));
  expect(bodiesOf(['甲局', '乙局'])).toBe('甲局、乙局');
  expect(bodiesOf([])).toBe('尚未整理');
  expect(bodiesOf([], { bodiesRead: true })).toBe('原文未载明');
  expect(bodiesOf([], { bodiesRead: true, kind: 'validity' })).toBe('不适用');
});

test('a period that has not begun by the calendar: nothing is said of the work', () => {
  const later = aDeadline({ by: null, start: '2027-07', end: '2027-09', kind: 'phase' });
  const around = { city: 'hefei', status: '在载明的有效期内' as const, evidence: [], related: [] };
  expect(formatOutcome(deadlineOnDay(later, { ...around, today: '2026-01-01' }))).toBe(
    '未到期 · 按本页生成日期，起始日期未到',
  );
});

describe('what is said of a deadline', () => {
  test('is neutral once its day is over, and never says that it was missed', () => {
    expect(outcome('试行', [], '2026-01-01')).toBe('到期 · 公开结果本站未收录，也没有查询记录');
    expect(outcome('试行', [itsEvidence], '2026-01-01')).toBe('到期 · 有公开结果 1 条');
    expect(outcome('试行', [], '2023-01-01')).toBe('未到期');
  });

  test('of a text that may be in force or not speaks of no day that has come', () => {
    expect(outcome('效力待核', [], '2026-01-01')).toBe('效力待核，不计算是否到期');
    expect(outcome('效力待核', [itsEvidence], '2026-01-01')).toBe(
      '效力待核文件所写 · 有公开结果 1 条',
    );
  });

  test('points to a related text without concluding anything from it', () => {
    const text: RelatedText = {
      policy: 'hefei-2023',
      anchor: 'c-2-1',
      what: '制定低效用地认定标准',
      text: 'hefei-2023',
      part: null,
      title: '方案',
      issuedOn: null,
      formedOn: '2023-12-25',
    };
    expect(outcome('试行', [], '2026-01-01', [text])).toBe(
      '到期 · 有相关公开文件；完成情况本站未收录',
    );
    expect(outcome('试行', [], '2026-01-01', [{ ...text, what: '别的事' }])).toBe(
      '到期 · 公开结果本站未收录，也没有查询记录',
    );
    expect(formatPrintedDay(text)).toBe('2023年12月25日成文');
    expect(formatPrintedDay({ issuedOn: '2024-01-30', formedOn: null })).toBe('2024年1月30日印发');
    expect(formatPrintedDay({ issuedOn: null, formedOn: null })).toBe('日期原文未载明');
  });

  test('names a draft as a draft', () => {
    expect(outcome('征求意见稿', [], '2026-01-01')).toBe('本稿不具有效力，所写日期不是期限');
  });
});

describe('words of time', () => {
  test('count days to either side of the last day', () => {
    expect([311, 0, -998, null].map(formatDaysLeft)).toEqual([
      '还有 311 天',
      '当天到期',
      '已过 998 天',
      '不适用',
    ]);
  });

  test('say the next last day no more exactly than it is printed', () => {
    const next = (by: string | null, end: string | null, day: string) =>
      formatNext({
        deadline: { by, end, precision: null, time: '至2027年9月' },
        lastDays: [day],
        daysLeft: 305,
      });
    expect(next('2027-09', null, '2027-09-30')).toBe('至2027年9月（按月末计，还有 305 天）');
    expect(next(null, '2027', '2027-12-31')).toBe('至2027年（按年末计，还有 305 天）');
    expect(next('2027-09-30', null, '2027-09-30')).toBe('2027年9月30日，还有 305 天');
    expect(next('2027-09', null, '2027-08-31')).toBe('2027年8月31日，还有 305 天');
    const deadline = { by: null, end: '2027-09', precision: null, time: '至2027年9月底止' };
    expect(formatNext({ deadline, lastDays: ['2027-09-30'], daysLeft: 305 })).toBe(
      '2027年9月30日，还有 305 天',
    );
  });

  test('name what ends, without the half sentence that stands before its day', () => {
    const what = '试点期限，自印发之日起';
    expect(formatEnding({ kind: 'pilot', what })).toBe('试点期限届满');
    expect(formatEnding({ kind: 'validity', what })).toBe('文件有效期届满');
    expect(formatEnding({ kind: 'task', what: '完成摸底' })).toBe('完成摸底');
  });

  test('give both readings of an ambiguous wording', () => {
    const days = ['2024-01-31', '2024-02-29'];
    expect(formatLastDays(days, { precision: 'ambiguous' })).toBe(
      '2024年1月31日或2024年2月29日（原文有两种理解）',
    );
    // Two places of a text with a day each are no wording that leaves it open.
    expect(formatLastDays(days, { precision: 'month' })).toBe(
      '2024年1月31日或2024年2月29日（原文两处写得不一样）',
    );
  });

  test.each([
    ['P2M', '每2个月一次'],
    ['P1M', '每个月一次'],
    ['P1Y', '每年一次'],
    ['P1W', '每周一次'],
  ])('%s is %s', (recurrence, words) => {
    expect(formatRecurrence(recurrence)).toBe(words);
  });

  test('say from when to when, how often, or that nothing is printed', () => {
    const phase = aDeadline({
      ...{ by: null, start: '2025-07', end: '2025-09' },
      time: '2025年7月—2025年9月',
    });
    expect(formatDue({ deadline: phase, lastDays: ['2025-09-30'] })).toBe(
      '2025年7月起，至2025年9月（按月末计为2025年9月30日，推断）',
    );
    // 底 is the text's own word: the last day is printed, not inferred.
    expect(formatDue({ deadline: aDeadline(), lastDays: ['2024-03-31'] })).toBe('2024年3月31日');
    const target = aDeadline({ by: '2027', time: '到 2027 年' });
    expect(formatDue({ deadline: target, lastDays: ['2027-12-31'] })).toBe(
      '2027年（按年末计为2027年12月31日，推断）',
    );
    const yearly = aDeadline({ by: null, recurrence: 'P1Y', yearlyMonth: 12 });
    expect(formatDue({ deadline: yearly, lastDays: [] })).toBe('每年一次，12月底前');
    expect(formatDue({ deadline: aDeadline({ by: null }), lastDays: [] })).toBe('原文未载明');
    const rhythm = aDeadline({ by: null, recurrence: 'P1M', time: '月度' });
    expect(formatDue({ deadline: rhythm, lastDays: [] })).toBe('按月度（次数原文未载明）');
  });
});

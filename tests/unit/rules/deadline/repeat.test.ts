import { describe, expect, test } from 'vitest';
import { deadlineOnDay } from '../../../../src/rules/deadline/on-day.ts';
import { byDuty, joinRepeats } from '../../../../src/rules/deadline/repeat.ts';
import { aDeadline } from '../../../support/deadlines.ts';

const inText = aDeadline({ anchor: 'c-2-1', what: '完成摸底', by: '2024-03' });
const other = aDeadline({ anchor: 'c-2-1', what: '制定标准', by: '2024-03' });
const inTable = aDeadline({ anchor: 'c-att2', what: '完成全市摸底', by: '2024-03' });
const earlier = aDeadline({ anchor: 'c-att2', what: '制定市级标准', by: '2024-01' });
const all = [inText, other, inTable, earlier];
const place = ({ anchor, what }: typeof inText) => ({ anchor, what });

describe('what a text prints in two places', () => {
  const repeats = [{ places: [place(inTable), place(inText)] }];

  test('is one duty, and counts once', () => {
    const { joined, faults } = joinRepeats(repeats, all);
    expect(faults).toEqual([]);
    expect(new Set(joined.map(({ duty }) => duty)).size).toBe(3);
    const [first] = byDuty(joined).filter((places) => places.length > 1);
    expect(first?.map(({ anchor }) => anchor)).toEqual(['c-att2', 'c-2-1']);
  });

  test('stays one where the record of its first place is gone', () => {
    const left = joinRepeats(repeats, all).joined.filter(({ what }) => what !== inTable.what);
    expect(byDuty(left)).toHaveLength(3);
  });

  test('has two last days where the places differ, and is over only after both', () => {
    const around = {
      city: 'hefei',
      status: '在载明的有效期内',
      evidence: [],
      related: [],
    } as const;
    const on = (today: string) => deadlineOnDay(earlier, { ...around, today }, [other]);
    expect(on('2024-02-10')).toMatchObject({
      lastDays: ['2024-01-31', '2024-03-31'],
      state: 'either',
      daysLeft: 50,
    });
    expect(on('2024-04-01').state).toBe('past');
  });

  test('stops the build where a place is not there, is not the only one, or is named twice', () => {
    const joined = (...places: { anchor: string; what: string }[]) =>
      joinRepeats([{ places }], [...all, aDeadline({ anchor: 'c-att2', what: '完成全市摸底' })]);
    expect(joined(place(inText), { anchor: 'c-9', what: '完成摸底' }).faults).toHaveLength(1);
    expect(joined(place(inText), place(inTable)).faults[0]).toContain('2 条');
    expect(joined(place(inText), place(inText)).faults[0]).toContain('归并了两次');
  });
});

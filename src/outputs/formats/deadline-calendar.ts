import type { Deadline, DeadlineKind, Precision } from '../../facts/kinds/deadline.ts';
import type { Origin } from '../../facts/kinds/origin.ts';
import { bindsNobody, type DeadlineOnDay } from '../../rules/deadline/on-day.ts';
import { isInForce } from '../../rules/policy/status.ts';
import { addDays } from '../../rules/deadline/calendar.ts';
import { formatLastDays, formatTextEnds, reasonForDays } from '../../rules/words/deadline.ts';
import { titleMark } from '../../rules/words/status.ts';
import { originLines } from '../origins.ts';
import { toICalendar, type CalendarEvent } from './icalendar.ts';

/** Names and addresses that a calendar entry shows. */
export interface CalendarContext {
  readonly name: string;
  /** Whether the calendar holds what drafts write. */
  readonly hasDrafts: boolean;
  /** Day of the build. */
  readonly stamp: string;
  /** Address of the portal: no entry is ever taken for that of another portal. */
  readonly portal: string;
  /** The code that a deadline has in the public data: the same whatever day we read from its words. */
  readonly codeOf: (deadline: Deadline) => string;
  readonly cityName: (city: string) => string;
  readonly originOf: (onDay: DeadlineOnDay) => Origin;
  /** What stands beside the quoted words, a line each: 上位法提示, 适用范围. */
  readonly besideOf: (deadline: Deadline) => readonly string[];
  /** The last day for which a text holds or its pilot runs; null where it prints none. */
  readonly endOf: (policy: string) => string | null;
  /** Absolute address of a clause. */
  readonly clauseUrl: (policy: string, anchor: string) => string;
}

/**
 * The day a deadline stands on: of several readings the last, before which nothing is over; the next
 * yearly day of a yearly duty, which is computed for a text in force alone: whether another still asks
 * for it is not known. Null where there is none.
 */
function dayOf({ deadline, status, lastDays }: DeadlineOnDay, stamp: string): string | null {
  if (deadline.yearlyMonth === null) return lastDays.toSorted().at(-1) ?? null;
  if (!isInForce(status)) return null;
  const next = deadline.yearlyMonth === 12 ? `${Number(stamp.slice(0, 4)) + 1}-01` : null;
  const month = next ?? `${stamp.slice(0, 4)}-${String(deadline.yearlyMonth + 1).padStart(2, '0')}`;
  return addDays(`${month}-01`, -1);
}

/** Why an entry stands on the day it does, where the text prints a month or a year and no day. */
const computedDays: Partial<Record<Precision, string>> = {
  month: '原文只印到月，日历上的日期按月末推算（推断）。',
  year: '原文只印到年，日历上的日期按年末推算（推断）。',
  ambiguous: '原文的写法有两种理解，日历上的日期按较晚的一种推算（推断）。',
};

/** How the day of an entry follows from its words; undefined where the words are of a day. */
function computedDayOf({ deadline }: DeadlineOnDay): string | undefined {
  const precision = deadline.yearlyMonth === null ? deadline.precision : 'month';
  // 9月底 is the last day of September by its own words.
  const ownWords = precision === 'month' && /[底末]/u.test(deadline.time);
  return precision === null || ownWords ? undefined : computedDays[precision];
}

/**
 * What the one day of an event is, before its words: in a diary the title stands alone, and 出台……政策 on
 * a day would read as done on that day.
 */
const dayNames: Readonly<Record<DeadlineKind, string>> = {
  task: '时限',
  target: '目标写到',
  phase: '阶段截止',
  pilot: '届满',
  validity: '届满',
  rhythm: '时限',
};

const dayName = ({ kind, yearlyMonth }: Deadline): string =>
  yearlyMonth === null ? dayNames[kind] : `每年的${dayNames[kind]}`;

/** What it means that its day is over. */
function meaningOf({ status }: DeadlineOnDay): string {
  if (bindsNobody(status)) return '本稿不具有效力，所写日期不是期限。';
  if (status === '效力待核') return '文件效力待核，不计算是否到期。';
  return '到期只表示日期已到，不表示是否完成。';
}

function describe(onDay: DeadlineOnDay, origin: Origin, beside: readonly string[]): string {
  const { deadline, lastDays } = onDay;
  const computed = computedDayOf(onDay);
  const lines = [
    `原文：${deadline.quote}`,
    `时限原文：${deadline.time}`,
    ...(lastDays.length > 1 ? [`最后一天：${formatLastDays(lastDays, deadline)}`] : []),
    ...(computed === undefined ? [] : [computed]),
    ...(onDay.textEnds === null ? [] : [`${formatTextEnds(onDay)}。`]),
    ...(deadline.bodies.length > 0 ? [`原文载明的单位：${deadline.bodies.join('、')}`] : []),
    ...beside,
    ...originLines(origin),
    `${meaningOf(onDay)}本站整理，不具有法律效力。`,
  ];
  return lines.join('\n');
}

/** The portal as the right side of an identity: no entry is ever taken for that of another portal. */
function placeOf(portal: string): string {
  return portal.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
}

/** The event of a deadline; none where it has no day, or none before its text ends. */
function eventsOf(onDay: DeadlineOnDay, context: CalendarContext): CalendarEvent[] {
  const { deadline, status, city, lastDays } = onDay;
  const until = deadline.yearlyMonth === null ? null : context.endOf(deadline.policy);
  const day = dayOf(onDay, context.stamp);
  if (day === null || (until !== null && day > until)) return [];
  // What is no text in force is told before anything else, whatever it is instead.
  const standing = titleMark(status);
  const what = `${context.cityName(city)}：${dayName(deadline)}：${deadline.what}`;
  const doubt = lastDays.length > 1 ? `（${reasonForDays(deadline)}）` : '';
  return [
    {
      uid: `${context.codeOf(deadline)}@${placeOf(context.portal)}`,
      day,
      summary: `${standing}${what}${doubt}`,
      description: describe(onDay, context.originOf(onDay), context.besideOf(deadline)),
      url: context.clauseUrl(deadline.policy, deadline.anchor),
      tentative: standing !== '' || computedDayOf(onDay) !== undefined,
      // No text repeats for ever: where none says until when, the next time alone is an event.
      rule: until === null ? null : `FREQ=YEARLY;UNTIL=${until.replaceAll('-', '')}`,
    },
  ];
}

function aboutOf({ hasDrafts }: CalendarContext): string {
  const drafts = hasDrafts
    ? '征求意见稿所写的日期标明是征求意见稿，不是期限。'
    : '征求意见稿所写的时限不在内。';
  return `只列能定出日期的时限；没有印出日期的（如定期、每双月）不在内。${drafts}本站整理，不具有法律效力。`;
}

/**
 * Deadlines with a day as an iCalendar file. Rhythms without a printed day (每双月) are left out:
 * a day for them would be invented.
 */
export function deadlinesToICalendar(
  deadlines: readonly DeadlineOnDay[],
  context: CalendarContext,
): string {
  const events = deadlines.flatMap((one) => eventsOf(one, context));
  const { name, stamp } = context;
  return toICalendar({ name, about: aboutOf(context), stamp, events });
}

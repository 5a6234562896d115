import { absenceOfBodies } from '../absence.ts';
import { lastDay } from '../deadline/calendar.ts';
import type { Task } from '../../facts/kinds/task.ts';
import type { DeadlineOnDay, DeadlineState } from '../deadline/on-day.ts';
import {
  deadlineKindNames,
  deadlineStateNames,
  type Deadline,
} from '../../facts/kinds/deadline.ts';
import type { RelatedText } from '../../facts/kinds/deadline-result.ts';
import { formatDate } from './date.ts';
import { roles } from './task.ts';
import { absenceWords, notStated } from './missing.ts';
import { formatNumber } from './number.ts';
import { formatUnfound } from './query.ts';

/** Headings of the groups of `/commitments/`. Neutral: a day that has passed says nothing of the work. */
export const stateLabels: Readonly<Record<DeadlineState, string>> = deadlineStateNames;

/** What a time limit is, as pages name it. */
export const kindLabels = deadlineKindNames;

/** Whether a last day has come. */
const hasCome = ({ state }: DeadlineOnDay) => state === 'past' || state === 'either';

/** What this site knows of the outcome besides its state; empty where that says all. */
function formatFindings(onDay: DeadlineOnDay): string {
  const found = onDay.evidence.length;
  if (onDay.state === 'draft') return '';
  if (found > 0) return `有公开结果 ${formatNumber(found)} 条`;
  if (onDay.state === 'unsettled') return '';
  if (onDay.related.length > 0) return `有相关公开文件；完成情况${absenceWords.notHeld}`;
  if (onDay.deadline.kind === 'validity') return '';
  if (hasCome(onDay)) return formatUnfound('公开结果', onDay.query);
  return onDay.notBegun ? '按本页生成日期，起始日期未到' : '';
}

/** What this site knows of the outcome. Without a published result it never says whether it was done. */
export function formatOutcome(onDay: DeadlineOnDay): string {
  const findings = formatFindings(onDay);
  if (onDay.state === 'draft') return '本稿不具有效力，所写日期不是期限';
  if (onDay.state === 'unsettled' && findings === '') return '效力待核，不计算是否到期';
  const state = stateLabels[onDay.state];
  return findings === '' ? state : `${state} · ${findings}`;
}

/** Whether nobody has told a result, nor looked for one: what {@link unfoundOfGroup} says of all such rows. */
export function isUnsearched(onDay: DeadlineOnDay): boolean {
  const { evidence, related, query, deadline } = onDay;
  const told = evidence.length + related.length > 0 || query !== undefined;
  return hasCome(onDay) && !told && deadline.kind !== 'validity';
}

/** Said once above rows that a state heads, of those whose outcome has no words of its own. */
export const unfoundOfGroup = `没有另写结果的，${formatUnfound('公开结果', undefined)}，不表示没有公布。`;

/** What a row below the head of its state says of the outcome, besides the state and {@link unfoundOfGroup}. */
export function formatOutcomeInGroup(onDay: DeadlineOnDay): string {
  if (hasCome(onDay) && onDay.deadline.kind === 'validity') return absenceWords.notApplicable;
  return isUnsearched(onDay) ? absenceWords.notHeld : formatFindings(onDay);
}

/**
 * The bodies beside a time limit as printed; where none is, why: a term of the text itself is nobody's
 * work, and a sentence that somebody has gone through does not say who is to do it.
 */
export function formatBodies(
  bodies: readonly string[],
  { kind, bodiesRead }: Pick<Deadline, 'kind' | 'bodiesRead'>,
  task: Task | null = null,
): string {
  if (task !== null) {
    return roles
      .filter(([field]) => task[field].length > 0)
      .map(([field, name]) => `${name}：${task[field].join('、')}`)
      .join('；');
  }
  if (bodies.length > 0) return bodies.join('、');
  return absenceWords[absenceOfBodies({ kind, bodiesRead })];
}

/** Day printed on a text, named as what it is: `2024年1月30日印发`, `2023年12月25日成文`, or 日期原文未载明. */
export function formatPrintedDay({
  issuedOn,
  formedOn,
  publishedOn = null,
}: Pick<RelatedText, 'issuedOn' | 'formedOn'> & {
  readonly publishedOn?: string | null;
}): string {
  if (issuedOn !== null) return `${formatDate(issuedOn)}印发`;
  if (formedOn !== null) return `${formatDate(formedOn)}成文`;
  return publishedOn === null ? `日期${notStated}` : `${formatDate(publishedOn)}发布`;
}

/** `还有 310 天`, `当天到期`, `已过 966 天`; 不适用 where no date is printed. */
export function formatDaysLeft(daysLeft: number | null): string {
  if (daysLeft === null) return absenceWords.notApplicable;
  if (daysLeft === 0) return '当天到期';
  return daysLeft > 0 ? `还有 ${formatNumber(daysLeft)} 天` : `已过 ${formatNumber(-daysLeft)} 天`;
}

/** Why there are several last days: the wording leaves it open, or two places of the text differ. */
export function reasonForDays({ precision }: Pick<Deadline, 'precision'>): string {
  return precision === 'ambiguous' ? '原文有两种理解' : '原文两处写得不一样';
}

/** The last day by each reading: `2024年3月31日`, `2024年1月31日或2024年2月29日（原文有两种理解）`. */
export function formatLastDays(
  days: readonly string[],
  deadline: Pick<Deadline, 'precision'>,
): string {
  if (days.length === 0) return notStated;
  const words = days.map(formatDate).join('或');
  return days.length > 1 ? `${words}（${reasonForDays(deadline)}）` : words;
}

/** What ends on a last day, without the sentence around it: `试点期限届满`, `文件有效期届满`, else the thing to be done. */
export function formatEnding({ kind, what }: Pick<Deadline, 'kind' | 'what'>): string {
  if (kind === 'pilot') return '试点期限届满';
  return kind === 'validity' ? '文件有效期届满' : what;
}

/** The month or year that a text prints, where the last day is only the end of it; else null. */
function wholePeriod(printed: string | null, lastDays: readonly string[]): string | null {
  const whole = printed !== null && printed.length < 10 && lastDays.join('') === lastDay(printed);
  return whole ? printed : null;
}

/** The month or year from which a last day is inferred; null where 月底 and 年末 are the text's own words. */
function inferredFrom(
  { by, end, time }: Pick<Deadline, 'by' | 'end' | 'time'>,
  lastDays: readonly string[],
): string | null {
  return /[底末]/u.test(time) ? null : wholePeriod(by ?? end, lastDays);
}

/** How its last day follows from a month or year. */
const endOf = (printed: string) => `按${printed.length === 4 ? '年' : '月'}末计`;

/**
 * When the next last day is, no more exactly than it is printed: `2027年9月30日，还有 305 天`,
 * `至2027年9月（按月末计，还有 305 天）`.
 */
export function formatNext({
  deadline,
  lastDays,
  daysLeft,
}: Pick<DeadlineOnDay, 'lastDays' | 'daysLeft'> & {
  readonly deadline: Pick<Deadline, 'by' | 'end' | 'precision' | 'time'>;
}): string {
  const printed = inferredFrom(deadline, lastDays);
  const left = formatDaysLeft(daysLeft);
  if (printed === null) return `${formatLastDays(lastDays, deadline)}，${left}`;
  return `至${formatDate(printed)}（${endOf(printed)}，${left}）`;
}

/** That the text is no longer in force on the last day; empty where it is, or prints no end. */
export function formatTextEnds({ textEnds }: Pick<DeadlineOnDay, 'textEnds'>): string {
  return textEnds === null ? '' : `文件有效期至${formatDate(textEnds)}，早于这一天`;
}

const units: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '天' };

/** An ISO 8601 duration as a rhythm: `P2M` → `每2个月一次`. */
export function formatRecurrence(recurrence: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMWD])$/u.exec(recurrence) ?? [];
  return `每${count === '1' ? '' : count}${units[unit] ?? recurrence}一次`;
}

/** When it is due, as far as the text says: the last day, the rhythm, or 原文未载明. */
export function formatDue(onDay: Pick<DeadlineOnDay, 'deadline' | 'lastDays'>): string {
  const { recurrence, yearlyMonth, start, by, time }: Deadline = onDay.deadline;
  if (recurrence === null) {
    const printed = inferredFrom(onDay.deadline, onDay.lastDays);
    const days = formatLastDays(onDay.lastDays, onDay.deadline);
    const last =
      printed === null ? days : `${formatDate(printed)}（${endOf(printed)}为${days}，推断）`;
    return start === null || by !== null ? last : `${formatDate(start)}起，至${last}`;
  }
  const month = yearlyMonth === null ? '' : `，${yearlyMonth}月底前`;
  // 月度 names the rhythm of a work, not that something is done once a month.
  const rhythm = /^(?:月|季|半年|年)度$/u.test(time)
    ? `按${time}（次数${notStated}）`
    : formatRecurrence(recurrence);
  return `${rhythm}${month}`;
}

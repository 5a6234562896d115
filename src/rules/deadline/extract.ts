import { occursIn } from '../../facts/quotation.ts';
import type { Policy, PolicyMetadata } from '../../facts/kinds/policy.ts';
import { bodiesInRoles } from '../task/body.ts';
import type { Task } from '../../facts/kinds/task.ts';
import type { Precision, PrintedDeadline } from '../../facts/kinds/deadline.ts';
import type { DeadlineRecord } from '../../facts/kinds/deadline-file.ts';
import { noTime, parseTime, type PrintedTime } from './time.ts';

/** 试点期间 and the like: a period that another clause of the same text gives. */
const pilotPeriod = /^(?:在)?试点(?:期间|期限内|期内)$/u;

type Period = Pick<PolicyMetadata, 'pilotStart' | 'pilotEnd'>;

/** A printed time. `ofPilot`: the words only name the pilot period, the dates are that period's. */
interface ReadTime extends PrintedTime {
  readonly ofPilot: boolean;
}

const undated: ReadTime = { ...noTime, ofPilot: false };

function precisionOf({ pilotStart, pilotEnd }: Period): Precision | null {
  const lengths = [pilotStart, pilotEnd].flatMap((date) => date?.length ?? []);
  if (lengths.length === 0) return null;
  const shortest = Math.min(...lengths);
  return shortest === 4 ? 'year' : shortest === 7 ? 'month' : 'day';
}

/**
 * Reads the words of a time limit. Where they only name the pilot period (试点期间), start and end
 * are those which the text gives for it.
 *
 * @returns null where the words are no time limit
 */
export function readTime(words: string, period: Period): ReadTime | null {
  if (pilotPeriod.test(words.trim())) {
    const { pilotStart: start, pilotEnd: end } = period;
    return { ...undated, start, end, precision: precisionOf(period), ofPilot: true };
  }
  const time = parseTime(words);
  return time === null ? null : { ...time, ofPilot: false };
}

/**
 * The deadlines that the structure gives: time limits printed in notes of bodies and in tables. One
 * whose words cannot be read is published without dates: none is lost.
 */
export function parseDeadlines(tasks: readonly Task[], period: Period): PrintedDeadline[] {
  return tasks.flatMap((task) => {
    if (task.origin !== 'parsed' || task.due === null) return [];
    const time = readTime(task.due, period) ?? undated;
    return [
      {
        policy: task.policy,
        anchor: task.anchor,
        what: task.title,
        ...time,
        quote: task.part === 'list' ? task.due : task.quote,
        kind: 'task' as const,
        time: task.due,
        bodies: bodiesInRoles(task),
        bodiesRead: true,
        origin: 'parsed' as const,
      },
    ];
  });
}

/** A deadline as a person recorded it; null where its words are no time limit. */
export function tagDeadline(
  policy: Pick<Policy, 'slug' | 'metadata'>,
  record: DeadlineRecord,
): PrintedDeadline | null {
  const time = readTime(record.time, policy.metadata);
  if (time === null) return null;
  const { bodies, ...rest } = record;
  const who = { bodies: bodies ?? [], bodiesRead: bodies !== undefined };
  return { policy: policy.slug, ...rest, ...who, ...time, origin: 'tagged' };
}

/** 经某某审核后: whoever reviews or approves a step, and does nothing else in it. */
const review =
  /(?<=^|[，。；,;、\s])经(?![济信营])[^，。；,;]*?(?:审[核查定批]|批准|同意|认定|讨论)/gu;

/** What is wrong with the words of a record, in Chinese; null where all of them are printed. */
export function faultOf(record: DeadlineRecord, period: Period): string | null {
  const missing = [record.time, ...(record.bodies ?? [])].filter(
    (words) => !occursIn(record.quote, words),
  );
  if (missing.length > 0) return `“${missing.join('”“')}”不在引文中，请按原文抄录。`;
  const ordered = record.quote.replaceAll(review, '');
  const reviewing = (record.bodies ?? []).filter((body) => !occursIn(ordered, body));
  if (reviewing.length > 0) {
    return `“${reviewing.join('”“')}”在引文里只是审核、批准，没有写由它做，请从 bodies 中删去。`;
  }
  if (readTime(record.time, period) !== null) return null;
  return `“${record.time}”读不出时间，应为日期、起止、期限或节奏（如 2024年3月底前、每双月）。`;
}

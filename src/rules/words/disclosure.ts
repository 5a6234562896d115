import type { Law } from '../../facts/kinds/law.ts';
import type { ageBand } from '../freshness/age-band.ts';
import type { Clock } from '../disclosure/clocks.ts';
import type { DisclosureState } from '../../facts/kinds/disclosure.ts';
import { eventKindNames, type ProjectEvent } from '../../facts/kinds/event.ts';
import type { RolledUp } from '../disclosure/matrix.ts';
import type { SourceMark } from '../../facts/kinds/requirement.ts';
import type { NoticeLength, Timing, Unmeasured } from '../disclosure/timing.ts';
import type { Period, ComputedDay } from '../disclosure/workdays.ts';
import type { Requirement, ResultState } from '../disclosure/requirement.ts';
import { articlesIn, isRead } from '../law/articles.ts';
import { formatDate } from './date.ts';
import { absenceWords } from './missing.ts';

/** What stands where the publisher has not filled in an element of publication. */
export const notFilled = absenceWords.notHeld;

const unitNames: Readonly<Record<Period['unit'], string>> = {
  workday: '个工作日',
  day: '日',
  week: '周',
  month: '个月',
  year: '年',
};

/** `20个工作日内`, `不少于30日`, `及时`. */
export function formatLimit({ kind, period }: Clock): string {
  if (period === null) return '及时';
  const length = `${period.n}${unitNames[period.unit]}`;
  return kind === 'max' ? `${length}内` : `不少于${length}`;
}

const untilAnnounced = '暂定，待国务院办公厅公布放假安排';

/** A computed day, `暂定` where its year has no announced calendar. */
export function formatDue({ day, provisional }: ComputedDay): string {
  return provisional ? `${formatDate(day)}（${untilAnnounced}）` : formatDate(day);
}

const beforeRule = `${absenceWords.notApplicable}：形成时，现行的这条规定尚未施行；当时的规定本站没有核对记录`;

const unmeasured: Readonly<Record<Unmeasured, string>> = {
  beforeRule: '形成时现行的规定尚未施行，不衡量是否按时公开',
  reprint: '本站转载，不衡量是否按时公开',
  notOwn: '不是主办单位形成的信息，不衡量是否按时公开',
  noStart: '没有登记本专栏开通的日期，不衡量是否按时公开',
  older: '形成于本专栏开通以前，不衡量是否按时公开',
  modeUnknown: '公开方式是本站归类，公开机关没有登记，不衡量是否按时公开',
  otherMode: '公开方式不是主动公开，不衡量是否按时公开',
};

/** The day by which an item was to be published, or why there is none. */
export function formatDueOf({ due, why }: Pick<Timing, 'due' | 'why'>): string {
  if (due !== null) return formatDue(due);
  return why === 'beforeRule'
    ? beforeRule
    : `${absenceWords.notApplicable}：形成日${absenceWords.notStated}`;
}

/** How soon an item was to be published, with the rule; no rule is put on what is older than the rule. */
export function formatLimitOf({ clock, why }: Pick<Timing, 'clock' | 'why'>): string {
  return why === 'beforeRule' ? beforeRule : `${formatLimit(clock)}（${clock.basis}）`;
}

/** Whether an item was published in time, in a sentence. */
export function formatTiming(timing: Timing): string {
  const { state, difference, clock, why } = timing;
  if (why !== null) return unmeasured[why];
  const unit = unitNames[clock.period?.unit === 'workday' ? 'workday' : 'day'];
  if (state === 'late') return `晚于应公开日${difference ?? 0}${unit}`;
  if (state === 'inTime') return '按时公开';
  if (state === 'running') return '按本页生成日期，公开时限未满';
  if (state === 'provisional') return '应公开日是暂定的，不能判断是否按时公开';
  if (state === 'promptly') return '规定为及时公开，没有天数';
  return '日期不全，不能判断是否按时公开';
}

/** What is known of one kind of information, with day, place or reason. */
export function formatDisclosureState(is: DisclosureState): string {
  if (is.state === '已公开') return `已公开（${formatDate(is.date)}）`;
  if (is.state === absenceWords.notApplicable) return `${absenceWords.notApplicable}：${is.reason}`;
  if (is.state === '特定群体公示') {
    return `特定群体公示：${is.place}，${formatDate(is.from)}至${formatDate(is.to)}（内容不上网）`;
  }
  return is.state;
}

/** How many are in which state: `已公开 2，本站未收录 3`. */
function formatDisclosureCounts(
  counts: readonly { state: DisclosureState['state']; count: number }[],
): string {
  return counts.map(({ state, count }) => `${state} ${count}`).join('，');
}

/** An event as a notice is named: `征收（2024年11月16日，某公告）`. */
export function formatRegistered({ kind, date, document }: ProjectEvent): string {
  return `${eventKindNames[kind]}（${formatDate(date)}，${document}）`;
}

/**
 * What is known of one kind of information: of sub-projects by number, of the areas by event, in full
 * or by number. Only where neither tells anything is it 本站未收录.
 */
export function formatRolledUp({ counts, events }: RolledUp, inFull: boolean): string {
  const [first] = events;
  if (first === undefined) {
    return counts.length === 0 ? absenceWords.notHeld : formatDisclosureCounts(counts);
  }
  const registered = inFull
    ? `片区登记有${events.map(formatRegistered).join('、')}`
    : `片区登记有${eventKindNames[first.kind]} ${events.length} 件`;
  return counts.length === 0 ? registered : `${formatDisclosureCounts(counts)}；${registered}`;
}

/** Words for how old a list is. */
export const ageBandNames: Readonly<Record<ReturnType<typeof ageBand>, string>> = {
  fresh: '按本页生成日期，在两个月以内',
  ageing: '超过两个月，可能已有变化',
  old: '超过六个月，此后有没有变化本站未收录',
};

/** Words for the state of a requirement. */
export const resultStateNames: Readonly<Record<ResultState, string>> = {
  met: '符合',
  notMet: '不符合',
  notApplicable: absenceWords.notApplicable,
  byHand: '人工核验',
};

/** What stands beside a rule whose wording nobody has read, as far as the portal's record tells. */
export const unreadLaw = '条文本站没有核对记录';
/** The same of a document that is no law: there is no record of its reading. */
export const unreadText = '原文本站没有核对记录';

/** How the source of a requirement was verified, in words. */
export const markNames: Readonly<Record<SourceMark, string>> = {
  law: '法规原文',
  page: unreadText,
  listed: '核对情况逐条写在表里',
  text: '本站收录的文件',
  design: '本站做法，不是规定',
};

/** Whether what a requirement rests on is known by reading: not a document that nobody is on record to have read. */
export function isSourceRead(
  { name, mark }: Requirement['sources'][number],
  laws: readonly Law[],
): boolean {
  return mark === 'law' ? isRead(laws, name) : mark !== 'page';
}

/** What stands for 符合 where nobody has read any rule that the requirement is drawn from. */
export const metUnread = '没有发现不符合（依据的原文没有核对）';

/**
 * A source with how it was verified.
 *
 * @param laws the portal's record of the articles that somebody read
 */
export function formatSource(
  { name, mark }: Requirement['sources'][number],
  laws: readonly Law[],
): string {
  const read = mark !== 'law' || isSourceRead({ name, mark }, laws);
  return `${name}（${read ? markNames[mark] : unreadLaw}）`;
}

/** A rule as a table names it, with the province where it is a rule of that province only. */
interface NamedRule {
  readonly name: string;
  readonly province?: string | null;
}

/**
 * A rule as it is cited, with a word where nobody has read the articles by which it is cited, and where
 * it is no law: of other documents no reading is on record.
 *
 * @param laws the portal's record of the articles that somebody read
 */
export function formatRule({ name, province = null }: NamedRule, laws: readonly Law[]): string {
  const word = articlesIn(name).length > 0 ? unreadLaw : unreadText;
  const notes = [...(province === null ? [] : [province]), ...(isRead(laws, name) ? [] : [word])];
  return notes.length === 0 ? name : `${name}（${notes.join('；')}）`;
}

/** How long a notice lasted against the least that the rule demands. */
export function formatNoticeLength(is: NoticeLength): string {
  const { length, required, enough, clock, provisional } = is;
  const unit = unitNames[clock.period?.unit ?? 'day'];
  if (length === null) return '起止日期不全，不能计算期间';
  const counted = `实际${length}${unit}${provisional ? `（${untilAnnounced}）` : ''}`;
  if (enough === null) return `${counted}，是否满规定的${required}${unit}不能判断`;
  return `${counted}，${enough ? '符合' : '短于'}规定的${required}${unit}`;
}

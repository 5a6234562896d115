import type { Policy, PolicyMetadata } from '../../facts/kinds/policy.ts';
import type { PublishedList } from '../../facts/kinds/project.ts';
import { basisOfKind } from './basis.ts';
import {
  type disclosureModes,
  recordEntrySchema,
  type RecordEntry,
} from '../../facts/kinds/disclosure-record.ts';
import type { Review } from '../../facts/kinds/review.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';
import { clockById } from './clocks.ts';
import type { ResultLink } from './requirement.ts';
import { reviewOf } from './review.ts';
import type { Site } from '../../facts/kinds/site.ts';
import { timingOf, type Timing, type Unmeasured } from './timing.ts';

/** 公开记录: everything that is said of the publication of one item. Null: not known, never guessed. */
export interface DisclosureRecord {
  /** Slug of a policy; `<city>/<day>` of a list. */
  readonly item: string;
  readonly kind: 'policy' | 'list';
  readonly title: string;
  readonly address: string;
  readonly publisher: string | null;
  readonly basis: readonly string[];
  /** True where the basis is our attribution and no publisher stated it. */
  readonly basisIsOurs: boolean;
  readonly mode: (typeof disclosureModes)[number];
  /** True where 主动公开 is our attribution: the review lets it on the web, and no publisher stated it. */
  readonly modeIsOurs: boolean;
  readonly ground: string | null;
  /** 公开期限: for how long it stays published. */
  readonly retention: string | null;
  readonly audience: string | null;
  readonly channels: readonly string[];
  readonly review: Review | null;
  readonly timing: Timing;
  /** True where another body formed it, and this portal only shows it again. */
  readonly reprint: boolean;
  /** True where no 成文日期 is printed and the clock starts with the 印发日期. */
  readonly fromIssue: boolean;
  /** The day this portal first showed it, by the publication ledger. */
  readonly shownOn: string | null;
  /** True where the ledger has the time of that day too. */
  readonly shownToTheMinute: boolean;
  readonly sourceOrg: string | null;
  readonly sourceUrl: string | null;
  readonly interpretation: string | null;
  readonly consent: string | null;
}

/** What a record is made of besides the item. */
export interface RecordContext {
  readonly entries: readonly RecordEntry[];
  readonly reviews: readonly Review[];
  readonly calendar: WorkCalendar;
  readonly today: string;
  readonly site: Host;
  /** First publication on this portal, by item: `YYYY-MM-DD HH:MM`, without the time where none is known. */
  readonly shownAt: (item: string) => string | null;
  /** Official page of an original by its SHA-256; null where none is known. */
  readonly pageOf: (sha256: string) => string | null;
}

interface Item {
  readonly city: string;
  readonly item: string;
  readonly kind: 'policy' | 'list';
  readonly title: string;
  readonly address: string;
  readonly sha256: string;
  readonly metadata: PolicyMetadata | null;
}

/** Who publishes the portal, and since when. */
export type Host = Pick<Site, 'mode' | 'hostCity' | 'organizer' | 'hostName' | 'since'>;

/**
 * Why the publication of an item is not held against the clock; null where it is: only what the
 * organiser itself formed after the portal began.
 */
export function exemption(
  item: {
    readonly city: string;
    readonly publisher: string | null;
    readonly formedOn: string | null;
  },
  { mode, hostCity, organizer, hostName, since }: Host,
): Unmeasured | null {
  if (mode === 'demo' || item.city !== hostCity) return 'reprint';
  const { publisher, formedOn } = item;
  const own =
    publisher !== null &&
    [organizer, hostName].some((name) => name?.startsWith(publisher) === true);
  if (!own) return 'notOwn';
  if (since === null) return 'noStart';
  return formedOn !== null && formedOn < since ? 'older' : null;
}

/** The clock runs for what its publisher says is 主动公开; our own attribution accuses nobody. */
function exemptByMode(mode: RecordEntry['mode']): Unmeasured | null {
  if (mode === null) return 'modeUnknown';
  return mode === '主动公开' ? null : 'otherMode';
}

function recordOf(subject: Item, context: RecordContext): DisclosureRecord {
  const { item, city, kind, title, address, sha256, metadata } = subject;
  const entry =
    context.entries.find((one) => one.item === item) ?? recordEntrySchema.parse({ item });
  const review = reviewOf(sha256, context.reviews);
  const shownAt = context.shownAt(item);
  const shownOn = shownAt?.slice(0, 10) ?? null;
  const formed = entry.formedOn ?? metadata?.formedOn ?? null;
  const formedOn = formed ?? metadata?.issuedOn ?? null;
  // The day of our first showing is never the day a body published.
  const publishedOn = entry.publishedOn ?? metadata?.publishedOn ?? null;
  const issuer = metadata?.issuer ?? null;
  const publisher = entry.publisher ?? issuer;
  const exempt = exemption({ city, publisher, formedOn }, context.site) ?? exemptByMode(entry.mode);
  return {
    ...{ item, kind, title, address, review, shownOn },
    reprint: exempt === 'reprint',
    shownToTheMinute: shownAt !== shownOn,
    publisher,
    basis: entry.basis ?? basisOfKind[kind],
    basisIsOurs: entry.basis === null,
    mode: entry.mode ?? '主动公开',
    modeIsOurs: entry.mode === null,
    ground: entry.ground,
    retention: entry.retention,
    audience: review?.audience ?? null,
    channels: entry.channels,
    timing: timingOf(
      clockById('C1'),
      { formedOn, publishedOn, today: context.today, exempt },
      context.calendar,
    ),
    fromIssue: formed === null && formedOn !== null,
    sourceOrg: entry.sourceOrg ?? issuer,
    sourceUrl: entry.sourceUrl ?? context.pageOf(sha256),
    interpretation: entry.interpretation,
    consent: entry.consent,
  };
}

/** Where an item stands on the portal. */
export function itemLink({
  address,
  title,
}: Pick<DisclosureRecord, 'address' | 'title'>): ResultLink {
  return { address, label: title };
}

/** The record of a policy text. */
export function policyRecord(policy: Policy, context: RecordContext): DisclosureRecord {
  const { slug, metadata, source } = policy;
  const address = `/policies/${slug}/`;
  const subject = {
    ...{ item: slug, city: policy.city, kind: 'policy' as const },
    ...{ title: metadata.title, address },
  };
  return recordOf({ ...subject, sha256: source.sha256, metadata }, context);
}

/**
 * The record of a list, and so of each area in it. The day of its data (截至) is no day of formation or
 * issue: a list published by itself has one only where `records.yaml` states it.
 *
 * @param policy the text whose attachment the list is; null for a list published by itself
 */
export function listRecord(
  { city, asOf, title, sha256 }: PublishedList,
  policy: Policy | null,
  context: RecordContext,
): DisclosureRecord {
  const subject = {
    ...{ item: `${city}/${asOf}`, city, kind: 'list' as const },
    ...{ title, address: '/projects/' },
  };
  const metadata = policy?.metadata ?? null;
  return recordOf({ ...subject, sha256, metadata }, context);
}

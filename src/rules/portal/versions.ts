import type { Redirect } from '../../facts/kinds/address.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Portal } from '../../facts/portal.ts';
import { dayOfText } from '../change/text-publications.ts';
import { withheld } from '../disclosure/review.ts';
import { publicationOfOriginal } from '../publication/ledger.ts';
import { allPolicies } from './policies.ts';

/** An earlier version of a text, as this portal had it before it was imported anew. */
export interface EarlierVersion {
  readonly policy: Policy;
  /** From 1, the oldest; the text as it stands today has the number behind the last. */
  readonly number: number;
  /** The last part of its address. */
  readonly date: string;
  readonly address: string;
  /** The day that it prints; null where it prints none. */
  readonly day: string | null;
  /** The day this portal first published its original, by the ledger; null: not recorded. */
  readonly shownOn: string | null;
  /** The same of the version after it, where that was made of another original. */
  readonly replacedOn: string | null;
  /** Whether its original is registered still, and is on the site. */
  readonly original: boolean;
  /** Whether the version after it was made of the same original: then the words differ by our reading. */
  readonly sameOriginal: boolean;
}

/**
 * Names versions by the days that they print: a second one of the same day is `2024-01-30-2`, one
 * without a day `undated`. Only what is older decides, so that no later version moves an address.
 */
export function versionDates(versions: readonly Policy[]): string[] {
  const seen = new Map<string, number>();
  return versions.map((policy) => {
    const day = dayOfText(policy) ?? 'undated';
    const count = (seen.get(day) ?? 0) + 1;
    seen.set(day, count);
    return count === 1 ? day : `${day}-${count}`;
  });
}

/** Every earlier version of a text, reviewed or not, oldest first. */
export function registeredVersions(portal: Portal, slug: string): EarlierVersion[] {
  const all = portal.versions.get(slug) ?? [];
  const dates = versionDates(all);
  const firstDay = ({ source }: Policy) =>
    publicationOfOriginal(portal.publicationLedger, slug, source.sha256)?.publishedOn ?? null;
  return all.slice(0, -1).map((policy, at) => {
    const next = all[at + 1] ?? policy;
    const sameOriginal = next.source.sha256 === policy.source.sha256;
    const date = dates[at] ?? '';
    const { file, sha256 } = policy.source;
    const original = portal.sources.some((one) => one.file === file && one.sha256 === sha256);
    return {
      ...{ policy, number: at + 1, date, address: `/policies/${slug}/versions/${date}/` },
      ...{ day: dayOfText(policy), shownOn: firstDay(policy), original, sameOriginal },
      replacedOn: sameOriginal ? null : firstDay(next),
    };
  });
}

/**
 * The address that today's text will have once another takes its place leads to its page until then, so
 * that who cites a version by its day cites one that stays.
 */
export function addressesOfToday(portal: Portal): Redirect[] {
  return allPolicies(portal).flatMap((policy) => {
    const all = portal.versions.get(policy.slug) ?? [policy];
    const date = versionDates(all).at(-1);
    if (date === undefined) return [];
    return {
      ...{ from: `/policies/${policy.slug}/versions/${date}/`, to: `/policies/${policy.slug}/` },
      ...{ date: portal.day, reason: '这个版本就是本站现在的文本，在文件的页面上' },
    };
  });
}

/** The earlier versions of a text that may be shown, oldest first. */
export function earlierVersions(portal: Portal, slug: string): EarlierVersion[] {
  const { reviews } = portal.disclosure;
  return registeredVersions(portal, slug).filter(
    ({ policy }) => withheld(policy.source.sha256, reviews) === null,
  );
}

/** The earlier versions of all texts that are shown. */
export function allEarlierVersions(portal: Portal): EarlierVersion[] {
  return allPolicies(portal).flatMap(({ slug }) => earlierVersions(portal, slug));
}

/** A clause that an earlier version of a text has and today's has not; its anchor stays on the page. */
export interface GoneClause {
  readonly anchor: string;
  /** As printed. */
  readonly path: string;
  /** Where it can be read: in the last version that has it; null where that one may not be shown. */
  readonly address: string | null;
}

/**
 * The clauses that a text had once, those of the last version first. An anchor for which somebody wrote
 * where it leads is left to that.
 */
export function goneClauses(portal: Portal, slug: string): GoneClause[] {
  const today = allPolicies(portal).find((policy) => policy.slug === slug);
  const known = new Set(today?.clauses.map(({ anchor }) => anchor));
  const led = new Set(portal.redirects.map(({ from }) => from));
  const shown = new Set(earlierVersions(portal, slug).map(({ address }) => address));
  return registeredVersions(portal, slug)
    .toReversed()
    .flatMap(({ policy, address }) =>
      policy.clauses.flatMap(({ anchor, path }) => {
        if (
          !anchor.startsWith('c-') ||
          known.has(anchor) ||
          led.has(`/policies/${slug}/#${anchor}`)
        )
          return [];
        known.add(anchor);
        return [{ anchor, path, address: shown.has(address) ? `${address}#${anchor}` : null }];
      }),
    );
}

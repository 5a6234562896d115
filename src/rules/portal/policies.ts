import type { Portal } from '../../facts/portal.ts';
import { oncePerKey, oncePerPortal } from './once.ts';
import { findClause } from '../policy/clause-tree.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { canLapse, finalTextOf, policyStatus, type StatusOnDay } from '../policy/status.ts';
import { reviewedPolicies } from './reviewed.ts';
import type { City } from '../../facts/kinds/city.ts';
import { cityBySlug } from './cities.ts';
import { queryFor } from './queries.ts';
import { addDays } from '../deadline/calendar.ts';

/** All policy texts of all cities that may be shown, by city, then by slug. */
export const allPolicies = oncePerPortal((portal): readonly Policy[] => reviewedPolicies(portal));

const bySlug = oncePerPortal(
  (portal) => new Map(allPolicies(portal).map((policy) => [policy.slug, policy])),
);

/** Tells of a record on a text whether that text is shown: what waits for review is on no page. */
export function showsText(portal: Portal): (record: { readonly policy: string }) => boolean {
  const shown = bySlug(portal);
  return ({ policy }) => shown.has(policy);
}

/**
 * The policy text with this slug.
 *
 * @throws Error where there is none
 */
export function policyBySlug(portal: Portal, slug: string): Policy {
  const policy = bySlug(portal).get(slug);
  if (!policy) throw new Error(`没有代号为“${slug}”的政策文件。`);
  return policy;
}

/**
 * The clause with this anchor in the text with this slug.
 *
 * @throws Error where there is no such text or clause
 */
export function clauseByAnchor(portal: Portal, slug: string, anchor: string): Clause {
  const clause = findClause(policyBySlug(portal, slug), anchor);
  if (!clause) throw new Error(`政策文件 ${slug} 没有条款 ${anchor}。`);
  return clause;
}

/** By the text itself: its versions have its slug, and a status each. */
const statuses = oncePerPortal(() => new WeakMap<Policy, StatusOnDay>());

/** The text's status on the day for which the site is built, and the query that looked after it. */
export function statusOf(portal: Portal, policy: Policy): StatusOnDay {
  const known = statuses(portal);
  const before = known.get(policy);
  if (before !== undefined) return before;
  const about = { matter: 'standing', city: policy.city, policy: policy.slug } as const;
  const judged = policyStatus(policy, portal.day, queryFor(portal, about) ?? null);
  const held = policy.metadata.draft ? finalTextOf(policy, allPolicies(portal)) : null;
  const status = held === null ? judged : { ...judged, asOf: { ...judged.asOf, held } };
  known.set(policy, status);
  return status;
}

/**
 * The last day for which the site's pages say what holds of standing: on the next some text has lapsed, or
 * one has come into force. Null where no text prints such a day that is still ahead.
 */
export const holdsUntil = oncePerPortal((portal): string | null => {
  const ends = allPolicies(portal).flatMap((policy) => {
    const { validUntil, effectiveFrom } = policy.metadata;
    const { status } = statusOf(portal, policy);
    if (status === '尚未施行' && effectiveFrom !== null) return [addDays(effectiveFrom, -1)];
    return validUntil !== null && canLapse(status) ? [validUntil] : [];
  });
  return ends.toSorted()[0] ?? null;
});

/** 文号; where none is printed, the title of what a 通知 issues, or the title. */
export function shortName({ metadata: { docNumber, title } }: Pick<Policy, 'metadata'>): string {
  if (docNumber !== null) return docNumber;
  const issued = /关于印发《(.+)》的通知$/u.exec(title);
  return issued?.[1] ?? title;
}

/** A clause as one line names it: `湖政发〔2024〕2号 一、（三）`. */
export function clauseInShort(policy: Policy, anchor: string): string {
  return `${shortName(policy)} ${findClause(policy, anchor)?.path ?? ''}`.trimEnd();
}

/** What stands beside each quotation of a text away from its own page. */
export interface TextInShort {
  readonly slug: string;
  readonly name: string;
  readonly status: PolicyStatus;
}

/** Name and standing of the text with this slug. @throws Error where there is none */
export const textInShort = oncePerKey<string, TextInShort>(
  (_, slug) => slug,
  (portal, slug) => {
    const policy = policyBySlug(portal, slug);
    return { slug, name: shortName(policy), status: statusOf(portal, policy).status };
  },
);

/** A text with its city and its standing. */
export interface PolicyEntry {
  readonly policy: Policy;
  readonly city: City;
  readonly status: StatusOnDay;
}

/** Every text with its city and its status, as lists of texts show them. */
export function policyEntries(portal: Portal): PolicyEntry[] {
  return allPolicies(portal).map((policy) => ({
    policy,
    city: cityBySlug(portal, policy.city),
    status: statusOf(portal, policy),
  }));
}

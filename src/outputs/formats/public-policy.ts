import type { LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy, PolicyMetadata, PolicyStatus } from '../../facts/kinds/policy.ts';
import { formatLaw } from '../../rules/words/law.ts';

type Printed = Omit<PolicyMetadata, 'draft'>;

/** A policy text in the public data. Null: 原文未载明. */
export interface PublicPolicy extends Printed {
  slug: string;
  city: string;
  status: PolicyStatus;
  source: Policy['source'];
  clauses: Pick<Clause, 'anchor' | 'path' | 'level' | 'number' | 'heading' | 'text' | 'parent'>[];
  lawNotes: { anchors: string[]; kind: LawNote['kind']; note: string; laws: string[] }[];
}

/**
 * A policy in its public form; the order of the keys is part of the contract.
 *
 * @param told the name of its city, its status on the day of the build, and the 上位法提示 beside it
 */
export function publicPolicy(
  policy: Policy,
  told: { cityName: string; status: PolicyStatus; lawNotes?: readonly LawNote[] },
): PublicPolicy {
  const { metadata } = policy;
  return {
    slug: policy.slug,
    city: told.cityName,
    title: metadata.title,
    issuer: metadata.issuer,
    docNumber: metadata.docNumber,
    formedOn: metadata.formedOn,
    issuedOn: metadata.issuedOn,
    publishedOn: metadata.publishedOn,
    effectiveFrom: metadata.effectiveFrom,
    validUntil: metadata.validUntil,
    status: told.status,
    pilotStart: metadata.pilotStart,
    pilotEnd: metadata.pilotEnd,
    addressee: metadata.addressee,
    cites: metadata.cites.map(({ title, docNumber }) => ({ title, docNumber })),
    attachments: metadata.attachments.map(({ name }) => ({ name })),
    source: policy.source,
    clauses: policy.clauses.map(({ anchor, path, level, number, heading, text, parent }) => ({
      ...{ anchor, path, level, number, heading, text, parent },
    })),
    lawNotes: (told.lawNotes ?? []).map(({ anchors, kind, note, laws }) => ({
      ...{ anchors, kind, note },
      laws: laws.map(formatLaw),
    })),
  };
}

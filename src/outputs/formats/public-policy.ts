import type { Clause, Policy, PolicyMetadata, PolicyStatus } from '../../facts/kinds/policy.ts';

type Printed = Omit<PolicyMetadata, 'draft'>;

/** A policy text in the public data. Null: 原文未载明. */
export interface PublicPolicy extends Printed {
  slug: string;
  city: string;
  status: PolicyStatus;
  source: Policy['source'];
  clauses: Pick<Clause, 'anchor' | 'path' | 'level' | 'number' | 'heading' | 'text' | 'parent'>[];
}

/**
 * A policy in its public form; the order of the keys is part of the contract.
 *
 * @param told the name of its city, and its status on the day of the build
 */
export function publicPolicy(
  policy: Policy,
  told: { cityName: string; status: PolicyStatus },
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
  };
}

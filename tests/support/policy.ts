import type { Clause, Policy, PolicyMetadata } from '../../src/facts/kinds/policy.ts';

/** A numbered clause; a test sets only what it is about. */
export function aClause(part: Partial<Clause> = {}): Clause {
  return {
    anchor: 'c-1',
    kind: 'numbered',
    path: '一、',
    level: 1,
    number: '一、',
    heading: null,
    headingEnd: '',
    text: '甲乙丙丁。',
    parent: null,
    table: null,
    ranges: [],
    line: 1,
    ...part,
  };
}

/** A policy of a made-up city. */
export function aPolicy({
  metadata,
  ...part
}: Partial<Omit<Policy, 'metadata'>> & { metadata?: Partial<PolicyMetadata> } = {}): Policy {
  return {
    slug: 'jia-2024-1',
    city: 'jia',
    metadata: {
      title: '甲市方案',
      issuer: '甲市人民政府',
      docNumber: '甲政发〔2024〕1号',
      formedOn: null,
      issuedOn: '2024-01-30',
      publishedOn: null,
      effectiveFrom: null,
      validUntil: null,
      pilotStart: null,
      pilotEnd: null,
      addressee: null,
      cites: [],
      attachments: [],
      draft: false,
      ...metadata,
    },
    source: { file: 'jia.txt', sha256: '0'.repeat(64), bytes: 1, from: '测试' },
    standing: null,
    departures: [],
    clauses: [aClause()],
    ...part,
  };
}

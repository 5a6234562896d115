import type { Portal } from '../../facts/portal.ts';
import type { LedgerSubject } from '../../facts/kinds/publication.ts';
import { writtenKinds } from '../../facts/written.ts';
import { allPolicies } from './policies.ts';
import { shownRecords } from './records.ts';
import { reviewedLists } from './reviewed.ts';

/** What the portal shows and the publication ledger records of originals: each list and each text. */
export function publicationSubjects(portal: Portal): LedgerSubject[] {
  const lists = portal.cities.flatMap(({ slug }) => reviewedLists(portal, slug).lists);
  return [
    ...allPolicies(portal).map(({ slug, source }) => ({
      kind: 'policy' as const,
      subject: slug,
      sha256: source.sha256,
    })),
    ...lists.map(({ city, asOf, sha256 }) => ({
      kind: 'list' as const,
      subject: `${city}/${asOf}`,
      sha256,
    })),
  ];
}

/**
 * What we wrote beside the originals (任务, 时限, 权利事项 …), kind by kind, with the hash of all that is
 * shown of it: when it is another than the ledger's last, it was changed.
 *
 * @param hash SHA-256 of a text
 */
export function recordSubjects(portal: Portal, hash: (text: string) => string): LedgerSubject[] {
  return writtenKinds.flatMap((kind) => {
    const records = shownRecords(portal, kind);
    if (records.length === 0) return [];
    return { kind: 'records' as const, subject: kind.name, sha256: hash(JSON.stringify(records)) };
  });
}

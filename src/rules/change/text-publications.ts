import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { Correction } from '../../facts/kinds/correction.ts';
import type { Change, ChangeSource, Publication } from '../../facts/kinds/change.ts';
import { clauseDifferences } from '../citation/differences.ts';

const none = {
  county: null,
  project: null,
  anchor: null,
  before: null,
  after: null,
  event: null,
  listing: null,
  reason: null,
} as const;

/** The day that a text is dated by: printing, publication, or writing; null where it prints none. */
export function dayOfText({ metadata }: Policy): string | null {
  return metadata.issuedOn ?? metadata.publishedOn ?? metadata.formedOn;
}

function sourceOf(policy: Policy): ChangeSource {
  return {
    document: policy.metadata.title,
    policy: policy.slug,
    attachment: null,
    row: null,
    page: null,
    sha256: policy.source.sha256,
  };
}

function publicationOf(policy: Policy, id: string, changes: Change[]): Publication {
  const { city, metadata } = policy;
  return { id, kind: 'policy', city, title: metadata.title, date: dayOfText(policy), changes };
}

/** What a clause says in its own words, heading first. */
function wordsOf({ heading, headingEnd, text }: Clause): string {
  return [`${heading ?? ''}${headingEnd}`, text].filter((part) => part !== '').join('\n');
}

function clauseChanges(earlier: Policy, later: Policy, id: string): Change[] {
  const base = {
    ...none,
    city: later.city,
    policy: later.slug,
    title: later.metadata.title,
    date: dayOfText(later),
    source: sourceOf(later),
  };
  return clauseDifferences(earlier, later).flatMap((difference): Change[] => {
    const { clause } = difference;
    const { anchor } = clause;
    if (difference.kind === 'added' || difference.kind === 'removed') {
      const { kind } = difference;
      const words = wordsOf(clause);
      const side = kind === 'added' ? { after: words } : { before: words };
      return [
        {
          ...base,
          ...side,
          id: `${id}-${anchor}-${kind}`,
          kind: `clause-${kind}` as const,
          anchor,
        },
      ];
    }
    // A clause is told by its number too where it stands elsewhere now.
    const { before } = difference;
    const moved = before.anchor !== anchor;
    const told = (one: Clause) => (moved ? `${one.path}${wordsOf(one)}` : wordsOf(one));
    const values = { before: told(before), after: told(clause) };
    if (values.before === values.after) return [];
    return [{ ...base, ...values, id: `${id}-${anchor}-changed`, kind: 'clause-changed', anchor }];
  });
}

/**
 * Takes the versions of one text, oldest first; gives one publication for the text and one for each
 * later version that changes a clause.
 */
export function textPublications(versions: readonly Policy[]): Publication[] {
  return versions.flatMap((policy, index) => {
    const earlier = versions[index - 1];
    const id = index === 0 ? policy.slug : `${policy.slug}-v${index + 1}`;
    if (earlier !== undefined) {
      const changes = clauseChanges(earlier, policy, id);
      return changes.length === 0 ? [] : [publicationOf(policy, id, changes)];
    }
    const added: Change = {
      ...none,
      id: `${id}-added`,
      kind: 'text-added',
      city: policy.city,
      policy: policy.slug,
      title: policy.metadata.title,
      date: dayOfText(policy),
      source: sourceOf(policy),
    };
    return [publicationOf(policy, id, [added])];
  });
}

/** Corrections of one day that became known together: our own, or those of one list by who made it. */
function correctionSet({ city, date, list }: Correction): Publication {
  const ofList = list?.error === 'list' ? list : null;
  const id = `${city}-${date.replaceAll('-', '')}-corrections`;
  return {
    id: ofList === null ? id : `${id}-${ofList.asOf.replaceAll('-', '')}`,
    kind: 'corrections',
    city,
    title: ofList === null ? '本站更正' : `“${ofList.title}”的更正本`,
    date,
    changes: [],
  };
}

/** Takes the corrections of one city; gives one publication a day for our own, and one for each corrected list. */
export function correctionPublications(corrections: readonly Correction[]): Publication[] {
  const sets = new Map<string, Publication>();
  for (const correction of corrections) {
    const { id, date, city, project, policy, anchor, what, before, after, basis, list } =
      correction;
    const empty = correctionSet(correction);
    const publication = sets.get(empty.id) ?? empty;
    publication.changes.push({
      ...{ ...none, city, project, policy, anchor, date, before, after },
      id: `${publication.id}-${id}`,
      kind: 'correction',
      title: what,
      reason: basis,
      source: {
        ...{ document: list?.title ?? basis, policy, attachment: null, row: null, page: null },
        sha256: list?.sha256 ?? null,
      },
    });
    sets.set(publication.id, publication);
  }
  return [...sets.values()];
}

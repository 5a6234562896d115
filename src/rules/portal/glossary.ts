import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import type { Term } from '../../facts/kinds/glossary.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { allPolicies, clauseByAnchor, policyBySlug, statusOf } from './policies.ts';

/** The term as it can be shown: a definition from a text that is not published is left out. */
function shown(portal: Portal, term: Term): Term[] {
  const { definition, note } = term;
  const hidden =
    definition !== null && allPolicies(portal).every(({ slug }) => slug !== definition.policy);
  if (!hidden) return [term];
  return note === null ? [] : [{ ...term, definition: null }];
}

/** All 术语 in the order of the glossary. */
export const allTerms = oncePerPortal<readonly Term[]>((portal) =>
  portal.registeredTerms.flatMap((one) => shown(portal, one)),
);

/** A term with the text and clause that defines it, and the standing of that text; null where none does. */
export interface DefinedTerm {
  readonly term: Term;
  readonly source: string | null;
  readonly status: PolicyStatus | null;
}

/** All terms, each with what defines it. */
export function definedTerms(portal: Portal): DefinedTerm[] {
  return allTerms(portal).map((term) => {
    if (term.definition === null) return { term, source: null, status: null };
    const { policy, anchor } = term.definition;
    const text = policyBySlug(portal, policy);
    const source = `${text.metadata.title} ${clauseByAnchor(portal, policy, anchor).path}`;
    return { term, source, status: statusOf(portal, text).status };
  });
}

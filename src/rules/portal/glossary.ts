import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import type { Term } from '../../facts/kinds/glossary.ts';
import { allPolicies, clauseByAnchor, policyBySlug } from './policies.ts';

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

/** All terms, each with the name of the text and clause that defines it; null where none does. */
export function definedTerms(portal: Portal): { term: Term; source: string | null }[] {
  return allTerms(portal).map((term) => {
    if (term.definition === null) return { term, source: null };
    const { policy, anchor } = term.definition;
    const { metadata } = policyBySlug(portal, policy);
    return { term, source: `${metadata.title} ${clauseByAnchor(portal, policy, anchor).path}` };
  });
}

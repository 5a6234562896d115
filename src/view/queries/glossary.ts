import type { Term } from '../../facts/kinds/glossary.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadGlossary } from '../../facts/read/glossary.ts';
import { allPolicies, clauseByAnchor, policyBySlug } from './policies.ts';
import { registeredPolicies } from './registered-policies.ts';

/** The term as it can be shown: a definition from a text that is not published is left out. */
function shown(term: Term): Term[] {
  const { definition, note } = term;
  const hidden =
    definition !== null && allPolicies().every(({ slug }) => slug !== definition.policy);
  if (!hidden) return [term];
  return note === null ? [] : [{ ...term, definition: null }];
}

/** All 术语 in the order of the glossary. */
export const allTerms = perDataFolder<readonly Term[]>(({ root }) =>
  loadGlossary(root, registeredPolicies()).flatMap(shown),
);

/** All terms, each with the name of the text and clause that defines it; null where none does. */
export function definedTerms(): { term: Term; source: string | null }[] {
  return allTerms().map((term) => {
    if (term.definition === null) return { term, source: null };
    const { policy, anchor } = term.definition;
    const { metadata } = policyBySlug(policy);
    return { term, source: `${metadata.title} ${clauseByAnchor(policy, anchor).path}` };
  });
}

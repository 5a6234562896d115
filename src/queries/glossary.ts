import type { Term } from '../domain/glossary/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadGlossary } from '../loaders/glossary.ts';
import { allPolicies, clauseByAnchor, policyBySlug } from './policies.ts';

const memo = new Map<string, readonly Term[]>();

/** All 术语 in the order of the glossary; read and checked once per data folder. */
export function allTerms(): readonly Term[] {
  const { root, folder } = dataFolder();
  const terms = memo.get(folder) ?? loadGlossary(root, allPolicies());
  memo.set(folder, terms);
  return terms;
}

/** All terms, each with the name of the text and clause that defines it; null where none does. */
export function definedTerms(): { term: Term; source: string | null }[] {
  return allTerms().map((term) => {
    if (term.definition === null) return { term, source: null };
    const { policy, anchor } = term.definition;
    const { metadata } = policyBySlug(policy);
    return { term, source: `${metadata.title} ${clauseByAnchor(policy, anchor).path}` };
  });
}

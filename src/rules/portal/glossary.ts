import type { Portal } from '../../facts/portal.ts';
import { termOf } from '../glossary/term-of.ts';
import { oncePerPortal } from './once.ts';
import { stageNames, type Stage } from '../../facts/kinds/stage.ts';
import type { Term } from '../../facts/kinds/glossary.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { allPolicies, clauseByAnchor, policyBySlug, statusOf } from './policies.ts';

/** A note without its sentences on the texts of cities that are not shown; null where none is left. */
function noteShown(note: string | null, { notShown }: Pick<Portal, 'notShown'>): string | null {
  const names = notShown.cities.map(({ name }) => name.replace(/[市县区]$/u, ''));
  const sentences = note?.match(/[^。]+。?/gu) ?? [];
  const left = sentences.filter((sentence) => !names.some((name) => sentence.includes(name)));
  return left.length === 0 ? null : left.join('');
}

/** The term as it can be shown: what comes from a text that is not published is left out. */
function shown(portal: Portal, term: Term): Term[] {
  const { definition } = term;
  const hidden =
    definition !== null && allPolicies(portal).every(({ slug }) => slug !== definition.policy);
  const kept = {
    ...term,
    definition: hidden ? null : definition,
    note: noteShown(term.note, portal),
  };
  return kept.definition === null && kept.note === null ? [] : [kept];
}

/** All 术语 in the order of their file. */
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

/** Slug of the term that explains the word of a stage (储备（实施阶段）); null where there is none. */
export function stageTerm(portal: Portal, stage: Stage | null): string | null {
  if (stage === null) return null;
  return termOf(allTerms(portal), stageNames[stage])?.slug ?? null;
}

import type { Portal } from '../../facts/portal.ts';
import { citationFor } from '../../rules/citation/citation.ts';
import type { Term } from '../../facts/kinds/glossary.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { href } from '../address.ts';
import { policyCorrections } from '../../rules/portal/corrections.ts';
import { allTerms } from '../../rules/portal/glossary.ts';
import { projectsGovernedBy } from '../../rules/portal/governing.ts';
import { lawNotesOn } from '../../rules/portal/laws.ts';
import { allProjects } from '../../rules/portal/projects.ts';
import type { HeadFacts } from '../../rules/policy/head-lines.ts';
import type { StatusOnDay } from '../../rules/policy/status.ts';
import type { BesideClause, ReaderContext } from '../reader-context.ts';

/** Links to projects that one page carries; each weighs some 110 bytes. */
const namesOnPage = 1500;

/**
 * How many projects a clause of a text names at most, given how many each of its clauses governs: more
 * than a reader goes through are counted by county, and so are most where all together would make the
 * page heavy.
 */
export function mostNamesOf(governed: readonly number[]): number {
  const named = governed.reduce((sum, count) => sum + count, 0);
  return named <= namesOnPage ? 200 : 20;
}

const nothingBeside: BesideClause = {
  projects: [],
  corrections: [],
  lawNotes: [],
  formerAnchors: [],
};

/** An earlier version stands by itself: what concerns the text of today is not beside its words. */
export function versionContext(address: string, head: HeadFacts): ReaderContext {
  return {
    address: href(address),
    head,
    ...{ citationOf: null, terms: [], mostNames: 0, besideOf: () => nothingBeside },
  };
}

/** What the reader of a text shows beside its words. */
export interface BesideText {
  readonly terms: readonly Term[];
  /** By the anchor of their clause. */
  readonly clauses: Readonly<Record<string, BesideClause>>;
}

/** Gathers what stands beside the words of a text. */
export function besideText(portal: Portal, { slug, clauses }: Policy): BesideText {
  const projects = allProjects(portal);
  const former = new Map<string, string[]>();
  for (const { from, to } of portal.redirects) {
    const anchor = from.split('#')[1];
    if (to !== null && anchor !== undefined) former.set(to, [...(former.get(to) ?? []), anchor]);
  }
  const corrections = policyCorrections(portal, slug);
  const beside = ({ anchor }: Clause): BesideClause => ({
    projects: projectsGovernedBy(portal, slug, anchor, projects).map(
      ({ id, name, county, source }) => {
        const listed = source.policy === slug && source.attachment === anchor;
        return { id, name, county, listed };
      },
    ),
    // One without an anchor concerns the text as a whole and stands at its head.
    corrections: corrections.filter((correction) => (correction.anchor ?? 'head') === anchor),
    lawNotes: lawNotesOn(portal, slug, anchor),
    formerAnchors: former.get(`/policies/${slug}/#${anchor}`) ?? [],
  });
  return {
    terms: allTerms(portal),
    clauses: Object.fromEntries(clauses.map((clause) => [clause.anchor, beside(clause)])),
  };
}

/**
 * What the reader of one text shows beside its words.
 *
 * @param site the portal's own address
 */
export function readerContext(
  { policy, standing, beside }: { policy: Policy; standing: StatusOnDay; beside: BesideText },
  site: URL | undefined,
): ReaderContext {
  const path = href(`/policies/${policy.slug}/`);
  const address = new URL(path, site).href;
  const { terms, clauses } = beside;
  return {
    address: path,
    head: policy.metadata,
    citationOf: (clause) => citationFor(policy, clause, { standing, address }),
    terms,
    besideOf: ({ anchor }) => clauses[anchor] ?? nothingBeside,
    mostNames: mostNamesOf(Object.values(clauses).map(({ projects }) => projects.length)),
  };
}

import type { Portal } from '../../facts/portal.ts';
import { citationFor } from '../../rules/citation/citation.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { href } from '../address.ts';
import { policyCorrections } from '../../rules/portal/corrections.ts';
import { allTerms } from '../../rules/portal/glossary.ts';
import { projectsGovernedBy } from '../../rules/portal/governing.ts';
import { lawNotesOn } from '../../rules/portal/laws.ts';
import { statusOf } from '../../rules/portal/policies.ts';
import { allProjects } from '../../rules/portal/projects.ts';
import type { ReaderContext } from '../reader-context.ts';

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

/** An earlier version stands by itself: what concerns the text of today is not beside its words. */
export function versionContext(address: string): ReaderContext {
  return {
    address: href(address),
    citationOf: null,
    terms: [],
    projectsOf: () => [],
    mostNames: 0,
    correctionsOf: () => [],
    lawNotesOf: () => [],
    formerAnchorsOf: () => [],
  };
}

/** Gathers what the reader of one text shows beside its words. `site` is the portal's own address. */
export function readerContext(
  portal: Portal,
  policy: Policy,
  site: URL | undefined,
): ReaderContext {
  const path = href(`/policies/${policy.slug}/`);
  const address = new URL(path, site).href;
  const { status } = statusOf(portal, policy);
  const projects = allProjects(portal);
  const former = new Map<string, string[]>();
  for (const { from, to } of portal.redirects) {
    const anchor = from.split('#')[1];
    if (to !== null && anchor !== undefined) former.set(to, [...(former.get(to) ?? []), anchor]);
  }
  const corrections = policyCorrections(portal, policy.slug);
  const projectsOf: ReaderContext['projectsOf'] = ({ anchor }) =>
    projectsGovernedBy(portal, policy.slug, anchor, projects);
  return {
    address: path,
    citationOf: (clause) => citationFor(policy, clause, { status, address }),
    terms: allTerms(portal),
    projectsOf,
    mostNames: mostNamesOf(policy.clauses.map((clause) => projectsOf(clause).length)),
    // One without an anchor concerns the text as a whole and stands at its head.
    correctionsOf: ({ anchor }) =>
      corrections.filter((correction) => (correction.anchor ?? 'head') === anchor),
    lawNotesOf: ({ anchor }) => lawNotesOn(portal, policy.slug, anchor),
    formerAnchorsOf: ({ anchor }) => former.get(`/policies/${policy.slug}/#${anchor}`) ?? [],
  };
}

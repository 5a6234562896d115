import type { Portal } from '../../facts/portal.ts';
import type { DataCheck } from '../../rules/disclosure/facts.ts';
import type { CheckRun } from '../../rules/disclosure/report.ts';
import type { Outcome, Requirement } from '../../rules/disclosure/requirement.ts';
import type { BuiltSite, SiteCheck } from './site.ts';

/** How the built site is held against a requirement. */
export interface SitePart {
  readonly check: SiteCheck;
  /** What is counted, with measure word. */
  readonly what: string;
  /** Why this site shows nothing of it; null where it does. */
  readonly excused?: (site: BuiltSite) => Outcome | null;
}

/** One requirement with all that is examined for it: what a file `D-xx.ts` exports. */
export interface RequirementCheck extends Omit<Requirement, 'id'> {
  /** Of data. */
  readonly data?: DataCheck;
  /** Of each page and file of the site. */
  readonly site?: readonly SitePart[];
  /** Of the results of all others. */
  readonly results?: (run: CheckRun, portal: Portal) => Outcome;
}

/** A promise of every built site that no requirement asks for: what any other file here exports. */
export interface GeneralCheck {
  /** What every built site keeps. */
  readonly promise: string;
  readonly site: SiteCheck;
}

/** Declares a requirement. */
export function requirement(check: RequirementCheck): RequirementCheck {
  return check;
}

/** Declares a promise that belongs to no requirement. */
export function promise(words: string, site: SiteCheck): GeneralCheck {
  return { promise: words, site };
}

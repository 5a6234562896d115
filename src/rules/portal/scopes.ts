import type { Scope } from '../../facts/kinds/scope.ts';
import type { Portal } from '../../facts/portal.ts';
import { occursIn } from '../../facts/quotation.ts';
import type { LawNote } from '../../facts/kinds/law.ts';
import { lawNotesOn } from './laws.ts';
import { policyBySlug, shortName } from './policies.ts';

/** 适用范围 of a text; null where nobody has read the text for it. */
export function scopeOf({ scopes }: Portal, policy: string): Scope | null {
  return scopes.find((scope) => scope.policy === policy) ?? null;
}

/** Words of a clause that a record gives: its quotation and, of a row of a table, its title. */
export interface WordsOfClause {
  readonly policy: string;
  readonly anchor: string | null;
  readonly words: readonly string[];
}

/** What words speak of, where the 适用范围 of their text does not limit them; null where it does. */
export function ownScopeOf(
  portal: Portal,
  { policy, anchor, words }: WordsOfClause,
): string | null {
  const own = scopeOf(portal, policy)?.beyond.find(
    (one) => one.anchor === anchor && words.some((said) => occursIn(one.quote, said)),
  );
  return own?.short ?? null;
}

/** A text with what it applies to, for pages that show words of several. */
export interface ScopeOfText {
  readonly slug: string;
  readonly name: string;
  readonly scope: Scope | null;
}

/** 适用范围 of each of these texts, once, in the order in which they are first named. */
export function scopesOfTexts(portal: Portal, slugs: readonly string[]): ScopeOfText[] {
  return [...new Set(slugs)].map((slug) => ({
    ...{ slug, scope: scopeOf(portal, slug) },
    name: shortName(policyBySlug(portal, slug)),
  }));
}

/** What stands beside a row of a table that leads to a clause: 上位法提示, and the scope of its own. */
export interface BesideRow {
  readonly lawNotes: readonly LawNote[];
  readonly ownScope: string | null;
}

/** What stands beside words of a clause in a row of a table. */
export function besideRow(
  portal: Portal,
  {
    policy,
    anchor,
    quote,
  }: { readonly policy: string; readonly anchor: string; readonly quote: string },
): BesideRow {
  return {
    lawNotes: lawNotesOn(portal, policy, anchor, quote),
    ownScope: ownScopeOf(portal, { policy, anchor, words: [quote] }),
  };
}

/** 适用范围 beside words of a text, in one sentence; null where nobody has read the text for it. */
export function scopeBeside(portal: Portal, said: WordsOfClause): string | null {
  return ownScopeOf(portal, said) ?? scopeOf(portal, said.policy)?.short ?? null;
}

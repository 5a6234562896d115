import type { Scope } from '../../facts/kinds/scope.ts';
import type { Portal } from '../../facts/portal.ts';
import { occursIn } from '../../facts/quotation.ts';

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

/** 适用范围 beside words of a text, in one sentence; null where nobody has read the text for it. */
export function scopeBeside(portal: Portal, said: WordsOfClause): string | null {
  return ownScopeOf(portal, said) ?? scopeOf(portal, said.policy)?.short ?? null;
}

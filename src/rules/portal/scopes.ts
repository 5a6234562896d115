import type { Scope } from '../../facts/kinds/scope.ts';
import type { Portal } from '../../facts/portal.ts';

/** 适用范围 of a text; null where nobody has read the text for it. */
export function scopeOf({ scopes }: Portal, policy: string): Scope | null {
  return scopes.find((scope) => scope.policy === policy) ?? null;
}

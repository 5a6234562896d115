import type { Scope } from '../../facts/kinds/scope.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadScopes } from '../../facts/read/scopes.ts';
import { allPolicies } from './policies.ts';

const allScopes = perDataFolder<readonly Scope[]>(({ root }) => loadScopes(root, allPolicies()));

/** 适用范围 of a text; null where nobody has read the text for it. */
export function scopeOf(policy: string): Scope | null {
  return allScopes().find((scope) => scope.policy === policy) ?? null;
}

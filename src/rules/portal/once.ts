import type { Portal } from '../../facts/portal.ts';

/**
 * Wraps what is derived from a portal so that it happens once: thousands of pages ask for the same.
 *
 * @param derive what it throws is thrown to every asker
 */
export function oncePerPortal<T>(derive: (portal: Portal) => T): (portal: Portal) => T {
  const known = new WeakMap<Portal, { readonly value: T }>();
  return (portal) => {
    const before = known.get(portal);
    if (before !== undefined) return before.value;
    const value = derive(portal);
    known.set(portal, { value });
    return value;
  };
}

/**
 * Wraps what is derived from a portal for one of many, so that it happens once for all that have the same
 * key.
 *
 * @param keyOf all that decides about it besides the portal
 */
export function oncePerKey<S, T>(
  keyOf: (portal: Portal, subject: S) => string,
  derive: (portal: Portal, subject: S) => T,
): (portal: Portal, subject: S) => T {
  const knownOf = oncePerPortal(() => new Map<string, { readonly value: T }>());
  return (portal, subject) => {
    const known = knownOf(portal);
    const key = keyOf(portal, subject);
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = derive(portal, subject);
    known.set(key, { value });
    return value;
  };
}

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

import fc from 'fast-check';
import type { Portal } from '../../src/facts/portal.ts';

/** Which fact is changed, from the portal down, and how. */
export interface FactChange {
  readonly steps: readonly number[];
  readonly how: number;
}

/** A change of any one fact of a portal. */
export const anyFactChange: fc.Arbitrary<FactChange> = fc.record({
  steps: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  how: fc.nat(),
});

/** What is read for pages and holds facts; the others are where a portal lies and what it was read from. */
const unread = new Set<string>([
  'folder',
  'address',
  'lockedAddresses',
  'redirects',
  'searchAudit',
]);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Another value in the place of a text, number or truth value. */
function another(value: unknown, how: number): unknown {
  if (typeof value === 'string') {
    if (isDay(value)) return dayAfter(value);
    const at = how % (value.length + 1);
    return `${value.slice(0, at)}改${value.slice(at)}`;
  }
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : value;
}

/** A copy of a value with one part of it another; null where that part cannot be another. */
function changed(value: unknown, { steps, how }: FactChange, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return another(value, how);
  const step = steps[depth % steps.length] ?? 0;
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>(value);
    const keys = [...copy.keys()];
    const key = keys[step % keys.length];
    if (keys.length > 0) copy.set(key, changed(copy.get(key), { steps, how }, depth + 1));
    return copy;
  }
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as unknown[])];
    const at = step % copy.length;
    // Now and then a record is gone, where it was one of several.
    if (copy.length > 1 && how % 5 === 0 && depth > 0) copy.splice(at, 1);
    else if (copy.length > 0) copy[at] = changed(copy[at], { steps, how }, depth + 1);
    return copy;
  }
  const names = Object.keys(value).filter((name) => depth > 0 || !unread.has(name));
  const name = names[step % names.length] ?? '';
  const part = (value as Record<string, unknown>)[name];
  return { ...value, [name]: changed(part, { steps, how }, depth + 1) };
}

/** A portal in which one fact is another. It need not be one that a reader of files would let pass. */
export function withChange(portal: Portal, change: FactChange): Portal {
  return changed(portal, change) as Portal;
}

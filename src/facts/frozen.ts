/** Freezes a value and all that it holds. Maps are read-only by their type alone. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const one of value.values()) frozen(one);
  else for (const one of Object.values(value)) frozen(one);
  return value;
}

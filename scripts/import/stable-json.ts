/** Gives a value as JSON, one fact a line, keys in the order in which they were set. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

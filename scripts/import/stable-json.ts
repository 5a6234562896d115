/** Gives a value as JSON, one fact a line, keys in the order in which they were set. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The same with arrays of plain numbers on one line: a coordinate is one fact. */
export function stableGeometry(value: unknown): string {
  return stableJson(value).replace(/\[[\d\s,.eE+-]+\]/gu, (numbers) =>
    numbers.replace(/\s+/gu, '').replaceAll(',', ', '),
  );
}

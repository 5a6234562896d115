/** Public JSON: keys in the order of the object, indented, one line end at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

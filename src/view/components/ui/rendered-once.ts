const known = new WeakMap<object, Map<string, Promise<string> | string>>();

const told = new WeakMap<object, string>();

/** Facts never change: one that many pages share is told once. */
function tell(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  const before = told.get(part);
  if (before !== undefined) return before;
  const json = JSON.stringify(part);
  told.set(part, json);
  return json;
}

/**
 * The words of a part of a page, rendered only where the same was not rendered before.
 *
 * @param within what the words are kept with: another portal has words of its own
 * @param of what the part is
 * @param by all that decides about it besides: facts, texts and numbers
 * @param render renders it
 */
export async function renderedOnce(
  within: object,
  { of, by }: { readonly of: string; readonly by: readonly unknown[] },
  render: () => Promise<string>,
): Promise<string> {
  const parts = known.get(within) ?? new Map<string, Promise<string> | string>();
  known.set(within, parts);
  const key = [of, ...by.map(tell)].join('\n');
  const before = parts.get(key);
  if (before !== undefined) return before;
  const rendering = render();
  parts.set(key, rendering);
  const html = await rendering;
  parts.set(key, html);
  return html;
}

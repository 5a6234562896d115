const known = new WeakMap<object, Map<string, Promise<string> | string>>();

/**
 * The words of a part of a page, rendered only where the same was not rendered before.
 *
 * @param within what the words are kept with: another portal has words of its own
 * @param key what the part is and all that decides about it
 * @param render renders it
 */
export async function renderedOnce(
  within: object,
  key: string,
  render: () => Promise<string>,
): Promise<string> {
  const parts = known.get(within) ?? new Map<string, Promise<string> | string>();
  known.set(within, parts);
  const before = parts.get(key);
  if (before !== undefined) return before;
  const rendering = render();
  parts.set(key, rendering);
  const html = await rendering;
  parts.set(key, html);
  return html;
}

const known = new Map<string, Promise<string> | string>();

/**
 * The words of a part of a page, rendered only where the same was not rendered before.
 *
 * @param of what the part is; parts of one name show the same where they are given the same
 * @param by all that decides about it, as JSON would have it
 * @param render renders it
 */
export async function renderedOnce(
  of: string,
  by: readonly unknown[],
  render: () => Promise<string>,
): Promise<string> {
  const key = `${of} ${JSON.stringify(by)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const rendering = render();
  known.set(key, rendering);
  const html = await rendering;
  known.set(key, html);
  return html;
}

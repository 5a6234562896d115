/** What a list notes of itself, as printed; empty where it notes nothing. */
export function formatNotes(notes: readonly { readonly text: string }[]): string {
  const quoted = notes.map(({ text }) => `“${text}”`);
  if (quoted.length === 0) return '';
  // A note that ends its own sentence ends ours.
  const ended = /[。！？]$/u.test(notes.at(-1)?.text ?? '');
  return `原件注明：${quoted.join('；')}${ended ? '' : '。'}`;
}

/**
 * What is told of columns of an original that its list does not take in; empty where all are taken in.
 *
 * @param columns as headed; a column without a heading by its letter
 */
export function formatLeftOut(columns: readonly string[]): string {
  if (columns.length === 0) return '';
  const named = columns.map((one) =>
    /^[A-Z]{1,3}$/u.test(one) ? `“${one}”（无栏名）` : `“${one}”`,
  );
  return `原件的${named.join('')}栏本站没有登载。`;
}

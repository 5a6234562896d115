/** True where the words of a way follow each other in a text; `。` behind the last ends the text. */
function holds(text: string, way: string): boolean {
  const endsText = way.endsWith('。');
  const words = (endsText ? way.slice(0, -1) : way).split('+');
  let from = 0;
  for (const [at, word] of words.entries()) {
    const isLast = endsText && at === words.length - 1;
    const place = isLast ? text.length - word.length : text.indexOf(word, from);
    if (place < from || !text.startsWith(word, place)) return false;
    from = place + word.length;
  }
  return true;
}

/** True where a text says something in one of these ways. */
export function isSaid(text: string, ways: readonly string[]): boolean {
  return ways.some((way) => holds(text, way));
}

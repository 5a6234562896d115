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

/** A text without the words of those ways in which it says something; the whole of it where nothing is left. */
export function withoutWays(text: string, ways: readonly string[]): string {
  const words = ways
    .filter((way) => holds(text.replaceAll(' ', ''), way))
    .flatMap((way) => way.replace('。', '').split('+'))
    .sort((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return /\p{Script=Han}{2}/u.test(left) ? left : text;
}

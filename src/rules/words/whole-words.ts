const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether the characters from `start` to `end` of a sentence are whole words of it: 定期 is none in
 * 法定期限, which is 法定 and 期限.
 */
export function areWholeWords(sentence: string, start: number, end: number): boolean {
  let at = 0;
  for (const { segment } of segmenter.segment(sentence)) {
    const next = at + segment.length;
    if ((at < start && start < next) || (at < end && end < next)) return false;
    if (next >= end) return true;
    at = next;
  }
  return true;
}

/** Whether `word` stands in a sentence as whole words, at any of its places. */
export function holdsWord(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    if (areWholeWords(sentence, at, at + word.length)) return true;
  }
  return false;
}

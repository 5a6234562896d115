const key = 'mingdi-arrival';

/** Remembers what was searched for, for the page that a hit leads to. */
export function rememberArrival(address: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, words }));
  } catch {
    // Private windows may refuse storage: the address still leads to the clause.
  }
}

function takeArrival(): string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as {
      address: string;
      words: string[];
    } | null;
    sessionStorage.removeItem(key);
    const here = location.pathname + location.hash;
    return kept?.address === here ? kept.words : [];
  } catch {
    return [];
  }
}

/** All places of a word in an element's text, across the elements within. */
function rangesOf(word: string, within: Element): Range[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const places: { node: Text; at: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      if (/\s/u.test(data.charAt(at))) continue;
      text += data.charAt(at);
      places.push({ node: node as Text, at });
    }
  }
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const first = places[at];
    const last = places[at + word.length - 1];
    if (first === undefined || last === undefined) break;
    const range = new Range();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    ranges.push(range);
  }
  return ranges;
}

/**
 * Marks on the page what the reader searched for before coming here. The page itself is not
 * changed, so what is copied or printed stays the original.
 */
export function markArrival(): void {
  const words = takeArrival();
  if (words.length === 0 || !('highlights' in CSS)) return;
  const target = location.hash === '' ? null : document.querySelector(':target');
  const within = target ?? document.querySelector('main');
  if (within === null) return;
  const ranges = words.flatMap((word) => rangesOf(word, within));
  if (ranges.length > 0) CSS.highlights.set('search-arrival', new Highlight(...ranges));
}

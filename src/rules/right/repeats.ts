import type { RightRecord } from '../../facts/kinds/right.ts';

/** From this share of its pairs of characters on, a statement has no words of its own. */
const same = 0.85;

/** A statement that is shorter than this share of the quotation tells at a glance what is in it. */
const short = 0.6;

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}%]/gu, '');
const pairsOf = (letters: string) =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));

/**
 * Whether a statement of ours says in the same words, and no shorter, what the quotation under it says:
 * who reads both reads the same twice.
 */
export function repeatsQuote({
  statement,
  quote,
}: Pick<RightRecord, 'statement' | 'quote'>): boolean {
  const [own, printed] = [lettersOf(statement), lettersOf(quote)];
  if (own.length < short * printed.length) return false;
  const pairs = pairsOf(own);
  const known = new Set(pairsOf(printed));
  return pairs.filter((pair) => known.has(pair)).length >= same * pairs.length;
}

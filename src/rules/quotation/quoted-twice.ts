import { cut, type Quoted } from '../../facts/quotation.ts';

/** The sentences of a quotation, and its pieces between cuts, without space and full stop. */
function sentencesOf(quote: string): string[] {
  return quote
    .split(cut)
    .flatMap((piece) => piece.replaceAll(/\s/gu, '').split(/(?<=[。；;])/u))
    .map((sentence) => sentence.replace(/[。；;]$/u, ''))
    .filter((sentence) => sentence !== '');
}

/** Words that end at a comma are the head of a sentence: each of its halves is quoted with it. */
const isHead = (words: string) => /[，,]$/u.test(words);

/**
 * The first sentence of a record that another record of its clause quotes as well: shown together,
 * they would print it twice. Null where none is.
 *
 * @param others the other records that are shown with this one
 */
export function quotedTwice(record: Quoted, others: readonly Quoted[]): string | null {
  const elsewhere = others
    .filter(({ anchor }) => anchor === record.anchor)
    .flatMap(({ quote }) => sentencesOf(quote));
  return (
    sentencesOf(record.quote).find(
      (one) => !isHead(one) && elsewhere.some((other) => other.includes(one)),
    ) ?? null
  );
}

/** Entries that quote the same words of a clause, together: the words are printed once for them. */
export function byQuotation<T extends Quoted>(entries: readonly T[]): T[][] {
  return [...Map.groupBy(entries, ({ anchor, quote }) => `${anchor}\n${quote}`).values()];
}

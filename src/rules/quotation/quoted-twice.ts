import { cut, type Quoted } from '../../facts/quotation.ts';
import { unspaced } from '../unspaced.ts';

/** The sentences of a quotation, and its pieces between cuts, without space and full stop. */
function sentencesOf(quote: string): string[] {
  return quote
    .split(cut)
    .flatMap((piece) => unspaced(piece).split(/(?<=[。；;])/u))
    .map((sentence) => sentence.replace(/[。；;]$/u, ''))
    .filter((sentence) => sentence !== '');
}

/** Words that end at a comma are the head of a sentence: each of its halves is quoted with it. */
const isHead = (words: string) => /[，,]$/u.test(words);

/**
 * The words that a record quotes again from its clause: shown together with the records `before` it,
 * they would be printed twice. Null where there are none.
 */
export function quotedTwice(record: Quoted, before: readonly Quoted[]): string | null {
  const quoted = before
    .filter(({ anchor }) => anchor === record.anchor)
    .flatMap(({ quote }) => sentencesOf(quote));
  const again = sentencesOf(record.quote).flatMap((own) =>
    quoted.flatMap((other) =>
      [own, other].filter((one) => own.includes(one) && other.includes(one)),
    ),
  );
  return again.find((words) => !isHead(words)) ?? null;
}

/** Entries that quote the same words of a clause, together: the words are printed once for them. */
export function byQuotation<T extends Quoted>(entries: readonly T[]): T[][] {
  return [...Map.groupBy(entries, ({ anchor, quote }) => `${anchor}\n${quote}`).values()];
}

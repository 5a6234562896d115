import { pinyin } from 'pinyin-pro';

/** Entries that begin with one letter, `#` where they begin with none. */
export interface LetterGroup<T> {
  label: string;
  entries: T[];
}

function initialOf(label: string): string {
  const first = pinyin(label, { pattern: 'first', toneType: 'none' }).charAt(0).toUpperCase();
  return /^[A-Z]$/.test(first) ? first : '#';
}

/** Puts entries under the letters of their pinyin, A to Z, and in its order under each. */
export function byLetter<T extends { readonly label: string }>(
  entries: readonly T[],
): LetterGroup<T>[] {
  const spelled = ({ label }: T): string => pinyin(label, { toneType: 'none' });
  const sorted = entries.toSorted((a, b) => (spelled(a) < spelled(b) ? -1 : 1));
  return [...Map.groupBy(sorted, ({ label }) => initialOf(label))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, own]) => ({ label, entries: own }));
}

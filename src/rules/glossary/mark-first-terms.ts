import type { Term } from '../../facts/kinds/glossary.ts';
import { literally } from '../literally.ts';

/** A stretch of a paragraph; `term` is the slug of the term it is, where it is one. */
export interface Segment {
  readonly text: string;
  readonly term: string | null;
}

/** How terms are spelled: what finds any of them, and the slug of the term that each is. */
interface Spellings {
  readonly any: RegExp;
  readonly slugs: ReadonlyMap<string, string>;
}

const spellingsOf = new WeakMap<readonly Term[], Spellings>();

/** Spellings of all terms, longest first: 零星低效用地 is found before 低效用地. */
function spellings(glossary: readonly Term[]): Spellings {
  const before = spellingsOf.get(glossary);
  if (before !== undefined) return before;
  const all = glossary
    .flatMap(({ slug, name, aliases }) => [name, ...aliases].map((words) => [words, slug] as const))
    .sort(([a], [b]) => b.length - a.length);
  // Of two terms with the same spelling the first is meant.
  const slugs = new Map(all.toReversed());
  const any = new RegExp(all.map(([words]) => literally(words)).join('|') || '(?!)', 'gu');
  spellingsOf.set(glossary, { any, slugs });
  return { any, slugs };
}

function plain(text: string): Segment[] {
  return text === '' ? [] : [{ text, term: null }];
}

/** Cuts one paragraph, and notes in `met` which terms it has marked. */
function cut(paragraph: string, { any, slugs }: Spellings, met: Set<string>): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { 0: words, index } of paragraph.matchAll(any)) {
    const slug = slugs.get(words);
    if (slug === undefined || met.has(slug)) continue;
    met.add(slug);
    segments.push(...plain(paragraph.slice(start, index)), { text: words, term: slug });
    start = index + words.length;
  }
  return [...segments, ...plain(paragraph.slice(start))];
}

/**
 * Cuts the paragraphs of one clause where a term of the glossary stands in them for the first time.
 * The texts of a paragraph's segments, joined, are the paragraph; each term is marked once at most,
 * and where two terms overlap the longer one is marked.
 */
export function markFirstTerms(
  paragraphs: readonly string[],
  glossary: readonly Term[],
): Segment[][] {
  const known = spellings(glossary);
  const met = new Set<string>();
  return paragraphs.map((paragraph) => cut(paragraph, known, met));
}

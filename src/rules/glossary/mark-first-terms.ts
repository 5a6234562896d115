import type { Term } from '../../facts/kinds/glossary.ts';

/** A stretch of a paragraph; `term` is the slug of the term it is, where it is one. */
export interface Segment {
  readonly text: string;
  readonly term: string | null;
}

type Spelling = readonly [words: string, slug: string];

/** Spellings of all terms, longest first: 零星低效用地 is found before 低效用地. */
function spellings(glossary: readonly Term[]): Spelling[] {
  return glossary
    .flatMap(({ slug, name, aliases }) =>
      [name, ...aliases].map((words): Spelling => [words, slug]),
    )
    .sort(([a], [b]) => b.length - a.length);
}

function plain(text: string): Segment[] {
  return text === '' ? [] : [{ text, term: null }];
}

/** Cuts one paragraph, and notes in `met` which terms it has marked. */
function cut(paragraph: string, known: readonly Spelling[], met: Set<string>): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let at = 0;
  while (at < paragraph.length) {
    const found = known.find(([words]) => paragraph.startsWith(words, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    const [words, slug] = found;
    if (!met.has(slug)) {
      met.add(slug);
      segments.push(...plain(paragraph.slice(start, at)), { text: words, term: slug });
      start = at + words.length;
    }
    at += words.length;
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

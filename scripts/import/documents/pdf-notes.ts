import type { PdfPage, Run } from './pdf-page.ts';

/** A line of a page, as far as the search for footnotes looks at it. */
interface NoteLine {
  readonly text: string;
  readonly ruled: boolean;
  readonly y: number;
  readonly size: number;
}

/** A page whose raised numbers (注号) are set in brackets, and where they stand. */
export interface NotedPage extends PdfPage {
  readonly references: readonly { readonly number: number; readonly y: number }[];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The run that a raised small number stands right behind; undefined where it stands behind none. */
function baseOf(run: Run, runs: readonly Run[]): Run | undefined {
  return runs.find(({ x, y, width, size }) => {
    const raised = run.y - y;
    const beside = Math.abs(run.x - x - width) < size * 0.3;
    return beside && run.size <= size * 0.9 && raised > size * 0.12 && raised < size * 0.7;
  });
}

/**
 * Sets raised numbers in brackets, as the reader of Word files does: 厂区¹ is 厂区[1], and 300² is
 * never 3002. The powers of units (m², km²) stay as they are.
 */
export function markReferences(page: PdfPage): NotedPage {
  const references: { number: number; y: number }[] = [];
  const runs = page.runs.map((run) => {
    const printed = run.text.trim();
    if (!/^\d{1,2}$/u.test(printed)) return run;
    const base = baseOf(run, page.runs);
    if (base === undefined || /[A-Za-zμ㎡]$/u.test(base.text.trimEnd())) return run;
    references.push({ number: Number(printed), y: base.y });
    return { ...run, text: `[${printed}]`, y: base.y };
  });
  return { ...page, runs, references };
}

const opening = /^(?:\[(\d{1,2})\]|(\d{1,2}))[\s.．、]*(?=\S)/u;
const numberOf = (text: string): number => {
  const match = opening.exec(text);
  return Number(match?.[1] ?? match?.[2] ?? Number.NaN);
};

/** The notes at the foot of a page: from which of its lines on, and how each is written. */
export interface FootNotes {
  readonly from: number;
  /** Whether a line opens a note or goes on one; its words, the number in brackets. */
  readonly lines: readonly { readonly opens: boolean; readonly text: string }[];
}

/**
 * Finds the footnotes of a page: the last lines, set off by a gap or smaller letters, that begin with
 * the number of the first reference on the page. Null where there are none.
 *
 * @param lines lines of the page from the top, running heads and page numbers left out
 */
export function findFootNotes(
  lines: readonly NoteLine[],
  { references }: Pick<NotedPage, 'references'>,
): FootNotes | null {
  const first = Math.min(...references.map(({ number }) => number));
  const cited = Math.max(...references.filter(({ number }) => number === first).map(({ y }) => y));
  const plain = lines.filter(({ ruled }) => !ruled);
  const size = median(plain.map((line) => line.size));
  const pitch = median(plain.slice(1).map((line, at) => (plain[at]?.y ?? 0) - line.y));
  const from = lines.findLastIndex((line, at) => {
    if (line.ruled || numberOf(line.text) !== first || line.y >= cited) return false;
    const gap = (lines[at - 1]?.y ?? Number.POSITIVE_INFINITY) - line.y;
    return line.size < size * 0.93 || gap > pitch * 1.3;
  });
  if (from < 0) return null;
  const known = new Set(references.map(({ number }) => number));
  const notes = lines.slice(from);
  if (notes.some(({ ruled }) => ruled)) return null;
  return {
    from,
    lines: notes.map(({ text }) => {
      const number = numberOf(text);
      const opens = known.has(number);
      return { opens, text: opens ? `[${number}] ${text.replace(opening, '')}` : text };
    }),
  };
}

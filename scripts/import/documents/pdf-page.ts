import type { Ruling } from './pdf-rulings.ts';
import type { SpanningCell } from './transcript.ts';

/** Words of one page and its ruled lines with their places, in points from the lower left corner. */
export interface PdfPage {
  width: number;
  height: number;
  runs: { text: string; x: number; y: number; width: number; size: number }[];
  rulings: Ruling[];
}

/** Words that stand together on a page. */
export type Run = PdfPage['runs'][number];

/** Words that were parted at a line, and the two columns that they went to. */
export interface TornWords {
  readonly words: string;
  readonly columns: readonly number[];
}

/** Where a column begins and ends. */
export interface Edges {
  /** Where lines that go on begin, and where full lines end. */
  readonly left: number;
  readonly right: number;
  /** Whether first lines of paragraphs are set in: then a line at the left edge goes on. */
  readonly indented: boolean;
}

/** A line as printed: cells where wide gaps part its words, or where ruled lines do. */
export interface PdfLine {
  text: string;
  cells: string[];
  /** The merged cells of a ruled table that begin here. */
  spans?: readonly SpanningCell[];
  /** Its words that stand across an upright line. */
  torn?: readonly TornWords[];
  /** Columns of cells with words that a line goes through. */
  struck?: readonly number[];
  /** Where the lines of its column begin and end, where the page has two. */
  edges?: Edges;
  /** Whether it is a row of a ruled table: its cells are beyond doubt. */
  ruled: boolean;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
}

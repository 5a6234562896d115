import { cellBreak, type LineHints } from '../../../src/rules/policy/lines.ts';

/** A merged cell of a table, by lines of the text and columns from 0, first and last. */
export interface MergedCell {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Words of a row that stand across the line between two cells, by the line of the text. */
export interface TornCell {
  readonly line: number;
  readonly words: string;
  /** Columns from 0. */
  readonly columns: readonly number[];
}

/** A cell that begins in a row: its columns, and how many rows it covers. */
export interface SpanningCell {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** A document as one paragraph a line, with what its format tells of the lines. */
export interface Transcript {
  readonly text: string;
  readonly hints: LineHints;
  /** What a web page's head says of the text, as `标题：…`, `发布日期：…`. */
  readonly webHead: readonly string[];
  /** What a person should know of the reading, in Chinese, without a full stop. */
  readonly notices: string[];
  /** The merged cells of its tables. */
  readonly merges: readonly MergedCell[];
  /** Words of its tables that may stand in the cell beside. */
  readonly torn: readonly TornCell[];
  /** The cells of its tables with words that are struck through. */
  readonly struck: readonly { readonly line: number; readonly column: number }[];
}

/** Gathers the lines of a transcript; each call is one line of its text, counted from 1. */
export class TranscriptWriter {
  private readonly lines: string[] = [];
  private readonly dropped = new Map<number, string>();
  private readonly joined = new Set<number>();
  private readonly footnotes = new Set<number>();
  private readonly headings = new Map<number, number>();
  private readonly merges: MergedCell[] = [];
  private readonly torn: TornCell[] = [];
  private readonly struck: { line: number; column: number }[] = [];
  readonly notices: string[] = [];
  readonly webHead: string[] = [];

  /** A paragraph. White space within is kept, but for line ends. */
  paragraph(text: string): void {
    this.lines.push(text.replaceAll(/[\r\n\u2028\u2029\f\v]+/gu, ' '));
  }

  /**
   * A row of a table, with its merged cells; the paragraphs of a cell stay apart.
   *
   * @param struck columns of cells with words that are struck through
   */
  row(
    cells: readonly string[],
    spans: readonly SpanningCell[] = [],
    struck: readonly number[] = [],
  ): void {
    const plain = cells.map((cell) =>
      cell
        .trim()
        .replaceAll('\t', ' ')
        .replaceAll(/\s*[\r\n\f\v]+\s*/gu, cellBreak),
    );
    this.lines.push(plain.join('\t'));
    const first = this.lines.length;
    // What covers rows without any words is left with one cell, and merges nothing.
    for (const { from, to, rows } of spans.filter((span) => span.rows > 1 || span.to > span.from))
      this.merges.push({ first, last: first + rows - 1, from, to });
    this.struck.push(...struck.map((column) => ({ line: first, column })));
  }

  /** Tells of words in the row written last that stand across the line between two cells. */
  tear(words: string, columns: readonly number[]): void {
    this.torn.push({ line: this.lines.length, words, columns });
    this.notices.push(
      `表格里的“${words.slice(0, 20)}”压在竖线上，或与旁边的文字叠在一起，请与原件核对`,
    );
  }

  /** A paragraph that its style tells to be a heading, of a level from 1. */
  heading(text: string, level: number): void {
    this.paragraph(text);
    this.headings.set(this.lines.length, level);
  }

  footnote(text: string): void {
    this.paragraph(text);
    this.footnotes.add(this.lines.length);
  }

  /** A line that is no part of the text, with the reason (页码, 页眉). */
  drop(text: string, reason: string): void {
    this.paragraph(text);
    this.dropped.set(this.lines.length, reason);
  }

  /** A line that goes on the paragraph before. */
  join(text: string): void {
    this.paragraph(text);
    this.joined.add(this.lines.length);
  }

  get isEmpty(): boolean {
    return this.lines.every((line) => line.trim() === '');
  }

  finish(): Transcript {
    const { dropped, joined, footnotes, headings, notices, webHead, merges, torn, struck } = this;
    const covered = new Map<number, number[]>();
    for (const { first, last, from } of merges)
      for (let line = first + 1; line <= last; line += 1)
        covered.set(line, [...(covered.get(line) ?? []), from]);
    return {
      text: `${this.lines.join('\n')}\n`,
      hints: { dropped, joined, footnotes, headings, covered },
      webHead,
      notices,
      merges,
      torn,
      struck,
    };
  }
}

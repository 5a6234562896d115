import type { Note, Problem } from '../problem.ts';

/** A row of a table as read: cells verbatim, with the line of the text or row of the sheet. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Set on the name of a sheet, where a list goes on over several. */
  readonly isSheetName?: true;
}

/** Cells merged into one: first and last row, first and last 0-based column. */
export interface Merge {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** A cell whose text is not to be used; the problem counts where its column does. */
export interface FaultyCell {
  readonly line: number;
  readonly column: number;
  readonly problem: Problem;
}

export interface Table {
  readonly sheet: string | null;
  /** The sheets of a list that goes on over several; its lines are then counted by `sheetRows`. */
  readonly sheets?: readonly string[];
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  readonly faulty: readonly FaultyCell[];
  /** Rows whose filled cells are mostly coloured, or written in a colour; none where the file cannot tell. */
  readonly coloured?: readonly number[];
  /** What the reader of the file put together, and a person has to confirm. */
  readonly doubts?: readonly string[];
}

export interface TableReading {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
}

/** What a reader is given. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sheet that the manifest names; null where it names none. */
  readonly sheet: string | null;
  /** Number of the attachment (附件2 → 2) that holds the list in a text; null for the whole file. */
  readonly attachment: number | null;
}

/** A reading that consists of one problem. */
export function unreadable(problem: Problem): TableReading {
  return { tables: [], problems: [problem], warnings: [] };
}

import type { Note, Problem } from '../problem.ts';

/** A row of a table as read: cells verbatim, with the line of the text or row of the sheet. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  /** Cells merged downwards, each as its first and last row and its 0-based column. */
  readonly merges: readonly { readonly first: number; readonly last: number; column: number }[];
  /** Cells that a problem was reported of, by row and 0-based column: their text is not to be used. */
  readonly faulty: readonly { readonly line: number; readonly column: number }[];
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

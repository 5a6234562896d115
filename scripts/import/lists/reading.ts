import type { City } from '../../../src/facts/kinds/city.ts';
import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { Gazetteer } from '../../../src/facts/kinds/place.ts';
import type { ListRow } from '../../../src/facts/kinds/project.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { GroupingField, ListField } from './columns.ts';
import type { PrintedHead } from './heads.ts';
import type { PrintedHeadings } from './header.ts';
import type { RowMarks } from './marks.ts';
import type { PrintedTotal } from './totals.ts';

/** What the words of a list are held against. */
export interface ListWords {
  /** Null where a list is read for no city: its words are then taken as they stand. */
  readonly city: City | null;
  readonly gazetteer: Gazetteer;
}

/** The cells of one data row by field, and where they stand. */
export interface FieldRow {
  /** A field that the table lacks, or that cannot be read in this row, has no cell: it is not checked. */
  readonly cells: Readonly<Partial<Record<ListField, string>>>;
  readonly spot: Spot & { readonly line: number };
  readonly layout: Layout;
  /** Whether an area may print a unit of its own, as no heading or note prints one for all. */
  readonly ownUnits: boolean;
  /** What the list prints nowhere; no row is at fault for it. */
  readonly unprinted: readonly GroupingField[];
  /** What tells the county that no column prints. */
  readonly countyBasis?: ListRow['countyBasis'];
  /** The number as printed, where rows are counted anew. */
  readonly printedSeq?: string | undefined;
}

/** A list as read: its rows and the totals it prints, in print order. */
export interface ListReading {
  /** The rows that could be read in full. */
  readonly rows: readonly ListRow[];
  /** Of every data line what could be read of it. */
  readonly marks: readonly RowMarks[];
  /** The same of rows of projects that the layout calls notes, since they left the list. */
  readonly left: readonly RowMarks[];
  readonly totals: readonly PrintedTotal[];
  /** What its rows that head groups print of those below them. */
  readonly heads: readonly PrintedHead[];
  /** Its notes, cells apart by a space. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
  /** What the original prints over the columns of the fields. */
  readonly headings: PrintedHeadings;
  /** What each row was taken for; null where there is no table. */
  readonly account: Note | null;
  /** The layout by which it was read, and what a person has still to confirm of it. */
  readonly layout: Layout | null;
  readonly reasons: readonly string[];
}

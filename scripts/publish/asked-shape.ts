import type { Layout, ListField } from '../../src/facts/kinds/layout.ts';
import type { LaidOut } from '../import/lists/reasons.ts';

/** What a settings file says of blank cells: all alike, or each by its line and who knows it from where. */
export type GivenBlanks =
  | 'above'
  | 'unprinted'
  | { readonly rows: Readonly<Record<string, string>>; readonly reason: string };

/** How columns, unit and rows are laid out, as the settings file says it. */
export interface GivenShape {
  /** Field and heading, or letter, of its column; null where the list has none. */
  readonly columns?: Readonly<Partial<Record<ListField, string | null>>> | undefined;
  readonly unit?: Layout['unit'] | undefined;
  readonly merged?: Readonly<Partial<Record<ListField, boolean>>> | undefined;
  /** What blank cells say that are not merged. */
  readonly blanks?: Readonly<Partial<Record<ListField, GivenBlanks>>> | undefined;
  /** Words of the title that stand for all rows. */
  readonly given?: Readonly<Partial<Record<'county' | 'category' | 'stage', string>>> | undefined;
  /** Where the county stands that no column prints. */
  readonly countyFrom?: Layout['countyFrom'] | undefined;
  /** Rows that are no data, by line. */
  readonly rows?: Readonly<Record<string, 'notes' | 'groups' | 'totals'>> | undefined;
}

/** A list whose layout is asked about. */
export interface AskedShape {
  readonly laid: LaidOut;
  readonly lines: ReadonlySet<number>;
  readonly given: GivenShape;
  readonly key: string;
  /** Whether nobody has confirmed the layout yet. */
  readonly proposed: boolean;
  /** Names of the townships and villages of the city. */
  readonly places: readonly string[];
}

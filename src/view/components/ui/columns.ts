import type { z } from 'zod';
import { headingOf, wordsOf } from '../../../facts/kinds/kind.ts';
import { notStated } from '../../../rules/words/missing.ts';
import { formatNumber } from '../../../rules/words/number.ts';

/** What a plain cell holds; null is said as 原文未载明. */
type Plain = string | number | null;

/** One column of a table: what stands at its head, and how its cells are made and set. */
export interface Column<Row> {
  /** Unique in the table. */
  readonly key: string;
  /**
   * The slot that draws the cell where more than plain words stand in it, from the row and the key;
   * the key itself is its name unless several columns share one.
   */
  readonly slot?: string;
  readonly head: string;
  /** Words of the cell; where neither these nor a slot are given, the row's own value of that key. */
  readonly text?: (row: Row, at: number) => Plain;
  /** Where the words lead. */
  readonly href?: (row: Row) => string | null;
  /** Each cell is the head of its row; `plain` where it is a sentence or a title, not set in bold. */
  readonly heads?: true | 'plain';
  /** Set to the right, digits under digits. */
  readonly number?: true;
  readonly nowrap?: true;
  /** Share of the width that this column takes where columns have room; on cards it has a line to itself. */
  readonly width?: 'third' | 'half';
  /** The least that it needs: a date, a name, a sentence. */
  readonly room?: 'date' | 'name' | 'sentence';
}

/** A stretch of rows under a heading of its own, which the slot `group` draws. */
export interface RowGroup<Row> {
  readonly id?: string;
  readonly rows: readonly Row[];
}

/** What a row's element carries besides: its anchor, and what scripts read. */
export type RowAttributes = Readonly<Record<string, string | boolean | null | undefined>>;

/** A cell as it is set: markup of a slot, or plain words. */
export interface DrawnCell {
  readonly head: boolean;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly href: string | null | undefined;
  readonly set: RowAttributes;
}

export interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  readonly set: RowAttributes;
}

/**
 * Takes fields of a kind, in the order in which a table shows them, each with how it is set; gives its
 * columns, headed by the kind's own words.
 */
export function columnsOf<S extends z.ZodRawShape>(
  { shape }: z.ZodObject<S>,
  fields: Readonly<
    Partial<Record<keyof S & string, Omit<Column<z.infer<z.ZodObject<S>>>, 'key' | 'head'>>>
  >,
): Column<z.infer<z.ZodObject<S>>>[] {
  return Object.entries(fields).map(([key, set]) => ({
    key,
    head: headingOf(wordsOf(shape[key] as unknown as z.ZodType)),
    ...(set as object),
  }));
}

/** Words as short as these (正在实施, 低效工业片区) stand in one line: broken, they make two of every row. */
const short = 6;
/** So do dates: 2024年12月底前. */
const dated = /^\d{4}年.{0,8}$/u;
/** Longer than a name: a sentence. */
const sentence = 24;

/** Takes the cells of a column; gives the room that the longest of them asks for. */
export function roomFor(cells: readonly string[]): Pick<Column<never>, 'nowrap' | 'room'> {
  if (cells.every((text) => text.length <= short || dated.test(text))) return { nowrap: true };
  return { room: cells.some((text) => text.length > sentence) ? 'sentence' : 'name' };
}

/** The words of a plain cell; `at` counts the rows from 0. */
export function plainText<Row>(column: Column<Row>, row: Row, at: number): string {
  const value =
    column.text === undefined
      ? (row as Readonly<Record<string, Plain | undefined>>)[column.key]
      : column.text(row, at);
  if (value === undefined) throw new Error(`表格的“${column.head}”一列没有内容。`);
  if (value === null) return notStated;
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** Holds the place in a column of what does not apply to a row. */
const dash = '—';

/** Name and words of a value that half the width of a phone holds in two lines. */
const half = 20;

/** Class of a value, on cards with two to a line, that is too long for half of it; none where it is not. */
export function pairClass<Row>({ head }: Column<Row>, words: string): string | undefined {
  return head.length + words.length > half ? 'pair-long' : undefined;
}

/** Classes of a cell that holds these words, or of the head of its column. */
export function classesOf<Row>(column: Column<Row>, text?: string): string | undefined {
  const { heads, number, nowrap, width, room } = column;
  const all = [
    heads === 'plain' && 'plain-head',
    number && 'number',
    nowrap && 'nowrap',
    width && `column-${width}`,
    room && `column-${room}`,
    text === notStated && 'note',
    text === dash && 'wide-only',
  ];
  return all.filter(Boolean).join(' ') || undefined;
}

import { colToLetter } from 'hucre';
import {
  listFields,
  mayBeUnprinted,
  mayLack,
  type AreaUnit,
  type Layout,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bare } from './city-words.ts';
import {
  fieldOf,
  headingOf,
  isGroupField,
  isHeader,
  mayBeHeader,
  unitIn,
  unitSaid,
} from './columns.ts';
import { depthBelow, depthOf, withoutNumbers } from './header-depth.ts';

/** The header of a list: its rows, and what each column is headed. */
export interface Header {
  readonly rows: readonly TableRow[];
  /** Index of the first row behind it. */
  readonly next: number;
  /** Words of each column from the top down; the letter of the column where it has none, or twice. */
  readonly headings: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** What each column is headed, over all header rows; a heading over several columns is one of each. */
function partsOf(table: Table, rows: readonly TableRow[]): string[][] {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map(({ line, cells }) => {
      const merge = table.merges.find(
        ({ first, last, from, to }) =>
          line >= first && line <= last && column >= from && column <= to,
      );
      if (!merge || bare(cells[column]) !== '') return bare(cells[column]);
      const head = table.rows.find((row) => row.line === merge.first);
      return bare(head?.cells[merge.from]);
    });
    return words.filter((word, at) => word !== '' && words.indexOf(word) === at);
  });
}

/** The row at which a header begins one row of which is known: cells of it may be merged from above. */
function firstOf(table: Table, start: number): number {
  const line = table.rows[start]?.line ?? 0;
  const above = table.merges
    .filter(({ first, last }) => first < line && last >= line && last - first < 4)
    .map(({ first }) => table.rows.findIndex((row) => row.line === first))
    .filter(
      (at) =>
        at >= 0 && (table.rows[at]?.cells.filter((cell) => bare(cell) !== '').length ?? 0) > 1,
    );
  return Math.min(start, ...above);
}

/**
 * Finds the header of a list: the first row, or rows, that head at least three known columns; where none
 * does, the first that heads two and may head more.
 */
export function findHeader(table: Table, lines: readonly number[] | null): Header | null {
  const sure = table.rows.findIndex((row, at) => {
    if (lines !== null) return row.line === lines[0];
    if (isHeader(row.cells)) return true;
    // A line such as 单位：亩 above the header is none of it.
    if (row.cells.filter((cell) => fieldOf(cell) !== null).length < 2) return false;
    const two = partsOf(table, table.rows.slice(at, at + 2)).map((parts) => parts.join('/'));
    return depthOf(table, at) > 1 && isHeader(row.cells.map((_, column) => two[column] ?? ''));
  });
  const known = sure < 0 ? table.rows.findIndex(({ cells }) => mayBeHeader(cells)) : sure;
  if (known < 0) return null;
  const start = lines === null ? firstOf(table, known) : known;
  const headed = lines === null ? depthOf(table, start) : lines.length;
  const depth = headed + (lines === null ? depthBelow(table, start, headed) : 0);
  const rows = table.rows.slice(start, start + depth);
  const parts = partsOf(table, withoutNumbers(rows));
  const joined = parts.map((words) => words.join('/'));
  const headings = joined.map((heading, column) => {
    const twice = joined.indexOf(heading) !== joined.lastIndexOf(heading);
    return heading === '' || twice ? colToLetter(column) : heading;
  });
  return { rows, next: start + depth, headings, parts };
}

/** The field that a column is by its words alone: by all of them, else by the lowest known. */
export function fieldOfParts(parts: readonly string[]): ListField | null {
  const joined = fieldOf(parts.join('/'));
  return (
    joined ??
    parts
      .toReversed()
      .map(fieldOf)
      .find((field) => field !== null) ??
    null
  );
}

/** The unit that the heading of an area prints; null where it prints none that is known. */
export function unitOfParts(parts: readonly string[]): AreaUnit | null {
  return (
    parts
      .toReversed()
      .map(unitIn)
      .find((unit) => unit !== null) ?? null
  );
}

/** The unit of the areas as the heading prints it, or a line above or below the table; null where none does. */
export function printedUnit(table: Table, header: Header, column: number | undefined) {
  const first = header.next - header.rows.length;
  const own = column === undefined ? null : unitOfParts(header.parts[column] ?? []);
  // A note is one cell; rows of data may hold words such as 单位 too.
  const beside = table.rows.filter(
    ({ cells }, at) =>
      at < first || (at >= header.next && cells.filter((cell) => bare(cell) !== '').length === 1),
  );
  const said = beside.flatMap(({ cells }) => cells.map(unitSaid));
  return own ?? said.find((unit) => unit !== null) ?? null;
}

/** The field of each column by a layout; null for columns without one. */
export function fieldsBy(layout: Layout, { headings, parts }: Header): (ListField | null)[] {
  const entries = Object.entries(layout.columns) as [ListField, string][];
  return headings.map((heading, column) => {
    const words = parts[column]?.join('/') ?? '';
    const letter = colToLetter(column);
    const found = entries.find(([, name]) => {
      return name === heading || name === letter || bare(name) === words;
    });
    return found?.[0] ?? null;
  });
}

/** The columns that a layout puts behind that of a field, in its order. */
export function joinedColumns(
  { joined }: Layout,
  field: ListField,
  { headings, parts }: Header,
): number[] {
  const names = Object.entries(joined).find(([own]) => own === field)?.[1] ?? [];
  return names.flatMap((name) => {
    const column = headings.findIndex(
      (heading, at) => name === heading || bare(name) === parts[at]?.join('/'),
    );
    return column < 0 ? [] : [column];
  });
}

/** What the original prints over the column of each field. */
export type PrintedHeadings = Readonly<Partial<Record<ListField, string>>>;

/** The headings of the columns that a layout gives a field. */
export function printedHeadings(
  fields: readonly (ListField | null)[],
  { headings }: Header,
): PrintedHeadings {
  return Object.fromEntries(
    fields.flatMap((field, at) => (field === null ? [] : [[field, headings[at]] as const])),
  );
}

/** Names the column of a problem as the original heads it; where nothing heads it, as we do. */
export function asHeaded<T extends Note>(problem: T, printed: PrintedHeadings): T {
  const { column } = problem.spot;
  const field = listFields.find((one) => headingOf(one) === column);
  const own = field === undefined ? undefined : printed[field];
  return own === undefined ? problem : { ...problem, spot: { ...problem.spot, column: own } };
}

/** The fields that the table tells nowhere: no column, no title, no group, no tick and no city. */
export function untold(
  layout: Layout,
  fields: readonly (ListField | null)[],
  known: readonly ListField[],
): ListField[] {
  const covered = new Set<ListField>([
    ...layout.absent,
    ...(Object.keys(layout.given) as ListField[]),
    ...(Object.keys(layout.ticked) as ListField[]),
    ...(layout.countyFrom === null ? [] : (['county'] as const)),
    ...known,
  ]);
  if (layout.numbering === 'none') covered.add('seq');
  return listFields.filter(
    (field) => !fields.includes(field) && !covered.has(field) && !mayLack(field),
  );
}

/** Holds the columns of a layout against the header and the filled columns of the table. */
export function checkColumns(
  layout: Layout,
  header: Header,
  context: {
    readonly filled: ReadonlySet<number>;
    readonly spot: Spot;
    /** Fields that the city itself tells. */
    readonly known: readonly ListField[];
  },
): Problem[] {
  const { filled, spot, known: told } = context;
  const fields = fieldsBy(layout, header);
  const printed = header.headings.filter((_, column) => filled.has(column)).join('、');
  const missing = untold(layout, fields, told).map((field) => ({
    code: 'IMPORT-COLUMN-MISSING',
    spot: { ...spot, column: headingOf(field) },
    what: '没有找到这一列',
    read: printed,
    expected: headingOf(field),
    action: [
      '叫别的名字的，在版式的 columns 中写明',
      ...(isGroupField(field) ? ['写在标题里或分组行里的，在 given 或 groups 中写明'] : []),
      ...(field === 'county'
        ? [
            '写在位置开头的，countyFrom 写 location；来源别处写明的，countyFrom 写 { county, printed: 那句话, where: 在哪里 }',
          ]
        : []),
      mayBeUnprinted(field)
        ? `原件确实没有的，在 absent 中写 ${field}`
        : `哪里都没有印的，这份名单不能登记，请制发单位另给印有${headingOf(field)}的`,
    ].join('；'),
  }));
  const { leftOut: out, ticked, joined } = layout;
  const leftOut = new Set(
    [...out, ...Object.values(ticked).flat(), ...Object.values(joined).flat()].map(bare),
  );
  const unknown = header.headings.flatMap((heading, column) => {
    const words = header.parts[column]?.join('/') ?? '';
    const known =
      fields[column] !== null ||
      leftOut.has(bare(heading)) ||
      leftOut.has(words) ||
      leftOut.has(colToLetter(column));
    if (known || !filled.has(column)) return [];
    return [
      {
        code: words === '' ? 'IMPORT-COLUMN-UNNAMED' : 'IMPORT-COLUMN-UNKNOWN',
        spot: { ...spot, column: heading },
        what: words === '' ? '这一列有内容，没有列标题' : '版式没有写明这一列是什么',
        read: heading,
        expected: listFields.map(headingOf).join('、'),
        action: '在版式的 columns 中写明它是哪一列；不收录的，写进 leftOut',
      },
    ];
  });
  return [...missing, ...unknown];
}

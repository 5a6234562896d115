import { colToLetter } from 'hucre';
import { unlessDamaged } from '../files/damage.ts';
import { plainForm } from '../../src/rules/disclosure/scan/plain-text.ts';
import type { PlaceOf } from './opened.ts';
import { writtenOut } from './unwrapped.ts';
import { readXml, type XmlTag, type XmlVisitor } from './xml-words.ts';

/** A cell of a table, by the place at which a clerk finds it. */
interface PlacedCell {
  /** 工作表“清单” C5. */
  readonly where: string;
  readonly text: string;
}

/** A row of a table with its cells. */
export interface PlacedRow {
  /** 工作表“清单” 第 5 行. */
  readonly where: string;
  readonly cells: readonly PlacedCell[];
}

/** The row of a sheet that has these cells; rows are counted from 1, columns from 0. */
export function placedRow(
  sheet: string,
  row: number,
  cells: readonly { readonly column: number; readonly text: string }[],
): PlacedRow {
  return {
    where: `${sheet} 第 ${row} 行`,
    cells: cells.map(({ column, text }) => ({
      where: `${sheet} ${colToLetter(column)}${row}`,
      text,
    })),
  };
}

interface Collector {
  readonly rows: PlacedRow[];
  row: (where: string) => void;
  cell: (where: string) => void;
  text: (text: string) => void;
}

function collector(): Collector {
  const rows: { readonly where: string; readonly cells: { where: string; text: string }[] }[] = [];
  return {
    rows,
    row: (where) => rows.push({ where, cells: [] }),
    cell: (where) => rows.at(-1)?.cells.push({ where, text: '' }),
    text: (text) => {
      const cell = rows.at(-1)?.cells.at(-1);
      if (cell) cell.text += text;
    },
  };
}

/** Rows of a worksheet (SpreadsheetML); a cell or row without its number follows the one before it. */
function sheetVisitor(sheet: string, strings: readonly string[], found: Collector): XmlVisitor {
  let row = 0;
  let column = 0;
  let isShared = false;
  let value = '';
  return {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        found.row(`${sheet} 第 ${row} 行`);
      }
      if (name === 'c') {
        isShared = attributes['t'] === 's';
        found.cell(`${sheet} ${attributes['r'] ?? `${colToLetter(column)}${row}`}`);
        column += 1;
      }
      // The formula of a cell is no part of what it shows.
      if (name === 'v' || name === 't' || name === 'c') value = '';
    },
    text: (text) => {
      value += text;
    },
    close: (name) => {
      if (name === 't') found.text(value);
      if (name === 'v') found.text(isShared ? (strings[Number(value)] ?? '') : writtenOut(value));
    },
  };
}

const repeats = (tag: XmlTag, what: string): number =>
  Number(tag.attributes[`number-${what}-repeated`] ?? 1);

/** Rows of the tables of an OpenDocument, in which equal cells and rows are written once. */
function openDocumentVisitor(found: Collector): XmlVisitor {
  let sheet = '';
  let row = 0;
  let nextRow = 1;
  let column = 0;
  let inCell = false;
  return {
    open: (tag) => {
      if (tag.name === 'table') {
        sheet = `工作表“${tag.attributes['name'] ?? ''}”`;
        nextRow = 1;
      }
      if (tag.name === 'table-row') {
        row = nextRow;
        nextRow += repeats(tag, 'rows');
        column = 0;
        found.row(`${sheet} 第 ${row} 行`);
      }
      if (/^(?:covered-)?table-cell$/.test(tag.name)) {
        inCell = true;
        found.cell(`${sheet} ${colToLetter(column)}${row}`);
        column += repeats(tag, 'columns');
      }
    },
    text: (text) => {
      if (inCell) found.text(text);
    },
    close: (name) => {
      if (/^(?:covered-)?table-cell$/.test(name)) inCell = false;
    },
  };
}

/** Rows of the tables of a document (WordprocessingML); a table within a cell is part of that cell. */
function documentVisitor(found: Collector): XmlVisitor {
  let [table, row, cell, depth] = [0, 0, 0, 0];
  return {
    open: ({ name }) => {
      if (name === 'tbl') {
        depth += 1;
        if (depth === 1) [table, row] = [table + 1, 0];
      }
      if (depth !== 1) return;
      if (name === 'tr') {
        [row, cell] = [row + 1, 0];
        found.row(`第 ${table} 张表第 ${row} 行`);
      }
      if (name === 'tc') {
        cell += 1;
        found.cell(`第 ${table} 张表第 ${row} 行第 ${cell} 格`);
      }
    },
    text: (text) => {
      if (depth > 0) found.text(text);
    },
    close: (name) => {
      if (name === 'tbl') depth -= 1;
    },
  };
}

/**
 * The rows of all tables of an office file, each cell with its place.
 *
 * @param parts its parts by name
 * @param sheets names of worksheets by part
 * @param strings the shared strings of a workbook
 */
export function placedRows(
  parts: Readonly<Record<string, Uint8Array>>,
  sheets: ReadonlyMap<string, string>,
  strings: readonly string[],
): PlacedRow[] {
  const found = collector();
  const read = (part: string, visitor: XmlVisitor): void => {
    const bytes = parts[part];
    if (bytes === undefined) return;
    unlessDamaged(
      () => {
        readXml(bytes, visitor);
      },
      // A part that is no XML is refused where it is opened; it has no places.
      () => undefined,
    );
  };
  for (const [part, title] of sheets) read(part, sheetVisitor(`工作表“${title}”`, strings, found));
  read('content.xml', openDocumentVisitor(found));
  read('word/document.xml', documentVisitor(found));
  return found.rows;
}

const condensed = (text: string): string => plainForm(text).replace(/[\s\p{P}]/gu, '');
const keyOf = (cells: readonly string[]): string =>
  cells
    .map(condensed)
    .filter((cell) => cell !== '')
    .join('\t');

interface PlaceIndex {
  readonly rows: ReadonlyMap<string, PlacedRow>;
  /** Cells by all that they hold, and by each of their lines. */
  readonly byText: ReadonlyMap<string, PlacedCell>;
  readonly cells: readonly PlacedCell[];
}

function indexOf(all: readonly PlacedRow[]): PlaceIndex {
  const rows = new Map<string, PlacedRow>();
  const byText = new Map<string, PlacedCell>();
  const cells = all.flatMap((row) => row.cells);
  for (const row of all) {
    const key = keyOf(row.cells.map(({ text }) => text));
    if (!rows.has(key)) rows.set(key, row);
  }
  for (const cell of cells) {
    for (const text of [cell.text, ...cell.text.split('\n')]) {
      const key = condensed(text);
      if (!byText.has(key)) byText.set(key, cell);
    }
  }
  return { rows, byText, cells };
}

/**
 * Finds where a line and what was found in it stand in tables: the cell; the row, where the find is
 * no part of one cell.
 *
 * @param read gives the rows; they are read only when something is looked for
 */
export function placeFinder(read: () => readonly PlacedRow[]): PlaceOf {
  let index: PlaceIndex | null = null;
  return (line, value) => {
    index ??= indexOf(read());
    const own = condensed(value);
    const holds = ({ text }: PlacedCell): boolean => condensed(text).includes(own);
    const row = index.rows.get(keyOf(line.split('\t')));
    if (row !== undefined) return (row.cells.find(holds) ?? row).where;
    // Strings of a workbook are kept apart from its rows: a line is all of a cell, or a part of it.
    return (index.byText.get(condensed(line)) ?? index.cells.find(holds))?.where ?? null;
  };
}

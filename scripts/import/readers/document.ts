import { colToLetter } from 'hucre';
import type { Clause } from '../../../src/facts/kinds/policy.ts';
import { parseText } from '../../../src/rules/policy/parse.ts';
import { cellBreak } from '../../../src/rules/policy/lines.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Transcript } from '../documents/transcript.ts';
import { findHeader } from '../lists/header.ts';
import { captionsOf } from './captions.ts';
import { withPartedColumns } from './parted-columns.ts';
import { struckProblem } from './sheet-cells.ts';
import {
  unreadable,
  type FaultyCell,
  type Table,
  type TableFile,
  type TableReading,
  type TableRow,
} from './table.ts';
import { readLines } from './txt.ts';

type ClauseTable = NonNullable<Clause['table']>;

/** What a document tells of the cells of its tables beside their words. */
export type CellMarks = Pick<Transcript, 'merges' | 'torn' | 'struck'>;

/** Words across the line between two cells as cells that are not to be used. */
function faultyCells(torn: Transcript['torn'], file: string): FaultyCell[] {
  return torn.flatMap(({ line, words, columns }) =>
    columns.map((column) => ({
      ...{ line, column },
      problem: {
        code: 'IMPORT-CELL-TORN',
        spot: { file, line },
        what: '文字压在两格之间的竖线上、与旁边的文字叠在一起，或格里另有一张表，不知道哪些是这一格的',
        read: words,
        expected: '每格的文字在格内',
        action: '与原件核对，在版式的 cells 中写明各格的读法和理由；或向制发单位取得 Excel 版',
      },
    })),
  );
}

/** Cells with words that are struck through: whoever prints it may mean that they no longer hold. */
function struckCells(
  struck: Transcript['struck'],
  rows: readonly TableRow[],
  file: string,
): FaultyCell[] {
  return struck.flatMap(({ line, column }) => {
    const row = rows.find((one) => one.line === line);
    if (row === undefined) return [];
    const spot = { file, line, column: colToLetter(column) };
    return [{ line, column, problem: { ...struckProblem(row.cells[column] ?? ''), spot } }];
  });
}

/** A table of a text as the reader of lists takes it, with the marks that are its own. */
export function tableOf(rows: readonly TableRow[], marks: CellMarks, file: string): Table {
  const lines = new Set(rows.map(({ line }) => line));
  return {
    ...{ sheet: null, rows },
    merges: marks.merges.filter(({ first }) => lines.has(first)),
    faulty: [
      ...faultyCells(marks.torn, file).filter(({ line }) => lines.has(line)),
      ...struckCells(marks.struck, rows, file),
    ],
  };
}

/** The rows of a table of a text, header first, each as wide as it, with the lines that belong to it. */
export function rowsOfTable(table: ClauseTable, lines: readonly string[]): TableRow[] {
  const width = table.columns.length;
  const first = table.head?.[0]?.line ?? (table.rows[0]?.line ?? 2) - 1;
  const head = table.head ?? [{ line: first, cells: table.columns }];
  const rows = [...head, ...table.rows].map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')],
  }));
  const { above, below } = captionsOf(lines, { first, last: rows.at(-1)?.line ?? first });
  return [...above, ...rows, ...below];
}

/** Whether a table of a text has the headings of a list, in one row or in several. */
export function headsList(table: ClauseTable, lines: readonly string[], marks: CellMarks): boolean {
  return findHeader(tableOf(rowsOfTable(table, lines), marks, ''), null) !== null;
}

/** The anchor of 附件2 as the register has it. */
const anchorOf = (attachment: number): string => `c-att${attachment}`;

/**
 * Reads a list that stands in a Word file, a web page or a PDF: the table of one attachment, or of the
 * whole file. Lines are those of the text that the file is read into.
 */
export async function readDocumentTable(file: TableFile): Promise<TableReading> {
  const spot = { file: file.name };
  const { transcript, refusal } = await readDocument(file.name, file.bytes);
  if (transcript === null) {
    return unreadable({
      ...{ code: 'IMPORT-FORMAT-UNSUPPORTED', spot, what: '不能从这个文件读取名单' },
      ...{ read: refusal.read, expected: '有名单表格的文件', action: refusal.action },
    });
  }
  const { text, hints } = transcript;
  if (file.attachment !== null) {
    const lines = text.split('\n');
    const anchor = anchorOf(file.attachment);
    const { clauses } = parseText(text, hints);
    const own = clauses.flatMap((clause) =>
      clause.table !== null && (clause.anchor === anchor || clause.anchor.startsWith(`${anchor}-`))
        ? [clause.table]
        : [],
    );
    const [table, second] = own.filter((one) => headsList(one, lines, transcript));
    // A table as wide as the list may be the rest of it: then all lines are read.
    const isAlone = own.every(
      (one) => one === table || one.columns.length !== table?.columns.length,
    );
    if (table !== undefined && second === undefined && isAlone) {
      const rows = rowsOfTable(table, lines);
      return { tables: [tableOf(rows, transcript, file.name)], problems: [], warnings: [] };
    }
  }
  const lines = text.split('\n').map((line) => line.replaceAll(cellBreak, '\n'));
  const reading = readLines(lines, file);
  return {
    ...reading,
    warnings: transcript.notices.map((what) => ({
      ...{ code: 'IMPORT-DOCUMENT-READ', spot, what },
      action: '与原件核对名单的各行',
    })),
    tables: reading.tables.map(({ rows }) =>
      withPartedColumns(tableOf(rows, transcript, file.name)),
    ),
  };
}

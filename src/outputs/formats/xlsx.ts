import { write, type CellStyle, type WriteSheet } from 'hucre';
import type { Column, Table } from './table.ts';

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF2' } },
  alignment: { vertical: 'center', wrapText: true },
};
const body: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** Widest column, in characters: longer texts go on below. */
const widest = 48;

/** Characters side by side on a sheet of A4 that can still be read: some 60 % of their size. */
const readable = 210;

/** A Chinese character is as wide as two others. */
const lineWidth = (line: string): number =>
  line.length + (line.match(/[^\0-\u00ff]/gu)?.length ?? 0);

const linesIn = (cell: string | number | null): string[] => String(cell ?? '').split('\n');

function widthOf(cells: readonly (string | number | null)[]): number {
  const widths = cells.map((cell) => Math.max(...linesIn(cell).map(lineWidth)));
  return Math.min(widest, Math.max(6, ...widths) + 2);
}

/** Height of a line in points, and the most that a row may have. */
const [lineHeight, highest] = [15, 409];

/** The height in which all of a row can be read: some programs keep to one line where none is written. */
function heightOf(row: readonly (string | number | null)[], widths: readonly number[]): number {
  const counts = row.map((cell, at) =>
    linesIn(cell)
      .map((line) => Math.max(1, Math.ceil(lineWidth(line) / ((widths[at] ?? widest) - 2))))
      .reduce((sum, count) => sum + count, 0),
  );
  return Math.min(highest, lineHeight * Math.max(1, ...counts));
}

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : lettersOf(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

type Cells = readonly (readonly (string | number | null)[])[];

function sheetOf(name: string, headings: readonly string[], rows: Cells): WriteSheet {
  const range = `A1:${lettersOf(headings.length - 1)}${rows.length + 1}`;
  const widths = headings.map((heading, at) =>
    widthOf([heading, ...rows.map((row) => row[at] ?? null)]),
  );
  const [first = 0, ...others] = widths;
  const total = others.reduce((sum, width) => sum + width, 0);
  return {
    name,
    columns: widths.map((width) => ({ width, style: body })),
    rows: [[...headings], ...rows.map((row) => [...row])],
    cells: new Map(headings.map((value, at) => [`0,${at}`, { value, style: head }])),
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: heightOf(row, widths) }])),
    freezePane: { rows: 1 },
    autoFilter: { range },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      // The first column, which names each row, stands on every page.
      fitToWidth: Math.max(1, Math.ceil(total / (readable - first))),
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      printTitlesColumn: '$A:$A',
    },
  };
}

const explained = ['字段', '名称', '含义', '类型', '单位', '取值'];

const typeWords = {
  string: '文字',
  integer: '整数',
  number: '数',
  date: '日期',
  boolean: '是或否',
} as const;

/** The values of a closed list as they stand in the cells. */
function valuesOf({ codes, isCode = false }: Column['field']): string | null {
  if (codes === undefined) return null;
  return (isCode ? Object.keys(codes) : Object.values(codes)).join('、');
}

/** What each column is, one a row. */
function explanation({ columns }: Table): Cells {
  return columns.map(({ field, type, separator }) => [
    field.path,
    field.title,
    [field.description, separator === null ? null : `多个值以“${separator}”分开`]
      .filter((part) => part !== undefined && part !== null)
      .join('；'),
    typeWords[type],
    field.unit ?? null,
    valuesOf(field),
  ]);
}

/**
 * A table as a workbook: the table with a styled, frozen, repeated heading and a filter, then a sheet
 * that explains its columns. Its dates are those of the publication, not of the build, so that the same
 * data give the same bytes.
 *
 * @param changedOn the day on which the content of the file last changed
 */
export async function tableToXlsx(
  table: Table,
  { title, changedOn }: { title: string; changedOn: string },
): Promise<Uint8Array> {
  const date = new Date(`${changedOn}T00:00:00Z`);
  return write({
    properties: { title, created: date, modified: date },
    sheets: [
      sheetOf(
        title,
        table.columns.map(({ name }) => name),
        table.rows,
      ),
      sheetOf('字段说明', explained, explanation(table)),
    ],
  });
}

import { unzipSync } from 'fflate';
import type { CellValue, Sheet, Workbook } from 'hucre';
import { readXml, type XmlTag } from '../../scan/xml-words.ts';

const mostRows = 200_000;
const mostCells = 2_000;

interface Reading {
  readonly sheets: Sheet[];
  readonly hiddenStyles: Set<string>;
  style: string;
  row: CellValue[];
  rowRepeat: number;
  cellRepeat: number;
  text: string | null;
  /** Depth of notes and drawings in a cell: their words are none of the cell. */
  aside: number;
  paragraphs: number;
}

const asides = new Set(['annotation', 'shapes', 'frame', 'custom-shape']);

function numberOf(tag: XmlTag, name: string): number {
  return Math.max(1, Number(tag.attributes[name] ?? 1) || 1);
}

function openCell(reading: Reading, tag: XmlTag): void {
  reading.cellRepeat = numberOf(tag, 'number-columns-repeated');
  reading.text = '';
  reading.paragraphs = 0;
  const [across, down] = [numberOf(tag, 'number-columns-spanned'), numberOf(tag, 'number-rows-spanned')]; // prettier-ignore
  const sheet = reading.sheets.at(-1);
  if (!sheet || (across === 1 && down === 1)) return;
  const [startRow, startCol] = [sheet.rows.length, reading.row.length];
  sheet.merges = [...(sheet.merges ?? []), { startRow, startCol, endRow: startRow + down - 1, endCol: startCol + across - 1 }]; // prettier-ignore
}

function open(reading: Reading, tag: XmlTag): void {
  const { name, attributes } = tag;
  if (asides.has(name)) reading.aside += 1;
  if (reading.aside > 0) return;
  if (name === 'style') reading.style = attributes['name'] ?? '';
  if (name === 'table-properties' && attributes['display'] === 'false') {
    reading.hiddenStyles.add(reading.style);
  }
  if (name === 'table') {
    const hidden = reading.hiddenStyles.has(attributes['style-name'] ?? '');
    reading.sheets.push({ name: attributes['name'] ?? '', rows: [], hidden });
  }
  if (name === 'table-row') {
    reading.row = [];
    reading.rowRepeat = numberOf(tag, 'number-rows-repeated');
  }
  if (name === 'table-cell' || name === 'covered-table-cell') openCell(reading, tag);
  if (name === 'p' && reading.text !== null) {
    if (reading.paragraphs > 0) reading.text += '\n';
    reading.paragraphs += 1;
  }
  if (name === 's' && reading.text !== null) reading.text += ' '.repeat(Math.min(100, numberOf(tag, 'c'))); // prettier-ignore
  if ((name === 'line-break' || name === 'tab') && reading.text !== null) reading.text += '\n';
}

function close(reading: Reading, name: string): void {
  if (asides.has(name)) reading.aside -= 1;
  if (reading.aside > 0) return;
  if (name === 'table-cell' || name === 'covered-table-cell') {
    const value = reading.text === '' ? null : reading.text;
    // Empty cells are repeated to the edge of the sheet.
    const count = value === null ? Math.min(reading.cellRepeat, mostCells) : reading.cellRepeat;
    if (count > mostCells) throw new Error('a cell is repeated too often');
    for (let at = 0; at < count; at += 1) reading.row.push(value);
    reading.text = null;
  }
  if (name === 'table-row') {
    const rows = reading.sheets.at(-1)?.rows;
    while (reading.row.length > 0 && reading.row.at(-1) === null) reading.row.pop();
    const empty = reading.row.length === 0;
    const count = empty ? Math.min(reading.rowRepeat, 1000) : reading.rowRepeat;
    if ((rows?.length ?? 0) + count > mostRows) throw new Error('a row is repeated too often');
    for (let at = 0; at < count; at += 1) rows?.push(reading.row);
  }
}

/**
 * Reads an .ods file as it shows: the words of each cell, not the value behind them. Null where the
 * archive is none.
 *
 * @throws Error where its content is not well-formed
 */
export function readOpenDocument(bytes: Uint8Array): Workbook | null {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' });
  const content = parts['content.xml'];
  if (content === undefined) return null;
  const reading: Reading = {
    sheets: [],
    hiddenStyles: new Set(),
    style: '',
    row: [],
    rowRepeat: 1,
    cellRepeat: 1,
    text: null,
    aside: 0,
    paragraphs: 0,
  };
  readXml(content, {
    open: (tag) => {
      open(reading, tag);
    },
    text: (text) => {
      if (reading.text !== null && reading.aside === 0 && reading.paragraphs > 0) {
        reading.text += text.replace(/\s+/gu, ' ');
      }
    },
    close: (name) => {
      close(reading, name);
    },
  });
  for (const { rows } of reading.sheets) {
    while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  }
  return { sheets: reading.sheets };
}

import { unzipSync } from 'fflate';
import type { Cell, CellValue, RichTextRun, Sheet, Workbook } from 'hucre';
import { FileDamage, byOthers } from '../../files/damage.ts';
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
  /** How words are set, by the style of a cell or of a piece of it. */
  readonly fonts: Map<string, NonNullable<RichTextRun['font']>>;
  /** Styles of the pieces that are open, the innermost last. */
  readonly spans: string[];
  runs: RichTextRun[];
  cellStyle: string;
  /** The number behind the cell; null where it holds none. */
  value: string | null;
  readonly contradictions: Map<Sheet, Map<string, string>>;
}

/** A workbook, and the values behind cells that show something else, by `row,column` from 0. */
export interface OpenDocument {
  readonly workbook: Workbook;
  readonly contradictions: ReadonlyMap<Sheet, ReadonlyMap<string, string>>;
}

const asides = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'note-body']);

function numberOf(tag: XmlTag, name: string): number {
  return Math.max(1, Number(tag.attributes[name] ?? 1) || 1);
}

function openCell(reading: Reading, tag: XmlTag): void {
  reading.cellRepeat = numberOf(tag, 'number-columns-repeated');
  reading.text = '';
  reading.paragraphs = 0;
  reading.runs = [];
  reading.cellStyle = tag.attributes['style-name'] ?? '';
  reading.value = tag.attributes['value'] ?? null;
  const [across, down] = [
    numberOf(tag, 'number-columns-spanned'),
    numberOf(tag, 'number-rows-spanned'),
  ];
  const sheet = reading.sheets.at(-1);
  if (!sheet || (across === 1 && down === 1)) return;
  const [startRow, startCol] = [sheet.rows.length, reading.row.length];
  sheet.merges = [
    ...(sheet.merges ?? []),
    { startRow, startCol, endRow: startRow + down - 1, endCol: startCol + across - 1 },
  ];
}

/** Stands for the style of a footnote's number. */
const footnote = ' ';

function readFont({ fonts, style }: Reading, attributes: XmlTag['attributes']): void {
  const line = attributes['text-line-through-style'] ?? attributes['text-line-through-type'];
  const struck = line !== undefined && line !== 'none';
  const position = attributes['text-position'] ?? '';
  const raised = /^(?:super|sub|-?[1-9])/u.test(position);
  if (!struck && !raised) return;
  fonts.set(style, {
    ...(struck ? { strikethrough: true } : {}),
    ...(raised ? { vertAlign: 'superscript' as const } : {}),
  });
}

/**
 * Whether a cell shows another number than it holds: rounding aside, what it shows is what people read,
 * and a program that computes with it reads the other.
 */
function contradicts(shown: string, value: string): boolean {
  const [found, fraction = ''] = /-?\d[\d,]*(?:\.(\d+))?/u.exec(shown.normalize('NFKC')) ?? [];
  if (found === undefined) return true;
  const held = Number(value) * (shown.includes('%') ? 100 : 1);
  const read = Number(found.replaceAll(',', ''));
  return !(Math.abs(read - held) <= 0.5 * 10 ** -fraction.length + Math.abs(held) * 1e-9);
}

/** Keeps what is to be told of the cell that ends here: how its words are set, what it really holds. */
function markCell(reading: Reading, text: string): void {
  const sheet = reading.sheets.at(-1);
  if (sheet === undefined) return;
  const key = `${sheet.rows.length},${reading.row.length}`;
  const font = reading.fonts.get(reading.cellStyle);
  if (font !== undefined || reading.runs.some((run) => run.font !== undefined)) {
    const cell: Cell = {
      ...{ value: text, type: 'string' },
      richText: reading.runs,
      ...(font === undefined ? {} : { style: { font } }),
    };
    sheet.cells = (sheet.cells ?? new Map<string, Cell>()).set(key, cell);
  }
  if (reading.value === null || !contradicts(text, reading.value)) return;
  const own = reading.contradictions.get(sheet) ?? new Map<string, string>();
  reading.contradictions.set(sheet, own.set(key, reading.value));
}

function addText(reading: Reading, text: string): void {
  reading.text = (reading.text ?? '') + text;
  const font = reading.fonts.get(reading.spans.at(-1) ?? '');
  reading.runs.push({ text, ...(font === undefined ? {} : { font }) });
}

function open(reading: Reading, tag: XmlTag): void {
  const { name, attributes } = tag;
  if (asides.has(name)) reading.aside += 1;
  if (reading.aside > 0) return;
  if (name === 'style') reading.style = attributes['name'] ?? '';
  if (name === 'table-properties' && attributes['display'] === 'false') {
    reading.hiddenStyles.add(reading.style);
  }
  if (name === 'text-properties') readFont(reading, attributes);
  if (name === 'span') reading.spans.push(attributes['style-name'] ?? '');
  // The number of a footnote stands raised beside the words, whatever its style.
  if (name === 'note-citation') reading.spans.push(footnote);
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
  if (name === 's' && reading.text !== null)
    reading.text += ' '.repeat(Math.min(100, numberOf(tag, 'c')));
  if ((name === 'line-break' || name === 'tab') && reading.text !== null) reading.text += '\n';
}

function close(reading: Reading, name: string): void {
  if (asides.has(name)) reading.aside -= 1;
  if (reading.aside > 0) return;
  if (name === 'span' || name === 'note-citation') reading.spans.pop();
  if (name === 'table-cell' || name === 'covered-table-cell') {
    markCell(reading, reading.text ?? '');
    // A number that does not show is no empty cell.
    const value = reading.text === '' && reading.value === null ? null : reading.text;
    // Empty cells are repeated to the edge of the sheet.
    const count = value === null ? Math.min(reading.cellRepeat, mostCells) : reading.cellRepeat;
    if (count > mostCells) throw new FileDamage('a cell is repeated too often');
    for (let at = 0; at < count; at += 1) reading.row.push(value);
    reading.text = null;
  }
  if (name === 'table-row') {
    const rows = reading.sheets.at(-1)?.rows;
    while (reading.row.length > 0 && reading.row.at(-1) === null) reading.row.pop();
    const empty = reading.row.length === 0;
    const count = empty ? Math.min(reading.rowRepeat, 1000) : reading.rowRepeat;
    if ((rows?.length ?? 0) + count > mostRows) throw new FileDamage('a row is repeated too often');
    for (let at = 0; at < count; at += 1) rows?.push(reading.row);
  }
}

/**
 * Reads an .ods file as it shows: the words of each cell, not the value behind them. Null where the
 * archive is none.
 *
 * @throws FileDamage where its content is not well-formed
 */
export function readOpenDocument(bytes: Uint8Array): OpenDocument | null {
  const parts = byOthers(() => unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' }));
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
    fonts: new Map([[footnote, { vertAlign: 'superscript' }]]),
    spans: [],
    runs: [],
    cellStyle: '',
    value: null,
    contradictions: new Map(),
  };
  readXml(content, {
    open: (tag) => {
      open(reading, tag);
    },
    text: (text) => {
      if (reading.text !== null && reading.aside === 0 && reading.paragraphs > 0) {
        addText(reading, text.replace(/\s+/gu, ' '));
      }
    },
    close: (name) => {
      close(reading, name);
    },
  });
  for (const { rows } of reading.sheets) {
    while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  }
  const { sheets, contradictions } = reading;
  return { workbook: { sheets }, contradictions };
}

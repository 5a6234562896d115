import type { CheerioAPI } from 'cheerio';
import { writeNumeral } from '../../../src/rules/policy/numerals.ts';
import type { SpanningCell, TranscriptWriter } from './transcript.ts';

export type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];
export type Element = Extract<AnyNode, { attribs: unknown }>;

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unseen = new Set(
  'script style noscript template head title iframe object svg canvas select option button input textarea'.split(
    ' ',
  ),
);

/** Marks a raised number while its place in the line is not known yet. */
const [raisedFrom, raisedTo] = ['\uFDD0', '\uFDD1'];

/**
 * Sets raised numbers in brackets, as the readers of Word's footnotes and of PDF do: 厂区¹ is 厂区[1],
 * and 300² is never 3002. The powers of units (m², 米²) stay as they are.
 */
function withReferences(text: string): string {
  return text.replaceAll(/(.?)\uFDD0(\d{1,2})\uFDD1/gsu, (_, before: string, number: string) =>
    /[A-Za-zμ米里]/u.test(before) ? `${before}${number}` : `${before}[${number}]`,
  );
}

const isRaised = ({ name, attribs }: Element): boolean =>
  name === 'sup' || /vertical-align\s*:\s*super/iu.test(attribs['style'] ?? '');

/** The words of a raised node, a number of them marked. */
function raised(words: string): string {
  const number = words.trim();
  return /^\d{1,2}$/u.test(number) ? `${raisedFrom}${number}${raisedTo}` : words;
}

const isStruck = ({ name, attribs }: Element): boolean =>
  name === 's' || name === 'strike' || /line-through/iu.test(attribs['style'] ?? '');

/** Whether a cell holds words that are struck through. */
function holdsStruck(node: Element): boolean {
  const inner = node.children.filter(isElement);
  return (isStruck(node) && inlineText(node).trim() !== '') || inner.some(holdsStruck);
}

const isElement = (node: AnyNode): node is Element => 'attribs' in node && 'name' in node;
const wordsOf = (node: AnyNode): string | null =>
  node.nodeType === 3 && 'data' in node ? node.data : null;

/** The text of a node as a reader sees it: runs of white space are one space, `<br>` ends a line. */
function inlineText(node: AnyNode): string {
  const words = wordsOf(node);
  if (words !== null) return words.replaceAll(/[ \t\r\n\f\uFDD0\uFDD1]+/gu, ' ');
  if (!isElement(node) || unseen.has(node.name)) return '';
  if (node.name === 'br') return '\n';
  const inner = node.children.map(inlineText).join('');
  if (isRaised(node)) return raised(inner);
  return blocks.has(node.name) ? `\n${inner}\n` : inner;
}

const linesOf = (text: string): string[] =>
  withReferences(text)
    .split('\n')
    .map((line) => line.replaceAll(/^ +| +$/gu, ''))
    .filter((line) => line.trim() !== '');

/** Numbers of a list as a browser prints them: `type` and `start` of ol, letters and Roman aside. */
function listMark(list: Element, item: Element, index: number): string {
  const start = Number(list.attribs['start'] ?? '1');
  const own = item.attribs['value'];
  const number = own === undefined ? start + index : Number(own);
  const letter = String.fromCodePoint(96 + (((number - 1) % 26) + 1));
  const type = list.attribs['type'] ?? '1';
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/u.exec(list.attribs['style'] ?? '')?.[1] ?? '';
  if (/^(?:cjk-ideographic|(?:simp|trad)-chinese-informal)$/u.test(style))
    return `${writeNumeral(number)}、`;
  if (type === 'a') return `${letter}.`;
  return type === 'A' ? `${letter.toUpperCase()}.` : `${number}.`;
}

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number =>
  Math.min(1000, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1));

/** A row of a table; what a merged cell covers is an empty cell, so that columns keep their place. */
interface TableRow {
  readonly cells: string[];
  readonly spans: SpanningCell[];
  /** Columns of cells with words that are struck through. */
  readonly struck: number[];
  /** Columns of cells with a table in them. */
  readonly nested: number[];
}

/** How many rows the tables within a node have. */
const innerRows = (node: Element): number =>
  node.children
    .filter(isElement)
    .reduce((sum, child) => sum + (child.name === 'tr' ? 1 : 0) + innerRows(child), 0);

/** The rows of a table, without those of tables within it. */
const ownRows = (node: Element): Element[] =>
  node.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.name)
          ? ownRows(child)
          : [],
    );

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

/** A table as its rows, those without any words left out. */
function tableRows(table: Element): TableRow[] {
  const rows: TableRow[] = [];
  const covered: number[] = [];
  for (const row of ownRows(table)) {
    const cells: string[] = [];
    const spans: SpanningCell[] = [];
    const struck: number[] = [];
    const nested: number[] = [];
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const width = spanOf(cell, 'colspan');
      const depth = spanOf(cell, 'rowspan');
      const from = cells.length;
      if (holdsStruck(cell) || (isStruck(row) && inlineText(cell).trim() !== '')) struck.push(from);
      if (innerRows(cell) > 0) nested.push(from);
      if (width > 1 || depth > 1) spans.push({ from, to: from + width - 1, rows: depth });
      for (let at = 0; at < width; at += 1) {
        covered[cells.length] = depth - 1;
        cells.push(at === 0 ? linesOf(inlineText(cell)).join('\n') : '');
      }
    }
    skip();
    rows.push({ cells, spans, struck, nested });
  }
  const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell !== '');
  // A cell covers the rows that are left of those that it names.
  const left = (at: number, count: number): number =>
    rows.slice(at, at + count).filter(isFilled).length;
  return rows.flatMap((row, at) => {
    if (!isFilled(row)) return [];
    return [{ ...row, spans: row.spans.map((span) => ({ ...span, rows: left(at, span.rows) })) }];
  });
}

/** Whether a table only lays out a page: one column, or whole articles or a longer table in a cell. */
const isLayout = (table: Element, rows: readonly TableRow[]): boolean =>
  innerRows(table) > ownRows(table).length * 2 ||
  ownRows(table).every((row) => cellsOf(row).length < 2) ||
  rows.some(({ cells }) => cells.some((cell) => cell.split('\n').length > 25));

interface Walk {
  writer: TranscriptWriter;
  /** Text of the open paragraph. */
  open: string;
}

function flush(walk: Walk, level: number | null = null): void {
  const lines = linesOf(walk.open);
  const [only] = lines;
  if (level !== null && lines.length === 1 && only !== undefined) walk.writer.heading(only, level);
  else for (const line of lines) walk.writer.paragraph(line);
  walk.open = '';
}

function walkTable(table: Element, walk: Walk): void {
  const rows = tableRows(table);
  if (isLayout(table, rows)) {
    for (const child of table.children) walkNode(child, walk);
    return;
  }
  for (const { cells, spans, struck, nested } of rows) {
    walk.writer.row(cells, spans, struck);
    for (const column of nested) walk.writer.tear(cells[column] ?? '', [column]);
  }
}

function walkList(list: Element, walk: Walk): void {
  const items = list.children.filter(isElement).filter(({ name }) => name === 'li');
  for (const [index, item] of items.entries()) {
    flush(walk);
    walk.open = list.name === 'ol' ? listMark(list, item, index) : '';
    for (const child of item.children) walkNode(child, walk);
    flush(walk);
  }
}

function walkNode(node: AnyNode, walk: Walk): void {
  if (wordsOf(node) !== null) {
    walk.open += inlineText(node);
    return;
  }
  if (!isElement(node) || unseen.has(node.name)) return;
  if (node.name === 'br') {
    walk.open += '\n';
    return;
  }
  if (isRaised(node) && !blocks.has(node.name)) {
    walk.open += inlineText(node);
    return;
  }
  const isBlock = blocks.has(node.name);
  const first = walk.open;
  // The number of a list item stays before the paragraph that opens the item.
  const keepsMark = isBlock && /^\d+\.$|^[a-z]\.$|^[一二三四五六七八九十百]+、$/iu.test(first);
  if (isBlock && !keepsMark) flush(walk);
  if (node.name === 'table') walkTable(node, walk);
  else if (node.name === 'ol' || node.name === 'ul') walkList(node, walk);
  else for (const child of node.children) walkNode(child, walk);
  const level = /^h([1-6])$/u.exec(node.name)?.[1];
  if (isBlock) flush(walk, level === undefined ? null : Number(level));
}

/** Writes the paragraphs, lists and tables of these nodes, in their order, as a reader sees them. */
export function writeBlocks(nodes: readonly AnyNode[], writer: TranscriptWriter): void {
  const walk: Walk = { writer, open: '' };
  for (const node of nodes) walkNode(node, walk);
  flush(walk);
}

import { load, type CheerioAPI } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { cellBreak } from '../../src/rules/policy/lines.ts';
import { pdfContents } from './pdf-file.ts';

/** What a person sees in a text, found by other means than those of our readers. */
export interface SeenText {
  /** Words in their order, without white space; of Word run by run. */
  readonly runs: readonly string[];
  /** Rows of tables with the cells at their columns, where the format tells them. */
  readonly rows: readonly (readonly string[])[];
  /** Automatic numbers of Word: for each paragraph with one its count on its level. */
  readonly numbers: readonly number[];
  /** What the numbers look like, by the definitions of the file itself. */
  readonly labels: readonly string[];
}

export const packed = (text: string): string =>
  text.replaceAll(cellBreak, '').replaceAll(/[\s\u00AD\u200B-\u200F\uFEFF]/gu, '');

const plain = (xml: string): string =>
  xml.replaceAll(/&(?:lt|gt|quot|apos|amp|#(\d+));/gu, (mark, code?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }[mark] ?? mark;
  });

const words = (xml: string): string[] =>
  Array.from(xml.matchAll(/<w:t(?: (?:[^>"]|"[^"]*")*)?>([^<]*)<\/w:t>/gu), ([, text = '']) =>
    packed(plain(text)),
  ).filter((text) => text !== '');

function wordNumbers(xml: string): number[] {
  const counts: number[] = [];
  const found: number[] = [];
  for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)) {
    const isNumbered = /<w:numPr>.*<w:numId w:val="[1-9]/u.test(paragraph);
    if (!isNumbered || words(paragraph).length === 0) continue;
    const at = Number(/<w:ilvl w:val="(\d+)"\/>/u.exec(paragraph)?.[1] ?? '0');
    counts[at] = (counts[at] ?? 0) + 1;
    counts.length = at + 1;
    found.push(counts[at] ?? 0);
  }
  return found;
}

function wordRows(xml: string): string[][] {
  return Array.from(xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu), ([row]) => {
    const cells: string[] = [];
    for (const [cell] of row.matchAll(/<w:tc[ >].*?<\/w:tc>/gsu)) {
      const span = Number(/<w:gridSpan\s+w:val="(\d+)"/u.exec(cell)?.[1] ?? '1');
      cells.push(words(cell).join(''), ...Array.from({ length: span - 1 }, () => ''));
    }
    return cells;
  });
}

const numeral = '(?:[一二三四五六七八九十百零]+|\\d+)';

/** Each `第%1章` of the definitions as a pattern of what it prints. */
function wordLabels(xml: string): string[] {
  return Array.from(xml.matchAll(/<w:lvlText w:val="([^"]*)"/gu), ([, text = '']) =>
    packed(plain(text))
      .split(/%\d/u)
      .map((part) => RegExp.escape(part))
      .join(numeral),
  );
}

function seenWord(bytes: Uint8Array): SeenText {
  const parts = unzipSync(bytes);
  const [xml = '', numbering = ''] = ['word/document.xml', 'word/numbering.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  const labels = wordLabels(numbering);
  return { runs: words(xml), rows: wordRows(xml), numbers: wordNumbers(xml), labels };
}

/** Words at one height as a row, from the left; the lines of a table do not tell more of good files. */
function pdfRows(runs: readonly { x: number; y: number; text: string }[]): string[][] {
  const byHeight = Map.groupBy(runs, ({ y }) => y);
  return [...byHeight]
    .toSorted(([a], [b]) => b - a)
    .map(([, row]) => row.toSorted((a, b) => a.x - b.x).map(({ text }) => text));
}

function seenPdf(bytes: Uint8Array): SeenText {
  const rows: string[][] = [];
  const line = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm <([0-9a-f]*)> Tj/gu;
  const runs = pdfContents(bytes).flatMap((content) => {
    const lines = Array.from(content.matchAll(line), ([, x, y, code = '']) => {
      const text = (code.match(/.{4}/gu) ?? [])
        .map((one) => String.fromCharCode(parseInt(one, 16)))
        .join('');
      return { x: Number(x), y: Number(y), text };
    });
    // Words printed twice at one place look like one, only bolder.
    const once = [...new Map(lines.map((own) => [JSON.stringify(own), own])).values()];
    rows.push(...pdfRows(once));
    return once.toSorted((a, b) => b.y - a.y || a.x - b.x).map(({ text }) => packed(text));
  });
  return { runs, rows, numbers: [], labels: [] };
}

/** The rows of the tables of a page, each cell where it stands, a merged one at its first place. */
function pageRows($: CheerioAPI): string[][] {
  return $('table')
    .toArray()
    .flatMap((table) => {
      const rows = $(table).find('tr').toArray();
      const grid = rows.map(() => new Map<number, string>());
      for (const [at, row] of rows.entries()) {
        for (const cell of $(row).children('td,th').toArray()) {
          let from = 0;
          while (grid[at]?.has(from) === true) from += 1;
          const span = (name: string): number =>
            Math.min(60, Math.max(1, Number.parseInt($(cell).attr(name) ?? '1', 10) || 1));
          const words = packed($(cell).text());
          for (const [down, own] of grid.slice(at, at + span('rowspan')).entries())
            for (let column = from; column < from + span('colspan'); column += 1)
              own.set(column, down === 0 && column === from ? words : '');
        }
      }
      return grid.map((own) =>
        Array.from(
          { length: Math.max(0, ...own.keys()) + 1 },
          (_, column) => own.get(column) ?? '',
        ),
      );
    });
}

function seenPage(bytes: Uint8Array): SeenText {
  const $ = load(new TextDecoder().decode(bytes));
  $(
    'script,style,noscript,template,[hidden],[aria-hidden=true],[style*="display:none"],title',
  ).remove();
  return { runs: [packed($('body').text())], rows: pageRows($), numbers: [], labels: [] };
}

/** What a person sees in the file; null where it does not open. */
export function seenText(kind: string, bytes: Uint8Array): SeenText | null {
  try {
    if (kind === 'docx') return seenWord(bytes);
    if (kind === 'pdf') return seenPdf(bytes);
    if (kind === 'html') return seenPage(bytes);
    return {
      runs: [packed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))],
      rows: [],
      numbers: [],
      labels: [],
    };
  } catch {
    return null;
  }
}

import { decodeText, wrongDecoding } from './encoding.ts';
import { captionsOf } from './captions.ts';
import { unreadable, type TableFile, type TableReading, type TableRow } from './table.ts';

/** Line indexes, from and to (exclusive), of 附件 `number` in a text. */
function attachmentRange(lines: readonly string[], number: number | null): [number, number] | null {
  if (number === null) return [0, lines.length];
  const headings = lines.flatMap((line, index) => {
    const mark = /^附件\s*(\d+)\s*(?:[:：].*)?$/u.exec(line.normalize('NFKC').trim())?.[1];
    return mark === undefined ? [] : [{ index, number: Number(mark) }];
  });
  const position = headings.findLastIndex((heading) => heading.number === number);
  const start = headings[position];
  if (!start) return null;
  return [start.index + 1, headings[position + 1]?.index ?? lines.length];
}

/** A table row whose tabs were lost, e.g. `3 东山区 …`: it is reported, not passed over as a sentence. */
const rowWithoutTabs = /^\s*\d+[\s、.．]+\S/u;
/** A line of a table that was cut from its row, by the words that only rows have. */
const stageWord = /(?:储备|计划实施|正在实施|已完成)\s*$/u;

/** Reads the lines with tabs of a text, or of one of its attachments, as one table. */
export function readTxt(file: TableFile): TableReading {
  const spot = { file: file.name };
  const decoded = decodeText(file.bytes);
  const wrong = decoded === null ? '不是文字的字节' : wrongDecoding(file.bytes, decoded);
  if (!decoded || wrong !== null) {
    return unreadable({
      code: 'IMPORT-ENCODING',
      spot,
      what: '无法识别文字编码',
      read: wrong ?? '不是文字的字节',
      expected: 'UTF-8 或 GB18030 的简体中文',
      action: '请向制发单位取得 UTF-8 编码的文件',
    });
  }
  return readLines(decoded.text.split(/\r\n|\n|\r/u), file);
}

/** Rows by their lines, each once. */
const withoutRepeats = (rows: readonly TableRow[]): TableRow[] =>
  [...new Map(rows.map((row) => [row.line, row])).values()].toSorted((a, b) => a.line - b.line);

/** Reads the lines with tabs, of all lines or of one attachment, as one table. */
export function readLines(lines: readonly string[], file: TableFile): TableReading {
  const spot = { file: file.name };
  const range = attachmentRange(lines, file.attachment);
  if (!range) {
    return unreadable({
      code: 'IMPORT-ATTACHMENT-MISSING',
      spot,
      what: '原文中没有登记的附件',
      read: '没有这一行',
      expected: `单独一行“附件${String(file.attachment)}”`,
      action: '核对 manifest.json 中的 attachment',
    });
  }
  const [from, to] = range;
  const all = lines
    .map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
    .slice(from, to);
  const tabbed = all.filter(({ cells }) => cells.length > 1);
  const [first = 0, last = 0] = [tabbed[0]?.line, tabbed.at(-1)?.line];
  const rows = all.filter(({ line, cells: [words = '', ...more] }) => {
    if (more.length > 0) return true;
    if (words.trim() === '') return false;
    if (rowWithoutTabs.test(words) || stageWord.test(words)) return true;
    // Whatever stands between the rows of a table is told; what stands before and behind is text.
    return line > first && line < last;
  });
  const beside =
    file.attachment === null && tabbed.length > 0
      ? captionsOf(lines, { first, last })
      : { above: [], below: [] };
  const whole = [...beside.above, ...rows, ...beside.below];
  return {
    tables: [{ sheet: null, rows: withoutRepeats(whole), merges: [], faulty: [] }],
    problems: [],
    warnings: [],
  };
}

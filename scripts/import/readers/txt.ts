import { decodeText } from './encoding.ts';
import { unreadable, type TableFile, type TableReading } from './table.ts';

/** Line indexes, from and to (exclusive), of 附件 `number` in a text. */
function attachmentRange(lines: readonly string[], number: number | null): [number, number] | null {
  if (number === null) return [0, lines.length];
  const headings = lines.flatMap((line, index) => {
    const mark = /^附件\s*(\d+)\s*$/u.exec(line.normalize('NFKC').trim())?.[1];
    return mark === undefined ? [] : [{ index, number: Number(mark) }];
  });
  const position = headings.findIndex((heading) => heading.number === number);
  const start = headings[position];
  if (!start) return null;
  return [start.index + 1, headings[position + 1]?.index ?? lines.length];
}

/** A table row whose tabs were lost, e.g. `3 东山区 …`: it is reported, not passed over as a sentence. */
const rowWithoutTabs = /^\s*\d+\s+\S/u;

/** Reads the lines with tabs of a text, or of one of its attachments, as one table. */
export function readTxt(file: TableFile): TableReading {
  const spot = { file: file.name };
  const decoded = decodeText(file.bytes);
  if (!decoded) {
    return unreadable({
      code: 'IMPORT-ENCODING',
      spot,
      what: '无法识别文字编码',
      read: '不是文字的字节',
      expected: 'UTF-8 或 GB18030',
      action: '用记事本或 WPS 打开，另存为 UTF-8 编码',
    });
  }
  const lines = decoded.text.split(/\r\n|\n|\r/u);
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
  const rows = lines
    .map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
    .slice(from, to)
    .filter(({ cells }) => cells.length > 1 || rowWithoutTabs.test(cells[0] ?? ''));
  return { tables: [{ sheet: null, rows, merges: [], faulty: [] }], problems: [], warnings: [] };
}

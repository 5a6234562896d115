import { unzipSync, strFromU8 } from 'fflate';
import { photoFindings } from './photo-position.ts';

/** The parts of an office file: its XML as text, its pictures as bytes. */
interface Parts {
  readonly xml: Readonly<Record<string, string>>;
  readonly photos: readonly (readonly [name: string, bytes: Uint8Array])[];
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels|jpe?g)$/i.test(name) });
    const entries = Object.entries(files);
    const isPhoto = ([name]: [string, Uint8Array]) => /\.jpe?g$/i.test(name);
    return {
      xml: Object.fromEntries(
        entries.filter((entry) => !isPhoto(entry)).map(([name, part]) => [name, strFromU8(part)]),
      ),
      photos: entries.filter(isPhoto),
    };
  } catch {
    return null;
  }
}

const changeMarks =
  /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|rPrChange|pPrChange|tblPrChange|sectPrChange)[ >]/;

function wordFindings(file: string, xml: Parts['xml']): string[] {
  const body = Object.entries(xml).filter(([name]) => name.startsWith('word/'));
  const changed = body.filter(([, text]) => changeMarks.test(text));
  const comments = xml['word/comments.xml']?.match(/<w:comment[ >]/g)?.length ?? 0;
  return [
    ...changed.map(
      ([name]) =>
        `${file}（${name}）：有未接受的修订。请在 Word 或 WPS 中“接受全部修订”，另存后重新登记。`,
    ),
    ...(comments > 0 ? [`${file}：有 ${comments} 条批注。请删除全部批注，另存后重新登记。`] : []),
  ];
}

const hiddenPart = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

function sheetFindings(file: string, xml: Parts['xml']): string[] {
  const sheets = [...(xml['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)];
  const hidden = sheets
    .filter(([tag]) => /state="(?:hidden|veryHidden)"/.test(tag))
    .map(([tag]) => /name="([^"]*)"/.exec(tag)?.[1] ?? '');
  const folded = Object.entries(xml)
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([name, text]) => {
      return { name, count: hiddenPart(/<(?:row|col) [^>]*\bhidden="(?:1|true)"/g, text) };
    })
    .filter(({ count }) => count > 0);
  const comments = Object.keys(xml).filter((name) =>
    /^xl\/(?:comments|threadedComments)/.test(name),
  );
  return [
    ...hidden.map(
      (name) =>
        `${file}：工作表“${name}”是隐藏的。请取消隐藏后核对，确定不需要的删除，另存后重新登记。`,
    ),
    ...folded.map(
      ({ name, count }) =>
        `${file}（${name}）：有 ${count} 处隐藏的行或列。请取消隐藏后核对，不需要的删除，另存后重新登记。`,
    ),
    ...(comments.length > 0
      ? [`${file}：有批注（${comments.join('、')}）。请删除全部批注，另存后重新登记。`]
      : []),
  ];
}

/**
 * What an office file carries unseen: tracked changes, comments, hidden sheets, rows and columns, and
 * positions of photos in it.
 *
 * @param file the file, as the clerk knows it
 */
export function officeFindings(file: string, bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  if (parts === null) {
    return [`${file}：打不开，无法检查修订、批注和隐藏的工作表。请另存后再登记。`];
  }
  return [
    ...wordFindings(file, parts.xml),
    ...sheetFindings(file, parts.xml),
    ...parts.photos.flatMap(([name, photo]) => photoFindings(`${file}（${name}）`, photo)),
  ];
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The rows of a worksheet, a line each, cells separated by tabs. */
function sheetText(sheet: string, strings: readonly string[]): string {
  const rows = [...sheet.matchAll(/<row[ >].*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c( [^>]*)?>(.*?)<\/c>/gs)].map(([, attributes = '', content = '']) => {
      const value = plain(content);
      return /\bt="s"/.test(attributes) ? (strings[Number(value)] ?? '') : value;
    }),
  );
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** Paragraphs and rows of tables, a line each. */
function wordText(xml: string): string {
  // A row of a table is one line, so that what stands side by side is read side by side.
  const rows = xml.replace(/<w:tr[ >].*?<\/w:tr>/gs, (row) =>
    row.replace(/<\/w:p>/g, ' ').replace(/<\/w:tc>/g, '\t'),
  );
  return plain(rows.replace(/<\/w:(?:p|tr)>/g, '\n'));
}

/** The words of an office file, a line for each paragraph or row; nothing where it cannot be opened. */
export function officeText(bytes: Uint8Array): string {
  const xml = partsOf(bytes)?.xml ?? {};
  const shared = [...(xml['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<\/si>/gs)];
  const strings = shared.map(([item]) => plain(item));
  return Object.entries(xml)
    .flatMap(([name, text]) => {
      if (/^word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/.test(name)) {
        return [wordText(text)];
      }
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return [sheetText(text, strings)];
      return /^xl\/comments\d*\.xml$/.test(name) ? [plain(text)] : [];
    })
    .join('\n');
}

import { unzipSync } from 'fflate';
import { FileDamage, byOthers, unlessDamaged } from '../../files/damage.ts';
import { decodeText, wrongDecoding } from '../readers/encoding.ts';
import { mostUnpackedBytes, unpackedSize } from '../readers/zip-size.ts';
import { WordDamage } from './docx-words.ts';
import { readDocx } from './docx.ts';
import { pageDamage, readHtml } from './html.ts';
import { declaredPages, pdfDamage } from './pdf-damage.ts';
import { garbledWords } from './pdf-words.ts';
import type { PdfPage } from './pdf-page.ts';
import { pdfPages, writePages } from './pdf.ts';
import { closeSpaced } from './spaced.ts';
import type { Transcript } from './transcript.ts';

/** Why a file is not read as a text, in Chinese: what it is, and the one thing to do. */
export interface Refusal {
  readonly read: string;
  readonly action: string;
}

export type DocumentReading =
  | { readonly transcript: Transcript; readonly refusal: null }
  | { readonly transcript: null; readonly refusal: Refusal };

const refuse = (read: string, action: string): DocumentReading => ({
  transcript: null,
  refusal: { read, action },
});

const startsWith = (bytes: Uint8Array, head: string): boolean =>
  Array.from(head).every((character, at) => bytes[at] === character.charCodeAt(0));

const largest = 50_000_000;
const longestLine = 200_000;

const asDocx = '用 Word 或 WPS 打开，接受全部修订、删除批注，另存为 .docx 再登记；不要改动文字';
const asText = '向发文单位取得 Word 版（.docx）或文字版；扫描件须人工录入并校对';

const asUtf8 = '用能正确显示它的程序打开，另存为 UTF-8 编码的文件再登记；或向发文单位重新取得';

/** Where a text in a wrong encoding shows: its first line that has more than letters and figures. */
function firstWords(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u);
  const at = Math.max(
    0,
    lines.findIndex((line) => /[^\t -~]/u.test(line) || /\+[A-Za-z0-9/]{4,}-/u.test(line)),
  );
  return `第 ${at + 1} 行“${lines[at]?.trim().slice(0, 20) ?? ''}”`;
}

/** The names of the parts of a ZIP; null where it is damaged or unpacks to far too much. */
function zipNames(bytes: Uint8Array): string[] | null {
  const size = unpackedSize(bytes, mostUnpackedBytes);
  if (size === null || size > mostUnpackedBytes) return null;
  const names: string[] = [];
  const filter = ({ name }: { readonly name: string }): boolean => {
    names.push(name);
    return false;
  };
  return unlessDamaged(
    () => {
      byOthers(() => unzipSync(bytes, { filter }));
      return names;
    },
    () => null,
  );
}

async function readZip(bytes: Uint8Array): Promise<DocumentReading> {
  const names = zipNames(bytes);
  if (names === null) return refuse('损坏或解开后过大的压缩文件', '重新取得完整的原件');
  if (names.includes('word/document.xml')) {
    try {
      return { transcript: closeSpaced(await readDocx(bytes)), refusal: null };
    } catch (error) {
      if (!(error instanceof FileDamage)) throw error;
      const read = error instanceof WordDamage ? error.message : '损坏的 Word 文件';
      return refuse(read, '向发文单位重新取得完整的 Word 版，或有文字层的 PDF');
    }
  }
  if (names.includes('OFD.xml')) return refuse('OFD 版式文件', asText);
  if (names.includes('content.xml')) return refuse('OpenDocument 文件', asDocx);
  if (names.includes('xl/workbook.xml'))
    return refuse('Excel 工作簿，不是文件正文', '名单登记在 lists 中');
  return refuse('压缩包', '解开压缩包，登记其中的文件');
}

function readPdf(
  bytes: Uint8Array,
  readPages: (bytes: Uint8Array) => PdfPage[] | null,
): DocumentReading {
  const damage = pdfDamage(bytes);
  if (damage !== null) return refuse(damage, '重新取得完整的原件');
  const pages = readPages(bytes);
  if (pages === null) return refuse('损坏、有密码或过大的 PDF 文件', asText);
  const characters = pages.reduce(
    (sum, { runs }) => sum + runs.reduce((own, { text }) => own + text.trim().length, 0),
    0,
  );
  if (characters < Math.max(1, pages.length) * 5)
    return refuse('没有文字层的 PDF（扫描件）', asText);
  const garbled = garbledWords(pages);
  if (garbled !== null) return refuse(garbled, asText);
  const transcript = closeSpaced(writePages(pages));
  const declared = declaredPages(bytes);
  if (declared > pages.length) {
    transcript.notices.push(
      `PDF 写明有 ${declared} 页，读出 ${pages.length} 页，可能缺页，请与原件核对`,
    );
  }
  return { transcript, refusal: null };
}

const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|script)\b/iu;

/** Whether a text is the source of a web page, whatever its file is called. */
export const isWebPage = (text: string): boolean => page.test(text);

const errorPage =
  /^(?:404|403|500|502|503|Not Found|Forbidden|Error)|页面不存在|页面未找到|找不到.{0,6}页面|访问的页面|无权访问|服务器错误|请开启JavaScript|安全验证|访问过于频繁/iu;

function readDecoded(name: string, text: string): DocumentReading {
  if (/^\s*\{\\rtf/u.test(text)) return refuse('RTF 文件', asDocx);
  if (
    /^\s*<\?xml[^>]*\?>\s*(?:<\?mso-application|<w:wordDocument|<pkg:package|<office:)/u.test(text)
  ) {
    return refuse('Word 的 XML 文件', asDocx);
  }
  if (/^MIME-Version:|^From:.*\r?\n.*Content-Type:/iu.test(text))
    return refuse('网页存档（.mht）文件', '用浏览器打开网页，另存为 .html 再登记');
  const named = /\.html?$/iu.test(name);
  if (!isWebPage(text)) {
    if (named) return refuse('不是网页的内容', '核对文件；纯文本请另存为 .txt');
    return readPlain(text);
  }
  if (!named) {
    return refuse(
      '网页（HTML）的源码',
      '扩展名改为 .html 再登记，或用浏览器打开，复制正文存为 .txt',
    );
  }
  const damage = pageDamage(text);
  if (damage !== null) return refuse(damage, '重新打开原网址，等正文显示完整后再另存为 .html');
  const transcript = closeSpaced(readHtml(text));
  const words = transcript.text.replaceAll(/\s/gu, '');
  if (words === '')
    return refuse('没有文字的网页', '用浏览器打开，确认正文已经显示后再另存为 .html');
  if (words.length < 200 && errorPage.test(words))
    return refuse('网站的报错页', '重新打开原网址，取得正文');
  return { transcript, refusal: null };
}

function readPlain(text: string): DocumentReading {
  const lines = text.split(/\r\n|\n|\r/u);
  const longest = lines.findIndex((line) => line.length > longestLine);
  if (longest >= 0) {
    const read = `第 ${longest + 1} 行有 ${lines[longest]?.length ?? 0} 个字，不是一个自然段`;
    return refuse(read, '核对文件是否完整、换行是否丢失，一段一行另存为 .txt');
  }
  const words = text.slice(0, 4000).replaceAll(/\s/gu, '');
  const controls = Array.from(words).filter(
    (one) => one < '\u0009' || (one > '\u000D' && one < '\u001E'),
  ).length;
  if (controls > words.length / 100) return refuse('不是文字的字节', asDocx);
  if (words.length > 0 && words.length < 200 && errorPage.test(words)) {
    return refuse('网站的报错页', '重新打开原网址，取得正文');
  }
  const plain = { text, hints: {}, webHead: [], notices: [], merges: [], torn: [], struck: [] };
  return { transcript: closeSpaced(plain), refusal: null };
}

/**
 * Reads a file as a text by its bytes, whatever its name says: plain text, Word (.docx), a web page
 * (.html) or a PDF with a text layer. All else is refused, each kind with the way out. `readPages` reads
 * the pages of a PDF.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  { readPages = pdfPages }: { readPages?: (bytes: Uint8Array) => PdfPage[] | null } = {},
): Promise<DocumentReading> {
  if (bytes.length > largest) {
    return refuse(
      `${Math.round(bytes.length / 1_000_000)} MB 的文件，上限 50 MB`,
      '核对是不是文件正文；图片另存',
    );
  }
  if (startsWith(bytes, 'PK')) return readZip(bytes);
  if (startsWith(bytes, '%PDF')) return readPdf(bytes, readPages);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    return refuse(
      '旧格式的 Word、WPS 文字、WPS 表格或 Excel 文件（.doc、.wps、.et、.xls）',
      asDocx,
    );
  const picture = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'II*\u0000', 'MM\u0000*'].some(
    (head) => startsWith(bytes, head),
  );
  if (picture) return refuse('图片', asText);
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse('不是文字的字节', asUtf8);
  const reading = readDecoded(name, decoded.text);
  const wrong = reading.transcript === null ? null : wrongDecoding(bytes, decoded);
  return wrong === null ? reading : refuse(`${wrong}：${firstWords(decoded.text)}`, asUtf8);
}

import { readMetadata } from '../../src/rules/policy/metadata.ts';
import { oddities } from '../../src/rules/policy/oddities.ts';
import { cellBreak } from '../../src/rules/policy/lines.ts';
import { parseText } from '../../src/rules/policy/parse.ts';
import { readPdfPages } from '../import/documents/pdf-pages.ts';
import type { PdfPage } from '../import/documents/pdf-page.ts';
import { readDocument, type DocumentReading } from '../import/documents/read-document.ts';
import { lostCharacters } from '../read/corpus.ts';
import type { Verdict } from './classify.ts';
import type { TextMutation } from './mutate-text.ts';
import { packed, seenText, type SeenText } from './seen-text.ts';

interface Judged {
  readonly verdict: Verdict;
  readonly why: string;
}

const silent = (why: string): Judged => ({ verdict: '悄悄读错', why });
const right: Judged = { verdict: '读对', why: '' };

/** Reads a text as the import does; pages of a PDF in this process, which is as well and faster. */
export async function readText(file: string, bytes: Uint8Array): Promise<DocumentReading> {
  let pages: PdfPage[] | null = null;
  if (file.endsWith('.pdf')) {
    try {
      pages = await readPdfPages(bytes);
    } catch {
      pages = null;
    }
  }
  return readDocument(file, bytes, { readPages: () => pages });
}

const numerals = '零一二三四五六七八九十';

/** What was read of Word: each run in its order, and between them printed numbers alone. */
function judgeWord(
  seen: SeenText,
  text: string,
  notices: readonly string[],
  isNumbered: boolean,
): Judged {
  const label = new RegExp(`^(?:${seen.labels.join('|')})`, 'u');
  const isLabel = (words: string): boolean => label.exec(words)?.[0] === words;
  const taken = packed(text);
  const labels: string[] = [];
  let at = 0;
  for (const run of seen.runs) {
    const found = taken.indexOf(run, at);
    const gap = found < 0 ? '' : taken.slice(at, found);
    if (found < 0 || (gap !== '' && !isLabel(gap)))
      return silent(`“${run.slice(0, 20)}”之前不符：${gap.slice(0, 20)}`);
    if (gap !== '') labels.push(gap);
    at = found + run.length;
  }
  if (at < taken.length) return silent(`多出“${taken.slice(at, at + 20)}”`);
  // A paragraph of a cell has its number before it, too.
  const bare = (cell: string): string =>
    cell
      .split(cellBreak)
      .map((part) => packed(part).replace(label, ''))
      .join('');
  const lines = text
    .split('\n')
    .map((line) => line.split('\t').map((cell) => [packed(cell), bare(cell)]));
  const shifted = seen.rows.find(
    (row) =>
      row.length > 1 &&
      row.some((cell) => cell !== '') &&
      !lines.some((line) => row.every((cell, column) => (line[column] ?? ['']).includes(cell))),
  );
  if (shifted !== undefined) return silent(`表格行错位：${shifted.join('｜')}`);
  if (notices.some((notice) => notice.includes('自动编号没有定义'))) return right;
  if (labels.length !== seen.numbers.length)
    return silent(`${seen.numbers.length} 个编号读出 ${labels.length} 个`);
  const wrong = labels.find((own, index) => {
    const number = seen.numbers[index] ?? 0;
    return isNumbered && !own.includes(numerals.charAt(number)) && !own.includes(String(number));
  });
  return wrong === undefined ? right : silent(`编号读作“${wrong}”`);
}

/** What was read of a page: what was left out must be none of the good text. */
function judgePage(seen: SeenText, text: string, notices: readonly string[], good: string): Judged {
  const isTold = notices.some((notice) => /正文框以外|有标题、句子或表格/u.test(notice));
  const whole = seen.runs.join('');
  let skipped = '';
  let at = 0;
  for (const line of text
    .replaceAll(cellBreak, '\n')
    .split(/[\n\t]/u)
    .map(packed)) {
    if (line === '') continue;
    const found = whole.indexOf(line, at);
    if (found < 0) return silent(`“${line.slice(0, 20)}”的次序或文字不符`);
    skipped += `\n${whole.slice(at, found)}`;
    at = found + line.length;
  }
  skipped += `\n${whole.slice(at)}`;
  for (let start = 0; start + 6 <= skipped.length; start += 1) {
    const part = skipped.slice(start, start + 6);
    if (!part.includes('\n') && good.includes(part)) {
      return isTold
        ? { verdict: '拒绝并指明位置', why: '说明了没有收录' }
        : silent(`没有读到“${part}”`);
    }
  }
  return right;
}

const lostPage = /第 [\d、]+ 页没有文字层，没有收录/u;
const cutAtEdge = /写到了纸边，纸外的字没有收录|可能缺页|可能有损坏的页/u;

/** What was read of a text or a PDF: all words in their order, or what is missing is told by its page. */
function judgePlain(seen: SeenText, text: string, notices: readonly string[]): Judged {
  if (packed(text) === packed(seen.runs.join(''))) return right;
  if (notices.some((notice) => cutAtEdge.test(notice)))
    return { verdict: '拒绝并指明位置', why: '说明了纸外或缺页的字' };
  const isTold = notices.some((notice) => lostPage.test(notice));
  const taken = packed(text);
  const left = seen.runs.reduce(
    (rest, run) => (rest.startsWith(run) ? rest.slice(run.length) : rest),
    taken,
  );
  return isTold && left === ''
    ? { verdict: '拒绝并指明位置', why: '说明了没有收录的页' }
    : silent('字或次序不符');
}

/** Whether each character that was read stands in one clause, or among what is told. */
function judgeClauses(file: string, reading: NonNullable<DocumentReading['transcript']>): Judged {
  const parsed = parseText(reading.text, reading.hints);
  const metadata = readMetadata(parsed.clauses, {
    fallbackTitle: file,
    webHead: [...reading.webHead, ...parsed.webHead],
  });
  oddities(reading.text, parsed, metadata, file);
  const lost = lostCharacters(reading.text, parsed);
  return lost === 0 ? right : silent(`${lost} 个字不在任何条款里`);
}

/**
 * Says what reading made of a changed text: what a person sees in the changed file must be read, in its
 * order, or the file be refused with the place. `good` is what is read of the file before the change.
 */
export async function classifyText(
  kind: string,
  { bytes, meant, keepsNumbers }: TextMutation,
  good: string,
): Promise<Judged> {
  const file = `text.${kind}`;
  try {
    const { transcript, refusal } = await readText(file, bytes);
    if (transcript === null) {
      const isPlaced = refusal.read !== '' && refusal.action !== '';
      return isPlaced ? { verdict: '拒绝并指明位置', why: refusal.read } : silent('没有指明位置');
    }
    const seen = seenText(kind, bytes);
    const { text, notices } = transcript;
    if (meant !== null && packed(text) !== packed(meant)) return silent('编码不对，读出了别的字');
    if (meant === null) {
      // What we cannot open ourselves must at least read as it did before the change.
      if (seen === null)
        return packed(text) === packed(good) ? right : silent('打不开的文件读出了文字');
      const judged =
        kind === 'docx'
          ? judgeWord(seen, text, notices, keepsNumbers)
          : kind === 'html'
            ? judgePage(seen, text, notices, packed(good))
            : judgePlain(seen, text, notices);
      if (judged.verdict !== '读对') return judged;
    }
    return judgeClauses(file, transcript);
  } catch (error) {
    return { verdict: '崩溃', why: String(error) };
  }
}

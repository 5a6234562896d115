import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { byOthers, byOthersLater } from '../../files/damage.ts';
import { watchDocument } from '../../scan/unseen-parts.ts';
import { readXml } from '../../scan/xml-words.ts';
import { withPrintedNumbers } from './docx-numbers.ts';
import {
  checkAllRead,
  checkBoxes,
  checkMerges,
  checkNesting,
  checkWordParts,
  runningWords,
} from './docx-words.ts';
import { struckKept, tellStruck } from './html.ts';
import { writeBlocks } from './html-blocks.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

/** What a Word document carries unseen beside its text, and how that was read. */
function unseenWords(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const found = ['word/document.xml', 'word/comments.xml'].flatMap((name) => {
    const part = parts[name];
    if (part === undefined) return [];
    const watch = watchDocument(name);
    readXml(part, watch);
    return watch.found().map(({ what }) => what);
  });
  return found.flatMap((what) => {
    if (/划去/u.test(what)) return [];
    const read = /修订/u.test(what)
      ? '读出的是接受全部修订以后的文字'
      : /隐藏/u.test(what)
        ? '照样读作正文'
        : '没有收录';
    return [`文件里有${what}，${read}`];
  });
}

/**
 * Reads a Word document: paragraphs, tables and footnotes in their order, automatic numbers as they
 * are printed, tracked changes as accepted.
 *
 * @throws WordDamage where it is damaged, or holds words that are not read; FileDamage where it is none
 */
export async function readDocx(bytes: Uint8Array): Promise<Transcript> {
  const parts = byOthers(() => unzipSync(bytes));
  checkWordParts(bytes, parts);
  const body = parts['word/document.xml'];
  if (body !== undefined) {
    checkNesting(body);
    checkMerges(body);
  }
  const numbered = withPrintedNumbers(bytes);
  const { value } = await byOthersLater(() =>
    mammoth.convertToHtml({ buffer: Buffer.from(numbered.bytes) }),
  );
  const $ = load(value);
  const writer = new TranscriptWriter();
  if (numbered.count > 0) {
    writer.notices.push(`Word 自动编号 ${numbered.count} 处已按打印的样子写成文字，请与原件核对`);
  }
  const pictures = $('img').length;
  if (pictures > 0) writer.notices.push(`文件中有 ${pictures} 幅图片，图中的文字没有收录`);
  const struck = $('s')
    .toArray()
    .map((element) => $(element).text());
  writer.notices.push(...tellStruck(struck, struckKept));
  writer.notices.push(...unseenWords(parts));
  const notes = $('li[id^="footnote-"], li[id^="endnote-"]')
    .toArray()
    .map((note) => {
      $(note).find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove();
      return $(note).text().trim();
    });
  $('li[id^="footnote-"], li[id^="endnote-"]').parent().remove();
  writeBlocks($('body').toArray(), writer);
  for (const [index, note] of notes.entries()) writer.footnote(`[${index + 1}] ${note}`);
  if (numbered.unprinted.length > 0) {
    const words = numbered.unprinted.map((text) => `“${text.slice(0, 15)}”`);
    writer.notices.push(
      `${words.slice(0, 5).join('、')}${words.length > 5 ? '等' : ''} ${words.length} 段的自动编号没有定义，Word 不打印编号`,
    );
  }
  for (const words of runningWords(parts)) {
    writer.notices.push(`页眉或页脚的文字没有收录：“${words.slice(0, 30)}”`);
  }
  const transcript = writer.finish();
  if (body !== undefined) {
    checkAllRead(body, transcript.text);
    for (const words of checkBoxes(body, transcript.text)) {
      const told = `文本框里的文字“${words.slice(0, 20)}”排在它所在的段落之后，请与原件核对它的位置`;
      transcript.notices.push(told);
    }
  }
  return transcript;
}

import { load } from 'cheerio';
import mammoth from 'mammoth';
import { withPrintedNumbers } from './docx-numbers.ts';
import { writeBlocks } from './html-blocks.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

/**
 * Reads a Word document: paragraphs, tables and footnotes in their order, automatic numbers as they
 * are printed, tracked changes as accepted.
 *
 * @throws Error where the file is no Word document or is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<Transcript> {
  const numbered = withPrintedNumbers(bytes);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(numbered.bytes) });
  const $ = load(value);
  const writer = new TranscriptWriter();
  if (numbered.count > 0) {
    writer.notices.push(`Word 自动编号 ${numbered.count} 处已按打印的样子写成文字，请与原件核对`);
  }
  const pictures = $('img').length;
  if (pictures > 0) writer.notices.push(`文件中有 ${pictures} 幅图片，图中的文字没有收录`);
  const notes = $('li[id^="footnote-"], li[id^="endnote-"]')
    .toArray()
    .map((note) => {
      $(note).find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove();
      return $(note).text().trim();
    });
  $('li[id^="footnote-"], li[id^="endnote-"]').parent().remove();
  writeBlocks($('body').toArray(), writer);
  for (const [index, note] of notes.entries()) writer.footnote(`[${index + 1}] ${note}`);
  return writer.finish();
}

import { unzipSync, strFromU8 } from 'fflate';

type Parts = Readonly<Record<string, string>>;

function parts(bytes: Uint8Array): Parts | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
    return Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, strFromU8(content)]),
    );
  } catch {
    return null;
  }
}

function wordFindings(file: string, xml: Parts): string[] {
  const body = Object.entries(xml).filter(([name]) => name.startsWith('word/'));
  const changed = body.filter(([, text]) => /<w:(?:ins|del|moveFrom|moveTo)[ >]/.test(text));
  const comments = xml['word/comments.xml']?.match(/<w:comment /g)?.length ?? 0;
  return [
    ...changed.map(
      ([name]) =>
        `${file}（${name}）：有未接受的修订。请在 Word 或 WPS 中“接受全部修订”，另存后重新登记。`,
    ),
    ...(comments > 0 ? [`${file}：有 ${comments} 条批注。请删除全部批注，另存后重新登记。`] : []),
  ];
}

function sheetFindings(file: string, xml: Parts): string[] {
  const sheets = [...(xml['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)];
  const hidden = sheets
    .filter(([tag]) => /state="(?:hidden|veryHidden)"/.test(tag))
    .map(([tag]) => /name="([^"]*)"/.exec(tag)?.[1] ?? '');
  const comments = Object.keys(xml).filter((name) =>
    /^xl\/(?:comments|threadedComments)/.test(name),
  );
  return [
    ...hidden.map(
      (name) =>
        `${file}：工作表“${name}”是隐藏的。请取消隐藏后核对，确定不需要的删除，另存后重新登记。`,
    ),
    ...(comments.length > 0
      ? [`${file}：有批注（${comments.join('、')}）。请删除全部批注，另存后重新登记。`]
      : []),
  ];
}

/**
 * What an office file carries unseen: tracked changes, comments, hidden sheets.
 *
 * @param file the file, as the clerk knows it
 */
export function officeFindings(file: string, bytes: Uint8Array): string[] {
  const xml = parts(bytes);
  if (xml === null) return [`${file}：打不开，无法检查修订、批注和隐藏的工作表。请另存后再登记。`];
  return [...wordFindings(file, xml), ...sheetFindings(file, xml)];
}

/** The words of an office file, a line for each paragraph or cell. */
export function officeText(bytes: Uint8Array): string {
  const xml = parts(bytes) ?? {};
  const texts = Object.entries(xml).filter(([name]) =>
    /^(?:word\/(?:document|header\d*|footer\d*|comments|footnotes)|xl\/(?:sharedStrings|worksheets\/[^/]+|comments\d*))\.xml$/.test(
      name,
    ),
  );
  return texts
    .map(([, text]) =>
      text
        .replace(/<\/(?:w:p|si|c|row)>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .join('\n');
}

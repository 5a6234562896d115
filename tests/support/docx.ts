import { strToU8, zipSync } from 'fflate';

/** The names of the elements of Word. */
export const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (body: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);

/** A paragraph of a Word document; `number` is its automatic numbering and level. */
export function paragraph(text: string, number?: readonly [id: number, level: number]): string {
  const numbered =
    number === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${number[1]}"/><w:numId w:val="${number[0]}"/></w:numPr></w:pPr>`;
  return `<w:p>${numbered}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell; `merge` continues the cell above, `span` covers several columns. */
export function cell(content: string, { merge = '', span = 1 } = {}): string {
  const down = merge === '' ? '' : `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>`;
  const across = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${content}</w:tc>`;
}

/** A table of rows of cells. */
export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** One level of an automatic numbering: format and printed text (`第%1章`), null where none is defined. */
export type NumberLevel = readonly [format: string, text: string | null];

/** What a Word document may have beside its body: parts by their names, as XML without its head. */
export type WordParts = Readonly<Record<string, string>>;

/**
 * A Word document with this body; `levels` are those of numbering 1. `parts` are put beside the body,
 * or in the place of a part: `word/numbering.xml`, `word/header1.xml`.
 */
export function aDocx(
  body: string,
  levels: readonly NumberLevel[] = [],
  parts: WordParts = {},
): Uint8Array {
  const lvl = levels
    .map(
      ([format, text], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${text === null ? '' : `<w:lvlText w:val="${text}"/>`}</w:lvl>`,
    )
    .join('');
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${lvl}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${rels}"><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': xml(numbering),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, xml(part)])),
  });
}

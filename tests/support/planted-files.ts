import { strToU8, zipSync } from 'fflate';
import { utils, write as writeOle } from 'cfb';

/** Files of every format that can be registered, small and made by hand, with words wherever a format has room. */

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

type Parts = Readonly<Record<string, string | Uint8Array>>;

const run = (text: string, format = ''): string =>
  `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
export const paragraph = (text: string, format = ''): string => `<w:p>${run(text, format)}</w:p>`;
const wordRow = (line: string): string => {
  const cells = line.split('\t').map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`);
  return `<w:tr>${cells.join('')}</w:tr>`;
};
const w = 'xmlns:w="w" xmlns:wps="wps" xmlns:a="a" xmlns:v="v"';

/** A .docx whose table has these rows, with other parts and more in its body. */
export function docx(rows: readonly string[], more: Parts = {}, body = ''): Uint8Array {
  const table = rows.length === 0 ? '' : `<w:tbl>${rows.map(wordRow).join('')}</w:tbl>`;
  return zip({
    'word/document.xml': `<w:document ${w}><w:body>${table}${body}</w:body></w:document>`,
    ...more,
  });
}

const column = (index: number): string => String.fromCharCode(65 + index);
const sheetRow = (line: string, at: number, attributes = ''): string => {
  const cells = line
    .split('\t')
    .map(
      (cell, index) =>
        `<c r="${column(index)}${at + 1}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`,
    );
  return `<row r="${at + 1}"${attributes}>${cells.join('')}</row>`;
};

export interface SheetPart {
  readonly name: string;
  readonly rows: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Attributes of the rows, e.g. ` hidden="1"`. */
  readonly rowAttributes?: string;
  /** XML before the rows, e.g. `<cols>…</cols>`. */
  readonly before?: string;
  readonly after?: string;
}

/** A .xlsx of these sheets, with other parts. */
export function xlsx(sheets: readonly SheetPart[], more: Parts = {}): Uint8Array {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden}/>`;
  });
  const rels = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts = sheets.map(({ rows, rowAttributes = '', before = '', after = '' }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows.map((line, row) => sheetRow(line, row, rowAttributes)).join('')}</sheetData>${after}</worksheet>`,
  ]);
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
    ...(Object.fromEntries(parts) as Parts),
    ...more,
  });
}

const ns =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
const odsRow = (line: string, attributes = '', more = ''): string => {
  const cells = line
    .split('\t')
    .map(
      (cell) =>
        `<table:table-cell office:value-type="string"><text:p>${escape(cell)}</text:p>${more}</table:table-cell>`,
    );
  return `<table:table-row${attributes}>${cells.join('')}</table:table-row>`;
};

export interface OdsPart {
  readonly rows: readonly string[];
  readonly rowAttributes?: string;
  /** XML in each cell, e.g. a comment. */
  readonly inCells?: string;
  readonly columns?: string;
  /** A second sheet, hidden. */
  readonly hiddenSheet?: readonly string[];
}

/** A .ods of one sheet, with other parts. */
export function ods(
  { rows, rowAttributes, inCells, columns = '', hiddenSheet }: OdsPart,
  more: Parts = {},
): Uint8Array {
  const styles =
    hiddenSheet === undefined
      ? ''
      : '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  const second =
    hiddenSheet === undefined
      ? ''
      : `<table:table table:name="底稿" table:style-name="ta2">${hiddenSheet.map((line) => odsRow(line)).join('')}</table:table>`;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${ns}>${styles}<office:body><office:spreadsheet><table:table table:name="清单">${columns}${rows.map((line) => odsRow(line, rowAttributes, inCells)).join('')}</table:table>${second}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

const bytesOf = (...parts: readonly (number | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))).flat());
export const record = (id: number, data: Uint8Array | readonly number[]): Uint8Array =>
  bytesOf(u16(id), u16(data.length), data);
const longString = (text: string): Uint8Array => bytesOf(u16(text.length), 1, utf16(text));

export interface XlsSheet {
  readonly name: string;
  readonly rows: readonly string[];
  readonly hidden?: boolean;
  /** Records behind the cells. */
  readonly more?: readonly Uint8Array[];
}

/** An .xls (BIFF8) of these sheets, with more records at its head and more streams beside it. */
export function xls(
  sheets: readonly XlsSheet[],
  {
    globals = [],
    streams = {},
  }: { globals?: readonly Uint8Array[]; streams?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array {
  const bof = (kind: number) =>
    record(0x0809, bytesOf(u16(0x600), u16(kind), u16(0), u16(0), u32(0), u32(0)));
  const eof = record(0x000a, []);
  const bodies = sheets.map(({ rows, more = [] }) => {
    const labels = rows.flatMap((line, row) =>
      line
        .split('\t')
        .map((cell, index) =>
          record(0x0204, bytesOf(u16(row), u16(index), u16(0), longString(cell))),
        ),
    );
    return bytesOf(bof(0x10), ...labels, ...more, eof);
  });
  const bounds = (offsets: readonly number[]) =>
    sheets.map(({ name, hidden = false }, at) =>
      record(
        0x0085,
        bytesOf(u32(offsets[at] ?? 0), hidden ? 1 : 0, 0, name.length, 1, utf16(name)),
      ),
    );
  const head = (offsets: readonly number[]) => bytesOf(bof(5), ...bounds(offsets), ...globals, eof);
  let at = head([]).length;
  const offsets = bodies.map((body) => {
    const own = at;
    at += body.length;
    return own;
  });
  const stream = bytesOf(head(offsets), ...bodies);
  const container = utils.cfb_new();
  // A workbook of less than 4096 bytes would lie in the small sectors, as no office program writes it.
  const padded = new Uint8Array(Math.max(stream.length, 4096));
  padded.set(stream);
  utils.cfb_add(container, '/Workbook', Buffer.from(padded));
  for (const [name, content] of Object.entries(streams)) {
    utils.cfb_add(container, name, Buffer.from(content));
  }
  return new Uint8Array(writeOle(container, { type: 'buffer' }) as Buffer);
}

/** A PDF with one page of these lines, in a Chinese font that is not embedded, and more objects. */
export function pdf(
  lines: readonly string[],
  {
    info = '',
    annotation = '',
    attachment,
  }: { info?: string; annotation?: string; attachment?: string } = {},
): Uint8Array {
  const hex = (text: string) =>
    Array.from({ length: text.length }, (_, at) =>
      text.charCodeAt(at).toString(16).padStart(4, '0'),
    ).join('');
  const show = lines
    .map((line, at) => `1 0 0 1 40 ${780 - at * 20} Tm <${hex(line)}> Tj`)
    .join('\n');
  const content = `BT /F1 10 Tf ${show} ET`;
  const note =
    annotation === ''
      ? ''
      : `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents <feff${hex(annotation)}> >>]`;
  const names =
    attachment === undefined ? '' : '/Names << /EmbeddedFiles << /Names [(a.txt) 8 0 R] >> >>';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${names} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${note} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] >>',
    `<< /Subject <feff${hex(info)}> >>`,
    '<< /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>',
    `<< /Type /EmbeddedFile /Length ${(attachment ?? '').length} >>\nstream\n${attachment ?? ''}\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  let at = 9;
  const offsets = body.map((one) => {
    const own = at;
    at += one.length;
    return own;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(
    `%PDF-1.4\n${body.join('')}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  );
}

/** A PDF of one page with this content, its own catalogue and more objects (from number 6 on). */
export function pdfOf(
  content: string,
  { root, objects }: { readonly root: string; readonly objects: readonly string[] },
): string {
  const all = [
    root,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  let file = '%PDF-1.6\n';
  const offsets = all.map((object, at) => {
    const own = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return own;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** A web page whose table has these rows. */
export function html(rows: readonly string[], more = ''): Uint8Array {
  const table = rows.map(
    (line) =>
      `<tr>${line
        .split('\t')
        .map((cell) => `<td>${escape(cell)}</td>`)
        .join('')}</tr>`,
  );
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>清单</title></head><body><table>${table.join('')}</table>${more}</body></html>`,
  );
}

import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../../scripts/scan/open-file.ts';
import { ordinaryLines, plantedLines } from '../../../../scripts/scan/planted.ts';
import { pdfStrings } from '../../../../scripts/scan/pdf-strings.ts';
import { scanOriginal } from '../../../../scripts/scan/scan-file.ts';
import { findPersonalData } from '../../../../src/rules/disclosure/scan/scan-text.ts';
import {
  docx,
  html,
  ods,
  paragraph,
  pdf,
  record,
  xls,
  xlsx,
} from '../../../support/planted-files.ts';

const options = { allowedPhones: new Set<string>() };
const join = (rows: readonly string[]): Uint8Array => strToU8(rows.join('\r\n'));

/** Every format that can be registered, with the same rows in it. */
const formats: Readonly<Record<string, (rows: readonly string[]) => Uint8Array>> = {
  txt: join,
  csv: (rows) => join(rows.map((row) => row.replaceAll('\t', ','))),
  xlsx: (rows) => xlsx([{ name: '清单', rows }]),
  xls: (rows) => xls([{ name: '清单', rows }]),
  ods: (rows) => ods({ rows }),
  docx: (rows) => docx(rows),
  html: (rows) => html(rows),
  pdf: (rows) => pdf(rows.map((row) => row.replaceAll('\t', ' '))),
};

// Headings in a PDF are words at places, and columns cannot be told for sure: numbers are held there.
const planted = plantedLines(7, 1).filter(({ line }) => !line.includes('\n'));
const numbers = planted.filter(({ manner }) => !manner.startsWith('列标题'));

/** What is found of a file, by kind and masked number. */
const verdict = (name: string, bytes: Uint8Array): string[] =>
  scanOriginal(name, bytes, options)
    .map((line) => /疑似(.*?)。/u.exec(line)?.[1] ?? line)
    .sort();

describe('the same content has the same verdict in every format', () => {
  const own = planted.filter(({ manner }) => !manner.includes('零宽'));
  const lines = own.map(({ line }) => line);
  const others = Object.entries(formats).filter(([format]) => format !== 'pdf');

  test.each(others)('planted in .%s', (format, write) => {
    const missed = lines.filter((line) => verdict(`a.${format}`, write([line])).length === 0);
    expect(missed).toEqual([]);
    expect(verdict(`a.${format}`, write(lines))).toEqual(verdict('a.txt', join(lines)));
  });

  test('planted in .pdf', () => {
    const written = numbers
      .filter(({ manner }) => !manner.includes('零宽'))
      .map(({ line }) => line);
    // As many as a page holds.
    for (let at = 0; at < written.length; at += 30) {
      const page = written.slice(at, at + 30);
      expect(verdict('a.pdf', pdf(page))).toEqual(verdict('a.txt', join(page)));
    }
  });

  test('planted in a .pdf whose font says radicals for characters', () => {
    const [plain, coded] = ['车牌号：浙E·E7756', '\u2ECB牌号：浙E·E7756'];
    expect(verdict('a.pdf', pdf([plain]))).toHaveLength(1);
    expect(verdict('a.pdf', pdf([coded]))).toEqual(verdict('a.pdf', pdf([plain])));
  });

  test('planted with characters of no width, where a format has them', () => {
    const hidden = planted.filter(({ manner }) => manner.includes('零宽'));
    for (const [format, write] of Object.entries(formats).filter(([name]) => name !== 'pdf')) {
      for (const { line } of hidden) expect(verdict(`a.${format}`, write([line]))).toHaveLength(1);
    }
  });

  test.each(Object.entries(formats))('nothing where nothing is, in .%s', (format, write) => {
    const harmless = ordinaryLines(5, 1)
      .map(({ line }) => line)
      .filter((line) => {
        return findPersonalData(line, { tabular: true, allowed: new Set() }).length === 0;
      });
    expect(verdict(`a.${format}`, write(harmless))).toEqual([]);
  });

  test('a name that says another format changes nothing', () => {
    for (const write of Object.values(formats)) {
      const bytes = write([numbers[0]?.line ?? '']);
      const found = verdict('a.xlsx', bytes);
      expect(found).toEqual(verdict('a.xls', bytes));
      expect(found).not.toEqual([]);
    }
  });
});

const secret = '13800138000';
const id = '11019919491231002X';
const row = ['1\t东山区\t低效工业片区\t旧厂\t城关镇\t300\t正在实施'];
const core = (text: string) =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:subject>${text}</dc:subject></cp:coreProperties>`;
const wide = (text: string) =>
  Uint8Array.from(
    Array.from(text).flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  );
const jpeg = (comment: string) =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2, ...strToU8(comment), 0xff, 0xd9]);

/** Places where a format keeps words that a reader of the page does not see. */
const places: readonly (readonly [string, string, (words: string) => Uint8Array])[] = [
  ['docx', 'properties', (words) => docx(row, { 'docProps/core.xml': core(words) })],
  [
    'docx',
    'header',
    (words) => docx(row, { 'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(words)}</w:hdr>` }),
  ],
  [
    'docx',
    'footer',
    (words) => docx(row, { 'word/footer3.xml': `<w:ftr xmlns:w="w">${paragraph(words)}</w:ftr>` }),
  ],
  [
    'docx',
    'footnote',
    (words) =>
      docx(row, {
        'word/footnotes.xml': `<w:footnotes xmlns:w="w">${paragraph(words)}</w:footnotes>`,
      }),
  ],
  [
    'docx',
    'comment',
    (words) =>
      docx(row, {
        'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="1">${paragraph(words)}</w:comment></w:comments>`,
      }),
  ],
  [
    'docx',
    'deleted words',
    (words) =>
      docx(
        row,
        {},
        `<w:p><w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del></w:p>`,
      ),
  ],
  ['docx', 'struck-out words', (words) => docx(row, {}, paragraph(words, '<w:strike/>'))],
  ['docx', 'hidden words', (words) => docx(row, {}, paragraph(words, '<w:vanish/>'))],
  [
    'docx',
    'text box',
    (words) =>
      docx(
        row,
        {},
        `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
      ),
  ],
  [
    'docx',
    'runs cut in two',
    (words) =>
      docx(
        row,
        {},
        `<w:p><w:r><w:t>${words.slice(0, 5)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${words.slice(5)}</w:t></w:r></w:p>`,
      ),
  ],
  [
    'docx',
    'alternative text',
    (words) =>
      docx(
        row,
        {},
        `<w:p><w:drawing><wp:docPr xmlns:wp="wp" id="1" descr="${words}"/></w:drawing></w:p>`,
      ),
  ],
  [
    'docx',
    'chart cache',
    (words) =>
      docx(row, {
        'word/charts/chart1.xml': `<c:chart xmlns:c="c"><c:strCache><c:pt idx="0"><c:v>${words}</c:v></c:pt></c:strCache></c:chart>`,
      }),
  ],
  [
    'docx',
    'embedded workbook',
    (words) => docx(row, { 'word/embeddings/Sheet.xlsx': xlsx([{ name: '数据', rows: [words] }]) }),
  ],
  ['docx', 'custom data', (words) => docx(row, { 'customXml/item1.xml': `<data>${words}</data>` })],
  ['docx', 'picture', (words) => docx(row, { 'word/media/image1.jpg': jpeg(words) })],
  [
    'docx',
    'address',
    (words) =>
      docx(row, {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r" Type="t" Target="https://a.cn/?tel=${words}"/></Relationships>`,
      }),
  ],
  [
    'xlsx',
    'hidden sheet',
    (words) =>
      xlsx([
        { name: '清单', rows: row },
        { name: '底稿', rows: [words], state: 'veryHidden' },
      ]),
  ],
  ['xlsx', 'sheet name', (words) => xlsx([{ name: words, rows: row }])],
  [
    'xlsx',
    'comment',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/comments1.xml': `<comments><commentList><comment ref="A1"><text><t>${words}</t></text></comment></commentList></comments>`,
      }),
  ],
  [
    'xlsx',
    'pivot cache',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${words}"/></r></pivotCacheRecords>`,
      }),
  ],
  [
    'xlsx',
    'chart cache',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/charts/chart1.xml': `<c:chart xmlns:c="c"><c:v>${words}</c:v></c:chart>`,
      }),
  ],
  [
    'xlsx',
    'text box',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/drawings/drawing1.xml': `<x:wsDr xmlns:x="x" xmlns:a="a"><a:p><a:r><a:t>${words.slice(0, 4)}</a:t></a:r><a:r><a:t>${words.slice(4)}</a:t></a:r></a:p></x:wsDr>`,
      }),
  ],
  [
    'xlsx',
    'old drawing',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/drawings/vmlDrawing1.vml': `<xml><v:textbox><br>${words}</v:textbox></xml>`,
      }),
  ],
  [
    'xlsx',
    'header',
    (words) =>
      xlsx([
        {
          name: '清单',
          rows: row,
          after: `<headerFooter><oddHeader>&amp;C${words}</oddHeader></headerFooter>`,
        },
      ]),
  ],
  [
    'xlsx',
    'formula',
    (words) =>
      xlsx([{ name: '清单', rows: row, after: '' }], {
        'xl/worksheets/sheet9.xml': `<worksheet><sheetData><row r="1"><c r="A1"><f>"${words}"</f><v>1</v></c></row></sheetData></worksheet>`,
      }),
  ],
  [
    'xlsx',
    'properties',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'docProps/app.xml': `<Properties><Company>${words}</Company></Properties>`,
      }),
  ],
  [
    'xlsx',
    'defined name',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/extra.xml': `<definedNames><definedName name="x">"${words}"</definedName></definedNames>`,
      }),
  ],
  [
    'xlsx',
    'external data',
    (words) =>
      xlsx([{ name: '清单', rows: row }], {
        'xl/externalLinks/externalLink1.xml': `<externalLink><cell><v>${words}</v></cell></externalLink>`,
      }),
  ],
  [
    'xls',
    'hidden sheet',
    (words) =>
      xls([
        { name: '清单', rows: row },
        { name: '底稿', rows: [words], hidden: true },
      ]),
  ],
  ['xls', 'sheet name', (words) => xls([{ name: words, rows: row }])],
  [
    'xls',
    'header',
    (words) =>
      xls([
        { name: '清单', rows: row, more: [record(0x14, [words.length, 0, 1, ...wide(words)])] },
      ]),
  ],
  [
    'xls',
    'text of a drawing',
    (words) =>
      xls([
        {
          name: '清单',
          rows: row,
          more: [record(0x01b6, new Uint8Array(18)), record(0x3c, [0, ...strToU8(words)])],
        },
      ]),
  ],
  [
    'xls',
    'properties',
    (words) =>
      xls([{ name: '清单', rows: row }], {
        streams: { '/\u0005SummaryInformation': strToU8(`xx\0${words}\0`) },
      }),
  ],
  [
    'xls',
    'pivot cache',
    (words) =>
      xls([{ name: '清单', rows: row }], {
        streams: {
          '/_SX_DB_CUR/0001': Uint8Array.from([
            0xcd,
            0,
            words.length + 3,
            0,
            words.length,
            0,
            0,
            ...strToU8(words),
          ]),
        },
      }),
  ],
  [
    'xls',
    'embedded file',
    (words) =>
      xls([{ name: '清单', rows: row }], { streams: { '/MBD0001/Contents': wide(words) } }),
  ],
  ['ods', 'hidden sheet', (words) => ods({ rows: row, hiddenSheet: [words] })],
  [
    'ods',
    'comment',
    (words) =>
      ods({
        rows: row,
        inCells: `<office:annotation><text:p>${words}</text:p></office:annotation>`,
      }),
  ],
  [
    'ods',
    'properties',
    (words) =>
      ods(
        { rows: row },
        {
          'meta.xml': `<office:meta xmlns:office="o" xmlns:dc="d"><dc:description>${words}</dc:description></office:meta>`,
        },
      ),
  ],
  [
    'ods',
    'header',
    (words) =>
      ods(
        { rows: row },
        {
          'styles.xml': `<style:header xmlns:style="s" xmlns:text="t"><text:p>${words}</text:p></style:header>`,
        },
      ),
  ],
  [
    'ods',
    'chart',
    (words) =>
      ods(
        { rows: row },
        {
          'Object 1/content.xml': `<o:c xmlns:o="o" xmlns:text="t"><text:p>${words}</text:p></o:c>`,
        },
      ),
  ],
  ['html', 'comment', (words) => html(row, `<!-- ${words} -->`)],
  ['html', 'attribute', (words) => html(row, `<img alt="${words}">`)],
  ['html', 'script', (words) => html(row, `<script>var a="${words}"</script>`)],
  ['html', 'hidden block', (words) => html(row, `<div style="display:none">${words}</div>`)],
  [
    'html',
    'entities',
    (words) =>
      html(
        row,
        Array.from(words)
          .map((one) => `&#${one.charCodeAt(0)};`)
          .join(''),
      ),
  ],
  [
    'html',
    'cut by marks',
    (words) =>
      html(row, `${words.slice(0, 3)}<b>${words.slice(3, 8)}</b><!-- x -->${words.slice(8)}`),
  ],
  [
    'html',
    'picture in an address',
    (words) =>
      html(
        row,
        `<img src="data:image/jpeg;base64,${Buffer.from(jpeg(words)).toString('base64')}">`,
      ),
  ],
  ['pdf', 'properties', (words) => pdf(row, { info: words })],
  ['pdf', 'note', (words) => pdf(row, { annotation: words })],
  ['pdf', 'file in it', (words) => pdf(row, { attachment: words })],
  ['csv', 'cell after many empty ones', (words) => strToU8(`a,b${','.repeat(40)}${words}\r\n`)],
  ['txt', 'UTF-16', (words) => Uint8Array.from([0xff, 0xfe, ...wide(`abc ${words}`)])],
];

describe('nothing is hidden from the scan', () => {
  test.each(places)('.%s: %s', (format, _, write) => {
    // Each PDF is read by a process of its own: one secret is enough there.
    for (const words of format === 'pdf' ? [secret] : [secret, id]) {
      const findings = scanOriginal(`a.${format}`, write(words), options);
      expect(
        findings.some((line) => /手机号码|身份证号码/u.test(line)),
        findings.join('\n'),
      ).toBe(true);
      expect(findings.join('\n')).not.toContain(words);
    }
    const without = scanOriginal(`a.${format}`, write('城关镇'), options);
    expect(without.filter((line) => line.includes('疑似'))).toEqual([]);
  });
});

const unseen: readonly (readonly [string, string, Uint8Array])[] = [
  [
    'xlsx',
    '隐藏的工作表',
    xlsx([
      { name: '清单', rows: row },
      { name: '底稿', rows: ['x'], state: 'hidden' },
    ]),
  ],
  [
    'xls',
    '隐藏的工作表',
    xls([
      { name: '清单', rows: row },
      { name: '底稿', rows: ['x'], hidden: true },
    ]),
  ],
  ['ods', '隐藏的工作表', ods({ rows: row, hiddenSheet: ['x'] })],
  ['html', '隐藏的表格行列', strToU8('<table><tr style="display: none"><td>甲</td></tr></table>')],
  ['html', '隐藏的表格行列', strToU8('<table><tr><td>甲</td><td hidden>乙</td></tr></table>')],
  ['xlsx', '行隐藏的内容', xlsx([{ name: '清单', rows: row, rowAttributes: ' hidden="1"' }])],
  [
    'xlsx',
    '行隐藏的内容',
    xlsx([{ name: '清单', rows: row, rowAttributes: ' ht="0" customHeight="1"' }]),
  ],
  ['ods', '行隐藏的内容', ods({ rows: row, rowAttributes: ' table:visibility="filter"' })],
  [
    'xls',
    '行隐藏的内容',
    xls([
      {
        name: '清单',
        rows: row,
        more: [record(0x0208, [0, 0, 0, 0, 7, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 0, 0, 0])],
      },
    ]),
  ],
  [
    'xlsx',
    '2 列隐藏的内容（B、C 列）',
    xlsx([
      { name: '清单', rows: row, before: '<cols><col min="2" max="3" hidden="true"/></cols>' },
    ]),
  ],
  [
    'xlsx',
    '2 列隐藏的内容（B、C 列）',
    xlsx([{ name: '清单', rows: row, before: '<cols><col min="2" max="3" width="0"/></cols>' }]),
  ],
  [
    'xls',
    '2 列隐藏的内容（B、C 列）',
    xls([
      { name: '清单', rows: row, more: [record(0x007d, [1, 0, 2, 0, 9, 0, 0, 0, 1, 0, 0, 0])] },
    ]),
  ],
  [
    'ods',
    '工作表“清单”：有1 列隐藏的内容（B 列）',
    ods({
      rows: row,
      columns: '<table:table-column/><table:table-column table:visibility="collapse"/>',
    }),
  ],
  ['xls', '条批注', xls([{ name: '清单', rows: row, more: [record(0x001c, new Uint8Array(12))] }])],
  ['pdf', '条批注', pdf(row, { annotation: '请改' })],
  ['pdf', '嵌入的文件', pdf(row, { attachment: 'x' })],
  ['docx', '划去的文字', docx(row, {}, paragraph('旧', '<w:dstrike/>'))],
];

test.each(unseen)(
  '.%s with %s is stopped, and can be cleared by hash and reason',
  (format, what, bytes) => {
    const [finding = '', ...more] = scanOriginal(`a.${format}`, bytes, {
      ...options,
      hash: (text) => `h${text.length}`,
    });
    expect(more).toEqual([]);
    expect(finding).toContain(what);
    const hash = /sha256: (\S+)/u.exec(finding)?.[1] ?? '';
    const cleared = {
      ...options,
      hash: (text: string) => `h${text.length}`,
      cleared: new Set([hash]),
    };
    expect(scanOriginal(`a.${format}`, bytes, cleared)).toEqual([]);
  },
);

/** A PNG of one part besides its frame. */
function png(kind: string, data: Uint8Array): Uint8Array {
  const part = (name: string, own: Uint8Array) =>
    Buffer.concat([Buffer.from([0, 0, 0, own.length]), strToU8(name), own, Buffer.alloc(4)]);
  const head = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return Buffer.concat([head, part(kind, data), part('IEND', Buffer.alloc(0))]);
}

describe('packed words of a picture', () => {
  const packed = deflateSync(strToU8('联系人手机：13800138000'));
  const text = (of: Uint8Array) => Buffer.concat([strToU8('Comment\0\0'), of]);
  const translated = (of: Uint8Array) => Buffer.concat([strToU8('x\0\u0001\0zh\0\0'), of]);
  const told = (kind: string, data: Uint8Array) =>
    scanOriginal('a.png', png(kind, data), options).join('\n');

  test.each([
    ['zTXt', text],
    ['iTXt', translated],
    ['iCCP', text],
  ] as const)('%s is read, without its checksum too, and told where it cannot be', (kind, part) => {
    expect(told(kind, part(packed))).toContain('手机号码');
    expect(told(kind, part(packed.subarray(0, -4)))).toContain('手机号码');
    const broken = Buffer.from(packed).fill(0xff, 2, 8);
    expect(told(kind, part(broken))).toContain(`解不开的文字（${kind}）`);
  });

  test('words that unpack beyond measure are told, not unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(60_000_000));
    const whole = Buffer.from(png('zTXt', text(bomb)));
    whole.writeUInt32BE(bomb.length + 9, 8);
    expect(scanOriginal('a.png', whole, options).join('\n')).toContain('解不开的文字（zTXt）');
  });
});

describe('what a PDF keeps from the scan', () => {
  const withStream = (own: Uint8Array, entries = '', filter = '/FlateDecode') => {
    const object = `9 0 obj\n<< /Type /XObject /Filter ${filter} ${entries} >>\nstream\n`;
    return pdfStrings(Buffer.concat([strToU8(object), own, strToU8('\nendstream\nendobj\n%%EOF')]));
  };
  const packed = deflateSync(strToU8('<x>13800138000</x>'));
  const broken = Buffer.from(packed).fill(0xff, 2, 8);

  test('a stream that cannot be unpacked is told; one without its checksum is read', () => {
    expect(withStream(packed)).toMatchObject({ unread: [] });
    expect(withStream(packed.subarray(0, -4)).text).toContain('13800138000');
    expect(withStream(broken).unread).toEqual(['1 处解不开的内容']);
  });

  const hex = '3c783e31333830303133383030303c2f783e';
  test.each([
    ['/AHx', strToU8(`${hex}>`)],
    ['/ASCIIHexDecode', strToU8(`${hex.toUpperCase().replaceAll('38', '38\n')}>`)],
    ['/ASCII85Decode', strToU8("4Es%E1H7'B\r\n0f(dC0JGUBGWl~>")],
    ['[ /A85 /Fl ]', strToU8('Gau+>YVS,E0JEJ?"uc;mFoWq3"?Z~>')],
    ['/LZWDecode', Buffer.from('800f0f03e188cc7030184160f081e0be0701', 'hex')],
    ['/RL', Buffer.from('0a3c783e3133383030313338fe30033c2f783e80', 'hex')],
  ])('words written as %s are read', (filter, written) => {
    expect(withStream(written, '', filter)).toMatchObject({
      text: expect.stringContaining('13800138000') as string,
      unread: [],
    });
  });

  test.each(['/Crypt', '/JBIG2Decode', '[ /A85 /DCTDecode ]', '5 0 R', '[ 5 0 R ]'])(
    'what is written as %s is told as unread',
    (filter) => {
      expect(withStream(packed, '', filter).unread).toEqual(['1 处解不开的内容']);
    },
  );

  test('a picture is left to eyes, and what is locked is told as locked', () => {
    expect(withStream(broken, '/Subtype /Image').unread).toEqual([]);
    expect(withStream(broken, '/Encrypt 3 0 R').unread).toEqual(['加密而读不到的字符串']);
  });
});

test('hidden columns and rows without content are no findings', () => {
  const empty = xlsx([
    { name: '清单', rows: row, before: '<cols><col min="9" max="16384" hidden="1"/></cols>' },
  ]);
  expect(scanOriginal('a.xlsx', empty, options)).toEqual([]);
});

test.each([
  ['a part that is no XML', 'a.docx', docx(row, { 'word/header1.xml': '<w:hdr><w:p></w:hdr>' })],
  [
    'an unknown part',
    'a.xlsx',
    xlsx([{ name: '清单', rows: row }], {
      'xl/model/item.data': Uint8Array.from([0xff, 0x81, 0xff, 0x80, 0xfe]),
    }),
  ],
  ['a cut-off archive', 'a.xlsx', xlsx([{ name: '清单', rows: row }]).subarray(0, 400)],
  ['rich text', 'a.docx', strToU8('{\\rtf1 文字}')],
  ['a damaged PDF', 'a.pdf', strToU8('%PDF-1.4\nnothing')],
  [
    'an archive ten deep',
    'a.zip',
    Array.from({ length: 10 }).reduce<Uint8Array>(
      (inner) => zipSync({ 'a.zip': inner }),
      strToU8('x'),
    ),
  ],
])('%s is refused, never passed over', (_, name, bytes) => {
  expect(openFile(name, bytes).refused.length).toBeGreaterThan(0);
});

describe('marks that forbid the web are found in every format', () => {
  const told = (name: string, bytes: Uint8Array): string[] =>
    scanOriginal(name, bytes, options).filter((line) => line.includes('不公开的标记'));

  test.each(Object.entries(formats))('.%s', (format, write) => {
    for (const mark of ['机密★5年', '秘密★', '此件不予公开', '内部资料 注意保存']) {
      expect(told(`a.${format}`, write(['某市文件', mark, '正文。']))).toHaveLength(1);
    }
    const ordinary = [
      '国家秘密分为绝密、机密、秘密三级。',
      '此件主动公开',
      '资料由内部保存。',
      '商业秘密',
    ];
    expect(told(`a.${format}`, write(ordinary))).toEqual([]);
  });
});

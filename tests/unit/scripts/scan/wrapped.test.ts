import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../../scripts/scan/open-file.ts';
import { scanOriginal } from '../../../../scripts/scan/scan-file.ts';
import { unwrapped } from '../../../../scripts/scan/unwrapped.ts';
import { docx, html, ods, pdfOf, xlsx } from '../../../support/planted-files.ts';

// Nobody's.
const secret = '13800138000';
const id = '11019919491231002X';
const options = { allowedPhones: new Set<string>() };
const row = ['1\t东山区\t低效工业片区\t旧厂\t城关镇\t300\t正在实施'];
const list = (more: Readonly<Record<string, string>> = {}) =>
  xlsx([{ name: '清单', rows: row }], more);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (before: string) =>
  Array.from(secret, (one) => `${before}${one.charCodeAt(0).toString(16)}`).join('');
const mail = (encoding: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;

/** An archive with a part that its directory does not list. */
function withOrphan(): Uint8Array {
  const archive = list();
  const orphan = zipSync({ 'a.txt': strToU8(secret) }, { level: 0 }).subarray(
    0,
    30 + 5 + secret.length,
  );
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const directory = view.getUint32(archive.length - 6, true);
  const bytes = Buffer.concat([
    archive.subarray(0, directory),
    orphan,
    archive.subarray(directory),
  ]);
  bytes.writeUInt32LE(directory + orphan.length, bytes.length - 6);
  return new Uint8Array(bytes);
}

const commented = zipSync({ 'a.txt': strToU8('x') });
const comment = strToU8(`tel ${secret}`);
const withComment = Uint8Array.from([...commented, ...comment]);
withComment[commented.length - 2] = comment.length;

const png = [0x89, ...strToU8('PNG\r\n\u001A\n'), 0, 0, 0, 0, ...strToU8('IEND'), 0, 0, 0, 0];

const places: readonly (readonly [what: string, file: string, bytes: Uint8Array])[] = [
  [
    'web archive, quoted-printable',
    'a.docx',
    docx(row, { 'word/afchunk.mht': mail('quoted-printable', '13800=\r\n138000') }),
  ],
  [
    'web archive, base64',
    'a.docx',
    docx(row, { 'word/afchunk.mht': mail('base64', base64(`<p>电话 ${secret}</p>`)) }),
  ],
  [
    'number with an exponent in a property',
    'a.docx',
    docx(row, { 'docProps/custom.xml': '<p><r8>1.3800138E10</r8></p>' }),
  ],
  [
    'letters of a symbol font',
    'a.docx',
    docx(
      row,
      {},
      `<w:p>${Array.from(secret, (one) => `<w:sym w:char="F0${one.charCodeAt(0).toString(16)}"/>`).join('')}</w:p>`,
    ),
  ],
  ['a box for each digit', 'a.docx', docx([['身份证号', ...Array.from(id)].join('\t')])],
  ['attribute of laid-in data', 'a.xlsx', list({ 'customXml/item1.xml': `<户 id="${id}"/>` })],
  ['bytes behind an archive', 'a.xlsx', Uint8Array.from([...list(), ...strToU8(`\n${secret}\n`)])],
  ['comment of an archive', 'a.zip', withComment],
  [
    'spaces of an .ods',
    'a.ods',
    ods({ rows: row, inCells: '<text:p>138<text:s/>0013<text:s/>8000</text:p>' }),
  ],
  ['address written by numbers', 'a.html', html(row, `<a href="tel:${escaped('%')}">x</a>`)],
  [
    'escapes of a script',
    'a.html',
    html(row, `<script>var t="${escaped(String.raw`\u00`)}"</script>`),
  ],
  [
    'base64 in an attribute',
    'a.html',
    html(row, `<i data-x="${base64(`张三 ${secret} 城关镇`)}"></i>`),
  ],
  [
    'entities twice',
    'a.html',
    html(
      row,
      `<i title="${Array.from(secret, (one) => `&amp;#${one.charCodeAt(0)};`).join('')}"></i>`,
    ),
  ],
  [
    'page in a frame',
    'a.html',
    html(row, '<iframe srcdoc="&lt;p&gt;138&lt;b&gt;00138000&lt;/b&gt;&lt;/p&gt;"></iframe>'),
  ],
  ['three lines', 'a.html', html(row, '<p>身份证号：110199<br>19491231<br>002X</p>')],
  [
    'pieces of a drawing',
    'a.svg',
    strToU8('<svg><text><tspan>138</tspan><tspan>00138000</tspan></text></svg>'),
  ],
  [
    'behind a JPEG',
    'a.jpg',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9, ...strToU8(`tel ${secret}`)]),
  ],
  ['behind a PNG', 'a.png', Uint8Array.from([...png, ...strToU8(`tel ${secret}`)])],
  ['number with an exponent in a table', 'a.csv', strToU8('序号,电话\n1,1.3800138E+10\n')],
  ['escapes of JSON', 'a.json', strToU8(`{"tel":"${escaped(String.raw`\u00`)}"}`)],
];

describe('found where it is wrapped in other signs, or stands beside the content', () => {
  test.each(places)('%s', (_, file, bytes) => {
    const findings = scanOriginal(file, bytes, options);
    expect(findings.some((line) => /手机号码|身份证号码/u.test(line))).toBe(true);
  });
});

test('a part that the directory of an archive does not list is refused', () => {
  expect(openFile('a.xlsx', withOrphan()).refused).toEqual(['含有目录没有列出的部件']);
});

test('words, hashes and pictures that only look packed are not unwrapped', () => {
  const integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
  expect(unwrapped(`低效用地 redevelopment 100% ${integrity} 1.5E+3`)).toBe('');
});

describe('a PDF', () => {
  const number = (at: number) => `1380013800${at}`;
  const stream = (text: string, how = '') => {
    const bytes = how === '' ? text : Buffer.from(zlibSync(strToU8(text))).toString('latin1');
    return `<< ${how} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
  };
  const root =
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /AcroForm << /Fields [7 0 R] /XFA 9 0 R >> /PageLabels << /Nums [0 << /P (13800138003) >>] >> >>';
  const objects = [
    '<< /Type /StructElem /S /Figure /Alt (13800138000) >>',
    '<< /FT /Tx /T (tel) /V <31333830303133383030 31> >>',
    String.raw`<< /Type /Sig /ContactInfo (1380\060138\060\060\062) >>`,
    stream(`<xdp><tel>${number(4)}</tel></xdp>`),
    stream(`<x:xmpmeta><d>${number(5)}</d></x:xmpmeta>`, '/Filter /FlateDecode'),
  ];

  test('is read in its objects, not in its pages alone, and as it was before it was changed', () => {
    const before = pdfOf('BT /F1 9 Tf 1 0 0 1 40 700 Tm (tel 13800138006) Tj ET', {
      root,
      objects,
    });
    const content = 'BT /F1 9 Tf 1 0 0 1 61 700 Tm (00138007) Tj 1 0 0 1 40 700 Tm (138) Tj ET';
    const body = `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
    const [, previous] = /startxref\n(\d+)/u.exec(before) ?? [];
    const update = `xref\n4 1\n${String(before.length).padStart(10, '0')} 00000 n \ntrailer << /Size 11 /Root 1 0 R /Prev ${previous ?? ''} >>\nstartxref\n${before.length + body.length}\n%%EOF\ntel 13800138008\n`;
    const bytes = Uint8Array.from(`${before}${body}${update}`, (one) => one.charCodeAt(0));
    const found = openFile('a.pdf', bytes)
      .words.map(({ text }) => text)
      .join('\n');
    for (let at = 0; at <= 8; at += 1) expect(found, number(at)).toContain(number(at));
    expect(scanOriginal('a.pdf', bytes, options).length).toBeGreaterThanOrEqual(9);
  });
});

import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../../scripts/import/documents/read-document.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';
import { aDocx, cell, paragraph, table } from '../../../../support/docx.ts';
import { miscounted } from '../../../../support/parsed-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0]);

describe('what is no text is refused by its bytes, whatever its name', () => {
  test.each([
    ['办法.txt', utf8('{\\rtf1\\ansi 办法}'), 'RTF'],
    ['办法.docx', utf8('{\\rtf1\\ansi 办法}'), 'RTF'],
    ['办法.txt', utf8('<!DOCTYPE html><html><body><p>第一条</p></body></html>'), '网页'],
    ['办法.txt', utf8('\uFEFF  <div>第一条</div>'), '网页'],
    ['办法.html', utf8('<html><body>您访问的页面不存在</body></html>'), '报错页'],
    ['办法.txt', utf8('404 Not Found'), '报错页'],
    ['办法.html', utf8('第一条 为了用地。'), '不是网页'],
    ['办法.txt', bytesOf(0xd0, 0xcf, 0x11, 0xe0), '.doc、.wps、.et'],
    ['办法.wps', bytesOf(0xd0, 0xcf, 0x11, 0xe0), '.doc、.wps、.et'],
    ['扫描.txt', bytesOf(0xff, 0xd8, 0xff, 0xe0), '图片'],
    ['扫描.png', bytesOf(0x89, 0x50, 0x4e, 0x47), '图片'],
    ['办法.pdf', utf8('%PDF-1.7 broken'), 'PDF'],
    ['办法.docx', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'OFD'],
    ['办法.docx', zipSync({ 'a.txt': strToU8('办法') }), '压缩包'],
    ['办法.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }), '损坏的 Word'],
    ['办法.txt', utf8(`第一条 ${'地'.repeat(300_000)}`), '第 1 行有 300004 个字'],
  ])('%s is %s', async (name, bytes, what) => {
    const { transcript, refusal } = await readDocument(name, bytes);
    expect(transcript).toBeNull();
    expect(refusal?.read).toContain(what);
    expect(refusal?.action).not.toBe('');
  });

  test('an unpacked size that no document has is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    const directory = bomb.findIndex(
      (byte, at) =>
        byte === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2,
    );
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 900_000_000, true);
    const { refusal } = await readDocument('办法.docx', bomb);
    expect(refusal?.read).toContain('过大');
  });

  test('an archive that unpacks to more than it states is unpacked no further', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    const directory = bomb.findIndex(
      (byte, at) =>
        byte === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2,
    );
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 900, true);
    const { refusal } = await readDocument('办法.docx', bomb);
    expect(refusal?.read).toContain('过大');
  });

  const sentence = '第一条 为了节约集约用地，推动城乡发展方式转变，制定本办法。\n';
  const utf7 = (text: string): string =>
    text.replace(/[^\n -~]+/gu, (run) => {
      const bytes = Buffer.from(run, 'utf16le').swap16();
      return `+${bytes.toString('base64').replaceAll('=', '')}-`;
    });
  const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  test.each([
    [
      'Big5',
      Uint8Array.from(Buffer.from('a4e2b5a6bfecaaebc1b7b6b0ad70b9ba'.repeat(8), 'hex')),
      'Big5',
    ],
    ['UTF-7', utf8(utf7(sentence.repeat(4))), 'UTF-7'],
    ['UTF-8 twice', utf8(latin(sentence.repeat(4))), '两次'],
    [
      'UTF-8 as GB18030',
      utf8(new TextDecoder('gb18030').decode(utf8(sentence.repeat(4)))),
      '无法识别|GB18030',
    ],
  ])('a text in %s is refused with the place where it shows', async (_, bytes, what) => {
    const { refusal } = await readDocument('办法.txt', bytes);
    expect(refusal?.read).toMatch(new RegExp(what, 'u'));
    expect(refusal?.read).toContain('第 1 行');
  });
});

const lines = [
  '甲市用地办法',
  '第一章 总则',
  '第一条 为了用地，制定本办法。',
  '第二条 下列用地适用：',
  '（一）旧厂；',
  '（二）旧村。',
  '区\t片区\t面积',
  '东区\t一厂\t100',
  '西区\t二厂\t200',
  '第三条 本办法自2025年3月1日起施行。',
];
const compact = (text: string): string => text.replaceAll(/\s/gu, '');
const shape = (text: string, hints = {}): unknown =>
  parseText(text, hints).clauses.map(({ path, heading, text: words, table: own }) => ({
    ...{ path, heading, words: compact(words) },
    rows: own?.rows.map(({ cells }) => cells.map(compact)) ?? null,
  }));
const right = shape(lines.join('\n'));

const gap = fc.constantFrom('', ' ', '\u3000\u3000', '\u200B', '\u00A0');
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\n \n', '\r');

describe('mutations of good files', () => {
  test('white space, line ends and marks of no width change nothing in a plain text', async () => {
    const mutated = fc.tuple(fc.array(gap, { minLength: 10, maxLength: 10 }), lineEnd);
    await fc.assert(
      fc.asyncProperty(mutated, async ([gaps, end]) => {
        const text = lines.map((line, at) => `${gaps[at] ?? ''}${line}`).join(end);
        const { transcript } = await readDocument('办法.txt', utf8(text));
        expect(shape(transcript?.text ?? '')).toEqual(right);
      }),
      { numRuns: 200 },
    );
  });

  test('a lost, doubled or moved line is read as it stands, no character lost', async () => {
    const mutated = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('drop', 'double', 'move'));
    await fc.assert(
      fc.asyncProperty(mutated, async ([from, to, how]) => {
        const own = [...lines];
        const line = own[from] ?? '';
        if (how === 'double') own.splice(to, 0, line);
        else own.splice(from, 1);
        if (how === 'move') own.splice(to, 0, line);
        const text = own.join('\n');
        const { transcript } = await readDocument('办法.txt', utf8(text));
        expect(transcript?.text).toBe(text);
        expect(miscounted(text, parseText(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const one = (text: string): string => cell(paragraph(text));
  const word = aDocx(
    [
      ...lines.slice(0, 6).map((line) => paragraph(line)),
      table(lines.slice(6, 9).map((line) => line.split('\t').map(one))),
      paragraph(lines[9] ?? ''),
    ].join(''),
  );

  test('Word and web pages of the same words read the same', async () => {
    const docx = await readDocument('办法.docx', word);
    expect(shape(docx.transcript?.text ?? '', docx.transcript?.hints)).toEqual(right);
    const rows = lines
      .slice(6, 9)
      .map((line) => `<tr><td>${line.replaceAll('\t', '</td><td>')}</td></tr>`);
    const html = `<html><body>${lines
      .slice(0, 6)
      .map((line) => `<p>${line}</p>`)
      .join('\n')}<table>${rows.join('')}</table><p>${lines[9] ?? ''}</p></body></html>`;
    const page = await readDocument('办法.html', utf8(html));
    expect(shape(page.transcript?.text ?? '', page.transcript?.hints)).toEqual(right);
  });

  test('a Word file with broken bytes is refused, or read without harm', async () => {
    const broken = fc.array(fc.tuple(fc.nat(word.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(broken, fc.boolean(), async (changes, cutOff) => {
        const bytes = Uint8Array.from(word);
        for (const [at, value] of changes) bytes[at] = value;
        const file = cutOff ? bytes.subarray(0, changes[0]?.[0] ?? 0) : bytes;
        const { transcript, refusal } = await readDocument('办法.docx', file);
        expect((transcript === null) !== (refusal === null)).toBe(true);
        if (transcript !== null) parseText(transcript.text, transcript.hints);
      }),
      { numRuns: 200 },
    );
  });
});

test.each([1, 2])(
  'UTF-8 that ends %d bytes too early is refused, not read as GB18030',
  async (lost) => {
    const bytes = new TextEncoder().encode('第一条 旧厂可以改造').subarray(0, -lost);
    expect((await readDocument('text.txt', bytes)).refusal?.read).toBe('不是文字的字节');
  },
);

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { below, ofBytes, pick, type Mutation, type Random } from './mutate.ts';
import { pdfContents, writePdf } from './pdf-file.ts';

/** One change of a good text. */
export interface TextMutation extends Mutation {
  /** What the file says, where its bytes alone do not tell; null where they do. */
  readonly meant: string | null;
  /** Whether the definitions of automatic numbers are as they were. */
  readonly keepsNumbers: boolean;
}

type Change = (text: string, random: Random) => string;

/** Changes of the pieces that a pattern cuts a text into. */
const ofPieces = (cut: RegExp): Readonly<Record<string, Change>> => {
  const change =
    (edit: (pieces: string[], random: Random) => void): Change =>
    (text, random) => {
      const pieces = text.split(cut);
      edit(pieces, random);
      return pieces.join('');
    };
  return {
    删去: change((pieces, random) => pieces.splice(below(random, pieces.length), 1)),
    重复: change((pieces, random) => {
      const at = below(random, pieces.length);
      pieces.splice(at, 0, pieces[at] ?? '');
    }),
    对调: change((pieces, random) => {
      const [a, b] = [below(random, pieces.length), below(random, pieces.length)];
      [pieces[a], pieces[b]] = [pieces[b] ?? '', pieces[a] ?? ''];
    }),
  };
};

const named = (name: string, changes: Readonly<Record<string, Change>>): [string, Change][] =>
  Object.entries(changes).map(([verb, change]) => [`${verb}${name}`, change]);

const strange = [
  '①',
  '"',
  "'",
  '<',
  '>',
  '&',
  '\u200b',
  '\n',
  '\uFFFD',
  '<!--',
  '</p>',
  '<b>',
  '　',
  '第九条　',
  '（十）',
  '\t',
  '-->',
  '=',
];
const inserted: Change = (text, random) => {
  const at = below(random, text.length);
  return `${text.slice(0, at)}${pick(random, strange)}${text.slice(at)}`;
};
const shortened: Change = (text, random) => {
  const at = below(random, text.length);
  return `${text.slice(0, at)}${text.slice(at + 1 + below(random, 3))}`;
};
const cut: Change = (text, random) => text.slice(0, below(random, text.length));
const flipped: Change = (text, random) => {
  const at = below(random, text.length);
  const one = String.fromCharCode(text.charCodeAt(at) ^ (1 << below(random, 7)));
  return `${text.slice(0, at)}${one}${text.slice(at + 1)}`;
};
const replaced =
  (pattern: RegExp, values: readonly string[]): Change =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { index, 0: old } = pick(random, found);
    return `${text.slice(0, index)}${pick(random, values)}${text.slice(index + old.length)}`;
  };

const ofLetters: [string, Change][] = [
  ['插入字符', inserted],
  ['删去几字', shortened],
  ['截断文字', cut],
  ['翻转字的一位', flipped],
];

const changes: Readonly<Record<string, readonly (readonly [string, Change])[]>> = {
  txt: [...ofLetters, ...named('一段', ofPieces(/(?<=\n)/u))],
  html: [
    ...ofLetters,
    ...named('一段', ofPieces(/(?<=<\/p>)/u)),
    ...named('一格', ofPieces(/(?<=<\/td>)/u)),
    ...named('一个标记', ofPieces(/(?=<)|(?<=>)/u)),
    [
      '改网页头',
      replaced(/<meta [^>]*>|<title>[^<]*<\/title>/gu, [
        '',
        '<meta charset="gb2312">',
        '<meta charset="big5">',
        '<title>',
        '<meta name="ArticleTitle" content="另一个标题">',
      ]),
    ],
    [
      '改并格',
      replaced(/rowspan="2"|<td>/gu, [
        '<td rowspan="3">',
        '<td colspan="2">',
        'rowspan="9"',
        '',
        '<td rowspan=0>',
      ]),
    ],
    [
      '改容器',
      replaced(/<div [^>]*>|<nav>|<\/nav>|<\/div>/gu, [
        '<div class="footer">',
        '<form>',
        '<nav>',
        '',
        '<div style="display:none">',
        '<aside>',
        '<div hidden>',
      ]),
    ],
  ],
  docx: [
    ...ofLetters,
    ...named('一段', ofPieces(/(?<=<\/w:p>)/u)),
    ...named('一格', ofPieces(/(?=<w:tc>)/u)),
    ...named('一行', ofPieces(/(?=<w:tr>)|(?<=<\/w:tr>)/u)),
    ...named('一个元素', ofPieces(/(?=<)|(?<=>)/u)),
    [
      '改并格',
      replaced(/<w:tcPr>.*?<\/w:tcPr>/gu, [
        '<w:tcPr/>',
        '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
        '<w:tcPr><w:vMerge/></w:tcPr>',
        '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
      ]),
    ],
    [
      '改编号',
      replaced(/<w:numPr>.*?<\/w:numPr>/gu, [
        '',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
      ]),
    ],
    [
      '换成别的元素',
      replaced(/<w:r>(?=<w:t)|<w:t xml:space="preserve">[^<]*<\/w:t>/gu, [
        '<m:oMath xmlns:m="urn:m"><m:r><m:t>x</m:t></m:r></m:oMath><w:r>',
        '<w:ruby><w:t>注</w:t></w:ruby><w:r>',
        '<w:tab/>',
        '<w:t>&lt;</w:t>',
      ]),
    ],
  ],
  pdf: [
    ...named('一行', ofPieces(/(?<=ET\n)/u)),
    ['截断文字', cut],
    ['删去几字', replaced(/(?<=<(?:[0-9a-f]{4})*)[0-9a-f]{4}/gu, ['', '4e00', '7528'])],
    [
      '拆开一行',
      (text, random) =>
        replaced(/> Tj ET\n/gu, ['> Tj ET\n', '4e00> Tj ET\n', '> Tj ET\n\n'])(text, random),
    ],
    ['移动一行', replaced(/1 0 0 1 [\d.]+/gu, ['1 0 0 1 90', '1 0 0 1 130', '1 0 0 1 300'])],
  ],
};

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  '标作 UTF-16 小端': (text) => Uint8Array.from([0xff, 0xfe, ...strToU8(text)]),
  '标作 UTF-16 大端': (text) => Uint8Array.from([0xfe, 0xff, ...strToU8(text)]),
  编码两次: (text) => strToU8(strFromU8(strToU8(text), true)),
  '存作 UTF-16 小端': (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
  '当作 GB18030 又存': (text) => strToU8(new TextDecoder('gb18030').decode(strToU8(text))),
};

function packedWord(bytes: Uint8Array, random: Random): TextMutation {
  const parts = unzipSync(bytes);
  const rest = { meant: null, keepsNumbers: false };
  const chance = random();
  if (chance < 0.08) {
    const gone = pick(random, Object.keys(parts));
    return {
      ...rest,
      name: `去掉 ${gone}`,
      bytes: zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone))),
    };
  }
  const part = chance < 0.2 ? 'word/numbering.xml' : 'word/document.xml';
  const [name, change] = pick(
    random,
    chance < 0.2
      ? [...ofLetters, ...named('一个元素', ofPieces(/(?=<)|(?<=>)/u))]
      : (changes['docx'] ?? []),
  );
  const words = change(strFromU8(parts[part] ?? new Uint8Array()), random);
  const keepsNumbers = part === 'word/document.xml' && name !== '改编号';
  return { ...rest, keepsNumbers, name, bytes: zipSync({ ...parts, [part]: strToU8(words) }) };
}

/** One random change of a good text: of its bytes, its encoding, or the words and marks in it. */
export function mutateText(kind: string, bytes: Uint8Array, random: Random): TextMutation {
  const rest = { meant: null, keepsNumbers: true };
  if (random() < 0.3) {
    const name = pick(random, Object.keys(ofBytes));
    return { ...rest, keepsNumbers: false, name, bytes: ofBytes[name]?.(bytes, random) ?? bytes };
  }
  if (kind === 'docx') return packedWord(bytes, random);
  if (kind === 'txt' && random() < 0.1) {
    const name = pick(random, Object.keys(encodings));
    const text = strFromU8(bytes);
    return { ...rest, meant: text, name, bytes: encodings[name]?.(text) ?? bytes };
  }
  const [name, change] = pick(random, changes[kind] ?? []);
  if (kind !== 'pdf') return { ...rest, name, bytes: strToU8(change(strFromU8(bytes), random)) };
  const contents = pdfContents(bytes);
  const at = below(random, contents.length);
  contents[at] = change(contents[at] ?? '', random);
  return { ...rest, name, bytes: writePdf(contents) };
}

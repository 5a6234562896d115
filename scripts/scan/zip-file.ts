import { unzipSync } from 'fflate';
import { byOthers, FileDamage, unlessDamaged } from '../files/damage.ts';
import {
  isIntact,
  mostUnpackedBytes,
  unpackedEntry,
  zipDirectory,
  type ZipEntry,
} from '../import/readers/zip-size.ts';
import { placedRows, placeFinder } from './cell-places.ts';
import {
  merged,
  nothing,
  refused,
  within,
  type Opened,
  type PlaceOf,
  type Unseen,
  type Words,
} from './opened.ts';
import { rawStrings } from './raw-strings.ts';
import { writtenOut } from './unwrapped.ts';
import { columnOf, writtenRows, type WrittenCell } from './written-rows.ts';
import { watchDocument, watchOpenDocument, watchSheet, type PartWatch } from './unseen-parts.ts';
import { readXml, xmlWords, type XmlVisitor } from './xml-words.ts';
import { strayBytes } from './zip-stray.ts';

/** Opens the bytes of a part as a file of its own. */
export type Opener = (name: string, bytes: Uint8Array) => Opened;

const maxParts = 20_000;

/** Parts of settings and typefaces: whatever text they hold is read, and they show nothing. */
const harmless =
  /(?:^|\/)(?:printerSettings\d*\.bin|[^/]+\.(?:odttf|ttf|otf|fntdata|emf|wmf|rdf)|mimetype)$|^Configurations2\/|^ObjectReplacements\//i;

/** Parts that hold what their readers do not see, by name. */
const unseenParts: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotCache\//i, '数据透视表的缓存（源数据）'],
  [/^xl\/revisions\//i, '修订记录'],
  [/^xl\/(?:comments|threadedComments)/i, '批注'],
  [/^xl\/externalLinks\/[^/]+\.xml$/i, '外部链接的缓存'],
  [/\/embeddings\//i, '嵌入的文件'],
  [/vbaProject\.bin$/i, '宏'],
  [/^(?:Basic|Scripts)\/.*\.(?:xml|xlb|py|js|bsh)$/i, '宏'],
  [/\/activeX\//i, '控件'],
];

interface Package {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Names of sheets by part, e.g. `xl/worksheets/sheet1.xml`. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  readonly unseen: readonly Unseen[];
  readonly placeOf: PlaceOf;
}

/** Parts whose words stand in cells. */
const tableParts = /^(?:xl\/sharedStrings|xl\/worksheets\/[^/]+|content|word\/document)\.xml$/;

function sharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = '';
  readXml(bytes, {
    open: ({ name }) => {
      if (name === 'si') text = '';
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

function workbookSheets(parts: Package['parts']): Pick<Package, 'sheets' | 'unseen'> {
  const workbook = parts['xl/workbook.xml'];
  if (workbook === undefined) return { sheets: new Map(), unseen: [] };
  const targets = new Map<string, string>();
  const rels = parts['xl/_rels/workbook.xml.rels'];
  if (rels) {
    readXml(rels, {
      open: ({ attributes: { Id = '', Target = '' } }) => {
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  }
  const sheets = new Map<string, string>();
  const unseen: Unseen[] = [];
  readXml(workbook, {
    open: ({ name, attributes }) => {
      if (name !== 'sheet') return;
      const title = attributes['name'] ?? '';
      // `r:id` and `sheetId` are two attributes; only the first names a part.
      const part = targets.get(attributes['id'] ?? '');
      if (part !== undefined) sheets.set(part, title);
      if (/hidden/i.test(attributes['state'] ?? '')) {
        unseen.push({ where: `工作表“${title}”`, what: '隐藏的工作表' });
      }
    },
  });
  return { sheets, unseen };
}

/** Writes down the rows of a worksheet while it is read: a line each, cells between tabs, with what their numbers stand for. */
function rowWriter(
  strings: readonly string[],
): XmlVisitor & { readonly written: () => readonly string[] } {
  const rows: WrittenCell[][] = [];
  let cells: WrittenCell[] = [];
  let column = -1;
  let text = '';
  let shared = false;
  let inValue = false;
  return {
    open: ({ name, attributes }) => {
      inValue = name === 'v';
      if (name === 'row') [cells, column] = [[], -1];
      if (name === 'c') {
        column = columnOf(attributes['r'] ?? '') ?? column + 1;
        shared = attributes['t'] === 's';
        text = '';
      }
      if (name === 'f' || name === 'v') text = '';
    },
    text: (piece) => {
      text += piece;
    },
    // The numbers of the strings, one beside the other, would be read as somebody's number by chance.
    isPointer: (piece) =>
      shared && inValue && /^\d+$/.test(piece) && Number(piece) < strings.length,
    close: (name) => {
      inValue = false;
      if (name === 'f') text = '';
      if (name === 'c') {
        cells.push({ column, text: shared ? (strings[Number(text)] ?? '') : writtenOut(text) });
        text = '';
      }
      if (name === 'row') rows.push(cells);
    },
    written: () => writtenRows(rows),
  };
}

/** Two visitors as one. */
function both(one: XmlVisitor, other: XmlVisitor): XmlVisitor {
  return {
    open: (tag) => {
      one.open?.(tag);
      other.open?.(tag);
    },
    text: (text) => {
      one.text?.(text);
      other.text?.(text);
    },
    isPointer: (text) => one.isPointer?.(text) === true || other.isPointer?.(text) === true,
    close: (name) => {
      one.close?.(name);
      other.close?.(name);
    },
  };
}

function watchFor(name: string, sheet: string | undefined): PartWatch | null {
  if (/^word\/(?!styles|settings|theme|fontTable|numbering|webSettings)/.test(name)) {
    return watchDocument(name);
  }
  if (sheet !== undefined) return watchSheet(sheet);
  return /^(?:content|styles)\.xml$/.test(name) ? watchOpenDocument(name) : null;
}

function xmlPart(name: string, bytes: Uint8Array, pack: Package): Opened {
  const title = pack.sheets.get(name);
  const isSheet = title !== undefined || name.startsWith('xl/worksheets/');
  const sheet = isSheet ? (title === undefined ? name : `工作表“${title}”`) : undefined;
  const watch = watchFor(name, sheet);
  const writer = isSheet ? rowWriter(pack.strings) : null;
  const visitor = writer === null ? (watch ?? {}) : both(watch ?? {}, writer);
  const words: Words[] = xmlWords(sheet ?? name, bytes, visitor);
  const written = writer?.written() ?? [];
  const rows = written.map((text): Words => ({ where: sheet ?? name, text, tabular: true }));
  // Rows of a sheet are read with what their cells stand for; its other words are no rows.
  const others = isSheet ? words.map((one) => ({ ...one, tabular: false })) : words;
  const placeOf = isSheet || tableParts.test(name) ? pack.placeOf : undefined;
  return {
    ...nothing,
    words: [...rows, ...others].map((one) => ({ ...one, placeOf })),
    unseen: watch?.found() ?? [],
  };
}

function openPart(name: string, bytes: Uint8Array, pack: Package, open: Opener): Opened {
  const isXml = /\.(?:xml|rels|vml|svg|xsd)$/i.test(name);
  if (name.endsWith('/') || bytes.length === 0) return nothing;
  if (!isXml) {
    if (!harmless.test(name)) return within(name, open(name, bytes));
    return { ...nothing, words: [{ where: name, text: rawStrings(bytes), tabular: false }] };
  }
  return unlessDamaged(
    () => xmlPart(name, bytes, pack),
    // Old drawings of comments are often no XML at all: their words are read as those of a web page.
    () =>
      /\.vml$/i.test(name)
        ? within(name, open('drawing.html', bytes))
        : refused(`${name}：不是完整的 XML`),
  );
}

function namedUnseen(names: readonly string[]): Unseen[] {
  return unseenParts.flatMap(([pattern, what]) => {
    const where = names.filter((name) => pattern.test(name));
    return where.length === 0 ? [] : [{ where: where[0] ?? '', what }];
  });
}

/** What keeps an archive from being opened whole; null where nothing is seen before it is unpacked. */
function obstacle(entries: readonly ZipEntry[] | undefined): string | null {
  if (entries === undefined) return '压缩文件不完整，打不开';
  if (entries.some(({ encrypted }) => encrypted)) return '文件有密码，打不开';
  if (entries.length > maxParts) return `部件过多（${entries.length} 个）`;
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostUnpackedBytes) return `解压后过大（${size} 字节）`;
  return null;
}

/** How parts may be packed: as they are, or deflated. */
const methods = new Set([0, 8]);

/**
 * The parts of an archive by their names as readers of office files read these.
 *
 * @param contents in the order of the directory
 * @throws FileDamage where there is a part that they could not unpack, or one without a name
 */
function namedParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  contents: readonly Uint8Array[],
): Record<string, Uint8Array> {
  const names: string[] = [];
  byOthers(() => unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) }));
  if (names.length !== contents.length || entries.some(({ method }) => !methods.has(method))) {
    throw new FileDamage('parts that nobody can unpack');
  }
  return Object.fromEntries(names.map((name, at) => [name, contents[at] ?? new Uint8Array()]));
}

/** The parts of an archive and what is known of them all; what refuses it where they are not whole. */
function packageOf(bytes: Uint8Array, parts: Record<string, Uint8Array>): Package | Opened {
  if (!isIntact(bytes, parts)) return refused('压缩文件损坏（校验和不符），打不开');
  const strings = sharedStrings(parts['xl/sharedStrings.xml']);
  const book = workbookSheets(parts);
  const placeOf = placeFinder(() => placedRows(parts, book.sheets, strings));
  return { parts, strings, placeOf, ...book };
}

/** Opens an archive (.docx, .xlsx, .ods, .zip): every part of it, and what the parts hold unseen. */
export function openZip(bytes: Uint8Array, open: Opener): Opened {
  const entries = zipDirectory(bytes)?.entries;
  const why = obstacle(entries);
  if (why !== null || entries === undefined) return refused(why ?? '');
  const contents = entries.flatMap((entry) => unpackedEntry(bytes, entry) ?? []);
  if (contents.length !== entries.length) return refused('解压后比写明的大，打不开');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) {
    return refused('两个部件同名，只有一个会被看到');
  }
  const pack = unlessDamaged(
    () => packageOf(bytes, namedParts(bytes, entries, contents)),
    () => refused('压缩文件损坏，打不开'),
  );
  if (!('parts' in pack)) return pack;
  const { parts } = pack;
  const names = Object.keys(parts);
  const opened = names.map((name) => openPart(name, parts[name] ?? new Uint8Array(), pack, open));
  const all = merged(opened);
  const title: Words = {
    where: '部件和工作表的名称',
    text: [...names, ...pack.sheets.values()].join('\n'),
    tabular: false,
  };
  const { stray, hasPart } = strayBytes(bytes);
  const beside: Words = { where: '部件以外的内容', text: rawStrings(stray), tabular: false };
  const encryption = parts['META-INF/manifest.xml'];
  const locked =
    encryption !== undefined && new TextDecoder().decode(encryption).includes('encryption-data');
  return {
    words: [...all.words, title, beside],
    unseen: [...pack.unseen, ...all.unseen, ...namedUnseen(names)],
    pictures: all.pictures,
    refused: [
      ...(locked ? ['文件有密码，打不开'] : all.refused),
      ...(hasPart ? ['含有目录没有列出的部件'] : []),
    ],
  };
}

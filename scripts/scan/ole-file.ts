import { read, type CFB$Container } from 'cfb';
import { byOthers, unlessDamaged } from '../files/damage.ts';
import {
  biff,
  biffNumbers,
  biffRecords,
  biffSheets,
  filledCells,
  hiddenPlaces,
  sheetRecords,
  type BiffRecord,
} from '../import/readers/biff.ts';
import { biffRows } from '../import/readers/biff-rows.ts';
import { placedRow, placeFinder, type PlacedRow } from './cell-places.ts';
import { nothing, refused, type Opened, type Unseen, type Words } from './opened.ts';
import { rawStrings } from './raw-strings.ts';
import { hiddenColumns } from './unseen-parts.ts';
import { writtenOut } from './unwrapped.ts';
import { writtenRows } from './written-rows.ts';

/** Streams and storages that hold what a reader does not see, by path. */
const unseenStreams: readonly (readonly [RegExp, string])[] = [
  [/_VBA_PROJECT/i, '宏'],
  [/_SX_DB/i, '数据透视表的缓存（源数据）'],
  [/Revision Log/i, '修订记录'],
  [/\/(?:MBD|LNK|ObjectPool)[^/]*\//i, '嵌入的文件'],
  [/\/Ctls$/i, '控件'],
];

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The strings of all records; a string that goes on in the next record may repeat its flag there. */
function recordStrings(records: readonly BiffRecord[]): string {
  const texts = records.map(({ data, more }) => {
    const whole = rawStrings(concatenated([data, ...more]));
    if (more.length === 0) return whole;
    const unflagged = concatenated([data, ...more.map((part) => part.subarray(1))]);
    return `${whole}\n${rawStrings(unflagged)}`;
  });
  return texts.join('\n');
}

function unseenOfSheet(where: string, records: readonly BiffRecord[]): Unseen[] {
  const filled = filledCells(records);
  const { rows, isHiddenColumn } = hiddenPlaces(records);
  const hiddenRows = new Set(filled.map(([row]) => row).filter((row) => rows.has(row)));
  const columns = filled.map(([, column]) => column).filter(isHiddenColumn);
  const notes = records.filter(({ id }) => id === biff.note).length;
  return [
    ...(hiddenRows.size > 0 ? [{ where, what: `${hiddenRows.size} 行隐藏的内容` }] : []),
    ...hiddenColumns(where, columns),
    ...(notes > 0 ? [{ where, what: `${notes} 条批注` }] : []),
  ];
}

/** The rows of each sheet as a clerk finds them. */
function sheetsOf(
  records: readonly BiffRecord[],
): { where: string; rows: PlacedRow[]; written: readonly string[] }[] {
  return biffRows(records).map(({ name, rows }) => {
    const where = `工作表“${name}”`;
    const cellsOfRows = rows.map((cells) =>
      cells.map(({ column, text }) => ({ column, text: writtenOut(text) })),
    );
    const placed = rows.map((cells, at) =>
      placedRow(where, (cells[0]?.row ?? 0) + 1, cellsOfRows[at] ?? []),
    );
    return { where, rows: placed, written: writtenRows(cellsOfRows) };
  });
}

function openWorkbook(stream: Uint8Array): Opened {
  const records = biffRecords(stream);
  if (records.some(({ id }) => id === biff.filePass)) return refused('文件有密码，打不开');
  if (records[0]?.id !== biff.bof) return refused('工作簿损坏，打不开');
  const sheets = biffSheets(records);
  const rowsOfSheets = sheetsOf(records);
  const placeOf = placeFinder(() => rowsOfSheets.flatMap(({ rows }) => rows));
  const unseen = sheets.flatMap(({ name, offset, hidden }): Unseen[] => {
    const where = `工作表“${name}”`;
    const own = unseenOfSheet(where, sheetRecords(records, offset));
    return [...(hidden ? [{ where, what: '隐藏的工作表' }] : []), ...own];
  });
  const numbers = biffNumbers(records)
    .filter((value) => Number.isInteger(value) && value >= 1e10)
    .map((value) => BigInt(value).toString());
  const words: Words[] = [
    ...rowsOfSheets.flatMap(({ where, written }) =>
      written.map((text) => ({ where, text, tabular: true, placeOf })),
    ),
    { where: '工作簿', text: recordStrings(records), tabular: false, placeOf },
    { where: '工作簿中的数字', text: numbers.join('\n'), tabular: false, placeOf },
    { where: '工作表的名称', text: sheets.map(({ name }) => name).join('\n'), tabular: false },
  ];
  return { ...nothing, words, unseen };
}

/** Opens an OLE container (.xls, .et): the workbook and every stream beside it. */
export function openOle(bytes: Uint8Array): Opened {
  const container = unlessDamaged<CFB$Container | null>(
    () => byOthers(() => read(bytes, { type: 'array' })),
    () => null,
  );
  if (container === null) return refused('文件损坏，打不开');
  const streams = container.FileIndex.map(({ content, type, size }, at) => ({
    path: container.FullPaths[at] ?? '',
    content: Uint8Array.from((content as typeof content | undefined) ?? []).subarray(0, size),
    isStream: type === 2,
  })).filter(({ isStream }) => isStream);
  const names = streams.map(({ path }) => path.replace(/^[^/]*\//u, ''));
  if (names.includes('EncryptedPackage')) return refused('文件有密码，打不开');
  const book = streams.find((_, at) => names[at] === 'Workbook');
  if (!book) {
    const old = names.includes('Book') ? '是 Excel 95 以前的格式' : '不是电子表格（.doc、.wps 等）';
    return refused(`${old}，读不懂。请向制发单位取得 .xlsx 或 .docx 格式的原件`);
  }
  const workbook = unlessDamaged(
    () => openWorkbook(book.content),
    () => null,
  );
  if (workbook === null) return refused('工作簿损坏，打不开');
  const others = streams.filter((stream) => stream !== book);
  const paths = container.FullPaths;
  return {
    ...workbook,
    words: [
      ...workbook.words,
      ...others.map(({ path, content }) => ({
        where: path.replace(/^[^/]*\//u, ''),
        text: rawStrings(content),
        tabular: false,
      })),
    ],
    unseen: [
      ...workbook.unseen,
      ...unseenStreams.flatMap(([pattern, what]) => {
        const where = paths.find((path) => pattern.test(path));
        return where === undefined ? [] : [{ where: where.replace(/^[^/]*\//u, ''), what }];
      }),
    ],
  };
}

import gcoord from 'gcoord';
import type { Note, Spot } from '../import/problem.ts';
import { readTables } from '../import/readers/read-tables.ts';
import type { Table, TableRow } from '../import/readers/table.ts';
import { shortCode, type Division, type Position } from './divisions.ts';
import { unspaced } from '../../src/rules/unspaced.ts';

/** Headings of a clerk's table, as official tables and people write them. */
const headings = {
  code: /^(?:统计用)?(?:行政)?(?:区划)?代码$|^编码$|^code$/i,
  name: /^(?:行政)?(?:区划)?(?:单位)?名称$|^名字$|^地名$|^name$/i,
  level: /^(?:行政)?(?:区划)?(?:级别|类别|类型|层级)$|^level$/i,
  within: /^(?:所在|所属)(?:区县|县区|县市区)$|^within$/i,
  lng: /^经度$|^(?:lon|lng|longitude)$/i,
  lat: /^纬度$|^(?:lat|latitude)$/i,
  datum: /^坐标系(?:统)?$|^datum$/i,
  source: /^(?:坐标)?来源$|^source$/i,
  licence: /^(?:使用)?许可$|^licen[cs]e$/i,
  precision: /^精度(?:[（(]米[）)])?$|^precision(?:_m)?$/i,
} as const;
type Column = keyof typeof headings;

/** What messages call a column. */
const columnNames: Record<Column, string> = {
  ...{ code: '代码', name: '名称', level: '级别', within: '所在区县', lng: '经度', lat: '纬度' },
  ...{ datum: '坐标系', source: '来源', licence: '许可', precision: '精度' },
};

const datums = {
  WGS84: null,
  CGCS2000: null,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const;
type Datum = keyof typeof datums;

/** What a clerk's table says, and what is wrong with it. */
export interface TableDivisions {
  readonly rows: readonly Division[];
  readonly problems: readonly Note[];
}

const cell = (row: TableRow, at: number | undefined): string =>
  at === undefined ? '' : (row.cells[at] ?? '').replaceAll(/\s/g, '');

/** The first row that names a column of codes and one of names. */
function headerOf({ rows }: Table): { at: number; columns: Map<Column, number> } | null {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const columns = new Map<Column, number>();
    for (const [index, text] of row.cells.entries()) {
      const heading = unspaced(text);
      for (const [name, pattern] of Object.entries(headings) as [Column, RegExp][]) {
        if (!columns.has(name) && pattern.test(heading)) columns.set(name, index);
      }
    }
    if (columns.has('code') && columns.has('name')) return { at, columns };
  }
  return null;
}

/** A place of a table with all that a person has to be told of it. */
type Tell = (column: Column, note: Omit<Note, 'spot'>) => void;

function codeOf(text: string, tell: Tell): string | null {
  if (/^\d{6}(?:\d{3})?(?:\d{3})?$/.test(text)) return shortCode(text);
  tell('code', {
    code: 'city-table-code',
    what: /e\+/i.test(text) ? '代码被表格软件改成了科学计数法' : '代码不是 6、9 或 12 位数字',
    read: text,
    expected: '区县 6 位，乡镇街道 9 位，村 12 位（或都写 12 位统计用区划代码）',
    action: '把该列设为“文本”后重新填写这个代码',
  });
  return null;
}

/** Longitudes and latitudes between which the country lies. */
const inChina = (lng: number, lat: number): boolean => lng > 73 && lng < 136 && lat > 3 && lat < 54;

/** What must stand beside coordinates, and what a clerk who does not know it does: leave them out. */
function positionFaults(text: Record<Column, string>, datum: string): [Column, string, string][] {
  const [lng, lat] = [Number(text.lng || Number.NaN), Number(text.lat || Number.NaN)];
  const numbers = Number.isFinite(lng) && Number.isFinite(lat);
  const faults: [boolean, Column, string, string][] = [
    [!numbers, 'lng', '经度、纬度要都填数字，或都不填', '补全，或把两格都清空'],
    [numbers && !inChina(lng, lat), 'lng', '坐标不在中国境内', '核对经度、纬度有没有写反'],
    [
      !(datum in datums),
      'datum',
      '有坐标而没有写坐标系',
      `写 ${Object.keys(datums).join('、')} 之一；不知道的，把坐标清空`,
    ],
    [
      !/^[1-9]\d*$/.test(text.precision),
      'precision',
      '有坐标而没有写精度',
      '写误差大约多少米，如 1000；不知道的，把坐标清空',
    ],
    [
      text.source.length < 2 || text.source.includes(';'),
      'source',
      '有坐标而没有写来源',
      '写明坐标从哪里来（不用半角分号）；说不出来源的，把坐标清空',
    ],
    [
      text.licence.length < 4,
      'licence',
      '有坐标而没有写许可',
      '写明来源凭什么可以再公开，如“本单位测定，可以公开”；不知道的，把坐标清空',
    ],
  ];
  return faults.flatMap(([wrong, column, what, action]) => (wrong ? [[column, what, action]] : []));
}

/** 坐标系 as people write it. */
const datumOf = (text: string): string =>
  text
    .toUpperCase()
    .replace(/^WGS[-_]84$/, 'WGS84')
    .replace(/^GCJ_?02$/, 'GCJ-02')
    .replace(/^BD_?09$/, 'BD-09');

function positionOf(text: Record<Column, string>, tell: Tell): Position | null {
  if (text.lng === '' && text.lat === '') return null;
  const datum = datumOf(text.datum);
  const faults = positionFaults(text, datum);
  for (const [column, what, action] of faults) {
    tell(column, { code: 'city-table-position', what, read: text[column], action });
  }
  if (faults.length > 0) return null;
  const from = datums[datum as Datum];
  const printed: [number, number] = [Number(text.lng), Number(text.lat)];
  const [x, y] = from === null ? printed : gcoord.transform(printed, from, gcoord.WGS84);
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  const source = from === null ? text.source : `${text.source}（由 ${datum} 换算）`;
  const { licence, precision } = text;
  return { lng: round(x), lat: round(y), precisionMetres: Number(precision), source, licence };
}

const zoneLevel = /功能区|开发区|管委会|高新区|新区|zone/i;

function divisionOf(
  row: TableRow,
  columns: ReadonlyMap<Column, number>,
  file: { name: string; sheet: string | null },
): { division: Division | null; problems: Note[] } {
  const problems: Note[] = [];
  const spot: Spot = { file: file.name, sheet: file.sheet, line: row.line };
  const tell: Tell = (column, note) => {
    problems.push({ ...note, spot: { ...spot, column: columnNames[column] } });
  };
  const text = Object.fromEntries(
    (Object.keys(headings) as Column[]).map((name) => [name, cell(row, columns.get(name))]),
  ) as Record<Column, string>;
  if (Object.values(text).every((one) => one === '')) return { division: null, problems };
  if (text.name === '') {
    tell('name', {
      ...{ code: 'city-table-name', what: '没有名称', read: '', action: '补上名称，或删去这一行' },
    });
  }
  const isZone = text.code === '' && zoneLevel.test(text.level);
  const code = isZone ? null : codeOf(text.code, tell);
  const position = positionOf(text, tell);
  if (problems.length > 0) return { division: null, problems };
  const within = text.within.split(/[、，,;；]/).filter((one) => one !== '');
  return { division: { code, name: text.name, position, within, spot }, problems };
}

/**
 * Reads a clerk's table of divisions: 代码 and 名称, and if wanted 级别 and 所在区县 (functional zones
 * have no code), 经度, 纬度 with 坐标系, 精度, 来源 and 许可.
 *
 * @returns rows of every level in the order of the table; with problems, each with its place
 */
export async function readClerkTable(name: string, bytes: Uint8Array): Promise<TableDivisions> {
  const reading = await readTables({ name, bytes, sheet: null, attachment: null });
  const found = reading.tables.flatMap((table) => {
    const header = headerOf(table);
    return header === null ? [] : [{ table, ...header }];
  });
  if (reading.problems.length > 0) return { rows: [], problems: reading.problems };
  if (found.length === 0) {
    const note: Note = {
      ...{ code: 'city-table-heading', spot: { file: name } },
      what: '没有找到表头：要有“代码”和“名称”两列',
      action:
        '在表的第一行写上 代码、名称（可以另有 级别、所在区县、经度、纬度、坐标系、精度、来源、许可）',
    };
    return { rows: [], problems: [note] };
  }
  const all = found.flatMap(({ table, at, columns }) =>
    table.rows.slice(at + 1).map((row) => divisionOf(row, columns, { name, sheet: table.sheet })),
  );
  return {
    rows: all.flatMap(({ division }) => division ?? []),
    problems: all.flatMap(({ problems }) => problems),
  };
}

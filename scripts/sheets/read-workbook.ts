import { colToLetter, read, type CellValue, type Sheet } from 'hucre';
import type { Portal } from '../../src/facts/portal.ts';
import { CellFault, valueOf, type CellContent, type Column, type Row } from './columns.ts';
import { sheetKinds, type SheetKind } from './kinds.ts';
import { allCities, guideTitle, scopeLabel } from './write.ts';

/** What a workbook says; where it has faults, nothing of it is taken. */
export interface SheetsReading {
  /** Null: all cities. */
  readonly city: string | null;
  /** The rows of each sheet that is there. */
  readonly rows: ReadonlyMap<SheetKind, readonly Row[]>;
  /** Each with sheet, row, column, why, and what to do. */
  readonly faults: readonly string[];
}

function contentOf(value: CellValue | undefined): CellContent {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? value : String(value);
}

/** Which column of the sheet holds which field; faults for headings that are missing or unknown. */
function headingsIn(kind: SheetKind, sheet: Sheet) {
  const found = (sheet.rows[0] ?? []).map((value) => String(contentOf(value) ?? '').trim());
  const where = `工作表“${kind.title}”第 1 行`;
  const known = kind.columns.map(({ heading }) => heading);
  return {
    at: new Map(kind.columns.map((column) => [column, found.indexOf(column.heading)])),
    faults: [
      ...known
        .filter((heading) => found.filter((one) => one === heading).length !== 1)
        .map((heading) => `${where}：应有一列“${heading}”，没有或不止一列。请恢复列名。`),
      ...found.flatMap((heading, at) =>
        heading === '' || known.includes(heading)
          ? []
          : [`${where} ${colToLetter(at)} 列：没有叫“${heading}”的列。请恢复列名，或删去这一列。`],
      ),
    ],
  };
}

const wordsFor: Readonly<Record<string, string>> = {
  too_small: '没有填，或太短、太小',
  invalid_type: '没有填',
};

interface Context {
  readonly kind: SheetKind;
  readonly portal: Portal;
  readonly city: string | null;
}

/** Faults of a row that can be read: what its kind's schema, its file and its city say. */
function refusals(row: Row, { kind, portal, city }: Context): { key: string; why: string }[] {
  const result = kind.schema.safeParse(kind.recordOf(row));
  const own = (result.error?.issues ?? []).map(({ path, code, message }) => {
    const [first] = path;
    const key = String(first ?? '');
    const column = kind.columns.find((one) => one.key === key);
    const empty = row[key] === null || row[key] === undefined;
    return {
      key: column?.key ?? (kind.columns.some((one) => one.key === 'subject') ? 'subject' : key),
      why: `${empty ? (wordsFor[code] ?? message) : message}。请照这一列的说明改正`,
    };
  });
  const { scope } = kind;
  const isKnown = scope === null || kind.places(portal).some(({ value }) => value === row[scope]);
  if (!isKnown) return [...own, { key: scope, why: '没有这个代号。请从下拉列表中选一项' }];
  if (city === null || kind.isOf(row, city, portal)) return own;
  return [
    ...own,
    {
      key: scope ?? 'city',
      why: `这一行不属于 ${city}，而这本只装 ${city} 的记录。请移到全部城市的表里`,
    },
  ];
}

function rowsOfSheet(sheet: Sheet, context: Context): { rows: Row[]; faults: string[] } {
  const { kind } = context;
  const { at, faults } = headingsIn(kind, sheet);
  const rows: Row[] = [];
  if (faults.length > 0) return { rows, faults };
  const place = (index: number, column: Column | undefined) => {
    const letter = column === undefined ? '' : ` ${colToLetter(at.get(column) ?? 0)} 列`;
    const heading = column === undefined ? '' : `“${column.heading}”`;
    return `工作表“${kind.title}”第 ${index + 1} 行${letter}${heading}`;
  };
  for (const [index, cells] of Array.from(
    sheet.rows,
    (one: CellValue[] | undefined) => one ?? [],
  ).entries()) {
    const isEmpty = cells.every((cell) => String(contentOf(cell) ?? '').trim() === '');
    if (index === 0 || isEmpty) continue;
    const before = faults.length;
    const row: Record<string, unknown> = {};
    for (const column of kind.columns) {
      const where = at.get(column) ?? 0;
      const cell = sheet.cells?.get(`${index},${where}`);
      try {
        if (cell?.type === 'error') throw new CellFault('是公式错误，请改写成文字或数');
        row[column.key] = valueOf(column, contentOf(cells[where]));
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        faults.push(`${place(index, column)}：${error.message}。`);
      }
    }
    if (faults.length > before) continue;
    for (const { key, why } of refusals(row, context)) {
      const column = kind.columns.find((one) => one.key === key);
      faults.push(`${place(index, column)}：${why}。`);
    }
    rows.push(row);
  }
  return { rows, faults };
}

/** Reads a workbook that `writeSheets` made and a person filled in. */
export async function readSheets(bytes: Uint8Array, portal: Portal): Promise<SheetsReading> {
  const none = { city: null, rows: new Map<SheetKind, Row[]>() };
  let sheets: readonly Sheet[];
  try {
    ({ sheets } = await read(bytes));
  } catch {
    return {
      ...none,
      faults: ['这个文件打不开，不是完整的 .xlsx。请用表格软件打开后另存为 .xlsx。'],
    };
  }
  const guide = sheets.find(({ name }) => name === guideTitle)?.rows ?? [];
  const scope = guide.find(([label]) => label === scopeLabel)?.[1];
  const city = scope === allCities ? null : String(scope);
  if (scope === undefined || (city !== null && !portal.cities.some(({ slug }) => slug === city))) {
    const fault = `工作表“${guideTitle}”的“${scopeLabel}”一行没有写明是哪个城市。请由 npm run sheets -- write 重新写出，再把改动抄过去。`;
    return { ...none, faults: [fault] };
  }
  const rows = new Map<SheetKind, readonly Row[]>();
  const faults: string[] = [];
  for (const kind of sheetKinds) {
    const sheet = sheets.find(({ name }) => name === kind.title);
    if (sheet === undefined) continue;
    const reading = rowsOfSheet(sheet, { kind, portal, city });
    rows.set(kind, reading.rows);
    faults.push(...reading.faults);
  }
  return { city, rows, faults };
}

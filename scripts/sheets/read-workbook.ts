import { colToLetter, read, type CellValue, type Sheet } from 'hucre';
import type { Portal } from '../../src/facts/portal.ts';
import { choicesOf, inWords } from './choices.ts';
import { CellFault, valueOf, type CellContent, type Column, type Row } from './columns.ts';
import { sheetKinds, type SheetKind } from './kinds.ts';
import { proposedColumns, takeColumn } from './proposed.ts';
import { allCities, guideTitle, scopeLabel } from './write.ts';

/** What a workbook says; where it has faults, nothing of it is taken. */
export interface SheetsReading {
  /** Slug of the city or the text that it holds the records of; null: all cities. */
  readonly owner: string | null;
  /** The rows of each sheet that is there. */
  readonly rows: ReadonlyMap<SheetKind, readonly Row[]>;
  /** Each with sheet, row, column, why, and what to do. */
  readonly faults: readonly string[];
  /** How many rows nobody took: proposed, and not marked. */
  readonly passed: number;
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
  const beside = new Set(proposedColumns.map(({ heading }) => heading));
  return {
    take: found.indexOf(takeColumn.heading),
    at: new Map(kind.columns.map((column) => [column, found.indexOf(column.heading)])),
    faults: [
      ...known
        .filter((heading) => found.filter((one) => one === heading).length !== 1)
        .map((heading) => `${where}：应有一列“${heading}”，没有或不止一列。请恢复列名。`),
      ...found.flatMap((heading, at) =>
        heading === '' || known.includes(heading) || beside.has(heading)
          ? []
          : [`${where} ${colToLetter(at)} 列：没有叫“${heading}”的列。请恢复列名，或删去这一列。`],
      ),
    ],
  };
}

const wordsFor: Readonly<Record<string, string>> = {
  too_small: '没有填，或太短、太小',
  invalid_type: '没有填',
  invalid_value: '没有填',
};

interface Context {
  readonly kind: SheetKind;
  readonly portal: Portal;
  readonly owner: string | null;
}

/** Faults of a row that can be read: what its kind's schema, its file and its city say. */
function refusals(row: Row, { kind, portal, owner }: Context): { key: string; why: string }[] {
  const result = kind.schema.safeParse(kind.recordOf(row));
  const own = (result.error?.issues ?? []).map(({ path, code, message }) => {
    const [first] = path;
    const key = String(first ?? '');
    const column = kind.columns.find((one) => one.key === key);
    const empty = row[key] === null || row[key] === undefined;
    return {
      key: column?.key ?? (kind.columns.some((one) => one.key === 'readFor') ? 'readFor' : key),
      why: `${empty ? (wordsFor[code] ?? message) : message}。请照这一列的说明改正`,
    };
  });
  const { scope } = kind;
  const isKnown = scope === null || kind.places(portal).some(({ value }) => value === row[scope]);
  if (!isKnown) return [...own, { key: scope, why: '没有这个代号。请从下拉列表中选一项' }];
  if (owner === null || kind.isOf(row, owner, portal)) return own;
  return [
    ...own,
    {
      key: scope ?? 'city',
      why: `这一行不属于 ${owner}，而这本只装 ${owner} 的记录。请移到全部城市的表里`,
    },
  ];
}

/** Takes the cells of a row; gives whether a person took it, where rows are proposed. @throws CellFault */
function isTaken(cells: readonly CellValue[], take: number): boolean {
  return take < 0 || valueOf(takeColumn, contentOf(cells[take])) === 'yes';
}

function rowsOfSheet(sheet: Sheet, context: Context) {
  const { kind, portal } = context;
  const { at, take, faults } = headingsIn(kind, sheet);
  const rows: Row[] = [];
  let passed = 0;
  if (faults.length > 0) return { rows, faults, passed };
  const choices = choicesOf(portal);
  const columns = kind.columns.map((column) => ({
    column: inWords(column, choices),
    where: at.get(column) ?? 0,
  }));
  const place = (index: number, heading: string, where: number) =>
    `工作表“${kind.title}”第 ${index + 1} 行 ${colToLetter(where)} 列“${heading}”`;
  /** What `reading` gives; a fault with its place, and undefined, where the cell cannot be read. */
  const placed = (index: number, { heading }: Column, where: number, reading: () => unknown) => {
    try {
      if (sheet.cells?.get(`${index},${where}`)?.type === 'error') {
        throw new CellFault('是公式错误，请改写成文字或数');
      }
      return reading();
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      faults.push(`${place(index, heading, where)}：${error.message}。`);
      return undefined;
    }
  };
  for (const [index, cells] of Array.from(
    sheet.rows,
    (one: CellValue[] | undefined) => one ?? [],
  ).entries()) {
    const isEmpty = cells.every((cell) => String(contentOf(cell) ?? '').trim() === '');
    if (index === 0 || isEmpty) continue;
    const before = faults.length;
    if (placed(index, takeColumn, take, () => isTaken(cells, take)) === false) {
      passed += 1;
      continue;
    }
    const row = Object.fromEntries(
      columns.map(({ column, where }) => [
        column.key,
        placed(index, column, where, () => valueOf(column, contentOf(cells[where]))),
      ]),
    );
    if (faults.length > before) continue;
    for (const { key, why } of refusals(row, context)) {
      const found = columns.find(({ column }) => column.key === key);
      const where =
        found === undefined
          ? `工作表“${kind.title}”第 ${index + 1} 行`
          : place(index, found.column.heading, found.where);
      faults.push(`${where}：${why}。`);
    }
    rows.push(row);
  }
  return { rows, faults, passed };
}

/** Reads a workbook that `writeSheets` made and a person filled in. */
export async function readSheets(bytes: Uint8Array, portal: Portal): Promise<SheetsReading> {
  const none = { owner: null, rows: new Map<SheetKind, Row[]>(), passed: 0 };
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
  const owner = scope === allCities ? null : String(scope);
  const owners = [...portal.cities, ...portal.registeredPolicies].map(({ slug }) => slug);
  if (scope === undefined || (owner !== null && !owners.includes(owner))) {
    const fault = `工作表“${guideTitle}”的“${scopeLabel}”一行没有写明是哪个城市、哪份文件。请重新写出这本电子表格，再把改动抄过去。`;
    return { ...none, faults: [fault] };
  }
  const rows = new Map<SheetKind, readonly Row[]>();
  const faults: string[] = [];
  let passed = 0;
  for (const kind of sheetKinds) {
    const sheet = sheets.find(({ name }) => name === kind.title);
    if (sheet === undefined) continue;
    const reading = rowsOfSheet(sheet, { kind, portal, owner });
    rows.set(kind, reading.rows);
    faults.push(...reading.faults);
    passed += reading.passed;
  }
  return { owner, rows, faults, passed };
}

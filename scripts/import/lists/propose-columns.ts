import type { ListField } from '../../../src/facts/kinds/layout.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bodyOf, filledColumns } from './classified.ts';
import type { CityWords } from './city-words.ts';
import { wordsWithoutUnit } from './columns.ts';
import { guessColumns } from './guess-columns.ts';
import { datedStages, stagesOn } from './dated-stages.ts';
import { fieldOfParts, printedUnit, unitOfParts, type Header } from './header.ts';
import { placeColumns } from './place-columns.ts';
import { proposeTicks, tickedWord, type TickedColumns } from './ticks.ts';

/** Which column is which. */
export interface ProposedColumns {
  /** Of each field its column. */
  readonly chosen: ReadonlyMap<ListField, number>;
  /** The fields that ticks tell, and their columns. */
  readonly ticks: TickedColumns;
  /** The columns whose words stand behind those of the place. */
  readonly joined: readonly number[];
  /** Of each column its field; null where it has none. */
  readonly fields: readonly (ListField | null)[];
  readonly isTicked: (column: number) => boolean;
  /** What a row says of a field: its cell, or the word that its tick stands for. */
  readonly at: (row: TableRow, field: ListField) => string;
}

/** The columns by their headings; of several that may be one field, the first that says it most plainly. */
function columnsOf(header: Header, filled: ReadonlySet<number>): Map<ListField, number[]> {
  const columns = new Map<ListField, number[]>();
  header.parts.forEach((parts, column) => {
    const field = fieldOfParts(parts);
    if (field !== null && (filled.has(column) || parts.length > 0)) {
      columns.set(field, [...(columns.get(field) ?? []), column]);
    }
  });
  return columns;
}

/** Of areas that are printed in two units side by side, those in 亩: they need no conversion. */
function areaColumnOf(columns: readonly number[], { parts }: Header): number | undefined {
  const [first] = columns;
  const titleOf = (column: number): string => wordsWithoutUnit((parts[column] ?? []).join('/'));
  const same = columns.filter(
    (column) => first !== undefined && titleOf(column) === titleOf(first),
  );
  return same.find((column) => unitOfParts(parts[column] ?? []) === '亩') ?? first;
}

/** Of several columns of names, 片区名称 and 地块名称, the first that names each row by itself: one that repeats names what rows lie in. */
function nameColumnOf(
  columns: readonly number[],
  rows: readonly TableRow[],
  { merges }: Table,
): number | undefined {
  const [first] = columns;
  const cellsIn = (column: number) => rows.map(({ cells }) => (cells[column] ?? '').trim());
  const isUnique = (column: number): boolean => {
    const cells = cellsIn(column);
    return !cells.includes('') && new Set(cells).size === cells.length;
  };
  const repeats = (column: number): boolean => {
    const cells = cellsIn(column);
    return !cells.includes('') && new Set(cells).size < cells.length;
  };
  const isMerged = merges.some(
    ({ from, to }) => first !== undefined && from <= first && to >= first,
  );
  if (first === undefined || isMerged || !repeats(first)) return first;
  return columns.find(isUnique) ?? first;
}

/**
 * Finds which column is which, by headings first, then by what stands in them.
 *
 * @param asOf the day of the list, by which of several columns of stages one is chosen; null where it
 * is not known
 */
export function proposeColumns(
  table: Table,
  header: Header,
  words: CityWords,
  asOf: string | null,
): ProposedColumns {
  const named = columnsOf(header, new Set());
  // Headers that stand again, on each page or sheet, are no rows of data.
  const plain = bodyOf(table, header, { fields: [], words }).flatMap(({ row, kind }) =>
    kind.kind === 'data' ? [row] : [],
  );
  const ticks: TickedColumns = proposeTicks(header, plain, words);
  const ticked = new Set([...ticks.values()].flat());
  const known = new Map(
    [...named].flatMap(([field, columns]) => {
      const free = columns.filter((column) => !ticked.has(column));
      const own =
        field === 'areaMu'
          ? areaColumnOf(free, header)
          : field === 'name'
            ? nameColumnOf(free, plain, table)
            : free[0];
      return own === undefined || ticks.has(field) ? [] : [[field, own] as const];
    }),
  );
  const stages = stagesOn(datedStages(header), asOf);
  if (stages !== undefined && !known.has('stage') && !ticks.has('stage'))
    known.set('stage', stages);
  const isUnitSaid = printedUnit(table, header, undefined) !== null;
  const chosen = new Map([
    ...known,
    ...guessColumns(header, plain, { chosen: known, words, isUnitSaid }),
  ]);
  const taken = new Set([...ticked, ...chosen.values()]);
  const filled = filledColumns(plain, header.headings.length);
  // A column of numbers counts towns or villages, and names none.
  const isCount = (column: number): boolean =>
    plain.some(({ cells }) => /^\s*\d[\d.,]*\s*$/u.test((cells[column] ?? '').normalize('NFKC')));
  const places = placeColumns(
    header,
    chosen,
    (column) => !taken.has(column) && filled.has(column) && !isCount(column),
  );
  if (places.location !== undefined) chosen.set('location', places.location);
  const fields = header.headings.map(
    (_, column) => [...chosen].find(([, at]) => at === column)?.[0] ?? null,
  );
  return {
    ...{ chosen, ticks, fields, joined: places.joined },
    isTicked: (column) => ticked.has(column),
    at: (row, field) => {
      const own = ticks.get(field);
      return own === undefined
        ? (row.cells[chosen.get(field) ?? -1] ?? '')
        : (tickedWord(row, own, header) ?? '');
    },
  };
}

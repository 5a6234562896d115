import type { ListField } from '../../../src/facts/kinds/layout.ts';
import { readSequence } from '../../../src/rules/project/number.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bare, isTown, namesOtherPlace, titleName, type CityWords } from './city-words.ts';
import { isChineseNumber, rowKind, type Classified, type RowKind } from './classify.ts';
import type { Header } from './header.ts';
import { withoutPlots, withPartsOfRows, withPartsOfTotals } from './parts.ts';
import { stageOfTitle } from './sections.ts';

const wordsOf = ({ cells }: TableRow): string => cells.map(bare).join('\t').trimEnd();

/** What a row above a header below the first is: a title that names a group, or one that says nothing new. */
function titleKind(
  { row, kind }: Classified,
  next: Classified | undefined,
  {
    table,
    above,
    words,
  }: { readonly table: Table; readonly above: ReadonlySet<string>; readonly words: CityWords },
): RowKind {
  if (kind.kind !== 'unknown' || next?.kind.kind !== 'header') return kind;
  const title = row.cells.map(bare).join('');
  const name = titleName(title, words) ?? stageOfTitle(title);
  if (name !== null) return { kind: 'group', name };
  // The title of the table stands again where it goes on over a page: …片区表（续）.
  const whole = wordsOf(row).replace(/[（(]续[表页]?[一二三\d]?[)）]$/u, '');
  return above.has(whole) || table.sheets !== undefined ? { kind: 'header' } : kind;
}

/** What rows are told by: the field of each column, and the words of the city. */
interface Context {
  readonly fields: readonly (ListField | null)[];
  readonly words: CityWords;
}

/**
 * Whether what stands below a town contradicts that it heads those rows: they name another place, or
 * more than one county.
 *
 * @param below rows behind that of the town
 */
function isContradicted(town: string, below: readonly Classified[], context: Context): boolean {
  const { fields, words } = context;
  const counties = new Set<string>();
  let isEmpty = true;
  for (const { row, kind } of below) {
    if (kind.kind === 'total' && !isEmpty) break;
    if (kind.kind === 'group' && !words.categories.includes(kind.name)) break;
    if (kind.kind !== 'data') continue;
    isEmpty = false;
    const at = (field: ListField): string => bare(row.cells[fields.indexOf(field)]);
    if (namesOtherPlace(at('location'), town, words)) return true;
    if (at('county') !== '') counties.add(at('county'));
  }
  return counties.size > 1;
}

/** What heads rows as their town, and by them cannot, is like nothing a list has. */
function withoutFalseTowns(rows: readonly Classified[], context: Context): Classified[] {
  return rows.map((one, at) =>
    one.kind.kind === 'group' &&
    isTown(one.kind.name, context.words) &&
    isContradicted(one.kind.name, rows.slice(at + 1), context)
      ? { ...one, kind: { kind: 'unknown' } }
      : one,
  );
}

/** What is numbered in Chinese opens sections only of a list whose rows are numbered otherwise: else it is a row. */
function withoutFalseSections(
  rows: readonly Classified[],
  fields: Context['fields'],
): Classified[] {
  const column = fields.indexOf('seq');
  const isNumbered = rows.some(
    ({ row, kind }) => kind.kind === 'data' && readSequence(row.cells[column] ?? '') !== null,
  );
  const isRow = ({ row, kind }: Classified): boolean =>
    kind.kind === 'group' &&
    isChineseNumber(row.cells[column] ?? '') &&
    bare(row.cells[fields.indexOf('name')]) !== '' &&
    bare(row.cells[fields.indexOf('areaMu')]) !== '';
  return isNumbered
    ? [...rows]
    : rows.map((one) => (isRow(one) ? { ...one, kind: { kind: 'data' } } : one));
}

/** The rows behind a header, each with what it is. */
export function bodyOf(table: Table, header: Header, context: Context): readonly Classified[] {
  const { fields, words } = context;
  const first = header.next - header.rows.length;
  const above = new Set(table.rows.slice(0, first).map(wordsOf));
  const heads = new Set(header.rows.map(wordsOf));
  // Tables below each other, each with its title and header: they are told apart from the last up.
  const found: Classified[] = [];
  let next: Classified | undefined;
  for (const row of table.rows.slice(header.next).reverse()) {
    const kind: RowKind = heads.has(wordsOf(row))
      ? { kind: 'header' }
      : rowKind(row, fields, words);
    const told = { row, kind: titleKind({ row, kind }, next, { table, above, words }) };
    if (told.kind.kind !== 'blank' && told.kind.kind !== 'note') next = told;
    found.push(told);
  }
  const sections = withoutFalseSections(found.reverse(), fields);
  const known = withoutPlots(withPartsOfRows(sections, fields), { table, header }, fields);
  return withoutFalseTowns(withPartsOfTotals(known, fields), context);
}

/** Columns that have content in a row of data. */
export function filledColumns(rows: readonly TableRow[], width: number): Set<number> {
  return new Set(
    rows.flatMap(({ cells }) =>
      cells.slice(0, width).flatMap((cell, column) => (bare(cell) === '' ? [] : [column])),
    ),
  );
}

/** How many columns a header has; cells beyond them are surplus. */
export function widthOf({ rows }: Header): number {
  return Math.max(...rows.map(({ cells }) => cells.length));
}

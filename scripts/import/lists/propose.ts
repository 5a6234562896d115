import { stringify } from 'yaml';
import type { City } from '../../../src/facts/kinds/city.ts';
import {
  absentFields,
  layoutSchema,
  mayLack,
  type Layout,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import { plainColumnNames } from '../../../src/facts/kinds/project.ts';
import { stageOf, type Stage } from '../../../src/facts/kinds/stage.ts';
import { readSequence } from '../../../src/rules/project/number.ts';
import type { Table, TableRow } from '../readers/table.ts';
import {
  cityWords,
  countyFor,
  onlyOf,
  rowKind,
  titleName,
  type CityWords,
  type RowKind,
} from './classify.ts';
import { fieldOfParts, printedUnit, unitOfParts, type Header } from './header.ts';
import { guessColumns, stageWords } from './guess-columns.ts';
import { isDitto } from './body.ts';
import { wordsWithoutUnit } from './columns.ts';
import { reasonsOf } from './reasons.ts';
import { proposeTicks, tickedWord } from './ticks.ts';

/** A layout as the importer reads it, with a reason for everything that a person has to confirm. */
export interface Proposal {
  readonly layout: Layout;
  /** What a person has to confirm; none where the list is laid out as we know lists. */
  readonly reasons: readonly string[];
}

/** Stands in the layout of a list whose day is not known yet; never shown. */
export const noListDay = '1970-01-01';

const bare = (cell = ''): string => cell.replace(/\s+/gu, '');

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
  const name = titleName(row.cells.map(bare).join(''), words);
  if (name !== null) return { kind: 'group', name };
  return above.has(wordsOf(row)) || table.sheets !== undefined ? { kind: 'header' } : kind;
}

interface Classified {
  readonly row: TableRow;
  readonly kind: RowKind;
}

/** The rows behind a header, each with what it is. */
export function bodyOf(
  table: Table,
  header: Header,
  context: { readonly fields: readonly (ListField | null)[]; readonly words: CityWords },
): readonly Classified[] {
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
  return found.reverse();
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

function mapWords(
  cells: readonly string[],
  known: (word: string) => boolean,
  guess: (word: string) => string | null,
): Record<string, string> {
  const words = [...new Set(cells.map(bare))].filter((word) => word !== '' && !known(word));
  const pairs = words.flatMap((word) => {
    const ours = guess(word);
    return ours === null ? [] : [[word, ours] as const];
  });
  return Object.fromEntries(pairs);
}

const printedDay =
  /(?:截至|截止|截止到|日期[:：]|时间[:：])?\s*(\d{4}年\d{1,2}月(?:\d{1,2}日|底|末)?|\d{4}年(?:底|末))/u;

/** Where the list prints the day for which it stands: a row above the table or a note below it. */
function printedAsOf(rows: readonly TableRow[]): Layout['asOf'] {
  for (const { line, cells } of rows) {
    const text = cells.map(bare).join('');
    const printed = printedDay.exec(text)?.[1];
    if (printed !== undefined && /截|日期|时间|年度|制|^[（(]/u.test(text))
      return { line, printed };
  }
  return null;
}

/** Whether numbers begin at 1 anew where the county changes or a total stands before, and nowhere else, without a gap. */
function beginsBySection(
  sequences: readonly (number | null)[],
  data: readonly { readonly county: string; readonly isBehindTotal: boolean }[],
): boolean {
  let last = '';
  return sequences.every((seq, at) => {
    const { county = '', isBehindTotal = false } = data[at] ?? {};
    const changes = isBehindTotal || (county !== '' && county !== last);
    if (county !== '') last = county;
    return seq === (changes ? 1 : (sequences[at - 1] ?? 0) + 1);
  });
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

interface Draft {
  readonly table: Table;
  readonly header: Header;
  readonly city: City | null;
  readonly asOf: string;
}

/** Reads how a list is laid out; the header is found already. */
export function propose({ table, header, city, asOf }: Draft): Proposal {
  const words = cityWords(city);
  const named = columnsOf(header, new Set());
  // Headers that stand again, on each page or sheet, are no rows of data.
  const plain = bodyOf(table, header, { fields: [], words }).flatMap(({ row, kind }) =>
    kind.kind === 'data' ? [row] : [],
  );
  const ticks = proposeTicks(header, plain, words);
  const isTicked = (column: number) => [...ticks.values()].flat().includes(column);
  const known = new Map(
    [...named].flatMap(([field, columns]) => {
      const free = columns.filter((column) => !isTicked(column));
      const own = field === 'areaMu' ? areaColumnOf(free, header) : free[0];
      return own === undefined || ticks.has(field as 'stage') ? [] : [[field, own] as const];
    }),
  );
  const guessed = guessColumns(header, plain, { chosen: known, words });
  const chosen = new Map([...known, ...guessed]);
  const fields = header.headings.map((_, column) => {
    return [...chosen].find(([, at]) => at === column)?.[0] ?? null;
  });
  const body = bodyOf(table, header, { fields, words });
  const data = body.filter(({ kind }) => kind.kind === 'data').map(({ row }) => row);
  const filled = filledColumns(data, widthOf(header));
  const above = table.rows.slice(0, header.next - header.rows.length);
  const at = (row: TableRow, field: ListField): string => {
    const ticked = ticks.get(field as 'stage');
    return ticked === undefined
      ? (row.cells[chosen.get(field) ?? -1] ?? '')
      : (tickedWord(row, ticked, header) ?? '');
  };
  const linesOf = (kind: RowKind['kind']) =>
    body.filter((one) => one.kind.kind === kind).map(({ row }) => row.line);
  const leftOut = header.headings.filter(
    (_, column) => filled.has(column) && fields[column] === null && !isTicked(column),
  );
  const areaColumn = chosen.get('areaMu');
  const unit = printedUnit(table, header, areaColumn);
  const groups = body.filter(({ kind }) => kind.kind === 'group');
  const sequences = data.map((row) => readSequence(at(row, 'seq')));
  const filledBody = body.filter(({ kind }) => kind.kind !== 'blank');
  const sections = filledBody.flatMap(({ row, kind }, place) =>
    kind.kind === 'data'
      ? [
          {
            county: bare(at(row, 'county')),
            isBehindTotal: filledBody[place - 1]?.kind.kind === 'total',
          },
        ]
      : [],
  );
  // The title of the first of several tables stands above them all.
  const isHeadless = groups.length > 0 && (data[0]?.line ?? 0) < (groups[0]?.row.line ?? 0);
  const restarts =
    sequences.filter((seq) => seq === 1).length > 1 &&
    (groups.length > 1 ||
      isHeadless ||
      table.sheets !== undefined ||
      beginsBySection(sequences, sections));
  const coded =
    data.length > 1 &&
    sequences.every((seq) => seq === null) &&
    data.every((row) => bare(at(row, 'seq')) !== '');
  const numbering = !chosen.has('seq') ? 'none' : restarts || coded ? 'group' : 'list';
  const fillDown = fillDownOf(table, { header, fields, data });
  const mayDitto = ['county', 'category', ...plainColumnNames, 'stage'] as const;
  const ditto = mayDitto.filter((field) => data.some((row) => isDitto(at(row, field))));
  const cells = (field: ListField) =>
    data.map((row) => at(row, field)).filter((cell) => !isDitto(cell));
  const counties = mapWords(
    cells('county'),
    (word) => words.counties.includes(word),
    (word) => countyFor(word, words),
  );
  const categories = mapWords(
    cells('category'),
    (word) => words.categories.includes(word),
    (word) => onlyOf(words.categories, word),
  );
  const stages = mapWords(
    cells('stage'),
    (word) => stageOf(word) !== null,
    (word) => stageWords[word] ?? null,
  ) as Record<string, Stage>;
  const grouped = groups.map(({ kind }) => (kind.kind === 'group' ? kind.name : ''));
  const given = givenWords(above, chosen, { words, groups: isHeadless ? [] : grouped });
  const absent = absentFields.filter((field) => !mayLack(field) && !chosen.has(field));
  const notes = body.filter(({ kind }) => kind.kind === 'note').map(({ row }) => row);
  const columns = [...chosen].map(([field, column]) => [field, header.headings[column] ?? '']);
  const layout = layoutSchema.parse({
    list: asOf,
    header: header.rows.map(({ line }) => line),
    columns: Object.fromEntries(columns) as unknown,
    leftOut,
    unit: unit ?? '亩',
    given,
    absent,
    numbering,
    counties,
    categories,
    stages,
    groups: linesOf('group'),
    totals: linesOf('total'),
    notes: linesOf('note'),
    fillDown,
    ditto,
    ticked: Object.fromEntries(
      [...ticks].map(([field, columns]) => [
        field,
        columns.map((column) => header.headings[column] ?? ''),
      ]),
    ),
    asOf: printedAsOf([...above, ...notes]),
  });
  return { layout, reasons: reasonsOf(layout, { table, header, city }) };
}

/** Words that the title says once for all rows. */
function givenWords(
  above: readonly TableRow[],
  chosen: ReadonlyMap<ListField, number>,
  { words, groups }: { readonly words: CityWords; readonly groups: readonly string[] },
): Layout['given'] {
  // What the rows that head groups tell, the title does not tell for all.
  const told = (known: readonly string[]) => groups.some((name) => known.includes(name));
  const titles = above.map((row) => {
    const kind = row.isSheetName === true ? rowKind(row, [], words) : null;
    return {
      line: row.line,
      text: kind?.kind === 'group' ? kind.name : row.cells.map(bare).join(''),
    };
  });
  const find = (known: readonly string[]) => {
    const hits = titles.flatMap(({ line, text }) =>
      known.filter((name) => text.includes(name)).map((printed) => ({ printed, line })),
    );
    return new Set(hits.map(({ printed }) => printed)).size === 1 ? hits[0] : undefined;
  };
  const open = (field: ListField, known: readonly string[]) => !chosen.has(field) && !told(known);
  const county = open('county', words.counties) ? find(words.counties) : undefined;
  const category = open('category', words.categories) ? find(words.categories) : undefined;
  return { ...(county ? { county } : {}), ...(category ? { category } : {}) };
}

/** Columns of a county, category or stage whose cells are merged downwards, or left blank below the first. */
function fillDownOf(
  table: Table,
  {
    header,
    fields,
    data,
  }: { header: Header; fields: readonly (ListField | null)[]; data: readonly TableRow[] },
): ListField[] {
  const last = header.rows.at(-1)?.line ?? 0;
  const may: readonly ListField[] = ['county', 'category', 'stage'];
  return may.filter((field) => {
    const column = fields.indexOf(field);
    if (column < 0) return false;
    const merged = table.merges.some(
      ({ first, last: end, from, to }) =>
        first > last &&
        end > first &&
        column >= from &&
        column <= to &&
        data.some(({ line }) => line >= first && line <= end),
    );
    if (merged) return true;
    const blank = data.filter(
      ({ cells }) => cells.length > column && bare(cells[column]) === '',
    ).length;
    const headed = bare(data[0]?.cells[column]) !== '';
    return field !== 'stage' && headed && blank * 4 > data.length && blank < data.length;
  });
}

/** The layout as a clerk confirms it: what is as usual is left out. */
export function layoutYaml(layout: Layout): string {
  const empty = (value: unknown): boolean =>
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
  const said = Object.entries(layout).filter(([key, value]) => {
    if (key === 'list') return value !== noListDay;
    if (key === 'unit') return value !== '亩';
    return key === 'numbering' ? value !== 'list' : !empty(value);
  });
  return stringify([Object.fromEntries(said)], { lineWidth: 100 });
}

import { stringify } from 'yaml';
import type { City } from '../../../src/facts/kinds/city.ts';
import {
  optionalFields,
  layoutSchema,
  mayLack,
  type Layout,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import { plainColumnNames } from '../../../src/facts/kinds/project.ts';
import { stageOf, type Stage } from '../../../src/facts/kinds/stage.ts';
import { readSequence } from '../../../src/rules/project/number.ts';
import type { Table } from '../readers/table.ts';
import { isDitto } from './body.ts';
import { bodyOf, filledColumns, widthOf } from './classified.ts';
import { bare, categoryFor, cityWords, countyFor, isTown, type CityWords } from './city-words.ts';
import { rowKind, type RowKind } from './classify.ts';
import { printedUnit, type Header } from './header.ts';
import { fillDownOf } from './fill-down.ts';
import { leavingRows } from './leaving.ts';
import { dayOf, printedAsOf } from './list-day.ts';
import { proposeColumns, type ProposedColumns } from './propose-columns.ts';
import { reasonsOf } from './reasons.ts';
import { isGroupField } from './columns.ts';
import { silentFields } from './silent-fields.ts';
import { stageFor } from './stage-words.ts';
import { givenWords, withCounty, type Rows } from './told-above.ts';

/** A layout as the importer reads it, with a reason for everything that a person has to confirm. */
export interface Proposal {
  readonly layout: Layout;
  /** What a person has to confirm; none where the list is laid out as we know lists. */
  readonly reasons: readonly string[];
}

/** Stands in the layout of a list whose day is not known yet; never shown. */
export const noListDay = '1970-01-01';

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

/** Where the numbers of a list begin anew: nowhere, in each group, or it prints none. */
function numberingOf(
  { body, data, groups, isHeadless, table }: Rows,
  { chosen, at }: ProposedColumns,
): Layout['numbering'] {
  if (!chosen.has('seq')) return 'none';
  const sequences = data.map((row) => readSequence(at(row, 'seq')));
  const filled = body.filter(({ kind }) => kind.kind !== 'blank');
  const sections = filled.flatMap(({ row, kind }, place) => {
    const isBehindTotal = filled[place - 1]?.kind.kind === 'total';
    return kind.kind === 'data' ? [{ county: bare(at(row, 'county')), isBehindTotal }] : [];
  });
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
  return restarts || coded ? 'group' : 'list';
}

/** The words of the list for counties, categories and stages, where they are not ours; and repeat marks. */
function wordsOfCells(
  { data, groups, above }: Rows,
  { at }: ProposedColumns,
  words: CityWords,
): Pick<Layout, 'counties' | 'categories' | 'stages' | 'ditto'> {
  const cells = (field: ListField) =>
    data.map((row) => at(row, field)).filter((cell) => !isDitto(cell));
  // What heads rows may be a word of the list too: 一、在建项目, （一）工业用地.
  const heads = groups.flatMap(({ kind }) => (kind.kind === 'group' ? kind.name : []));
  const sheets = above.flatMap((row) => {
    const kind = row.isSheetName === true ? rowKind(row, [], words) : null;
    return kind?.kind === 'group' ? [kind.name] : [];
  });
  const kinds = heads.filter(
    (name) => countyFor(name, words) === null && !isTown(name, words) && stageFor(name) === null,
  );
  const mayDitto = ['county', 'category', ...plainColumnNames, 'stage'] as const;
  return {
    counties: mapWords(
      cells('county'),
      (word) => words.counties.includes(word),
      (word) => countyFor(word, words),
    ),
    categories: mapWords(
      [...cells('category'), ...(words.categories.length === 0 ? [] : kinds)],
      (word) => words.categories.includes(word),
      (word) => categoryFor(word, words),
    ),
    stages: mapWords(
      [...cells('stage'), ...heads, ...sheets],
      (word) => stageOf(word) !== null,
      stageFor,
    ) as Record<string, Stage>,
    ditto: mayDitto.filter((field) => data.some((row) => isDitto(at(row, field)))),
  };
}

function rowsOf(
  table: Table,
  header: Header,
  context: { readonly fields: readonly (ListField | null)[]; readonly words: CityWords },
): Rows {
  const body = bodyOf(table, header, context);
  const data = body.filter(({ kind }) => kind.kind === 'data').map(({ row }) => row);
  const groups = body.filter(({ kind }) => kind.kind === 'group');
  const above = table.rows.slice(0, header.next - header.rows.length);
  const isHeadless = groups.length > 0 && (data[0]?.line ?? 0) < (groups[0]?.row.line ?? 0);
  return { table, above, body, data, groups, isHeadless };
}

interface Draft {
  readonly table: Table;
  readonly header: Header;
  readonly city: City | null;
  readonly asOf: string;
  /** The title under which the list is registered. */
  readonly title?: string | undefined;
}

/** Reads how a list is laid out; the header is found already. */
export function propose({ table, header, city, asOf, title = '' }: Draft): Proposal {
  const words = cityWords(city);
  const printed = printedAsOf(table.rows.slice(0, header.next - header.rows.length));
  const listDay = asOf === noListDay ? dayOf(printed?.printed ?? '') : asOf;
  const columns = proposeColumns(table, header, words, listDay);
  const { chosen, fields, ticks, isTicked, joined } = columns;
  const rows = rowsOf(table, header, { fields, words });
  const { above, body, data, groups, isHeadless } = rows;
  const filled = filledColumns(data, widthOf(header));
  const rowsThatAre = (kind: RowKind['kind']) =>
    body.filter((one) => one.kind.kind === kind).map(({ row }) => row);
  const linesOf = (kind: RowKind['kind']) => rowsThatAre(kind).map(({ line }) => line);
  const grouped = groups.map(({ kind }) => (kind.kind === 'group' ? kind.name : ''));
  const named = (column: number) => header.headings[column] ?? '';
  const layout = layoutSchema.parse({
    list: asOf,
    header: header.rows.map(({ line }) => line),
    columns: Object.fromEntries([...chosen].map(([field, column]) => [field, named(column)])),
    leftOut: header.headings.filter(
      (_, column) =>
        filled.has(column) &&
        fields[column] === null &&
        !isTicked(column) &&
        !joined.includes(column),
    ),
    unit: printedUnit(table, header, chosen.get('areaMu')) ?? '亩',
    given: givenWords(above, (field) => chosen.has(field) || ticks.has(field), {
      ...{
        words,
        groups: isHeadless || table.sheets !== undefined ? [] : grouped,
        sections: grouped,
      },
    }),
    absent: optionalFields.filter(
      (field) => !isGroupField(field) && !mayLack(field) && !chosen.has(field),
    ),
    numbering: numberingOf(rows, columns),
    ...wordsOfCells(rows, columns, words),
    groups: linesOf('group'),
    totals: linesOf('total'),
    notes: [
      ...linesOf('note'),
      ...leavingRows(data, { header, fields }).map(({ line, printed }) => ({ line, printed })),
    ],
    fillDown: fillDownOf(table, { header, fields, data }),
    ticked: Object.fromEntries([...ticks].map(([field, own]) => [field, own.map(named)])),
    joined: joined.length === 0 ? {} : { location: joined.map(named) },
    asOf: printedAsOf([...above, ...rowsThatAre('note')]),
  });
  const placed = withCounty(layout, { rows, columns, words, title });
  const absent = [...placed.absent, ...silentFields(placed, body, { columns, words })];
  const whole = { ...placed, absent };
  return { layout: whole, reasons: reasonsOf(whole, { table, header, city }) };
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

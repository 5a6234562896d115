import type { Layout, ListField } from '../../../src/facts/kinds/layout.ts';
import { stageNames } from '../../../src/facts/kinds/stage.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bare, isCountyName, type CityWords } from './city-words.ts';
import { rowKind, type Classified } from './classify.ts';
import {
  countiesIn,
  countyOfLine,
  countyOfPlace,
  countyOfSheet,
  isIssuer,
  isOwnName,
} from './county-source.ts';
import { groupOf } from './groups.ts';
import type { ProposedColumns } from './propose-columns.ts';
import { stagesOfTitle } from './sections.ts';
import { isStage } from './stage-words.ts';

/** The rows of a list: what stands above its header, and below it each with what it is. */
export interface Rows {
  readonly table: Table;
  readonly above: readonly TableRow[];
  readonly body: readonly Classified[];
  readonly data: readonly TableRow[];
  readonly groups: readonly Classified[];
  /** The title of the first of several tables stands above them all. */
  readonly isHeadless: boolean;
}

const anyOf = (known: readonly string[]) => (text: string) =>
  known.filter((name) => text.includes(name));

/** The county that the name of the first of several sheets is, where those of the others head rows. */
function sheetCounty(
  titles: readonly { readonly line: number; readonly text: string; readonly isSheet: boolean }[],
  groups: readonly string[],
  hasColumn: (field: ListField) => boolean,
): { readonly printed: string; readonly line: number } | undefined {
  if (hasColumn('county') || groups.length === 0 || !groups.every(isCountyName)) return undefined;
  const sheet = titles.find(({ isSheet, text }) => isSheet && isOwnName(text));
  return sheet === undefined ? undefined : { printed: sheet.text, line: sheet.line };
}

/** Where the county stands that neither a column nor rows that head groups tell, as far as the original says. */
export function withCounty(
  layout: Layout,
  {
    rows: { table, above, body, data, groups },
    columns: { chosen, ticks, fields, joined, at },
    words,
    title,
  }: {
    readonly rows: Rows;
    readonly columns: ProposedColumns;
    readonly words: CityWords;
    readonly title: string;
  },
): Layout {
  const isGrouped = groups.some(
    ({ kind }) =>
      kind.kind === 'group' && groupOf(kind.name, { layout, fields }, words).field === 'county',
  );
  const isTold = chosen.has('county') || ticks.has('county') || words.sole !== null;
  if (isTold || isGrouped || layout.given.county !== undefined) return layout;
  const notes = body.flatMap(({ row, kind }) => (kind.kind === 'note' ? [row] : []));
  const issuers = [...above, ...notes].filter(({ cells }) => cells.some(isIssuer));
  const telling = words.counties.length > 0 ? issuers : [...new Set([...above, ...issuers])];
  const lines = telling.flatMap((row) => {
    const printed = row.cells.flatMap((cell) => countyOfLine(cell, words) ?? [])[0];
    return printed === undefined ? [] : [{ printed, line: row.line }];
  });
  const [own, ...others] = new Set(lines.map(({ printed }) => printed));
  const [line] = lines;
  if (own !== undefined && others.length === 0 && line !== undefined)
    return { ...layout, given: { ...layout.given, county: line } };
  if (table.sheets === undefined && countyOfSheet(table.sheet, words) !== null)
    return { ...layout, countyFrom: 'sheet' };
  const places = data
    .map((row) =>
      [at(row, 'location'), ...joined.map((column) => row.cells[column] ?? '')].join(''),
    )
    .filter((place) => bare(place) !== '');
  const begins = places.filter((place) => countyOfPlace(place, words) !== null);
  const enough = words.counties.length > 0 ? 1 : Math.max(2, places.length);
  if (begins.length >= enough) return { ...layout, countyFrom: 'location' };
  const county = title === '' ? null : countyOfLine(title, words);
  return county === null
    ? layout
    : { ...layout, countyFrom: { county, printed: title, where: '登记的名单标题' } };
}

/** Words that the title says once for all rows. */
export function givenWords(
  above: readonly TableRow[],
  hasColumn: (field: ListField) => boolean,
  {
    words,
    groups,
    sections,
  }: Readonly<{ words: CityWords; groups: readonly string[]; sections: readonly string[] }>,
): Layout['given'] {
  // What the rows that head groups tell, the title does not tell for all.
  const told = (known: readonly string[]) => groups.some((name) => known.includes(name));
  const titles = above.map((row) => {
    const kind = row.isSheetName === true ? rowKind(row, [], words) : null;
    return {
      line: row.line,
      isSheet: kind !== null,
      text: kind?.kind === 'group' ? kind.name : row.cells.map(bare).join(''),
    };
  });
  const find = (wordsIn: (text: string) => readonly string[]) => {
    const hits = titles.flatMap(({ line, text }) =>
      wordsIn(text).map((printed) => ({ printed, line })),
    );
    return new Set(hits.map(({ printed }) => printed)).size === 1 ? hits[0] : undefined;
  };
  const findOf = (field: ListField, known: readonly string[], named = anyOf(known)) =>
    hasColumn(field) || told(known) ? undefined : find(named);
  const named = (text: string) => countiesIn(text, words);
  const county =
    findOf('county', words.counties, named) ?? sheetCounty(titles, sections, hasColumn);
  const category = findOf('category', words.categories);
  const stage = findOf('stage', Object.values(stageNames), (text) =>
    isStage(text) ? [text] : stagesOfTitle(text),
  );
  return {
    ...(county ? { county } : {}),
    ...(category ? { category } : {}),
    ...(stage ? { stage } : {}),
  };
}

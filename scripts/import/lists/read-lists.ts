import type { City } from '../../../src/facts/kinds/city.ts';
import type { Gazetteer } from '../../../src/facts/kinds/place.ts';
import type { ListRow } from '../../../src/facts/kinds/project.ts';
import type { Note, Problem } from '../problem.ts';
import { readTables } from '../readers/read-tables.ts';
import { onSheets } from '../readers/joined-sheets.ts';
import type { Table } from '../readers/table.ts';
import { blankPlaces, countsOf, printedDay, proposedDay } from './answer.ts';
import { mayBePart } from './left-out.ts';
import { readList, titleOf } from './list.ts';
import type { PrintedTotal } from './totals.ts';
import { layoutYaml, noListDay } from './propose.ts';
import { checkSums } from './sums.ts';

/** One list as it is understood without being registered. */
export interface ReadList {
  readonly sheet: string | null;
  readonly rows: readonly ListRow[];
  readonly totals: readonly Omit<PrintedTotal, 'over'>[];
  /** The layout that the import would propose, as YAML; null where no table was found. */
  readonly layout: string | null;
  /** What a person would have to confirm of it. */
  readonly reasons: readonly string[];
}

export interface ListsReading {
  readonly lists: readonly ReadList[];
  readonly problems: readonly Problem[];
  /** What is told and stops nothing. */
  readonly notes: readonly Note[];
}

/** What a file is read with beside its bytes. */
export interface ListsContext {
  /** The city whose words and places the list is held against; null for none. */
  readonly city?: City | null;
  readonly gazetteer?: Gazetteer;
  /** The day for which the list stands, where it is known. */
  readonly asOf?: string;
  readonly sheet?: string | null;
  readonly attachment?: number | null;
}

/**
 * Reads the lists of a file as the import would, without registering it: an .xlsx, .xls, .et, .ods,
 * .csv or .txt. The layout is proposed and taken as confirmed; what it rests on is in `reasons`.
 *
 * @param name the file's name; its ending decides the reader
 * @throws nothing: whatever is wrong is in `problems`
 */
export async function readLists(
  bytes: Uint8Array,
  name: string,
  context: ListsContext = {},
): Promise<ListsReading> {
  const { sheet = null, attachment = null } = context;
  const reading = await readTables({ name, bytes, sheet, attachment });
  return readListTables(reading.tables, name, { ...context, problems: reading.problems });
}

/** The same for tables that another reader found, e.g. those of a text. */
export function readListTables(
  tables: readonly Table[],
  name: string,
  context: ListsContext & { readonly problems?: readonly Problem[] },
): ListsReading {
  const none: Gazetteer = { townships: [], villages: [], readings: [], pointSources: [] };
  const { city = null, gazetteer = none, asOf = noListDay, problems = [] } = context;
  const readings = tables.map((table) => {
    const spot = { file: name, sheet: table.sheet };
    const read = readList(table, name, { words: { city, gazetteer }, layout: null, asOf });
    const unread = read.marks.length === 0 && read.problems.length > 0;
    const sums = unread ? { problems: [], undecided: [] } : checkSums(read, spot);
    const list: ReadList = {
      sheet: table.sheet,
      rows: read.rows,
      totals: read.totals.map(({ group, areaMu, line }) => ({ group, areaMu, line })),
      layout: read.layout === null ? null : layoutYaml(read.layout),
      reasons: read.reasons,
    };
    const confirm: Note[] = read.reasons.map((reason) => ({
      code: 'IMPORT-LAYOUT-CONFIRM',
      spot,
      what: reason,
      action: '登记时须由人确认；有误的在版式中改正',
    }));
    const account = read.account === null ? [] : [read.account];
    const counted =
      read.rows.length === 0
        ? []
        : [
            countsOf(read.rows, spot),
            ...blankPlaces(read.rows, spot),
            ...mayBePart(read.rows, { title: titleOf(table), city, spot }),
            ...account,
          ];
    const day = context.asOf === undefined ? proposedDay(read, spot) : printedDay(read, asOf, spot);
    return {
      list,
      problems: onSheets([...read.problems, ...sums.problems], table),
      notes: onSheets([...confirm, ...read.warnings, ...sums.undecided, ...day, ...counted], table),
    };
  });
  return {
    lists: readings.map(({ list }) => list),
    problems: [...problems, ...readings.flatMap((one) => one.problems)],
    notes: readings.flatMap(({ notes }) => notes),
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { City } from '../../../src/facts/kinds/city.ts';
import type { Gazetteer } from '../../../src/facts/kinds/place.ts';
import {
  identitiesSchema,
  type ListRow,
  type PublishedList,
} from '../../../src/facts/kinds/project.ts';
import {
  layoutsSchema,
  mayLack,
  type Layout,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import { settlementsSchema } from '../../../src/rules/list/settlement.ts';
import type { Source } from '../../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../../src/facts/read/data-folder.ts';
import { loadGazetteer } from '../../../src/facts/read/places.ts';
import { readStrict } from '../../../src/facts/read/strict-file.ts';
import type { ImportContext, ImportResult, Original, PlannedFile } from '../importer.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import { decodeText } from '../readers/encoding.ts';
import { onSheets } from '../readers/joined-sheets.ts';
import { readTables } from '../readers/read-tables.ts';
import type { Table } from '../readers/table.ts';
import { stableJson } from '../stable-json.ts';
import {
  checkExpectations,
  checkExpectedLists,
  expectationsSchema,
  type Expectation,
} from './expectations.ts';
import { assignIdentities } from './identities.ts';
import { blankPlaces, countsOf, printedDay, printsDay } from './answer.ts';
import { mayBePart } from './left-out.ts';
import { keptLists, lostLists } from './lost-lists.ts';
import { readList, titleOf } from './list.ts';
import type { ListReading } from './reading.ts';
import { keptTotals } from './totals.ts';
import { layoutYaml } from './propose.ts';
import { checkSums } from './sums.ts';
import {
  filesOfCity,
  layoutBeside,
  listFile,
  originalFile,
  portalFiles,
} from '../../../src/facts/portal-files.ts';

type RegisteredList = Source['lists'][number];

interface CityFacts {
  readonly city: City;
  readonly gazetteer: Gazetteer;
  readonly expectations: readonly Expectation[];
}

interface ListResult {
  readonly list: PublishedList | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
}

/** Reads `<city>/<name>` where it exists; gives an empty list where it does not. */
function readOptional<T>(data: DataFolder, path: string, schema: z.ZodType<T[]>): T[] {
  const file = join(data.folder, path);
  return existsSync(join(data.root, file)) ? readStrict(data.root, file, schema) : [];
}

/** 附件2 of a text, from its anchor `c-att2`. */
function attachmentNumber(anchor: string | null): number | null {
  const digits = anchor === null ? undefined : /^c-att(\d+)$/u.exec(anchor)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Who filled a form in, and when, is no word on the areas, and may name a person. */
const ofForm = /^[（(]?(?:填表|填报|制表|审核|审批|联系|单位|经办|负责|日期|截至|截止)/u;

/** A row as it is kept: a column that came to the kind later, and that the list does not print, is left out. */
function keptRow(row: ListRow): ListRow {
  const told = (key: string, value: unknown) => value !== null || !mayLack(key as ListField);
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => told(key, value)),
  ) as ListRow;
}

function listOf(original: Original, list: RegisteredList, read: ListReading, { sheets }: Table) {
  const { source } = original;
  const [first, ...others] = read.layout?.leftOut ?? [];
  const [note, ...notes] = read.notes.filter(({ text }) => !ofForm.test(text));
  return {
    city: source.city,
    asOf: list.asOf,
    ...(printsDay(read, list.asOf) ? { printsDay: true as const } : {}),
    title: list.title,
    file: source.file,
    policy: source.text?.slug ?? null,
    attachment: list.attachment,
    sheet: list.sheet,
    ...(sheets === undefined ? {} : { sheets: [...sheets] }),
    sha256: source.sha256,
    printedTotals: keptTotals(read.totals),
    ...(first === undefined ? {} : { leftOut: [first, ...others] as [string, ...string[]] }),
    ...(note === undefined ? {} : { notes: [note, ...notes] as [typeof note, ...typeof notes] }),
    rows: [...read.rows],
  };
}

/** The layouts of the lists in an original, as a person confirmed them beside it. */
export function layoutPath(file: string): string {
  return layoutBeside(originalFile(file));
}

/** Every layout beside an original; none where its lists are laid out as usual. @throws DataFileError */
export function layoutsOf(data: DataFolder, file: string): readonly Layout[] {
  return readOptional(data, layoutPath(file), layoutsSchema);
}

function layoutOf(data: DataFolder, file: string, asOf: string): Layout | null {
  return layoutsOf(data, file).find(({ list }) => list === asOf) ?? null;
}

/** What a person has to confirm before a list is read by the layout that is proposed for it. */
function toConfirm(read: ListReading, file: string, spot: Spot): Problem[] {
  if (read.reasons.length === 0 || read.layout === null) return [];
  const path = `data/${layoutPath(file)}`;
  return [
    {
      code: 'IMPORT-LAYOUT-CONFIRM',
      spot,
      what: '这份名单的版式须由人确认',
      read: read.reasons.join('；'),
      expected: `经核对的版式 ${path}`,
      action: `原件不改。核对以上各条，把下面这段（有误的改正）存为 ${path}，再运行一次`,
      block: layoutYaml(read.layout),
    },
  ];
}

async function importList(
  original: Original,
  list: RegisteredList,
  facts: CityFacts & { readonly data: DataFolder },
): Promise<ListResult> {
  const { file } = original.source;
  const name = originalFile(file);
  const attachment = attachmentNumber(list.attachment);
  const reading = await readTables({ name, bytes: original.bytes, sheet: list.sheet, attachment });
  const [table] = reading.tables;
  if (!table) return { list: null, ...reading };
  const spot: Spot = { file: name, sheet: table.sheet };
  const layout = layoutOf(facts.data, file, list.asOf);
  const read = readList(table, name, {
    ...{ words: facts, layout, asOf: list.asOf, title: list.title },
  });
  const text = original.source.text === null ? null : (decodeText(original.bytes)?.text ?? null);
  const expected = facts.expectations.filter((entry) => entry.list === list.asOf);
  const checks =
    read.marks.length === 0 && read.problems.length > 0
      ? []
      : [checkSums(read, spot), checkExpectations(read.marks, expected, { spot, text })];
  const problems = [
    ...reading.problems,
    ...toConfirm(read, file, spot),
    ...read.problems,
    ...checks.flatMap((check) => check.problems),
  ];
  const warnings = [
    ...reading.warnings,
    ...read.warnings,
    ...checks.flatMap((check) => check.undecided),
    ...printedDay(read, list.asOf, spot),
  ];
  if (problems.length > 0)
    return { list: null, problems: onSheets(problems, table), warnings: onSheets(warnings, table) };
  const notes = [
    ...warnings,
    countsOf(read.rows, spot),
    ...blankPlaces(read.rows, spot),
    ...mayBePart(read.rows, { title: `${titleOf(table)}${list.title}`, city: facts.city, spot }),
    ...(read.account ? [read.account] : []),
  ];
  return { list: listOf(original, list, read, table), problems, warnings: onSheets(notes, table) };
}

function planCity(data: DataFolder, city: string, lists: readonly PublishedList[]): ImportResult {
  const { identities: path, settlements: settled } = filesOfCity(city);
  const given = readOptional(data, path, identitiesSchema);
  const settlements = readOptional(data, settled, settlementsSchema);
  const previous = keptLists(data, city);
  const named = assignIdentities(city, lists, { identities: given, settlements, previous });
  const lost = lostLists(city, lists, previous);
  const files: PlannedFile[] = lists.map((list) => ({
    path: listFile(city, list.asOf),
    text: stableJson({ ...list, rows: list.rows.map(keptRow) }),
  }));
  return {
    files: [...files, { path, text: stableJson([...named.identities, ...named.struck]) }],
    gone: lost.gone ?? [],
    problems: [...named.problems, ...lost.problems],
    warnings: [...named.warnings, ...lost.warnings],
  };
}

/** Two lists of one city and day would be one file: the second would replace the first unseen. */
function repeatedLists(originals: readonly Original[]): Problem[] {
  const seen = new Map<string, string>();
  return originals.flatMap(({ source }) =>
    source.lists.flatMap(({ asOf }) => {
      const first = seen.get(asOf);
      seen.set(asOf, first ?? source.file);
      if (first === undefined) return [];
      return [
        {
          code: 'IMPORT-LIST-DUPLICATE',
          spot: { file: `${portalFiles.manifest} › ${source.file}` },
          what: `同一城市同一天的名单登记了两次，另一次在 ${first}`,
          read: asOf,
          expected: '每个城市每一天一份名单',
          action: '删除重复的登记，或更正 asOf',
        },
      ];
    }),
  );
}

async function importCity(context: ImportContext, city: City): Promise<ImportResult> {
  const originals = context.originals.filter(({ source }) => source.city === city.slug);
  if (!originals.some(({ source }) => source.lists.length > 0)) {
    return lostLists(city.slug, [], keptLists(context.data, city.slug));
  }
  const { expectations: expected } = filesOfCity(city.slug);
  const facts = {
    data: context.data,
    city,
    gazetteer: loadGazetteer(context.data, city.slug),
    expectations: readOptional(context.data, expected, expectationsSchema),
  };
  const results: ListResult[] = [];
  for (const original of originals) {
    for (const list of original.source.lists) {
      results.push(await importList(original, list, facts));
    }
  }
  const registered = originals.flatMap(({ source }) => source.lists.map(({ asOf }) => asOf));
  const problems = [
    ...repeatedLists(originals),
    ...checkExpectedLists(expected, facts.expectations, registered),
    ...results.flatMap((result) => result.problems),
  ];
  const warnings = results.flatMap((result) => result.warnings);
  if (problems.length > 0) return { files: [], problems, warnings };
  const lists = results.flatMap(({ list }) => (list === null ? [] : [list]));
  const plan = planCity(context.data, city.slug, lists);
  return { ...plan, warnings: [...warnings, ...plan.warnings] };
}

/** Imports the lists (名单) of all cities: one file a list, and the identities of its rows. */
export async function importLists(context: ImportContext): Promise<ImportResult> {
  const results: ImportResult[] = [];
  for (const city of context.cities) results.push(await importCity(context, city));
  return {
    files: results.flatMap(({ files }) => files),
    gone: results.flatMap(({ gone = [] }) => gone),
    problems: results.flatMap(({ problems }) => problems),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}

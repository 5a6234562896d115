import type { City } from '../../src/facts/kinds/city.ts';
import type { Layout } from '../../src/facts/kinds/layout.ts';
import { findHeader } from '../import/lists/header.ts';
import { readList } from '../import/lists/list.ts';
import type { ListReading } from '../import/lists/reading.ts';
import { noListDay } from '../import/lists/propose.ts';
import { reasonsOf } from '../import/lists/reasons.ts';
import { checkSums } from '../import/lists/sums.ts';
import type { Problem } from '../import/problem.ts';
import type { Answers } from './answers.ts';
import { askBlanks } from './ask-blanks.ts';
import { askCells } from './ask-cells.ts';
import { askColumns, lacksGroups, loneRows } from './ask-columns.ts';
import { askMerges, askUnit, askUnknownRows, unreadRows } from './ask-rows.ts';
import { askWords, type GivenWords } from './ask-words.ts';
import type { GivenShape } from './asked-shape.ts';
import type { KnownCity } from './propose.ts';
import type { FoundList } from './recognise.ts';
import { listFaults } from './remedies.ts';
import { PublishStop } from './stop.ts';
import { originalFile } from '../../src/facts/portal-files.ts';

interface Asked {
  readonly path: string;
  /** The name under which the original would be registered. */
  readonly name: string;
  readonly found: FoundList;
  readonly known: KnownCity;
  /** A layout that a person wrote; null where it is proposed. */
  readonly written: Layout | null;
  /** The title that is on record or printed; empty where it is asked for later. */
  readonly title: string;
  readonly given: GivenShape & GivenWords;
  readonly key: string;
}

/** A list with all that a person said of its layout. */
export interface LaidList {
  readonly layout: Layout;
  /** What the layout rests on; none where a person wrote it, or the list is laid out as usual. */
  readonly reasons: readonly string[];
  /** The city with the categories and counties that a person added to it. */
  readonly city: City;
}

/** Words that `askWords` asks about; no check of sums rests on them. */
const ofWords = /^IMPORT-(?:COUNTY|CATEGORY|STAGE)-UNKNOWN$/u;
const isOpen = ({ code, read }: Problem): boolean => ofWords.test(code) && read !== '';

/**
 * Asks all that a layout has to say and the original does not: columns, unit, rows, merged cells,
 * words. What no answer can settle is told at once, all of it, before the words are asked.
 *
 * @returns null where an answer is missing
 * @throws PublishStop with every fault of the list
 */
export async function askLayout(
  asked: Asked,
  answers: Answers,
  say: (line: string) => void,
): Promise<LaidList | null> {
  const { found, known, given, key, written, title } = asked;
  const { table } = found;
  const name = originalFile(asked.name);
  const common = { asOf: noListDay, title };
  const read = (layout: Layout | null, city: City): ListReading =>
    readList(table, name, { words: { city, gazetteer: known.gazetteer }, layout, ...common });
  const faults = (reading: ListReading): readonly Problem[] => {
    const unread = reading.marks.length === 0 && reading.problems.length > 0;
    const sums = unread ? [] : checkSums(reading, { file: name, sheet: table.sheet }).problems;
    return [...reading.problems, ...sums];
  };
  const refuse = (problems: readonly Problem[], layout: Layout | null): PublishStop =>
    new PublishStop('refused', listFaults(asked.path, problems, layout));
  const first = read(written, known.city);
  const header = findHeader(table, written?.header ?? null);
  if (first.layout === null || header === null) throw refuse(first.problems, null);
  const linesOf = ({ marks }: ListReading) => new Set(marks.map(({ line }) => line));
  const laid = { table, header, city: known.city };
  const missing = answers.missing.length;
  let layout = first.layout;
  const places = [...known.gazetteer.townships, ...known.gazetteer.villages].map((one) => one.name);
  const shape = { laid, lines: linesOf(first), given, key, proposed: written === null, places };
  layout = await askColumns(layout, shape, answers);
  layout = await askUnit(layout, shape, answers);
  if (lacksGroups(layout, laid)) {
    layout = await askUnknownRows(layout, loneRows(layout, shape), shape, answers);
  }
  const unread = unreadRows(read(layout, known.city));
  layout = await askUnknownRows(layout, unread, shape, answers);
  layout = await askMerges(layout, read(layout, known.city), { asked: shape, answers });
  layout = await askBlanks(layout, read(layout, known.city), { asked: shape, answers });
  if (answers.missing.length > missing) return null;
  const shaped = read(layout, known.city);
  layout = await askCells(
    layout,
    faults(shaped).filter((one) => !isOpen(one)),
    { key, laid, answers, say, earlier: known.cells },
  );
  const certain = faults(read(layout, known.city)).filter((one) => !isOpen(one));
  if (certain.length > 0) throw refuse(certain, layout);
  if (answers.hasPerson && written === null) {
    for (const reason of reasonsOf({ ...layout, counties: {}, categories: {}, stages: {} }, laid)) {
      say(`  ${reason}。`);
    }
  }
  const words = await askWords(
    {
      ...{ layout, laid, city: known.city, earlier: known.layouts, given, key, settled: written },
      lines: linesOf(shaped),
    },
    answers,
    say,
  );
  if (answers.missing.length > missing) return null;
  const left = faults(read(words.layout, words.city));
  if (left.length > 0) throw refuse(left, words.layout);
  const changed = JSON.stringify(words.layout) !== JSON.stringify(first.layout);
  const reasons =
    written === null || changed ? reasonsOf(words.layout, { ...laid, city: words.city }) : [];
  return {
    layout: words.layout,
    reasons: [...reasons, ...added(known.city, words.city)],
    city: words.city,
  };
}

/** What is added to the words of a city, for a person to confirm. */
function added(before: City, after: City): string[] {
  const categories = after.categories.slice(before.categories.length);
  const counties = after.counties
    .slice(before.counties.length)
    .map(({ name, code }) => `${name}（${code ?? '没有代码'}）`);
  return [
    ...(categories.length === 0 ? [] : [`${after.name}新增类别：${categories.join('、')}`]),
    ...(counties.length === 0 ? [] : [`${after.name}新增区县或功能区：${counties.join('、')}`]),
  ];
}

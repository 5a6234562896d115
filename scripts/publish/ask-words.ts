import type { City } from '../../src/facts/kinds/city.ts';
import { titlesOf } from '../../src/facts/kinds/kind.ts';
import { layoutSchema, type Layout } from '../../src/facts/kinds/layout.ts';
import { listRowSchema } from '../../src/facts/kinds/project.ts';
import {
  stageNames,
  stageOf,
  type Stage,
  listedStages,
  isListedStage,
} from '../../src/facts/kinds/stage.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { groupOf, type LaidOut } from '../import/lists/reasons.ts';
import { lineOf } from '../import/lists/accounts.ts';
import { bareCell, filledCell } from '../import/lists/body.ts';
import { cityWords } from '../import/lists/city-words.ts';
import { countyOfPlace, countyOfSheet } from '../import/lists/county-source.ts';
import { fieldsBy } from '../import/lists/header.ts';
import { tickedColumns, tickedWord } from '../import/lists/ticks.ts';
import type { Answers } from './answers.ts';
import { askCounty, type GivenCounty } from './city-words.ts';
import { earlierWord, likelyStage } from './guess.ts';

/** Which of our words the words of a list are, as the settings file says it. */
export interface GivenWords {
  readonly stages?: Readonly<Record<string, Stage>> | undefined;
  /** `new`: as printed, as a category that the city gets. */
  readonly categories?: Readonly<Record<string, string>> | undefined;
  readonly counties?: Readonly<Record<string, string | GivenCounty>> | undefined;
}

interface Asked {
  readonly layout: Layout;
  readonly laid: LaidOut;
  readonly city: City;
  /** Lines of the rows of data. */
  readonly lines: ReadonlySet<number>;
  /** Layouts of the city's earlier lists. */
  readonly earlier: readonly Layout[];
  readonly given: GivenWords;
  readonly key: string;
  /** Words that a person has settled already, in a layout of their own. */
  readonly settled: Layout | null;
}

type Field = 'stage' | 'category' | 'county';
const maps = { stage: 'stages', category: 'categories', county: 'counties' } as const;
const titles = titlesOf(listRowSchema.pick({ stage: true, category: true, county: true }));

/** A word of a list and the lines on which it stands. */
interface WordUse {
  readonly word: string;
  readonly lines: readonly number[];
}

/** The words of a field in print order; cells that a layout fills say what stands above them. */
function wordsUsed(field: Field, { layout, laid, lines }: Asked): WordUse[] {
  const column = fieldsBy(layout, laid.header).indexOf(field);
  const ticks = tickedColumns(layout, laid.header).get(field);
  const used = new Map<string, number[]>();
  const use = (word: string, line: number): void => {
    if (word !== '') used.set(word, [...(used.get(word) ?? []), line]);
  };
  let above = '';
  for (const { line, cells } of laid.table.rows) {
    if (!lines.has(line) || (column < 0 && ticks === undefined)) continue;
    const read = layout.cells.find((cell) => cell.line === line && cell.field === field)?.value;
    const ticked = ticks === undefined ? null : tickedWord({ line, cells }, ticks, laid.header);
    const own = ticked ?? bareCell(cells[column]);
    const word = read ?? filledCell(field, own, above, layout);
    above = word;
    use(word, line);
  }
  if (column < 0 && ticks === undefined && field !== 'stage' && layout.given[field] === undefined) {
    // A group names a county or a category: what is known as the one is not asked about as the other.
    const { counties, categories } = cityWords(laid.city);
    const others =
      field === 'county'
        ? [...categories, ...Object.values(stageNames)]
        : [...counties, ...Object.values(stageNames)];
    for (const row of layout.groups) {
      const word = groupOf(laid, lineOf(row));
      if (!others.includes(word)) use(word, lineOf(row));
    }
  }
  if (field === 'county' && column < 0 && ticks === undefined) {
    for (const [word, line] of toldCounties({ layout, laid, lines })) use(word, line);
  }
  return [...used].map(([word, at]) => ({ word, lines: at }));
}

/** The words for counties that no column prints: of the title, of a sentence of the source, of the 位置. */
function toldCounties({
  layout: { given, countyFrom, ...layout },
  laid,
  lines,
}: Pick<Asked, 'layout' | 'laid' | 'lines'>): [word: string, line: number][] {
  const first = Math.min(...lines);
  if (given.county !== undefined) return [[given.county.printed, given.county.line]];
  if (countyFrom === null) return [];
  if (typeof countyFrom === 'object') return [[countyFrom.county, first]];
  const words = cityWords(laid.city);
  if (countyFrom === 'sheet') return [[countyOfSheet(laid.table.sheet, words) ?? '', first]];
  const fields = fieldsBy({ ...layout, given, countyFrom }, laid.header);
  return laid.table.rows
    .filter(({ line }) => lines.has(line))
    .map(({ line, cells }) => [
      countyOfPlace(cells[fields.indexOf('location')] ?? '', words) ?? '',
      line,
    ]);
}

const shownLines = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, 3).join('、')}${lines.length > 3 ? ' …' : ''} 行`;

/** What is proposed for a word: what a person said of an earlier list, else what it sounds like. */
function proposalFor(field: Field, word: string, { layout, earlier }: Asked) {
  const map = maps[field];
  const before = earlierWord(earlier, map, word);
  if (before !== null) {
    return {
      value: before.value,
      because: `${formatDate(before.list)}的名单里这样对应。`,
      weak: true,
    };
  }
  const guess = layout[map][word] ?? (field === 'stage' ? likelyStage(word) : null);
  if (guess !== null) return { value: guess, because: '按字面猜的，请核对。', weak: true };
  return field === 'category' ? { value: 'new', because: '本市还没有这个词。', weak: true } : null;
}

function choicesFor(field: Field, { categories, counties }: City) {
  if (field === 'stage') {
    return listedStages.map((stage) => ({ value: stage, label: stageNames[stage] }));
  }
  const names = field === 'category' ? categories : counties.map(({ name }) => name);
  const fresh =
    field === 'category' ? '照原件，作为本市新的类别' : '不在其中：是本市新的区县或功能区';
  return [
    ...names.map((name) => ({ value: name, label: name })),
    { value: 'new', label: names.length === 0 ? fresh.replace('不在其中：', '') : fresh },
  ];
}

/** What the settings file answers, in the words of the choices. */
function givenFor(field: Field, word: string, { given, layout }: Asked, answers: Answers) {
  const said = field === 'stage' ? given.stages?.[word] : given[maps[field]]?.[word];
  if (typeof said === 'object') return 'new';
  // Without a person a proposed layout is taken as a whole, or not at all.
  return said ?? (answers.hasPerson ? undefined : layout[maps[field]][word]);
}

const isKnown = (field: Field, word: string, city: City): boolean => {
  if (field === 'stage') return isListedStage(stageOf(word));
  if (field === 'category') return city.categories.includes(word);
  return city.counties.some(({ name }) => name === word);
};

/** A city with one more category or county; null where an answer is missing. */
async function withNew(
  field: Field,
  word: string,
  { city, given, key }: Asked,
  answers: Answers,
): Promise<City | null> {
  if (field === 'category') return { ...city, categories: [...city.categories, word] };
  const said = given.counties?.[word];
  const own = typeof said === 'object' ? said : undefined;
  const asked = { key: `${key} › counties › ${word}`, given: own, answers };
  const county = await askCounty(word, city, asked);
  return county === null ? null : { ...city, counties: [...city.counties, county] };
}

/**
 * Asks which of our words each word of a list is: stages, categories, counties. A category or county
 * that the city lacks may be added to it.
 *
 * @returns the layout and the city with all of them; where an answer is missing, `answers` says which
 */
export async function askWords(
  asked: Asked,
  answers: Answers,
  say: (line: string) => void,
): Promise<{ layout: Layout; city: City }> {
  let { layout, city } = asked;
  for (const field of ['county', 'category', 'stage'] as const) {
    const map = maps[field];
    const open = wordsUsed(field, asked).filter(
      ({ word }) => !isKnown(field, word, city) && asked.settled?.[map][word] === undefined,
    );
    if (open.length > 0 && answers.hasPerson) {
      say(`  “${titles[field]}”有 ${open.length} 个词和本站的不同，逐个说明是本站的哪一个：`);
    }
    for (const { word, lines } of open) {
      const now = { ...asked, layout, city };
      const choices = choicesFor(field, city);
      const proposed = proposalFor(field, word, now);
      const choice = await answers.ask({
        key: `${asked.key} › ${map} › ${word}`,
        ask: `“${word}”（${lines.length} 行：${shownLines(lines)}）是？`,
        given: givenFor(field, word, now, answers),
        proposed: choices.some(({ value }) => value === proposed?.value) ? proposed : null,
        choices,
        inOneLine: true,
      });
      if (choice === null) continue;
      const others = Object.entries(layout[map]).filter(([known]) => known !== word);
      if (choice === 'new') city = (await withNew(field, word, now, answers)) ?? city;
      else others.push([word, choice]);
      layout = layoutSchema.parse({ ...layout, [map]: Object.fromEntries(others) });
    }
  }
  return { layout, city };
}

import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { restsOn } from '../law/rests-on.ts';
import type { HitNote, Lead } from './beside.ts';
import type { SearchKind } from './catalogue.ts';
import { withPlaces, type OriginalCharacter } from './fold.ts';
import type { SearchIndex } from './index.ts';
import type { Match, RankedUnit } from './rank.ts';
import { cutLength, markMatches, snippetOf, type SnippetPart } from './snippet.ts';

export interface SearchHit {
  /** Address with anchor, without the portal's base. */
  address: string;
  /** Heading of the unit, else its first words, else the title of its page. */
  title: string;
  /** The title with its matches. */
  titleParts: SnippetPart[];
  /** The page it stands on, and the place there as printed. */
  document: string;
  path: string;
  kind: SearchKind;
  city: string;
  /** 效力状态 of a text; null where it has none. */
  status: PolicyStatus | null;
  date: string | null;
  snippet: SnippetPart[];
  /** The openings of the clauses above, under whose condition its words stand. */
  leads: readonly Lead[];
  /** 上位法提示 on the words that are shown. */
  lawNotes: readonly HitNote[];
  exact: boolean;
  /** The text below the heading, by which hits are compared. */
  body: string;
}

const openingLength = 30;

function trimmed(characters: readonly OriginalCharacter[]): OriginalCharacter[] {
  const isPrinted = ({ character }: OriginalCharacter): boolean => !/[\s|]/u.test(character);
  const printed = characters.map(isPrinted);
  const from = printed.indexOf(true);
  return from === -1 ? [] : characters.slice(from, printed.lastIndexOf(true) + 1);
}

/** The heading of a unit; where it has none its first words, and where it has no words its page's title. */
function titleOf(
  heading: readonly OriginalCharacter[],
  text: readonly OriginalCharacter[],
  matches: readonly Match[],
  pageTitle: string,
): SnippetPart[] {
  const printed = trimmed(heading);
  if (printed.length > 0) return markMatches(printed, matches);
  const end = text.findIndex(({ character }) => character === '\n');
  const line = trimmed(end === -1 ? text : text.slice(0, end));
  if (line.length === 0) return [{ text: pageTitle, hit: false }];
  const opening = markMatches(line.slice(0, cutLength(line, openingLength)), matches);
  return line.length > openingLength ? [...opening, { text: '……', hit: false }] : opening;
}

/** The text below the heading; the stop that ends a heading printed on the same line begins no sentence. */
function bodyOf(text: readonly OriginalCharacter[], heading: number): OriginalCharacter[] {
  const below = text.filter(({ at }) => at >= heading);
  const from = below.findIndex(({ character }) => !/[\s|。，、：；.:,;]/u.test(character));
  return from === -1 ? [] : trimmed(heading === 0 ? below : below.slice(from));
}

/** Of a page that arranges others, what it is about, unless the match stands further below. */
function aboutOf(
  body: OriginalCharacter[],
  matches: readonly Match[],
  kind: SearchKind,
): OriginalCharacter[] {
  if (!['topic', 'remedy', 'page'].includes(kind)) return body;
  const end = body.findIndex(({ character }) => character === '|');
  const about = end === -1 ? body : trimmed(body.slice(0, end));
  const last = about.at(-1)?.at ?? 0;
  return matches.length === 0 || matches.some(({ at }) => at <= last) ? about : body;
}

const mostParts = 5;

const longestSentence = 30;

/** The first sentence of a part without a heading, where it is short enough to stand for one. */
function firstSentence(text: readonly OriginalCharacter[]): OriginalCharacter[] {
  const end = text.findIndex(({ character }) => /[。；\n]/u.test(character));
  const sentence = trimmed(end === -1 ? text : text.slice(0, end));
  return sentence.length <= longestSentence
    ? sentence
    : [...sentence.slice(0, cutLength(sentence, longestSentence)), { character: '……', at: 0 }];
}

/** What stands under a clause that is a heading and no more: the headings of its parts. */
async function partsBelow(unit: number, index: SearchIndex): Promise<string> {
  const { anchors } = index.table.catalogue;
  const own = anchors[unit] ?? '';
  const names: string[] = [];
  const { at } = index.table.document(unit);
  for (let next = unit + 1; next < index.table.count && names.length < mostParts; next += 1) {
    const anchor = anchors[next] ?? '';
    if (own === '' || index.table.document(next).at !== at || !anchor.startsWith(`${own}-`)) break;
    if (anchor.slice(own.length + 1).includes('-')) continue;
    const [, text] = await index.text(next);
    const heading = withPlaces(text).filter((c) => c.at < index.table.headingLength(next));
    const shown = heading.length > 0 ? trimmed(heading) : firstSentence(withPlaces(text));
    names.push(shown.map(({ character }) => character).join(''));
  }
  return names.length === 0 ? '' : `下分：${names.join('；')}`;
}

async function snippetBelow(
  unit: number,
  body: readonly OriginalCharacter[],
  matches: readonly Match[],
  index: SearchIndex,
): Promise<SnippetPart[]> {
  if (body.length > 0) return snippetOf(body, matches);
  const below = await partsBelow(unit, index);
  const text = below === '' ? index.table.document(unit).title : below;
  return [{ text, hit: false }];
}

/** A unit character by character. */
interface Printed {
  path: string;
  characters: readonly OriginalCharacter[];
  heading: readonly OriginalCharacter[];
  body: OriginalCharacter[];
}

/** Units that were shown: the lists that stand in them are long, and found again and again. */
const printedOf = new WeakMap<SearchIndex, Map<number, Promise<Printed>>>();

async function printAnew(unit: number, index: SearchIndex): Promise<Printed> {
  const [path, text] = await index.text(unit);
  const characters = withPlaces(text);
  const length = index.table.headingLength(unit);
  const heading = characters.filter(({ at }) => at < length);
  return { path, characters, heading, body: bodyOf(characters, length) };
}

function print(unit: number, index: SearchIndex): Promise<Printed> {
  const known = printedOf.get(index) ?? new Map<number, Promise<Printed>>();
  printedOf.set(index, known);
  const printed = known.get(unit) ?? printAnew(unit, index);
  known.set(unit, printed);
  // What could not be loaded is asked for again.
  printed.catch(() => known.delete(unit));
  return printed;
}

async function hitOf({ unit, matches, exact }: RankedUnit, index: SearchIndex): Promise<SearchHit> {
  const { table } = index;
  const document = table.document(unit);
  const { path, characters, heading, body } = await print(unit, index);
  const headingLength = table.headingLength(unit);
  const below = matches.filter(({ at, length }) => at + length > headingLength);
  // A term that bears the name asked for is shown with what it means, wherever else it is mentioned.
  const isItsName = document.kind === 'term' && below.length < matches.length;
  const inBody = isItsName ? [] : below;
  const titleParts = titleOf(heading, characters, matches, document.title);
  const snippet = await snippetBelow(unit, aboutOf(body, inBody, document.kind), inBody, index);
  const { leads, notes } = await index.beside(unit);
  const shown = [...titleParts, ...snippet].map(({ text: part }) => part).join('');
  return {
    address: table.address(unit),
    title: titleParts.map(({ text: part }) => part).join(''),
    titleParts,
    document: document.title,
    path,
    kind: document.kind,
    city: document.facets.city?.[0] ?? '',
    status: (document.facets.status?.[0] as PolicyStatus | undefined) ?? null,
    date: document.date,
    ...{ snippet, leads, lawNotes: notes.filter((note) => restsOn(note, shown)) },
    exact,
    body: body.map(({ character }) => character).join(''),
  };
}

/** Loads the texts of ranked units, and makes of each what a reader sees. */
export function show(ranked: readonly RankedUnit[], index: SearchIndex): Promise<SearchHit[]> {
  return Promise.all(ranked.map((unit) => hitOf(unit, index)));
}

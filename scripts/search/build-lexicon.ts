import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Asking } from '../../src/facts/kinds/asking.ts';
import type { SearchDocument } from '../../src/rules/search/catalogue.ts';
import { everydayCharacters, standardCharacters } from '../../src/rules/search/characters.ts';
import { foldText } from '../../src/rules/search/fold.ts';
import { writeReadings, type WrittenReadings } from '../../src/rules/search/pinyin.ts';
import { yearSpans } from '../../src/rules/search/policy-documents.ts';
import type { AskedMatter, Traditional, Words } from '../../src/rules/search/lexicon.ts';
import { yearsIn } from '../../src/rules/search/years.ts';
import { aliasesLabel } from '../../src/rules/words/aliases.ts';
import { fewestWays } from './fewest-ways.ts';
import type { SearchWords } from './search-words.ts';

/** Words offered where several fit come in three tiers; within one the alphabet packs best. */
const tiers = [300, 900, 1550];
const han = /\p{Script=Han}/u;

/**
 * Traditional characters, and those of Hong Kong and Taiwan, for all simplified ones in the texts.
 * What is an everyday character as it stands (著, 乾) is left alone.
 */
function traditionalPairs(characters: ReadonlySet<string>): Map<string, string> {
  const pairs = new Map<string, string>();
  const everyday = new Set(everydayCharacters());
  for (const from of ['t', 'tw', 'hk'] as const) {
    const convert = OpenCC.Converter({ from, to: 'cn' });
    for (let point = 0x4e00; point < 0xa000; point += 1) {
      const traditional = String.fromCodePoint(point);
      if (characters.has(traditional) || everyday.has(traditional)) continue;
      const simplified = convert(traditional);
      if (simplified !== traditional && characters.has(simplified))
        pairs.set(traditional, simplified);
    }
  }
  return pairs;
}

function readingsOf(characters: Iterable<string>): Map<string, string> {
  const readings = new Map<string, string>();
  for (const character of characters) {
    const reading = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(reading)) readings.set(character, reading);
  }
  return readings;
}

/** Characters that join words: what begins or ends with one is no word of its own. */
const joints = new Set('的了和与及等各在由对按为以并可应将已其该从向至于或所是');
const longestWord = 8;

interface Seen {
  count: number;
  /** True where the dictionary knows it as one word. */
  known: boolean;
  left: Set<string>;
  right: Set<string>;
}

function isWord(parts: readonly string[]): boolean {
  return ![parts[0], parts.at(-1)].some((part) => part === undefined || joints.has(part));
}

/**
 * Counts the words of the language in the texts, and neighbouring words as one: `有机更新` is what
 * people look for, and no dictionary has it. Both begin and end where the dictionary cuts.
 */
function wordsSeen(texts: readonly string[]): Map<string, Seen> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const seen = new Map<string, Seen>();
  // Texts repeat each other: each run is cut once, however often it stands.
  const runs = new Map<string, number>();
  for (const run of texts.flatMap((text) => text.match(/\p{Script=Han}{2,}/gu) ?? [])) {
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  for (const [run, times] of runs) {
    const parts = Array.from(segmenter.segment(run), ({ segment }) => segment);
    for (const from of parts.keys()) {
      for (let to = from + 1; to <= parts.length; to += 1) {
        const span = parts.slice(from, to);
        const word = span.join('');
        if (word.length > longestWord) break;
        if (word.length < 2 || !isWord(span)) continue;
        const entry = seen.get(word) ?? {
          count: 0,
          known: false,
          left: new Set(),
          right: new Set(),
        };
        entry.count += times;
        entry.known ||= span.length === 1;
        for (const [side, part] of [
          [entry.left, parts[from - 1]],
          [entry.right, parts[to]],
        ] as const) {
          side.add(part ?? String(entry.count));
          // The end of a text stands for another neighbour each time.
          if (part === undefined && times > 1) side.add(`${entry.count}+`);
        }
        seen.set(word, entry);
      }
    }
  }
  return seen;
}

/**
 * Words worth suggesting, by rank: names of places, then words of the language and what the texts
 * repeat.
 */
function wordsOf(
  texts: readonly string[],
  places: readonly string[],
  kept: readonly string[],
): string[][] {
  const seen = wordsSeen(texts);
  const weight = (word: string): number => {
    const { count, known } = seen.get(word) ?? { count: 0, known: false };
    return known ? count * 4 : count;
  };
  const words = [...seen].flatMap(([word, { count, known, left, right }]) =>
    known || (count >= 2 && left.size >= 2 && right.size >= 2) ? word : [],
  );
  const placed = new Set(places);
  const others = [...new Set([...words, ...kept])]
    .filter((word) => !placed.has(word))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const keptSet = new Set(kept);
  const most = others.filter((word, at) => at < (tiers.at(-1) ?? 0) || keptSet.has(word));
  const tiered = [...tiers, Infinity].map((end, tier) =>
    most.slice(tier === 0 ? 0 : tiers[tier - 1], end).sort(),
  );
  return [[...places], ...tiered];
}

const longestTown = 6;

/** Names of places, and as people say them: 织里 for 织里镇. */
function spokenNames(places: readonly string[]): string[] {
  return places.flatMap((name) => {
    const spoken = name.replace(/(?:街道|新区|[镇乡县区市村])$/u, '');
    // 东港工业区 is a name in itself.
    const isTown = spoken.length >= 2 && spoken !== name && name.length <= longestTown;
    return isTown ? [name, spoken] : [name];
  });
}

/** Terms that the texts mark as such: what they put in quotation marks, and what the glossary explains. */
function markedTerms(documents: readonly SearchDocument[]): string[] {
  const units = documents.flatMap((document) => document.units);
  const quoted = units.flatMap(({ text }) =>
    [...text.replace(/\s/gu, '').matchAll(/“(\p{Script=Han}{2,8})”/gu)].map(
      ([, term = '']) => term,
    ),
  );
  const explained = documents
    .filter(({ kind }) => kind === 'term')
    .flatMap((document) => document.units)
    .flatMap(({ heading }) => heading.replace(`（${aliasesLabel}`, '、').split(/[、）]/u))
    .filter((term) => /^\p{Script=Han}{2,8}$/u.test(term));
  return [...quoted, ...explained].map(foldText);
}

/** A way of asking that is a word rather than a sentence. */
const saidWord = /(?<![^|])\p{Script=Han}{2,5}(?![^|])/gu;

/** A longer way of asking for what texts do not say is a sentence, and near to many others. */
const shortWord = /^\p{Script=Han}{2,3}$/u;

/** Words by rank, the first to be offered first, and how their characters are read. */
export interface RankedVocabulary {
  ranks: string[][];
  readings: WrittenReadings;
}

/** What people know of the matter, beside the documents: their words, and what was read for. */
export interface Understanding {
  words: SearchWords;
  /** How they say what they ask for. */
  asking: Asking;
  /** Names of places, printed and official. */
  places: readonly string[];
  /** Topic → how people ask for it. */
  topics: Readonly<Record<string, string>>;
  /** Address of what the law of one province gives → cities of that province. */
  provincial: Readonly<Record<string, string[]>>;
  matters: readonly AskedMatter[];
  /** County → its towns that no project of the list of its city names. */
  unlisted: Readonly<Record<string, string[]>>;
  /** City → its counties, where no list of the city is published. */
  counties: Readonly<Record<string, string[]>>;
}

/**
 * Works out what the search must know to understand people's queries: made from the texts
 * themselves, so that it suggests only what stands in them.
 */
export function buildLexicon(
  documents: readonly SearchDocument[],
  {
    words: { synonyms, courtesy, alike },
    asking,
    places,
    topics,
    provincial,
    matters,
    unlisted,
    counties,
  }: Understanding,
): { words: Words; traditional: Traditional; vocabulary: RankedVocabulary } {
  const units = documents.flatMap((document) => document.units);
  const texts = units.map(({ text }) => foldText(text));
  const asked = [...units.map(({ everyday }) => everyday), ...Object.values(topics)];
  const characters = new Set(
    [...texts, ...asked].flatMap((text) => Array.from(text)).filter((c) => han.test(c)),
  );
  const standard = new Set(standardCharacters());
  const traditional = [...traditionalPairs(characters)].sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = texts.join('\n');
  const named = [...new Set(spokenNames(places).map(foldText))].filter((name) =>
    whole.includes(name),
  );
  const tags = new Set(units.flatMap(({ roles }) => roles));
  // People's words for topics are mistyped as the texts' own are; those for single clauses would
  // double what a mistyped query loads.
  const lines = Object.values(topics);
  const said = [
    ...Object.keys(synonyms),
    ...lines.flatMap((line) => line.match(saidWord) ?? []),
    ...matters.flatMap(({ asked }) => asked.filter((way) => shortWord.test(way))),
  ];
  const kept = new Set([...tags, ...Object.values(synonyms).flat(), ...markedTerms(documents)]);
  const targets = [...[...kept].filter((word) => tags.has(word) || whole.includes(word)), ...said];
  return {
    traditional: {
      traditional: traditional.map(([from]) => from).join(''),
      simplified: traditional.map(([, to]) => to).join(''),
    },
    words: {
      synonyms,
      courtesy,
      alike,
      asking,
      counties: { ...counties },
      topics: Object.fromEntries(
        Object.entries(topics).map(([name, line]) => [name, foldText(line)]),
      ),
      provincial: { ...provincial },
      // The vocabulary has people's own words; a way in its one form (拆范围) may be none.
      matters: fewestWays(matters, alike),
      unlisted: { ...unlisted },
      traditional: traditional
        .map(([from]) => from)
        .filter((from) => standard.has(from))
        .join(''),
      years: [...new Set(yearsIn(whole))].sort((a, b) => a - b),
      spans: units.flatMap(({ text }, unit) =>
        yearSpans(text).map(([from, to]): [number, number | null, number | null] => [
          unit,
          from,
          to,
        ]),
      ),
    },
    vocabulary: {
      ranks: wordsOf(texts, named, targets),
      readings: writeReadings(readingsOf(new Set([...characters, ...everydayCharacters()]))),
    },
  };
}

import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { SearchDocument } from '../../src/domain/search/catalogue.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { writeReadings } from '../../src/domain/search/pinyin.ts';
import { yearSpans } from '../../src/domain/search/policy-documents.ts';
import type { PeoplesWords, Vocabulary } from '../../src/domain/search/understand.ts';
import type { SearchWords } from './search-words.ts';

/** Words offered where several fit come in three tiers; within one the alphabet packs best. */
const tiers = [300, 900, 2200];
const han = /\p{Script=Han}/u;

/** Traditional characters, and those of Hong Kong and Taiwan, for all simplified ones in the texts. */
function traditionalPairs(characters: ReadonlySet<string>): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const from of ['t', 'tw', 'hk'] as const) {
    const convert = OpenCC.Converter({ from, to: 'cn' });
    for (let point = 0x4e00; point < 0xa000; point += 1) {
      const traditional = String.fromCodePoint(point);
      if (characters.has(traditional)) continue;
      const simplified = convert(traditional);
      if (simplified !== traditional && characters.has(simplified))
        pairs.set(traditional, simplified);
    }
  }
  return pairs;
}

/** The 3,755 everyday characters of GB 2312, which people mistype with. */
function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      characters.push(decoder.decode(new Uint8Array([row, cell])));
    }
  }
  return characters;
}

function readingsOf(characters: Iterable<string>): Map<string, string> {
  const readings = new Map<string, string>();
  for (const character of characters) {
    const reading = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(reading)) readings.set(character, reading);
  }
  return readings;
}

/** Stretches of two to eight characters that stand twice or more, with different neighbours. */
function repeatedStretches(texts: readonly string[]): Map<string, number> {
  const seen = new Map<string, { count: number; left: Set<string>; right: Set<string> }>();
  for (const text of texts) {
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
      for (let length = 2; length <= 8; length += 1) {
        for (let at = 0; at + length <= run.length; at += 1) {
          const word = run.slice(at, at + length);
          const entry = seen.get(word) ?? { count: 0, left: new Set(), right: new Set() };
          entry.count += 1;
          entry.left.add(run[at - 1] ?? `^${entry.count}`);
          entry.right.add(run[at + length] ?? `$${entry.count}`);
          seen.set(word, entry);
        }
      }
    }
  }
  return new Map(
    [...seen]
      .filter(([, { count, left, right }]) => count >= 2 && left.size >= 2 && right.size >= 2)
      .map(([word, { count }]) => [word, count]),
  );
}

function dictionaryWords(texts: readonly string[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { segment } of segmenter.segment(text)) {
      if (segment.length >= 2 && han.test(segment)) {
        counts.set(segment, (counts.get(segment) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Words worth suggesting: names of places, words of the language, and what the texts repeat. */
function wordsOf(
  texts: readonly string[],
  places: readonly string[],
  kept: readonly string[],
): string[] {
  const dictionary = dictionaryWords(texts);
  const repeated = repeatedStretches(texts);
  const weight = (word: string): number =>
    (dictionary.get(word) ?? 0) * 4 + (repeated.get(word) ?? 0) * (dictionary.has(word) ? 4 : 1);
  const others = [...new Set([...dictionary.keys(), ...repeated.keys(), ...kept])]
    .filter((word) => !places.includes(word))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const keptSet = new Set(kept);
  const most = others.filter((word, at) => at < (tiers.at(-1) ?? 0) || keptSet.has(word));
  const tiered = [...tiers, Infinity].map((end, tier) =>
    most.slice(tier === 0 ? 0 : tiers[tier - 1], end).sort(),
  );
  return [...places, ...tiered.flat()];
}

/**
 * Works out what the search must know to understand people's queries: made from the texts
 * themselves, so that it suggests only what stands in them.
 *
 * @param places names of places, printed and official
 */
export function buildUnderstanding(
  documents: readonly SearchDocument[],
  places: readonly string[],
  { synonyms, idle }: SearchWords,
): { words: PeoplesWords; vocabulary: Vocabulary } {
  const units = documents.flatMap((document) => document.units);
  const texts = units.map(({ text }) => foldText(text));
  const characters = new Set(texts.flatMap((text) => Array.from(text)).filter((c) => han.test(c)));
  const traditional = [...traditionalPairs(characters)].sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = texts.join('\n');
  const named = [...new Set(places)].map(foldText).filter((name) => whole.includes(name));
  const targets = Object.values(synonyms)
    .flat()
    .filter((word) => whole.includes(word));
  return {
    words: {
      traditional: traditional.map(([from]) => from).join(''),
      simplified: traditional.map(([, to]) => to).join(''),
      synonyms,
      idle: [...idle],
      spans: units.flatMap(({ text }, unit) =>
        yearSpans(text).map(([from, to]): [number, number | null, number | null] => [
          unit,
          from,
          to,
        ]),
      ),
    },
    vocabulary: {
      words: wordsOf(texts, named, targets),
      readings: writeReadings(readingsOf(new Set([...characters, ...everydayCharacters()]))),
    },
  };
}

import { modelOf, says, scoresOf, type Found } from './bm25f.ts';
import { waysApart, type UnitTable } from './catalogue.ts';
import {
  ledByMatter,
  misleading,
  nearestToMatter,
  topicsNearMatter,
  wayOfDisagreement,
  withFactors,
} from './factors.ts';
import type { SearchIndex } from './index.ts';
import type { Match, RankedUnit } from './rank.ts';
import type { Reading } from './read.ts';
import { tokensOf, type Token } from './tokens.ts';
import { unitsOfYear, unitsOutside } from './years.ts';

/** Tokens once each, the heaviest counting; common ones left out where others are there. */
function tokensToFind(tokens: readonly Token[], index: SearchIndex): Token[] {
  const heaviest = new Map<string, Token>();
  for (const token of tokens) {
    if (token.weight > (heaviest.get(token.text)?.weight ?? 0)) heaviest.set(token.text, token);
  }
  const all = [...heaviest.values()];
  const rare = all.filter(({ text }) => !index.isCommon(text));
  return rare.length > 0 ? rare : all;
}

const begunWeight = 0.8;

/**
 * What people ask for by a word that begins with the last character, where the pair that ends the
 * query stands nowhere, so that its last word was not typed to its end: 发不发房 for 房票.
 */
async function begunBy({ wording: { ending } }: Reading, index: SearchIndex): Promise<Token[]> {
  const last = ending.slice(-1);
  // What begins a word that only asks was no word of the matter: 能减多 for 能减多少.
  const onlyAsks = index.words.courtesy.some((word) => word.startsWith(last));
  if (last === '' || onlyAsks || (await index.find(ending)).size > 0) return [];
  return [{ text: waysApart + last, weight: begunWeight }];
}

const tagFactor = 1.15;
const namedFactor = 1.8;
const mostNamed = 5;

/** Projects that a typed word names: it stands in few of them, and nowhere else but in the list of all. */
function projectsNamed(all: readonly Found[], table: UnitTable): Set<number> {
  const named = new Set<number>();
  for (const { token, occurrences } of all) {
    if (token.weight < 1 || Array.from(token.text).length < 2) continue;
    const units = [...occurrences.keys()];
    const projects = units.filter((unit) => table.document(unit).kind === 'project');
    if (projects.length <= mostNamed && units.length - projects.length <= 1) {
      for (const unit of projects) named.add(unit);
    }
  }
  return named;
}

const nearWeight = 6;
const ledWeight = 2;
const wayWeight = 4;
const yearWeight = 5;
const most = 60;

/**
 * The units closest to a query, best first.
 *
 * @param without units that are shown already
 */
export async function rankClosest(
  reading: Reading,
  index: SearchIndex,
  without: ReadonlySet<number>,
): Promise<RankedUnit[]> {
  const { table } = index;
  const model = modelOf(index);
  const find = (tokens: readonly Token[]): Promise<Found[]> =>
    Promise.all(
      tokensToFind(tokens, index).map(async (token): Promise<Found> => {
        return { token, occurrences: await index.find(token.text) };
      }),
    );
  const said = await find(reading.wording.tokens);
  const isOne = [reading.core, reading.named.content].some((text) => Array.from(text).length === 1);
  const near = nearestToMatter(reading, table);
  const ways = wayOfDisagreement(reading, table);
  const isAsked = near.size + ways.length + reading.named.places.length > 0;
  if (!isOne && !isAsked && !said.some((some) => says(some, model, table))) return [];
  const found = [...said, ...(await find(await begunBy(reading, index)))];
  const scores = scoresOf(found, model, table);
  const add = (unit: number, score: number): void => {
    scores[unit] = (scores[unit] ?? 0) + score;
  };
  for (const unit of near) add(unit, nearWeight);
  for (const unit of ledByMatter(reading, table)) add(unit, ledWeight);
  for (const unit of ways) add(unit, wayWeight);
  for (const year of reading.asked.years) {
    for (const unit of unitsOfYear(year, index.words)) add(unit, yearWeight);
  }
  for (const role of reading.asked.roles) {
    for (const unit of table.catalogue.roles[role] ?? []) {
      scores[unit] = ((scores[unit] ?? 0) + 1) * tagFactor;
    }
  }
  for (const unit of projectsNamed(found, table)) scores[unit] = (scores[unit] ?? 0) * namedFactor;
  const avoided = misleading(reading, index);
  const left = scores.map((score, unit) =>
    score > 0 && !without.has(unit) && !avoided.has(unit) ? score : 0,
  );
  const ofMatter = await find(tokensOf(topicsNearMatter(reading).join(' ')));
  const ranked = withFactors(left, reading, table);
  return best(behindYears(ranked, reading, index)).map((unit) => {
    const typed = matchesOf(unit, found, table);
    // What holds no word that was typed is shown where it speaks of what comes nearest.
    const matches = typed.length > 0 ? typed : matchesOf(unit, ofMatter, table);
    return { unit, exact: false, matches };
  });
}

/**
 * Where a year is meant, units that speak of another time stand behind all that speak of it, and the
 * clause over one that does behind that one.
 */
function behindYears(
  scores: Float64Array,
  { asked: { years } }: Reading,
  { words, table }: SearchIndex,
): Float64Array {
  const of = [...new Set(years.flatMap((year) => [...unitsOfYear(year, words)]))].flatMap(
    (unit) => {
      const score = scores[unit] ?? 0;
      return score > 0 ? [{ unit, score }] : [];
    },
  );
  if (of.length === 0) return scores;
  const outside = unitsOutside(years, words, table);
  const behind = (score: number, other: number): number => (other * score) / (score + other);
  const least = of.reduce((lowest, { score }) => Math.min(lowest, score), Infinity);
  const bestBelow = new Map<number, number>();
  for (const one of of) {
    for (const above of table.unitsAbove(one.unit)) {
      bestBelow.set(above, Math.max(bestBelow.get(above) ?? 0, one.score));
    }
  }
  return scores.map((score, unit) => {
    if (score === 0) return 0;
    if (outside.has(unit)) return behind(score, least);
    const below = bestBelow.get(unit);
    return below === undefined ? score : behind(score, below);
  });
}

/** The units of the highest scores, best first. */
function best(scores: Float64Array): number[] {
  const least = leastOfMost(scores);
  const units: number[] = [];
  scores.forEach((score, unit) => {
    if (score > 0 && score >= least) units.push(unit);
  });
  return units.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/** The lowest of the highest scores: few of a large index are put in order. */
function leastOfMost(scores: Float64Array): number {
  let highest: number[] = [];
  let least = 0;
  const cut = (): void => {
    highest = highest.sort((a, b) => b - a).slice(0, most);
    if (highest.length === most) least = highest.at(-1) ?? 0;
  };
  for (const score of scores) {
    if (score <= least) continue;
    highest.push(score);
    if (highest.length === 4 * most) cut();
  }
  cut();
  return least;
}

/** What is marked in a unit: the tokens it holds, single characters only where they are the query. */
function matchesOf(unit: number, found: readonly Found[], table: UnitTable): Match[] {
  const all = found.flatMap(({ token, occurrences }) => {
    const length = Array.from(token.text).length;
    return (occurrences.get(unit) ?? [])
      .filter((at) => at < table.length(unit))
      .map((at) => ({ at, length }));
  });
  // A single character says where a text speaks of the matter only where it is the query.
  const isOne = found.every(({ token }) => Array.from(token.text).length === 1);
  const telling = isOne ? all : all.filter(({ length }) => length > 1);
  return telling.sort((a, b) => a.at - b.at || b.length - a.length);
}

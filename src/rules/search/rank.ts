import type { SearchKind, UnitTable } from './catalogue.ts';
import type { Occurrences } from './index.ts';

export interface RankedUnit {
  unit: number;
  /** Matches in the unit's folded text: place and length. */
  matches: Match[];
  /** True where the unit holds the whole query; false for the closest ones. */
  exact: boolean;
}

export interface Match {
  at: number;
  length: number;
}

/** What one term, or one reading of it, found. */
export interface Finding {
  length: number;
  occurrences: Occurrences;
}

/** Characters within which terms count as near each other. */
const near = 60;

/** Where all else is equal: what has a page of its own before what is mentioned in passing. */
const kindOrder: Record<SearchKind, number> = {
  project: 0,
  clause: 1,
  topic: 2,
  remedy: 3,
  term: 4,
  task: 5,
  page: 6,
};

function matchesOf(unit: number, findings: readonly Finding[]): Match[] {
  return findings
    .flatMap(({ length, occurrences }) =>
      (occurrences.get(unit) ?? []).map((at) => ({ at, length })),
    )
    .sort((a, b) => a.at - b.at || b.length - a.length);
}

/** Shortest stretch that holds a place of each term; Infinity where one is missing. */
export function shortestStretch(unit: number, findings: readonly Finding[]): number {
  const places = findings
    .flatMap(({ occurrences }, term) => (occurrences.get(unit) ?? []).map((at) => ({ at, term })))
    .sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let shortest = Infinity;
  for (const { at, term } of places) {
    last.set(term, at);
    if (last.size === findings.length) {
      shortest = Math.min(shortest, at - Math.min(...last.values()));
    }
  }
  return shortest;
}

/** 0 the phrase in the heading, 1 in the text, 2 all terms near each other, 3 all terms. */
function tier(unit: number, findings: readonly Finding[], table: UnitTable): number {
  const heading = table.headingLength(unit);
  const inHeading = findings.every(({ length, occurrences }) =>
    (occurrences.get(unit) ?? []).some((at) => at + length <= heading),
  );
  if (inHeading) return 0;
  if (findings.length === 1) return 1;
  return shortestStretch(unit, findings) <= near ? 2 : 3;
}

/**
 * The official texts and lists come first; a topic or a term comes with them where its name is the
 * query; pages that arrange or quote them come last.
 *
 * @param share minus ten where the heading is the query and nothing else
 */
function remoteness(kind: SearchKind, share: number): number {
  if (kind === 'clause' || kind === 'project') return 0;
  if (kind === 'task' || kind === 'page') return 2;
  return share <= -10 ? 0 : 1;
}

interface SortKey extends RankedUnit {
  keys: number[];
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [at, key] of a.keys.entries()) {
    const difference = key - (b.keys[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.unit - b.unit;
}

/**
 * Best first: the term that the query is, what people ask for in these words, the phrase in a heading, then in the text, then
 * terms near each other; within these, texts in force before drafts and old ones; then the denser
 * text.
 *
 * @param units units that hold all the terms
 * @param findings what each term found
 * @param asked units whose everyday words hold the phrase: 换地 asks for 置换, and stands within 空间换地
 */
export function rankExact(
  units: readonly number[],
  findings: readonly Finding[],
  table: UnitTable,
  asked: ReadonlySet<number> = new Set(),
): RankedUnit[] {
  return units
    .map((unit): SortKey => {
      const matches = matchesOf(unit, findings);
      const { kind, standing } = table.document(unit);
      const level = tier(unit, findings, table);
      // The more of a heading the phrase is, the more the clause is about it.
      const share =
        level === 0
          ? -Math.round((10 * (findings[0]?.length ?? 0)) / table.headingLength(unit))
          : 0;
      const density = -matches.length / (60 + table.length(unit));
      return {
        unit,
        matches,
        exact: true,
        keys: [
          // Whoever types a term and nothing else is told first what it means.
          kind === 'term' && share <= -10 ? 0 : 1,
          remoteness(kind, share),
          asked.has(unit) ? 0 : 1,
          level,
          standing,
          share,
          kindOrder[kind],
          density,
        ],
      };
    })
    .sort(compareKeys)
    .map(({ unit, matches, exact }) => ({ unit, matches, exact }));
}

const leastOfKind = 2;

/**
 * The first hits, some of them of each of the kinds that people look for: the last give way to the
 * best clauses and projects where fewer than two are among them. The order stays.
 */
export function mixedFirst(
  ranked: readonly RankedUnit[],
  limit: number,
  table: UnitTable,
): RankedUnit[] {
  const kindOf = ({ unit }: RankedUnit): SearchKind => table.document(unit).kind;
  const wanted = (['clause', 'project'] as const).flatMap((kind) =>
    ranked.filter((hit) => kindOf(hit) === kind).slice(0, leastOfKind),
  );
  const chosen = new Set([...wanted.slice(0, limit)]);
  for (const hit of ranked) if (chosen.size < limit) chosen.add(hit);
  return ranked.filter((hit) => chosen.has(hit));
}

/** Newest first; what has no date last; best first within a day. */
export function newestFirst(ranked: readonly RankedUnit[], table: UnitTable): RankedUnit[] {
  const dateOf = (unit: number): string => table.document(unit).date ?? '';
  return [...ranked].sort(
    (a, b) => Number(b.exact) - Number(a.exact) || compareText(dateOf(b.unit), dateOf(a.unit)),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

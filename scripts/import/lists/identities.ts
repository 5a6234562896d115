import type { Identity, ListRow, Snapshot } from '../../../src/facts/kinds/project.ts';
import {
  matchSnapshot,
  type KnownRow,
  type MatchReport,
} from '../../../src/rules/snapshot/match.ts';
import type { Settlement } from '../../../src/rules/snapshot/settlement.ts';
import type { Note, Problem } from '../problem.ts';
import { matchNotes, matchProblems } from './match-report.ts';

/** What people have fixed of a city's rows: ids given before, and doubts settled. */
export interface GivenIdentities {
  readonly identities: readonly Identity[];
  readonly settlements: readonly Settlement[];
}

type IdentityMap = Map<string, Identity['rows']>;

function idOf(city: string, number: number): string {
  return `${city}-${String(number).padStart(3, '0')}`;
}

function highestNumber(identities: IdentityMap): number {
  return Math.max(0, ...[...identities.keys()].map((id) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
}

/** Each project by the latest row before `asOf` that it was given, unless the list has it already. */
function knownBefore(
  asOf: string,
  snapshots: readonly Snapshot[],
  identities: IdentityMap,
): KnownRow[] {
  const rows = new Map<string, ListRow>();
  for (const snapshot of snapshots) {
    for (const row of snapshot.rows) rows.set(`${snapshot.asOf} ${row.seq}`, row);
  }
  return [...identities].flatMap(([id, references]) => {
    if (references.some((reference) => reference.asOf === asOf)) return [];
    const earlier = references.filter((reference) => reference.asOf < asOf);
    const last = earlier.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)).at(-1);
    const row = last === undefined ? undefined : rows.get(`${last.asOf} ${last.seq}`);
    return row === undefined ? [] : [{ id, row }];
  });
}

function record(city: string, asOf: string, report: MatchReport, identities: IdentityMap): void {
  for (const { id, seq } of [...report.same, ...report.changed]) {
    identities.get(id)?.push({ asOf, seq });
  }
  let number = highestNumber(identities);
  for (const { seq } of report.added) {
    number += 1;
    identities.set(idOf(city, number), [{ asOf, seq }]);
  }
}

/**
 * Gives every row of a city's lists its project. The first list numbers its rows in print order, once;
 * ids already given are never changed. Rows of a later list are matched with the projects known before
 * it: what the marks leave no doubt about goes on, what is doubtful is a problem until a person settles
 * it in `settlements.yaml`, and what is left is new.
 */
export function assignIdentities(
  city: string,
  snapshots: readonly Snapshot[],
  given: GivenIdentities,
): { identities: readonly Identity[]; problems: Problem[]; warnings: Note[] } {
  const ordered = snapshots.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const identities: IdentityMap = new Map(given.identities.map(({ id, rows }) => [id, [...rows]]));
  const problems: Problem[] = [];
  const warnings: Note[] = [];
  for (const snapshot of ordered) {
    const { asOf } = snapshot;
    const named = new Set(
      [...identities.values()].flat().flatMap((row) => (row.asOf === asOf ? row.seq : [])),
    );
    const rows = snapshot.rows.filter(({ seq }) => !named.has(seq));
    if (rows.length === 0) continue;
    const known = knownBefore(asOf, ordered, identities);
    const report = matchSnapshot(known, { ...snapshot, rows }, given.settlements);
    record(city, asOf, report, identities);
    problems.push(...matchProblems(snapshot, report));
    if (known.length > 0) warnings.push(...matchNotes(snapshot, report));
  }
  return {
    identities: [...identities].map(([id, rows]) => ({ id, rows })),
    problems,
    warnings,
  };
}

import type { ListRow, PublishedList } from '../../facts/kinds/project.ts';
import { changedFields, isSameArea, type FieldChange } from '../../facts/kinds/difference.ts';
import { listingOf } from '../../facts/kinds/listing.ts';
import { doubtfulRows, samePlace, type Doubt } from './doubts.ts';
import { exchangedNames } from './exchanged.ts';
import type { Settlement } from './settlement.ts';
import { plainWords } from '../unspaced.ts';

/** A project as the latest list that names it has it. */
export interface KnownRow {
  id: string;
  row: ListRow;
}

export interface MatchReport {
  same: { id: string; seq: number }[];
  changed: { id: string; seq: number; fields: FieldChange[] }[];
  added: { seq: number; name: string }[];
  gone: { id: string; name: string }[];
  doubtful: Doubt[];
  /** Settlements that name a row or a project that does not exist, or one already taken. */
  problems: string[];
}

interface Work {
  known: Map<string, ListRow>;
  rows: Map<number, ListRow>;
  pairs: Map<number, string>;
  newSeqs: Set<number>;
  problems: string[];
}

function pair(work: Work, seq: number, id: string): void {
  work.pairs.set(seq, id);
  work.rows.delete(seq);
  work.known.delete(id);
}

function settle(work: Work, settlements: readonly Settlement[]): void {
  const whole = settlements.filter(({ seq }) => seq === 'all');
  for (const { seq, is } of settlements) {
    if (seq === 'all') continue;
    const where = `settlements.yaml：第 ${seq} 行`;
    if (!work.rows.has(seq)) {
      work.problems.push(`${where}：新名单没有这个序号，或它已被裁定过。请核对序号。`);
    } else if (is === 'new') {
      work.newSeqs.add(seq);
      work.rows.delete(seq);
    } else if (work.known.has(is)) {
      pair(work, seq, is);
    } else {
      work.problems.push(`${where}：项目 ${is} 不存在，或已对应另一行。请核对项目编号。`);
    }
  }
  if (whole.length === 0) return;
  for (const seq of work.rows.keys()) work.newSeqs.add(seq);
  work.rows.clear();
}

function groupByKey<T>(
  rows: ReadonlyMap<T, ListRow>,
  keyOf: (row: ListRow) => string | null,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [label, row] of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [label]);
    else group.push(label);
  }
  return groups;
}

/**
 * Pairs rows whose key stands exactly once on each side, where nothing speaks against it; rows without
 * a key stay.
 */
function pairByKey(
  work: Work,
  keyOf: (row: ListRow) => string | null,
  agree: (known: ListRow, row: ListRow) => boolean = () => true,
): void {
  const known = groupByKey(work.known, keyOf);
  const fresh = groupByKey(work.rows, keyOf);
  for (const [key, seqs] of fresh) {
    const [seq, ...others] = seqs;
    const [id, ...rivals] = known.get(key) ?? [];
    if (seq === undefined || id === undefined || others.length > 0 || rivals.length > 0) continue;
    const before = work.known.get(id);
    const row = work.rows.get(seq);
    if (before && row && agree(before, row)) pair(work, seq, id);
  }
}

/** A name within its county; two towns of it may each have a project of that name. */
const nameInCounty = (row: ListRow): string => JSON.stringify([plainWords(row.name), row.county]);

/**
 * Tells whether a name may have gone from one project to another of its place: the area changed, and it
 * is half as much again, or so did the category, or it is now that of a namesake in the county. A project
 * that merely grew or shrank keeps its id.
 */
function takenOver(known: readonly KnownRow[]): (before: ListRow, row: ListRow) => boolean {
  const namesakes = Map.groupBy(known, ({ row }) => nameInCounty(row));
  return (before, row) => {
    const [was, is] = [before.areaMu, row.areaMu];
    const sameArea = (one: ListRow): boolean => isSameArea(listingOf(one), listingOf(row));
    if (was === null || is === null || sameArea(before)) return false;
    const isOtherSize = Math.max(was, is) >= 1.5 * Math.min(was, is);
    const ofNamesake = namesakes.get(nameInCounty(row))?.some((one) => sameArea(one.row)) === true;
    return isOtherSize || before.category !== row.category || ofNamesake;
  };
}

/**
 * Says which row of a new list is which known project. Numbers, names, counties and places change
 * from list to list, so a pair is made only where the marks leave no choice: first what a clerk has
 * settled, then equal name, county and place; equal name and county, and place or area as well. Each
 * key must stand once on both sides; names that were exchanged, or may have gone to another project, make
 * none. What merely resembles is doubtful and waits for a settlement: 一期 and 二期 share all but a
 * character, and numbers move when a row is inserted.
 *
 * @param known projects by the latest list that names them, withdrawn ones included, so that one that returns keeps its id
 * @param settlements the clerk's decisions; those for other lists are ignored
 */
export function matchList(
  known: readonly KnownRow[],
  next: PublishedList,
  settlements: readonly Settlement[],
): MatchReport {
  const work: Work = {
    known: new Map(known.map(({ id, row }) => [id, row])),
    rows: new Map(next.rows.map((row) => [row.seq, row])),
    pairs: new Map(),
    newSeqs: new Set(),
    problems: [],
  };
  settle(
    work,
    settlements.filter((settlement) => settlement.asOf === next.asOf),
  );
  const settled = new Set(work.pairs.keys());
  const isTakenOver = takenOver(known);
  pairByKey(
    work,
    (row) => JSON.stringify([plainWords(row.name), row.county, row.location]),
    (before, row) => !isTakenOver(before, row),
  );
  pairByKey(
    work,
    nameInCounty,
    (before, row) =>
      !isTakenOver(before, row) &&
      (samePlace(before, row) || isSameArea(listingOf(before), listingOf(row))),
  );
  for (const [seq, id] of exchangedNames(work.pairs, known, next)) {
    const [row, before] = [
      next.rows.find((one) => one.seq === seq),
      known.find((one) => one.id === id),
    ];
    if (settled.has(seq) || row === undefined || before === undefined) continue;
    work.pairs.delete(seq);
    work.rows.set(seq, row);
    work.known.set(id, before.row);
  }
  return reportOf(work, known, next);
}

function reportOf(work: Work, known: readonly KnownRow[], next: PublishedList): MatchReport {
  const doubtful = doubtfulRows(work.known, work.rows.values());
  const open = new Set(doubtful.map(({ seq }) => seq));
  const maybe = new Set(doubtful.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const before = new Map(known.map(({ id, row }) => [id, row]));
  const report: MatchReport = {
    same: [],
    changed: [],
    added: [],
    gone: [...work.known]
      .filter(([id]) => !maybe.has(id))
      .map(([id, row]) => ({ id, name: row.name })),
    doubtful,
    problems: work.problems,
  };
  for (const row of next.rows) {
    const { seq, name } = row;
    const id = work.pairs.get(seq);
    const earlier = id === undefined ? undefined : before.get(id);
    if (id === undefined || earlier === undefined) {
      if (!open.has(seq)) report.added.push({ seq, name });
      continue;
    }
    const fields = changedFields(listingOf(earlier), listingOf(row));
    if (fields.length === 0) report.same.push({ id, seq });
    else report.changed.push({ id, seq, fields });
  }
  return report;
}

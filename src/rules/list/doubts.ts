import { isSameArea } from '../../facts/kinds/difference.ts';
import { listingOf } from '../../facts/kinds/listing.ts';
import type { ListRow } from '../../facts/kinds/project.ts';
import { cutName, similarity, type CutName } from './similarity.ts';

/** A row of the new list that may be one of several known projects, or none of them. */
export interface Doubt {
  seq: number;
  name: string;
  candidates: { id: string; name: string; because: string[] }[];
}

/** Names that share fewer character pairs than this are not even candidates. */
const RESEMBLING = 0.5;

/** A pair of characters that more known names hold than this is common. */
const COMMON = 500;

/** Whether two rows name the same place, in the same words or by a code. */
export function samePlace(a: ListRow, b: ListRow): boolean {
  if (a.location !== null && a.location === b.location) return true;
  const codes = new Set(a.places.flatMap((place) => place.code ?? []));
  return b.places.some((place) => place.code !== null && codes.has(place.code));
}

/** A row with its name cut into pairs. */
interface CutRow extends CutName {
  row: ListRow;
}

function cutRow(row: ListRow): CutRow {
  return { row, ...cutName(row.name) };
}

/**
 * The marks that two rows share, as the clerk reads them; none where they are no reason to ask. A
 * name that resembles is one within a county or place, and so is a place that did not change.
 */
function tellingMarks(known: CutRow, next: CutRow): string[] {
  const [before, row] = [known.row, next.row];
  const county = row.county !== null && before.county === row.county;
  const place = samePlace(before, row);
  // Most pairs of rows end here, before their names are compared.
  if (!county && !place && before.name !== row.name) return [];
  const likeness = similarity(known, next);
  const number = before.seq === row.seq;
  const area = before.areaMu !== null && isSameArea(listingOf(before), listingOf(row));
  if (likeness < RESEMBLING && !(county && place && (number || area))) return [];
  const marks = {
    名称相同: likeness === 1,
    名称相近: likeness < 1 && likeness >= RESEMBLING,
    区县相同: county,
    位置相同: place,
    序号相同: number,
    面积相同: area,
  };
  return Object.entries(marks).flatMap(([mark, shared]) => (shared ? [mark] : []));
}

/** Known projects that share a pair of characters with the name, the county and number, or the area. */
function candidateIndex(known: ReadonlyMap<string, CutRow>): (row: CutRow) => Set<string> {
  const byPair = new Map<string, string[]>();
  const byNumber = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, key: string, id: string) => {
    const ids = index.get(key);
    if (ids === undefined) index.set(key, [id]);
    else ids.push(id);
  };
  for (const [id, { row, pairs }] of known) {
    for (const gram of pairs) add(byPair, gram, id);
    for (const key of numberKeys(row)) add(byNumber, key, id);
  }
  return ({ row, pairs }) => {
    const hits = [...pairs].flatMap((gram) => {
      const ids = byPair.get(gram);
      return ids === undefined ? [] : [ids];
    });
    // Pairs that most names share (片区) tell nothing apart; they count where a name has no others.
    const telling = hits.filter(({ length }) => length <= COMMON);
    const ids = new Set(telling.length > 0 ? telling.flat() : idsInMany(hits, pairs.size / 4));
    for (const key of numberKeys(row)) for (const id of byNumber.get(key) ?? []) ids.add(id);
    return ids;
  };
}

/** Ids that stand in at least so many of the lists. */
function idsInMany(lists: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => (count >= least ? [id] : []));
}

function numberKeys({ county, seq, areaMu }: ListRow): string[] {
  const numbered = `s${county ?? ''}#${seq}`;
  return areaMu === null ? [numbered] : [numbered, `a${county ?? ''}#${areaMu}`];
}

/**
 * Rows of a new list that resemble projects on file.
 *
 * @param projects those that no row is paired with yet, by id
 * @param rows those that are no project yet
 */
export function doubtfulRows(
  projects: ReadonlyMap<string, ListRow>,
  rows: Iterable<ListRow>,
): Doubt[] {
  const known = new Map([...projects].map(([id, row]) => [id, cutRow(row)]));
  const candidatesOf = candidateIndex(known);
  return [...rows].map(cutRow).flatMap((next) => {
    const candidates = [...candidatesOf(next)]
      .flatMap((id) => {
        const before = known.get(id);
        const because = before === undefined ? [] : tellingMarks(before, next);
        return before === undefined || because.length === 0
          ? []
          : [{ id, name: before.name, because }];
      })
      .sort((a, b) => b.because.length - a.because.length || (a.id < b.id ? -1 : 1));
    return candidates.length === 0 ? [] : [{ seq: next.row.seq, name: next.name, candidates }];
  });
}

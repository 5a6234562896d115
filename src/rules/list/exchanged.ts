import type { ListRow, PublishedList } from '../../facts/kinds/project.ts';
import type { KnownRow } from './match.ts';

/** What tells a row apart beside its name; null where it has no area, without which it tells little. */
function restOf({ seq, county, location, areaMu }: ListRow): string | null {
  return areaMu === null ? null : JSON.stringify([seq, county, location, areaMu]);
}

/**
 * Pairs whose rows have exchanged their names and nothing else, such as 一期 and 二期 of one place: the
 * names say one thing and all other marks the other, and a person has to look.
 *
 * @param pairs ids by the number of the row
 * @returns the pairs that cannot stand
 */
export function exchangedNames(
  pairs: ReadonlyMap<number, string>,
  known: readonly KnownRow[],
  { rows }: PublishedList,
): [seq: number, id: string][] {
  const idOf = new Map(known.map(({ id, row }) => [restOf(row), id]));
  // Of each row of a pair, the project that all but its name points to, where that is another.
  const pointed = new Map<string, string>();
  for (const row of rows) {
    const [id, rest] = [pairs.get(row.seq), restOf(row)];
    const other = rest === null ? undefined : idOf.get(rest);
    if (id !== undefined && other !== undefined && other !== id) pointed.set(id, other);
  }
  return [...pairs].filter(([, id]) => pointed.get(pointed.get(id) ?? '') === id);
}

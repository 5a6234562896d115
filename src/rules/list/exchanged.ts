import type { ListRow, PublishedList } from '../../facts/kinds/project.ts';
import { isSameArea } from '../../facts/kinds/difference.ts';
import { listingOf } from '../../facts/kinds/listing.ts';

/** What tells a row apart beside its name and area; its number moves with every row before it. */
const restOf = ({ county, location }: ListRow): string => JSON.stringify([county, location]);

/**
 * Pairs whose rows have exchanged their names and nothing else, such as 一期 and 二期 of one place: the
 * names say one thing and all other marks the other, and a person has to look.
 *
 * @param pairs ids by the number of the row
 * @returns the pairs that cannot stand
 */
export function exchangedNames(
  pairs: ReadonlyMap<number, string>,
  known: readonly { readonly id: string; readonly row: ListRow }[],
  { rows }: PublishedList,
): [seq: number, id: string][] {
  const byRest = Map.groupBy(known, ({ row }) => restOf(row));
  // A row without an area tells too little.
  const idOf = (row: ListRow): string | undefined => {
    const alike = byRest
      .get(restOf(row))
      ?.filter((one) => row.areaMu !== null && isSameArea(listingOf(one.row), listingOf(row)));
    return alike?.length === 1 ? alike[0]?.id : undefined;
  };
  // Of each row of a pair, the project that all but its name points to, where that is another.
  const pointed = new Map<string, string>();
  for (const row of rows) {
    const [id, other] = [pairs.get(row.seq), idOf(row)];
    if (id !== undefined && other !== undefined && other !== id) pointed.set(id, other);
  }
  return [...pairs].filter(([, id]) => pointed.get(pointed.get(id) ?? '') === id);
}

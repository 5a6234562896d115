import {
  plainCells,
  plainColumnNames,
  type Identity,
  type ListRow,
  type PlainColumn,
  type PublishedList,
} from './project.ts';

/** The fields that are followed from list to list. */
type Followed = Pick<
  ListRow,
  'seq' | 'name' | 'county' | 'category' | PlainColumn | 'areaMu' | 'stage'
>;

/** What a list says of one project. */
export interface Listing extends Followed {
  /** The area as the list prints it, where it is converted (20公顷): it tells how far it was rounded. */
  areaPrinted?: string;
}

export const listingFields = [
  'name',
  'county',
  'category',
  ...plainColumnNames,
  'areaMu',
  'stage',
  'seq',
] as const satisfies readonly (keyof Listing)[];
export type ListingField = (typeof listingFields)[number];

/** The projects of a list by id, in the order of the list. */
export type Listings = ReadonlyMap<string, Listing>;

/** The followed fields alone, as the ledger keeps a listing. */
export function followedOf(listing: Followed): Followed {
  const { seq, name, county, category, areaMu, stage } = listing;
  return { seq, name, county, category, ...plainCells((field) => listing[field]), areaMu, stage };
}

/** Takes a row of a list; gives the followed fields, and its area as printed where it is converted. */
export function listingOf(row: Followed & Pick<ListRow, 'printed'>): Listing {
  const areaPrinted = row.areaMu === null ? undefined : row.printed?.areaMu;
  return areaPrinted === undefined ? followedOf(row) : { ...followedOf(row), areaPrinted };
}

/**
 * Takes a list and the identities of its city; gives its projects by id.
 *
 * @throws Error naming list and row where a row has no identity, or two rows share one
 */
export function listingsOf(list: PublishedList, identities: readonly Identity[]): Listings {
  const ids = new Map<number, string>();
  for (const identity of identities) {
    for (const row of identity.rows) {
      if (row.asOf === list.asOf) ids.set(row.seq, identity.id);
    }
  }
  const listings = new Map<string, Listing>();
  for (const row of list.rows) {
    const id = ids.get(row.seq);
    const where = `${list.city} ${list.asOf} 名单第 ${row.seq} 行“${row.name}”`;
    if (id === undefined) throw new Error(`${where}：没有项目编号。请运行 npm run import。`);
    if (listings.has(id)) throw new Error(`${where}：项目编号 ${id} 在同一名单中出现两次。`);
    listings.set(id, listingOf(row));
  }
  return listings;
}

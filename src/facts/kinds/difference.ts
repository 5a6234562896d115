import { listingFields, type Listing, type ListingField, type Listings } from './listing.ts';

export type FieldValue = string | number | null;

/** One project that two lists tell differently. */
export type Difference =
  | { kind: 'added' | 'removed'; id: string; listing: Listing }
  | { kind: 'changed'; id: string; fields: FieldChange[] };

export interface FieldChange {
  field: ListingField;
  before: FieldValue;
  after: FieldValue;
}

/** Takes two listings of one project; gives the fields that differ. */
export function changedFields(before: Listing, after: Listing): FieldChange[] {
  return listingFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Takes two lists; gives what the later one adds and changes, in its order, then what it drops. */
export function diffListings(before: Listings, after: Listings): Difference[] {
  const differences: Difference[] = [];
  for (const [id, listing] of after) {
    const earlier = before.get(id);
    if (earlier === undefined) {
      differences.push({ kind: 'added', id, listing });
      continue;
    }
    const fields = changedFields(earlier, listing);
    if (fields.length > 0) differences.push({ kind: 'changed', id, fields });
  }
  for (const [id, listing] of before) {
    if (!after.has(id)) differences.push({ kind: 'removed', id, listing });
  }
  return differences;
}

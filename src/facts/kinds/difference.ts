import {
  followedOf,
  listingFields,
  type Listing,
  type ListingField,
  type Listings,
} from './listing.ts';

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

type Area = Pick<Listing, 'areaMu' | 'areaPrinted'>;

/**
 * What an area may be before it was rounded as printed: 8.0公顷 is 120 亩, give or take 0.75; of an area
 * in 亩 the digits that are kept tell.
 */
function rounded(areaMu: number, printed: string | undefined) {
  const digits =
    /[\d.]+/u.exec((printed ?? String(areaMu)).normalize('NFKC').replaceAll(',', ''))?.[0] ?? '';
  const factor = printed === undefined ? 1 : areaMu / Number(digits);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { factor, within: (factor * 10 ** -decimals) / 2 };
}

/** How much a number in 亩 may be off by being computed: areas have at most four decimals. */
const computed = 0.000_1;

/**
 * Whether two areas of one project are one area: the same number, or one area printed in two units (亩,
 * then 公顷) and rounded in each. In one unit another number is another area.
 */
export function isSameArea(before: Area, after: Area): boolean {
  const [a, b] = [before.areaMu, after.areaMu];
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [one, other] = [rounded(a, before.areaPrinted), rounded(b, after.areaPrinted)];
  if (Math.abs(one.factor / other.factor - 1) < 0.01) return false;
  return Math.abs(a - b) <= one.within + other.within + computed;
}

/** What a list need not print: where it does not, what an earlier one said still stands. */
const kept = ['category', 'stage'] as const;
const isKept = (field: ListingField): boolean => kept.some((one) => one === field);

/** A later listing with what an earlier one printed and it does not, and the more exact area of the two. */
export function withEarlier(before: Listing | undefined, after: Listing): Listing {
  const exact = withExactArea(before, after);
  const { category, stage } = exact;
  return before === undefined
    ? exact
    : { ...exact, category: category ?? before.category, stage: stage ?? before.stage };
}

/** A later listing with the area that the two print most exactly, where both print one area. */
function withExactArea(before: Listing | undefined, after: Listing): Listing {
  const { areaMu, areaPrinted } = before ?? {};
  if (before === undefined || areaMu == null || after.areaMu === null || !isSameArea(before, after))
    return after;
  if (rounded(areaMu, areaPrinted).within >= rounded(after.areaMu, after.areaPrinted).within)
    return after;
  const exact = { ...followedOf(after), areaMu };
  return areaPrinted === undefined ? exact : { ...exact, areaPrinted };
}

/** Takes two listings of one project; gives the fields that differ. */
export function changedFields(before: Listing, after: Listing): FieldChange[] {
  return listingFields
    .filter((field) =>
      field === 'areaMu' ? !isSameArea(before, after) : before[field] !== after[field],
    )
    .filter((field) => !isKept(field) || after[field] !== null)
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffListings } from '../../../../src/facts/kinds/difference.ts';
import { listingsOf } from '../../../../src/facts/kinds/listing.ts';
import { arbitraryHistory } from '../../../support/arbitrary-history.ts';

test('a list has no difference with itself', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ lists, identities }) => {
      for (const list of lists) {
        const listings = listingsOf(list, identities);
        expect(diffListings(listings, new Map(listings))).toEqual([]);
      }
    }),
  );
});

test('what one direction adds, the other drops', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ lists, identities }) => {
      const [first, last] = [lists[0], lists.at(-1)].map((list) =>
        list === undefined ? new Map() : listingsOf(list, identities),
      );
      const ids = (kind: string, differences: ReturnType<typeof diffListings>) =>
        differences.flatMap((one) => (one.kind === kind ? [one.id] : [])).sort();
      const forth = diffListings(first ?? new Map(), last ?? new Map());
      const back = diffListings(last ?? new Map(), first ?? new Map());
      expect(ids('added', forth)).toEqual(ids('removed', back));
      expect(ids('changed', forth)).toEqual(ids('changed', back));
    }),
  );
});

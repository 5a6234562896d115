import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectPublications } from '../../../../src/rules/change/project-publications.ts';
import { replay } from '../../../support/replay.ts';
import { listingsOf } from '../../../../src/facts/kinds/listing.ts';
import { arbitraryHistory } from '../../../support/arbitrary-history.ts';

describe('the ledger holds all that the lists say', () => {
  test('any list is rebuilt from the entries up to it', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const publications = projectPublications(history);
        for (const list of history.lists) {
          const at = publications.findIndex(
            ({ kind, date }) => kind === 'list' && date === list.asOf,
          );
          const rebuilt = replay(publications.slice(0, at + 1));
          // What a list does not print, the ledger keeps as an earlier one has it.
          const expected = [...listingsOf(list, history.identities)].map(([id, listing]) => {
            const { category = null, stage = null } = rebuilt.get(id) ?? {};
            return [
              id,
              {
                ...listing,
                category: listing.category ?? category,
                stage: listing.stage ?? stage,
              },
            ];
          });
          expect(Object.fromEntries(rebuilt)).toEqual(Object.fromEntries(expected));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('ids of entries and publications are unique', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const publications = projectPublications(history);
        const ids = publications.flatMap(({ changes }) => changes.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(publications.map(({ id }) => id)).size).toBe(publications.length);
      }),
    );
  });

  test('a further list changes no entry that was made before it', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const last = history.lists.at(-1);
        const before = { ...history, lists: history.lists.slice(0, -1) };
        const events = history.events.filter(({ date }) => last !== undefined && date < last.asOf);
        const old = projectPublications({ ...before, events });
        expect(projectPublications({ ...history, events }).slice(0, old.length)).toEqual(old);
      }),
    );
  });
});

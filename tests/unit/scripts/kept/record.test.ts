import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord, writeRecord, type KeptRecord } from '../../../../scripts/kept/record.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const path = join(temporaryFolder(), 'kept.txt');
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const named = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(text, value), { maxLength: 4 }).map((entries) => new Map(entries));

const record: fc.Arbitrary<KeptRecord> = fc.record({
  ...{ engine: text, compressor: text, keys: named(text) },
  files: named(
    fc.record({ sha256: text, copies: fc.constantFrom({}, { '.br': 'a', '.gz': 'b' }) }),
  ),
  learned: named(
    fc.record({
      mark: text,
      remembered: fc.record({
        examined: fc.array(fc.integer(), { minLength: 1, maxLength: 4 }),
        learned: fc.array(fc.tuple(fc.nat(), fc.array(text, { maxLength: 4 })), { maxLength: 3 }),
      }),
    }),
  ),
});

test('what was written is read', () => {
  fc.assert(
    fc.property(record, (one) => {
      writeRecord(path, one);
      expect(readRecord(path)).toEqual(one);
    }),
    { numRuns: 50 },
  );
});

test('a record that was cut off or altered is none, and so is one that is not there', () => {
  fc.assert(
    fc.property(record, fc.nat(), fc.boolean(), (one, at, cut) => {
      writeRecord(path, one);
      const bytes = readFileSync(path);
      const place = at % bytes.length;
      if (cut) writeFileSync(path, bytes.subarray(0, place));
      else writeFileSync(path, bytes.with(place, (bytes[place] ?? 0) ^ 1));
      expect(readRecord(path)).toBeNull();
    }),
    { numRuns: 50 },
  );
  expect(readRecord(`${path}.none`)).toBeNull();
});

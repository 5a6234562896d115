import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Faults } from '../../../../src/facts/faults.ts';
import { defineKind, field } from '../../../../src/facts/kinds/kind.ts';
import { withOrigin } from '../../../../src/facts/kinds/origin.ts';
import { anchorSchema } from '../../../../src/facts/kinds/policy.ts';
import { queryKind } from '../../../../src/facts/kinds/query.ts';
import { loadWritten } from '../../../../src/facts/read/records.ts';
import type { WrittenKind } from '../../../../src/facts/written.ts';
import { holdWritten } from '../../../../src/rules/hold/written.ts';
import { aPolicy } from '../../../support/policy.ts';
import { aQuery } from '../../../support/query.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const policy = aPolicy();

/** What is made of records of a kind in one file of a data folder. */
function held(kind: WrittenKind, file: string, records: unknown) {
  const root = temporaryFolder();
  const path = join(root, 'data', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(records));
  const faults = new Faults();
  const owners = { cities: ['jia'], policies: [policy] };
  const files = loadWritten({ root, folder: 'data' }, kind, owners, faults);
  faults.throwAny();
  return files.flatMap((one) => holdWritten(kind, one, { cities: ['jia'], policies: [policy] }));
}

const query = aQuery();

test('a record of the portal names a city and a text that exist', () => {
  expect(held(queryKind, 'queries.yaml', [query])).toEqual([query]);
  expect(() => held(queryKind, 'queries.yaml', [query, { ...query, city: 'bing' }])).toThrow(
    'data/queries.yaml › 第 2 条：没有城市“bing”',
  );
  expect(() => held(queryKind, 'queries.yaml', [{ ...query, policy: 'jia-1' }])).toThrow(
    '没有文件“jia-1”',
  );
});

test('what a kind asks of its fields, and that a record stands there once, is asked when it is read', () => {
  expect(() => held(queryKind, 'queries.yaml', [{ ...query, result: 'found' }])).toThrow(
    'found 只在 result 为 found 时填写',
  );
  expect(() => held(queryKind, 'queries.yaml', [query, query])).toThrow('写了 2 次');
  expect(() => held(queryKind, 'queries.yaml', [{ ...query, more: 1 }])).toThrow('第 1 条');
});

const fields = {
  anchor: anchorSchema,
  what: field(z.string(), '事项'),
  quote: field(z.string(), '原文'),
};
const noteKind = defineKind({
  ...{ name: 'notes', title: '备注', holds: 'texts' },
  file: '<city>/policies/<policy>/notes.yaml',
  written: z.strictObject(fields),
  record: withOrigin(fields),
  key: ['anchor', 'what'],
  ...{ references: {}, formats: [], table: null },
});
const file = `${policy.city}/policies/${policy.slug}/notes.yaml`;
const [clause] = policy.clauses;
const note = { anchor: clause?.anchor, what: '事项', quote: clause?.text };

test('a record beside a text gets its text, names a clause of it, and quotes whole sentences', () => {
  expect(held(noteKind, file, [note])).toEqual([{ ...note, policy: policy.slug }]);
  const wrong = [note, { ...note, anchor: 'c-99' }, { ...note, what: '另一事项', quote: '别的话' }];
  expect(() => held(noteKind, file, wrong)).toThrow('第 2 条');
  expect(() => held(noteKind, file, wrong)).toThrow('第 3 条');
});

test('a kind without quotations names clauses that exist all the same', () => {
  const bare = { ...noteKind, written: z.strictObject({ anchor: anchorSchema }) };
  expect(() => held(bare, file, [{ anchor: 'c-99' }])).toThrow('没有条款 c-99');
});

import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { load, type OnFile } from '../../../../src/facts/portal.ts';
import type { CityRecords, Filed, Records, TextRecords } from '../../../../src/facts/records.ts';
import { writtenKinds, type WrittenKind } from '../../../../src/facts/written.ts';
import { holdPortal } from '../../../../src/rules/hold/portal.ts';
import { sampleOf } from '../../../support/sample-record.ts';

const folder = { root: process.cwd(), folder: 'data' };
const onFile = load(folder, '2026-03-02', { url: 'http://localhost/', isPublic: false });
const nowhere = 'c-99-99';

type Altered = Partial<Records>;

/** The first record of a file, altered, in the place of all; null where the file has none. */
function first<T>({ file, content }: Filed<readonly T[]>, change: (record: T) => T) {
  const [record] = content;
  return record === undefined ? null : { file, content: [change(record)] };
}

/** The records with one file of one text in another form, which must have been found in some text. */
function ofText<K extends keyof TextRecords>(
  key: K,
  alter: (filed: TextRecords[K]) => TextRecords[K] | null,
): Altered {
  for (const [slug, own] of onFile.records.texts) {
    const altered = alter(own[key]);
    if (altered === null) continue;
    return { texts: new Map([...onFile.records.texts, [slug, { ...own, [key]: altered }]]) };
  }
  throw new Error(`no text has ${key}`);
}

function ofCity<K extends keyof CityRecords>(
  key: K,
  alter: (filed: CityRecords[K]) => CityRecords[K] | null,
): Altered {
  for (const [slug, own] of onFile.records.ofCities) {
    const altered = alter(own[key]);
    if (altered === null) continue;
    return { ofCities: new Map([...onFile.records.ofCities, [slug, { ...own, [key]: altered }]]) };
  }
  throw new Error(`no city has ${key}`);
}

function ofPortal<K extends 'remedies' | 'offices' | 'governingRules' | 'terms'>(
  key: K,
  change: (record: Records[K]['content'][number]) => Records[K]['content'][number],
): Altered {
  const { file, content } = onFile.records[key];
  return { [key]: { file, content: content.map((record) => change(record)) } };
}

const wrong = { anchor: nowhere, city: 'nowhere', policy: 'nowhere', clauses: [nowhere] };

/** Whether records of a kind name a text, a city or a clause. */
function namesSomething({ written }: WrittenKind): boolean {
  return Object.keys(wrong).some((key) => key in written.shape);
}

/** The records of a kind with one whose text, city or clause is not on file. */
function ofKind({ name, written }: WrittenKind): Altered {
  const files = onFile.records.written.get(name) ?? [];
  const gone = Object.entries(wrong).filter(([key]) => key in written.shape);
  const altered = files.map((one, at) => {
    const [record] = one.content;
    if (at > 0 && record === undefined) return one;
    return { ...one, content: [{ ...sampleOf(written), ...record, ...Object.fromEntries(gone) }] };
  });
  return { written: new Map([...onFile.records.written, [name, altered]]) };
}

const elsewhere = <T extends { anchor: string }>(record: T): T => ({ ...record, anchor: nowhere });

const broken: readonly [file: string, altered: () => Altered][] = [
  ['tasks.yaml', () => ofText('tasks', (filed) => first(filed, elsewhere))],
  [
    'deadlines.yaml',
    () =>
      ofText('deadlines', ({ file, content }) => {
        const [record] = content.deadlines;
        if (record === undefined) return null;
        return { file, content: { deadlines: [elsewhere(record)], conflicts: [], repeats: [] } };
      }),
  ],
  ['parameters.yaml', () => ofText('parameters', (filed) => first(filed, elsewhere))],
  ...writtenKinds
    .filter(namesSomething)
    .map((kind): (typeof broken)[number] => [basename(kind.file), () => ofKind(kind)]),
  [
    'law-notes.yaml',
    () => ofText('lawNotes', (filed) => first(filed, (one) => ({ ...one, anchors: [nowhere] }))),
  ],
  [
    'scope.yaml',
    () =>
      ofText('scope', ({ file, content }) =>
        content === null ? null : { file, content: { ...content, short: '共999亩。' } },
      ),
  ],
  [
    'scope.yaml',
    () =>
      ofText('scope', ({ file, content }) => {
        const beyond = [{ anchor: nowhere, quote: '全市建设用地。', short: '全市的建设用地' }];
        return content === null ? null : { file, content: { ...content, beyond } };
      }),
  ],
  [
    'targets.yaml',
    () => ofCity('targets', (filed) => first(filed, (one) => ({ ...one, value: 987_654 }))),
  ],
  [
    'evidence.yaml',
    () =>
      ofCity('evidence', ({ file }) => ({
        file,
        content: [
          {
            ...{ policy: 'nowhere', anchor: 'c-1', what: '别的事', url: 'https://example.org/a' },
            ...{ title: '通告', publisher: '某局', publishedOn: '2026-01-02' },
            ...{ seenOn: '2026-01-03', shows: '公布了全文。' },
          },
        ],
      })),
  ],
  ['related.yaml', () => ofCity('related', (filed) => first(filed, elsewhere))],
  ['remedies.yaml', () => ofPortal('remedies', (one) => ({ ...one, laws: ['no-such-law'] }))],
  ['offices.yaml', () => ofPortal('offices', (one) => ({ ...one, anchor: nowhere }))],
  [
    'governing.yaml',
    () =>
      ofPortal('governingRules', (one) => ({
        ...one,
        clauses: [{ anchor: nowhere, reason: '写明事项', words: [] }],
      })),
  ],
  [
    'glossary.yaml',
    () =>
      ofPortal('terms', (one) => ({
        ...one,
        definition: { policy: 'nowhere', anchor: 'c-1', quote: '别的话' },
      })),
  ],
  [
    'publications.jsonl',
    () => {
      const { file, content } = onFile.records.publicationLedger;
      return { publicationLedger: { file, content: content.slice(1) } };
    },
  ],
];

const withRecords = (altered: Altered): OnFile => ({
  ...onFile,
  records: { ...onFile.records, ...altered },
});

test.each(broken)('no portal is made of a %s that its text does not bear out', (file, altered) => {
  const told = () => holdPortal(withRecords(altered()));
  expect(told).toThrow(file);
});

test('what is wrong in several files is told at once', () => {
  const all = broken
    .filter(([file]) => ['offices.yaml', 'glossary.yaml', 'publications.jsonl'].includes(file))
    .reduce<Altered>((sum, [, altered]) => ({ ...sum, ...altered() }), {});
  const told = () => holdPortal(withRecords(all));
  for (const file of ['offices.yaml', 'glossary.yaml', 'publications.jsonl']) {
    expect(told).toThrow(file);
  }
});

test('what is on file makes a portal that cannot be changed', () => {
  const portal = holdPortal(onFile);
  expect(Object.isFrozen(portal)).toBe(true);
  expect(Object.isFrozen(portal.registeredTasks)).toBe(true);
});

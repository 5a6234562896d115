import { expect, test } from 'vitest';
import { sitePages } from '../../../../src/outputs/site-pages.ts';
import { movedAddresses } from '../../../../src/rules/portal/moved.ts';
import { shownOn } from '../../../../src/rules/portal/changes.ts';
import { textPublications } from '../../../../src/rules/change/text-publications.ts';
import {
  addressesOfToday,
  earlierVersions,
  goneClauses,
  versionDates,
} from '../../../../src/rules/portal/versions.ts';
import type { LedgerEntry } from '../../../../src/facts/kinds/publication.ts';
import type { Portal } from '../../../../src/facts/portal.ts';
import type { Policy } from '../../../../src/facts/kinds/policy.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
import { formatChange } from '../../../../src/rules/words/change.ts';
import { aPolicy } from '../../../support/policy.ts';
import { portalOf } from '../../../support/portal.ts';

const dated = (issuedOn: string | null) => aPolicy({ metadata: { issuedOn } });

test('versions are named by the day that they print; no later one moves an address', () => {
  const days = ['2024-01-30', '2024-01-30', null, '2025-03-01', null, '2024-01-30'];
  const versions = days.map(dated);
  const names = versionDates(versions);
  expect(names).toEqual([
    ...['2024-01-30', '2024-01-30-2', 'undated'],
    ...['2025-03-01', 'undated-2', '2024-01-30-3'],
  ]);
  for (const [at] of names.entries()) {
    expect(versionDates(versions.slice(0, at))).toEqual(names.slice(0, at));
  }
});

/** The first of a list that is known to have one. */
function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('the fictional city has none');
  return first;
}

// The text of the fictional city, with two earlier versions: one of another original, one of its own.
const base = portalOf('demo/data');
const text: Policy = firstOf(allPolicies(base));
const review = firstOf(base.disclosure.reviews);
const other = 'a'.repeat(64);

function withVersions(result: '可公开' | '不予公开', locked: readonly string[] = []): Portal {
  const { slug, source } = text;
  const older = { ...text, source: { ...source, file: 'jiu.txt', sha256: other } };
  const registered = { ...base.sources.find(({ file }) => file === source.file), text: null };
  const line = (number: number, publishedOn: string, sha256: string) =>
    ({
      number,
      publishedOn,
      kind: 'policy',
      subject: slug,
      sha256,
      previous: '',
      hash: '',
    }) as const;
  const ledger: LedgerEntry[] = [
    line(1, '2024-02-01', other),
    line(2, '2024-03-01', source.sha256),
  ];
  return {
    ...base,
    lockedAddresses: locked,
    publicationLedger: ledger,
    versions: new Map([[slug, [older, text, text]]]),
    sources: [
      ...base.sources,
      { ...registered, file: 'jiu.txt', sha256: other, lists: [] } as (typeof base.sources)[number],
    ],
    disclosure: {
      ...base.disclosure,
      reviews: [...base.disclosure.reviews, { ...review, sha256: other, file: 'jiu.txt', result }],
    },
  };
}

test('each earlier version has its page, its days here, and says whether the original is another', () => {
  const portal = withVersions('可公开');
  const found = earlierVersions(portal, text.slug);
  expect(
    found.map(({ number, shownOn: day, replacedOn, sameOriginal, original }) => [
      number,
      day,
      replacedOn,
      sameOriginal,
      original,
    ]),
  ).toEqual([
    [1, '2024-02-01', '2024-03-01', false, true],
    [2, '2024-03-01', null, true, true],
  ]);
  const pages = sitePages(portal, {}).map(({ address }) => address);
  for (const { address } of found) expect(pages).toContain(address);
  expect(new Set(found.map(({ address }) => address)).size).toBe(2);
});

test('a version whose original was taken off has no page; its address says so, and the others stay', () => {
  const [first, second] = earlierVersions(withVersions('可公开'), text.slug);
  const gone = first?.address ?? '';
  const portal = withVersions('不予公开', [gone]);
  expect(earlierVersions(portal, text.slug).map(({ address }) => address)).toEqual([
    second?.address,
  ]);
  const present = new Set(sitePages(portal, {}).map(({ address }) => address));
  expect(movedAddresses(portal, present)).toContainEqual(
    expect.objectContaining({ from: gone, to: null }),
  );
});

test('a later version was shown when its own original was, not when the text first was', () => {
  const portal = withVersions('可公开');
  const [first] = earlierVersions(portal, text.slug);
  const changed = {
    ...text,
    clauses: text.clauses.map((one, at) => (at === 1 ? { ...one, text: `${one.text}另。` } : one)),
  };
  const days = textPublications([first?.policy ?? text, changed]).map((one) =>
    shownOn(portal, one),
  );
  expect(days).toEqual(['2024-02-01', '2024-03-01']);
});

test.each(['可公开', '不予公开'] as const)(
  'the anchor of a clause that is no more stays, and leads to the last version that has it (%s)',
  (result) => {
    const portal = withVersions(result);
    const [older, ...later] = portal.versions.get(text.slug) ?? [];
    const lost = { ...firstOf(text.clauses), anchor: 'c-99', path: '九十九、', parent: null };
    const before = { ...(older ?? text), clauses: [...text.clauses, lost] };
    const changed = { ...portal, versions: new Map([[text.slug, [before, ...later]]]) };
    const [first] = earlierVersions(withVersions('可公开'), text.slug);
    const address = result === '可公开' ? `${first?.address ?? ''}#c-99` : null;
    expect(goneClauses(changed, text.slug)).toEqual([
      { anchor: 'c-99', path: '九十九、', address },
    ]);
    const from = `/policies/${text.slug}/#c-99`;
    const led = { from, to: '/policies/', date: '2026-01-01', reason: '并入' };
    expect(goneClauses({ ...changed, redirects: [led] }, text.slug)).toEqual([]);
    expect(goneClauses(portal, text.slug)).toEqual([]);
  },
);

test('a change of a clause in one line says which clause', () => {
  const changed = {
    ...text,
    clauses: text.clauses.map((one, at) => (at === 1 ? { ...one, text: `${one.text}另。` } : one)),
  };
  const [, later] = textPublications([text, changed]);
  const [change] = later?.changes ?? [];
  if (change === undefined) throw new Error('no change');
  expect(formatChange(change)).toContain(`，${text.clauses[1]?.anchor ?? ''}“`);
});

test('the address that a text of today will keep leads to its page, and is none of an earlier version', () => {
  const portal = withVersions('可公开');
  const earlier = earlierVersions(portal, text.slug).map(({ address }) => address);
  const own = addressesOfToday(portal).filter(({ to }) => to === `/policies/${text.slug}/`);
  expect(own).toHaveLength(1);
  expect(earlier).not.toContain(own[0]?.from);
  expect(own[0]?.from).toBe(
    `/policies/${text.slug}/versions/${versionDates(portal.versions.get(text.slug) ?? []).at(-1) ?? ''}/`,
  );
  expect(movedAddresses(portal, new Set([`/policies/${text.slug}/`]))).toEqual(
    expect.arrayContaining(own),
  );
});

test('the name of the data of time limits leads to their page, where the site has it and nothing else', () => {
  const portal = withVersions('可公开');
  const led = (present: string[]) =>
    movedAddresses(portal, new Set(present)).filter(({ from }) => from === '/deadlines/');
  expect(led(['/commitments/']).map(({ to }) => to)).toEqual(['/commitments/']);
  expect(led([])).toEqual([]);
  expect(led(['/commitments/', '/deadlines/'])).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../scripts/build/site-folder.ts';
import { claimsCheck } from '../../src/checks/claims.ts';
import { allChecks } from '../../src/checks/run/registry.ts';
import { pageWalk } from '../../src/checks/run/walk.ts';
import type { Law } from '../../src/facts/kinds/law.ts';
import { queryKind } from '../../src/facts/kinds/query.ts';
import { readingKind, subjectOf } from '../../src/facts/kinds/reading.ts';
import { rightKind } from '../../src/facts/kinds/right.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { recordsOf } from '../../src/facts/written.ts';
import { publicClocks } from '../../src/rules/disclosure/clocks.ts';
import { claimOf } from '../../src/rules/claim/claims.ts';
import { articlesIn, citation } from '../../src/rules/law/articles.ts';
import { formatLaw } from '../../src/rules/words/law.ts';
import { allProjects } from '../../src/rules/portal/projects.ts';
import { sentenceKinds } from '../../src/rules/claim/sentences.ts';
import { heldAgainst } from './checks.ts';
import { withRecords } from './records.ts';

/** Records of one kind, with what makes a portal in which one of them is not. */
interface Removal {
  /** Of `data-claim`; `sentence` for words that tell their record by themselves. */
  readonly claims: readonly string[];
  /** Whether an element can only be concerned where it holds the name of the record. */
  readonly byName?: true;
  readonly without: (portal: Portal) => readonly { readonly name: string; readonly rest: Portal }[];
}

/** One portal for each of the records, without that record. */
function each<T>(
  records: readonly T[],
  nameOf: (record: T) => string,
  rest: (others: T[]) => Portal,
) {
  return records.map((record, at) => ({
    name: nameOf(record),
    rest: rest(records.toSpliced(at, 1)),
  }));
}

/** The same for records that are kept by city. */
function eachOfCity<T>(
  cities: ReadonlyMap<string, readonly T[]>,
  nameOf: (record: T) => string,
  rest: (others: ReadonlyMap<string, readonly T[]>) => Portal,
) {
  return [...cities].flatMap(([city, records]) =>
    each(records, nameOf, (others) => rest(new Map(cities).set(city, others))),
  );
}

const clauseOf = ({ policy, anchor }: { policy: string; anchor: string }) => `${policy} ${anchor}`;

/** Whether a record is of a city with a list: others have no project of which it could be told. */
function isOfListed(portal: Portal): (record: { readonly policy: string }) => boolean {
  const listed = [...portal.lists].flatMap(([city, { lists }]) => (lists.length > 0 ? city : []));
  return ({ policy }) =>
    portal.registeredPolicies.some(({ slug, city }) => slug === policy && listed.includes(city));
}

const { requirements } = await allChecks();

/**
 * Whether an article is cited for nothing but requirements on how the site is made: pages leave their
 * bases out, and the published results alone (JSON) tell them.
 */
function isForClerksAlone({ matters }: Portal, law: Law): boolean {
  const citedBy = (words: readonly string[]) =>
    words
      .flatMap((one) => one.match(citation) ?? [])
      .flatMap(articlesIn)
      .includes(formatLaw(law));
  const basesFor = (whom: 'reader' | 'clerk') =>
    requirements
      .filter(({ audience }) => audience === whom)
      .flatMap(({ sources }) => sources.map(({ name }) => name));
  const told = [
    ...basesFor('reader'),
    ...publicClocks.map(({ basis }) => basis),
    ...matters.flatMap(({ basis }) => basis),
  ];
  return citedBy(basesFor('clerk')) && !citedBy(told);
}

const named = filesBelow('data')
  .filter((file) => file.endsWith('.yaml') && file !== 'laws.yaml')
  .map((file) => readFileSync(join('data', file), 'utf8'))
  .concat(
    filesBelow('src')
      .filter((file) => /\.(?:ts|astro)$/u.test(file))
      .map((file) => readFileSync(join('src', file), 'utf8')),
  )
  .join('\n');

const namedArticles = new Set((named.match(citation) ?? []).flatMap(articlesIn));

/** Whether anything names an article: one that somebody read and nothing rests on is told by no page. */
function isNamed(law: Law): boolean {
  return namedArticles.has(formatLaw(law)) || new RegExp(`\\b${law.id}\\b(?!-)`, 'u').test(named);
}

/** Every kind of record on which words of pages rest. */
export const removals: Readonly<Record<string, Removal>> = {
  readings: {
    claims: ['reading', 'coverage'],
    byName: true,
    // What was read for a matter that people ask for is told by the search alone, and a topic that no
    // text has been tagged with has no page.
    without: (portal) =>
      each(
        recordsOf(portal, readingKind).filter(
          ({ matter, topic }) =>
            matter === undefined &&
            (topic === undefined ||
              recordsOf(portal, rightKind).some(({ topics }) => topics.includes(topic))),
        ),
        (reading) => `${subjectOf(reading).name}"`,
        (readings) => withRecords(portal, readingKind, readings),
      ),
  },
  queries: {
    claims: ['sentence'],
    without: (portal) =>
      each(
        recordsOf(portal, queryKind),
        ({ matter }) => matter,
        (queries) => withRecords(portal, queryKind, queries),
      ),
  },
  laws: {
    claims: ['law', 'law-note', 'remedy', 'remedy-name', 'rule', 'sentence'],
    without: (portal) =>
      each(
        portal.laws.filter(
          (law) => law.checked !== null && isNamed(law) && !isForClerksAlone(portal, law),
        ),
        ({ id }) => id,
        (laws) => ({ ...portal, laws }),
      ),
  },
  'law notes': {
    claims: ['law-note'],
    without: (portal) =>
      each(
        portal.registeredLawNotes,
        ({ note }) => note,
        (registeredLawNotes) => ({ ...portal, registeredLawNotes }),
      ),
  },
  remedies: {
    claims: ['remedy', 'remedy-name'],
    without: (portal) =>
      each(
        portal.remedies,
        ({ id }) => id,
        (remedies) => ({ ...portal, remedies }),
      ),
  },
  offices: {
    claims: ['office'],
    without: (portal) =>
      each(portal.registeredOffices.filter(isOfListed(portal)), clauseOf, (registeredOffices) => ({
        ...portal,
        registeredOffices,
      })),
  },
  scopes: {
    claims: ['scope'],
    without: (portal) =>
      each(
        portal.scopes,
        ({ policy }) => policy,
        (scopes) => ({ ...portal, scopes }),
      ),
  },
  rights: {
    claims: ['right'],
    byName: true,
    without: (portal) =>
      each(
        recordsOf(portal, rightKind),
        ({ policy, anchor }) => `${claimOf('right', policy, anchor)}"`,
        (rights) => withRecords(portal, rightKind, rights),
      ),
  },
  parameters: {
    claims: ['parameter'],
    without: (portal) =>
      each(portal.registeredParameters, clauseOf, (registeredParameters) => ({
        ...portal,
        registeredParameters,
      })),
  },
  deadlines: {
    claims: ['deadline'],
    without: (portal) =>
      each(
        portal.registeredDeadlines.deadlines,
        ({ what }) => what,
        (deadlines) => ({
          ...portal,
          registeredDeadlines: { ...portal.registeredDeadlines, deadlines },
        }),
      ),
  },
  targets: {
    claims: ['target'],
    without: (portal) =>
      eachOfCity(
        portal.targets,
        ({ what }) => what,
        (targets) => ({
          ...portal,
          targets: new Map([...targets].map(([city, own]) => [city, [...own]])),
        }),
      ),
  },
  evidence: {
    claims: ['evidence'],
    without: (portal) =>
      each(
        portal.evidence,
        ({ url }) => url,
        (evidence) => ({ ...portal, evidence }),
      ),
  },
  events: {
    claims: ['event'],
    without: (portal) =>
      eachOfCity(
        portal.events,
        ({ project, date }) => `${project} ${date}`,
        (events) => ({ ...portal, events }),
      ),
  },
  reviews: {
    claims: ['review'],
    without: (portal) =>
      each(
        portal.disclosure.reviews,
        ({ file }) => file,
        (reviews) => ({ ...portal, disclosure: { ...portal.disclosure, reviews } }),
      ),
  },
  'joins of projects': {
    claims: ['governing'],
    without: (portal) =>
      each(
        portal.registeredGoverningRules.filter(
          ({ stage }) => stage === null || allProjects(portal).some((one) => one.stage === stage),
        ),
        ({ clauses }) => clauses.map(({ anchor }) => anchor).join(' '),
        (registeredGoverningRules) => ({ ...portal, registeredGoverningRules }),
      ),
  },
  terms: {
    claims: ['term'],
    without: (portal) =>
      each(
        portal.registeredTerms,
        ({ slug }) => slug,
        (registeredTerms) => ({ ...portal, registeredTerms }),
      ),
  },
  duties: {
    claims: ['sentence'],
    without: (portal) =>
      [...portal.cityDisclosures].flatMap(([city, recorded]) =>
        each(
          recorded.duties,
          ({ project, duty }) => `${project} ${duty}`,
          (duties) => ({
            ...portal,
            cityDisclosures: new Map(portal.cityDisclosures).set(city, { ...recorded, duties }),
          }),
        ),
      ),
  },
};

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What built pages say by their records, each once: the elements by the kind of their claim. */
export function claimsOnPages(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (kind: string, html: string) => {
    const known = found.get(kind);
    if (known === undefined) found.set(kind, new Set([html]));
    else known.add(html);
  };
  const walk = pageWalk([
    {
      attributes: {
        'data-claim': (value, tag) => {
          tag.whenEnded((words) => {
            const [kind = ''] = value.split('|');
            const flat = words.replaceAll(/\s+/gu, ' ').trim();
            add(kind, `<p data-claim="${escaped(value)}">${escaped(flat)}</p>`);
          });
        },
      },
      end: ({ file, words }) => {
        for (const { sentence, exempt } of sentenceKinds) {
          if (exempt?.test(file) === true) continue;
          for (const [said] of words.matchAll(sentence)) add('sentence', `<p>${escaped(said)}</p>`);
        }
      },
    },
  ]);
  for (const file of filesBelow(folder).filter((path) => path.endsWith('.html'))) {
    walk(file, readFileSync(join(folder, file), 'utf8'));
  }
  return new Map([...found].map(([kind, elements]) => [kind, [...elements]]));
}

/** The findings of the check on what built pages say, held against a portal. */
export function claimsRefused(said: readonly string[], portal: Portal): string[] {
  return heldAgainst(
    claimsCheck(() => portal),
    { 'claims.html': said.join('\n') },
    { publisher: portal.site },
  ).findings;
}

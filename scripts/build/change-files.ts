import { toAkomaNtoso } from '../../src/outputs/formats/akoma-ntoso.ts';
import { toAtom } from '../../src/outputs/formats/atom.ts';
import { toChanges } from '../../src/outputs/formats/changes.ts';
import { allFeeds } from '../../src/outputs/formats/feed-list.ts';
import { toJsonFeed } from '../../src/outputs/formats/json-feed.ts';
import { toOc4ids } from '../../src/outputs/formats/oc4ids.ts';
import { tableOf, tableToCsv } from '../../src/outputs/formats/table.ts';
import { changeKind } from '../../src/facts/kinds/change.ts';
import { sha256 } from '../../src/facts/read/publication-ledger.ts';
import {
  allPublications,
  projectEvents,
  projectLedger,
  shownOn,
} from '../../src/view/queries/changes.ts';
import { allCities } from '../../src/view/queries/cities.ts';
import { allPolicies } from '../../src/view/queries/policies.ts';
import { portal } from '../../src/view/queries/portal.ts';
import { allProjects, listTitle } from '../../src/view/queries/projects.ts';
import type { DataFile } from './data-file.ts';

/** The change ledger, as data and as feeds. */
export function changeFiles(): DataFile[] {
  const about = portal();
  const ledger = allPublications();
  const feeds = allFeeds({
    ledger,
    cities: allCities(),
    policies: allPolicies().map(({ slug, metadata }) => ({ slug, title: metadata.title })),
    projects: allProjects().map(({ id, name }) => ({
      id,
      name,
      publications: projectLedger(id),
    })),
    shownOn,
  });
  const changes = ledger.flatMap((publication) => publication.changes);
  return [
    { path: 'data/changes.json', content: toChanges(ledger, about.asOf) },
    { path: 'data/changes.csv', content: tableToCsv(tableOf(changeKind, changes)) },
    ...feeds.flatMap((feed) => [
      { path: `feeds/${feed.name}.xml`, content: toAtom(feed, about, sha256) },
      { path: `feeds/${feed.name}.json`, content: toJsonFeed(feed, about, sha256) },
    ]),
  ];
}

/** Projects as OC4IDS, and texts as Akoma Ntoso. */
export function standardFiles(): DataFile[] {
  const about = portal();
  const oc4ids = toOc4ids(
    {
      projects: allProjects(),
      cityNames: new Map(allCities().map(({ slug, name }) => [slug, name])),
      eventsOf: projectEvents,
      listTitle,
    },
    about,
  );
  return [
    ...(oc4ids === null ? [] : [{ path: 'data/oc4ids.json', content: oc4ids }]),
    ...allPolicies().map((policy) => ({
      path: `data/policies/${policy.slug}.xml`,
      content: toAkomaNtoso(policy, about.url, about.name),
    })),
  ];
}

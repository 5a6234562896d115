import { fileFamilies, fixedFiles } from '../../src/outputs/file-addresses.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { toAkomaNtoso } from '../../src/outputs/formats/akoma-ntoso.ts';
import { toAtom } from '../../src/outputs/formats/atom.ts';
import { allFeeds } from '../../src/outputs/formats/feed-list.ts';
import { toJsonFeed } from '../../src/outputs/formats/json-feed.ts';
import { toOc4ids } from '../../src/outputs/formats/oc4ids.ts';
import {
  allPublications,
  projectEvents,
  projectLedger,
  publishedOn,
  shownOn,
} from '../../src/rules/portal/changes.ts';
import { allLawNotes } from '../../src/rules/portal/laws.ts';
import { allPolicies, statusOf } from '../../src/rules/portal/policies.ts';
import { imprintOf, versionDay } from '../../src/outputs/imprint.ts';
import { originsOf, placeOf } from '../../src/outputs/origins.ts';
import { pointFinder } from '../../src/outputs/public-projects.ts';
import {
  allProjects,
  citiesToFollow,
  isDatedByText,
  listTitle,
  pointSources,
  townships,
} from '../../src/rules/portal/projects.ts';
import type { DataFile } from './data-file.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** The change ledger as feeds. */
export function changeFiles(portal: Portal): DataFile[] {
  const about = imprintOf(portal);
  const ledger = allPublications(portal);
  const feeds = allFeeds({
    ledger,
    cities: citiesToFollow(portal),
    policies: allPolicies(portal).map(({ slug, metadata }) => ({ slug, title: metadata.title })),
    projects: allProjects(portal).map(({ id, name }) => ({
      id,
      name,
      publications: projectLedger(portal, id),
    })),
    shownOn: (publication) => shownOn(portal, publication),
    originOf: (publication) => originsOf(portal)(placeOf(publication)),
  });
  return [
    ...feeds.flatMap((feed) => [
      { path: fileFamilies.atom.at(feed.name).path, content: toAtom(feed, about, sha256Of) },
      {
        path: fileFamilies.jsonFeed.at(feed.name).path,
        content: toJsonFeed(feed, about, sha256Of),
      },
    ]),
  ];
}

/** Projects as OC4IDS, and texts as Akoma Ntoso. */
export function standardFiles(portal: Portal): DataFile[] {
  const about = imprintOf(portal);
  const pointOf = pointFinder({
    townships: townships(portal),
    pointSources: pointSources(portal).flatMap(({ sources }) => sources),
  });
  const oc4ids = toOc4ids(
    {
      projects: allProjects(portal),
      cityNames: new Map(portal.cities.map(({ slug, name }) => [slug, name])),
      eventsOf: (one) => projectEvents(portal, one),
      listTitle: (project) => listTitle(portal, project),
      isDatedByText: (project) => isDatedByText(portal, project),
      pointOf: ({ places }) => pointOf(places),
      versionDay: versionDay(portal),
      shownOn: ({ city, asOf }) => publishedOn(portal, 'list', `${city}/${asOf}`),
      originOf: (project) =>
        originsOf(portal)({
          ...{ city: project.city, policy: project.source.policy },
          document: listTitle(portal, project),
        }),
    },
    about,
  );
  return [
    ...(oc4ids === null ? [] : [{ path: fixedFiles.oc4ids.path, content: oc4ids }]),
    ...allPolicies(portal).map((policy) => ({
      path: fileFamilies.policyXml.at(policy.slug).path,
      content: toAkomaNtoso(policy, {
        origin: originsOf(portal)({ city: policy.city, policy: policy.slug, document: '' }),
        imprint: about,
        status: statusOf(portal, policy),
        shownOn: publishedOn(portal, 'policy', policy.slug),
        lawNotes: allLawNotes(portal).filter((note) => note.policy === policy.slug),
      }),
    })),
  ];
}

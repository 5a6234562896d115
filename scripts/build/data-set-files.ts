import { publicKinds } from '../../src/facts/kinds/all.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { writtenKinds } from '../../src/facts/written.ts';
import {
  dataFiles,
  itemFiles,
  schemaFiles,
  type DataFile,
} from '../../src/outputs/data-formats.ts';
import { absolute } from '../../src/outputs/formats/imprint.ts';
import { publicData, type PublicSet } from '../../src/outputs/public-data.ts';
import {
  allPublications,
  projectEvents,
  projectWithdrawal,
  shownOn,
} from '../../src/rules/portal/changes.ts';
import { allDeadlines, deadlineOnBuildDay } from '../../src/rules/portal/deadlines.ts';
import { allLawNotes } from '../../src/rules/portal/laws.ts';
import { allParameters } from '../../src/rules/portal/parameters.ts';
import { allPolicies, statusOf } from '../../src/rules/portal/policies.ts';
import {
  allLists,
  allProjects,
  isDatedByText,
  listTitle,
  pointSources,
  townships,
} from '../../src/rules/portal/projects.ts';
import { shownRecords } from '../../src/rules/portal/records.ts';
import { scopeBeside } from '../../src/rules/portal/scopes.ts';
import { allTasks } from '../../src/rules/portal/tasks.ts';
import { daysOfFile, imprintOf } from '../../src/outputs/imprint.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** The public data of a portal, kind by kind. */
export function publicSets(portal: Portal): PublicSet[] {
  return publicData({
    day: portal.day,
    cities: portal.cities,
    policies: allPolicies(portal),
    gathered: portal.gathered,
    statusOf: (policy) => statusOf(portal, policy),
    lawNotes: allLawNotes(portal),
    projects: allProjects(portal),
    lists: allLists(portal),
    townships: townships(portal),
    pointSources: pointSources(portal).flatMap(({ sources }) => sources),
    listTitle: (project) => listTitle(portal, project),
    isDatedByText: (list) => isDatedByText(portal, list),
    eventsOf: (project) => projectEvents(portal, project),
    withdrawalOf: (project) => projectWithdrawal(portal, project),
    hashOf: (file) => portal.sources.find((source) => source.file === file)?.sha256 ?? null,
    tasks: allTasks(portal),
    deadlines: allDeadlines(portal),
    onDay: (deadline) => deadlineOnBuildDay(portal, deadline),
    parameters: allParameters(portal),
    written: Object.fromEntries(
      writtenKinds.map((kind) => [kind.name, shownRecords(portal, kind)]),
    ),
    scopeBeside: (said) => scopeBeside(portal, said),
    publications: allPublications(portal),
    shownOn: (publication) => shownOn(portal, publication),
    digest: sha256Of,
  });
}

/** The public data in all their formats, with their schemas. */
export async function dataSetFiles(portal: Portal): Promise<DataFile[]> {
  const imprint = imprintOf(portal);
  const context = {
    cities: portal.cities,
    topics: portal.topics,
    askedMatters: portal.askedMatters,
    townships: townships(portal),
    changedOn: (path: string) => daysOfFile(portal, path).changedOn,
    absolute: (address: string) => absolute(imprint, address),
  };
  const sets = publicSets(portal);
  return [
    ...(await dataFiles(sets, context)),
    ...itemFiles(sets),
    ...schemaFiles(publicKinds, context),
  ];
}

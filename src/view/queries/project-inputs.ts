import type { Remedy } from '../../facts/kinds/law.ts';
import type { ToldOnce } from '../../rules/law/law.ts';
import type { Portal } from '../../facts/portal.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { absolute } from '../../outputs/formats/imprint.ts';
import {
  projectEvents,
  projectLedger,
  projectValues,
  projectWithdrawal,
  publishedAt,
} from '../../rules/portal/changes.ts';
import { cityBySlug } from '../../rules/portal/cities.ts';
import { projectCorrections, projectReadings } from '../../rules/portal/corrections.ts';
import {
  projectDuties,
  projectMatrix,
  projectNotices,
  recordOfProject,
} from '../../rules/portal/disclosure.ts';
import { listAge } from '../../rules/portal/freshness.ts';
import {
  contactsOf,
  governingClausesOf,
  governingLawsOf,
  type GoverningClauseOfProject,
} from '../../rules/portal/governing.ts';
import { topicsFor } from '../../rules/portal/right-topics.ts';
import { stageTerm } from '../../rules/portal/glossary.ts';
import { citeLaws, lawsFor, remediesShown } from '../../rules/portal/laws.ts';
import { locatedTowns } from '../../rules/place/point.ts';
import { mapOf } from '../../rules/portal/maps.ts';
import { oncePerPortal } from '../../rules/portal/once.ts';
import {
  allProjects,
  isDatedByText,
  listSourceOf,
  neighbours,
  projectById,
  sameSpot,
  surroundings,
  townships,
} from '../../rules/portal/projects.ts';
import { queryFor } from '../../rules/portal/queries.ts';
import { sourceOfProject } from '../../rules/portal/reprints.ts';
import type { NeighbourShown } from '../../rules/project/neighbours.ts';
import { projectImage } from './share.ts';

/** A clause that may concern a project, by the slug of its text. */
interface ClauseOfProject extends Omit<ToldOnce<GoverningClauseOfProject>, 'policy'> {
  readonly policy: string;
}

const shownClauses = new WeakMap<readonly GoverningClauseOfProject[], readonly ClauseOfProject[]>();

/** The clauses that may concern a project: one list for all projects under the same rules. */
function clausesOf(portal: Portal, project: Project): readonly ClauseOfProject[] {
  const governing = governingClausesOf(portal, project);
  const known = shownClauses.get(governing);
  if (known !== undefined) return known;
  const clauses = governing.map(({ policy, ...rest }) => ({ ...rest, policy: policy.slug }));
  shownClauses.set(governing, clauses);
  return clauses;
}

/** The topic on what is paid, at the text of the project's own list; all topics where there is none. */
function compensationAddress(portal: Portal, { source }: Project): string {
  const [topic] = topicsFor(portal, 'compensation');
  if (topic === undefined) return '/rights/';
  const own = topic.texts.some(({ column }) => column.slug === source.policy);
  return `/rights/${topic.topic.slug}/${own ? `#${source.policy ?? ''}` : ''}`;
}

/** 应当先补偿、后搬迁: each article says it of one sort of houses alone. */
const compensatedFirst = [
  { houses: '国有土地上的房屋', use: 'paid-first-state' },
  { houses: '集体土地上的农村村民住宅', use: 'paid-first-collective' },
] as const;

/** What a page says of another project nearby. */
function neighbourOf({ id, name, location, areaMu, stage }: Project): NeighbourShown {
  return { id, name, location, areaMu, stage };
}

const townshipsByCode = oncePerPortal(
  (portal) => new Map(townships(portal).map((township) => [township.code, township])),
);

/** Whether the map of its city shows a project: none of its places may have a point there. */
function mapState(portal: Portal, { city, places }: Project): 'shown' | 'unplaced' | 'none' {
  if (mapOf(portal, city) === null) return 'none';
  return locatedTowns(places, townshipsByCode(portal)).length > 0 ? 'shown' : 'unplaced';
}

/** All that the page of a project shows within its frame. */
export function projectInputs(portal: Portal, project: Project) {
  const { id, city: slug } = project;
  const record = recordOfProject(portal, project);
  const city = cityBySlug(portal, slug);
  const there = { laws: portal.laws, cities: [city] };
  return {
    ...{ project, site: portal.site, isPublic: portal.address.isPublic },
    city,
    compensatedFirst: compensatedFirst.flatMap(({ houses, use }) =>
      lawsFor(there, use).map((law) => ({ houses, law })),
    ),
    ownership: citeLaws(there, 'registration'),
    stageTerm: stageTerm(portal, project.stage),
    ...{ map: mapOf(portal, slug), mapState: mapState(portal, project) },
    townships: townships(portal),
    sameSpot: sameSpot(portal, project),
    surroundings: surroundings(portal, project),
    neighbours: neighbours(portal, project).map(neighbourOf),
    origin: listSourceOf(portal, project),
    ageDays: listAge(portal, project),
    datedByText: isDatedByText(portal, project),
    published: publishedAt(portal, 'list', record.item),
    source: sourceOfProject(portal, project),
    image: projectImage(portal, project),
    clauses: clausesOf(portal, project),
    laws: governingLawsOf(portal, project),
    contacts: contactsOf(portal, project),
    compensation: compensationAddress(portal, project),
    record,
    matrix: projectMatrix(portal, project),
    duties: projectDuties(portal, project),
    notices: projectNotices(portal, project),
    events: projectEvents(portal, id),
    query: queryFor(portal, { matter: 'project-progress', city: slug }),
    publications: projectLedger(portal, id),
    values: projectValues(portal, id),
    withdrawal: projectWithdrawal(portal, id),
    corrections: projectCorrections(portal, id),
    readings: projectReadings(portal, id),
  };
}

/** What the whole country may do before an expropriation is decided. */
const isStepBefore = ({ stage, province }: Remedy) => stage === 'consult' && province === null;

/** All that the sheet of a project shows. */
export function sheetInputs(portal: Portal, project: Project) {
  const { id } = project;
  return {
    ...{ project, site: portal.site, isPublic: portal.address.isPublic },
    cityName: cityBySlug(portal, project.city).name,
    values: projectValues(portal, id),
    withdrawal: projectWithdrawal(portal, id),
    origin: listSourceOf(portal, project),
    contacts: contactsOf(portal, project),
    steps: remediesShown(portal).filter(isStepBefore),
    consents: governingLawsOf(portal, project)
      .map(({ law }) => law)
      .filter((law) => law.uses?.includes('consolidation') === true),
    remedies: remediesShown(portal).filter(({ uses }) => uses?.includes('sheet')),
    canonical: absolute(portal.address, `/projects/${id}/`),
    remedyAddress: absolute(portal.address, '/remedies/'),
  };
}

/** All that the card of a project shows, for frames of other sites. */
export function cardInputs(portal: Portal, project: Project) {
  return {
    project,
    cityName: cityBySlug(portal, project.city).name,
    origin: listSourceOf(portal, project),
    siteName: portal.site.name,
    canonical: absolute(portal.address, `/projects/${project.id}/`),
  };
}

/** The pages of a kind that every project has: each by its id, with what it shows once it is made. */
export function ofEachProject<T>(
  portalNow: () => Portal,
  inputs: (portal: Portal, one: Project) => T,
) {
  return allProjects(portalNow()).map(({ id }) => ({
    params: { id },
    props: { inputs: () => inputs(portalNow(), projectById(portalNow(), id)) },
  }));
}

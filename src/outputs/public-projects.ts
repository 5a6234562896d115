import type { ProjectEvent } from '../facts/kinds/event.ts';
import { publicRecord } from '../facts/kinds/kind.ts';
import type { Place, PointSource, Township } from '../facts/kinds/place.ts';
import type { Position, Project, PublishedList, RowSource } from '../facts/kinds/project.ts';
import {
  projectKind,
  publicListSchema,
  type BasisOfDay,
  type PublicList,
  type PublicProject,
} from '../facts/kinds/public-project.ts';
import type { Withdrawal } from '../rules/change/values.ts';
import { absentInProject } from '../rules/absence.ts';
import { locatedTowns, pointBasis, type PointBasis } from '../rules/place/point.ts';
import { positionOf, sameSpots } from '../rules/project/position.ts';
import type { OriginOf } from './origins.ts';

/** What the public records of projects and lists are made from. */
export interface ProjectFacts {
  readonly projects: readonly Project[];
  /** All lists that are shown. */
  readonly lists: readonly PublishedList[];
  readonly townships: readonly Township[];
  readonly pointSources: readonly PointSource[];
  /** The title of the list that a project's values are from. */
  readonly listTitle: (project: Project) => string;
  /** True where a list prints no day, and that of the text that holds it stands for it. */
  readonly isDatedByText: (list: {
    readonly asOf: string;
    readonly source: Pick<RowSource, 'policy' | 'sha256'>;
  }) => boolean;
  readonly eventsOf: (project: string) => readonly ProjectEvent[];
  readonly withdrawalOf: (project: string) => Withdrawal | null;
  /** SHA-256 of a registered original, by its name. */
  readonly hashOf: (file: string) => string | null;
}

/** A point with what it rests on, and the addresses of its source and licence where they are known. */
export type Point = Position &
  PointBasis & { readonly sourceUrl: string | null; readonly licenceUrl: string | null };

/** Makes what finds the one point of places; null where they are several, or none has a point. */
export function pointFinder({
  townships: all,
  pointSources,
}: Pick<ProjectFacts, 'townships' | 'pointSources'>): (places: readonly Place[]) => Point | null {
  const townships = new Map(all.map((township) => [township.code, township]));
  return (places) => {
    const [town] = locatedTowns(places, townships);
    const position = positionOf(places, townships);
    if (town === undefined || position === null) return null;
    const basis = pointBasis(town);
    const known = pointSources.find(({ name }) => name === basis.source);
    const addresses = { sourceUrl: known?.home ?? null, licenceUrl: known?.address ?? null };
    return { ...position, ...basis, ...addresses };
  };
}

/** As records tell it: what is inferred, and from which list, has a field of its own. */
function publicWithdrawal(withdrawal: Withdrawal | null): PublicProject['withdrawal'] {
  if (withdrawal === null) return null;
  const { since, reason, document, offList } = withdrawal;
  return { since, reason, document, offList };
}

/** All projects in their public form. @throws Error where a point has no source */
export function publicProjects(facts: ProjectFacts, originOf: OriginOf): PublicProject[] {
  const spots = sameSpots(facts.projects);
  const pointOf = pointFinder(facts);
  const dated = <T extends Pick<Project, 'asOf' | 'source'>>(list: T) => ({
    ...list,
    asOfBasis: basisOfDay(facts, list),
  });
  return facts.projects.map((project) => {
    const { id, city, source, position, places } = project;
    const events = facts.eventsOf(id).map((event) => ({
      ...event,
      sha256: event.file === null ? null : facts.hashOf(event.file),
    }));
    const point = pointOf(places);
    if (position !== null && point === null) throw new Error(`项目 ${id}：坐标没有来源。`);
    return publicRecord(projectKind.record, {
      ...dated(project),
      ...originOf({ city, policy: source.policy, document: facts.listTitle(project) }),
      places: places.map((place) => ({ ...place, position: pointOf([place]) })),
      position: position === null ? null : { ...point, ...position, sameSpot: spots.get(id) ?? 0 },
      history: project.history.map(dated),
      events,
      absent: absentInProject(project),
      withdrawal: publicWithdrawal(facts.withdrawalOf(id)),
    });
  });
}

function basisOfDay(
  { isDatedByText }: Pick<ProjectFacts, 'isDatedByText'>,
  list: Parameters<ProjectFacts['isDatedByText']>[0],
): BasisOfDay {
  return isDatedByText(list) ? 'text' : 'list';
}

/** The lists that the projects are from, in their public form. */
export function publicLists(facts: ProjectFacts, originOf: OriginOf): PublicList[] {
  return facts.lists.map((list) => {
    const { city, asOf, policy, sha256, title, leftOut = [] } = list;
    const asOfBasis = basisOfDay(facts, { asOf, source: { policy, sha256 } });
    const origin = originOf({ city, policy, document: title });
    return publicRecord(publicListSchema, { ...list, leftOut, asOfBasis, ...origin });
  });
}

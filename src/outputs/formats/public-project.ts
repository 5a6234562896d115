import type { Place } from '../../facts/kinds/place.ts';
import type { HistoryEntry, Position, Project, RowSource } from '../../facts/kinds/project.ts';
import type { Stage } from '../../facts/kinds/stage.ts';

/** Where a value stands in the published original. */
export interface PublicSource {
  policy: string | null;
  attachment: string | null;
  row: number;
  sha256: string;
}

/** What one list said of a project. */
export interface PublicHistoryEntry extends Omit<HistoryEntry, 'source'> {
  source: PublicSource;
}

/**
 * A project in the public data: the contract that other programs rely on. City and county are
 * names as printed; `areaMu` is in 亩, null where the list prints nothing.
 */
export interface PublicProject {
  id: string;
  seq: number;
  city: string;
  county: string;
  countyCode: string | null;
  category: string;
  name: string;
  location: string | null;
  areaMu: number | null;
  stage: Stage;
  places: Place[];
  position: Position | null;
  source: PublicSource;
  history: PublicHistoryEntry[];
}

/** `/data/projects.json` */
export interface PublicProjects {
  /** Day of the newest list; null where there is none. */
  asOf: string | null;
  projects: PublicProject[];
}

function publicSource({ policy, attachment, row, sha256 }: RowSource): PublicSource {
  return { policy, attachment, row, sha256 };
}

function publicHistory(entry: HistoryEntry): PublicHistoryEntry {
  const { asOf, seq, name, category, county, location, areaMu, stage, source } = entry;
  const told = { asOf, seq, name, category, county, location, areaMu, stage };
  return { ...told, source: publicSource(source) };
}

/** A project in its public form; the order of the keys is part of the contract. */
export function publicProject(project: Project, cityName: string): PublicProject {
  return {
    id: project.id,
    seq: project.seq,
    city: cityName,
    county: project.county,
    countyCode: project.countyCode,
    category: project.category,
    name: project.name,
    location: project.location,
    areaMu: project.areaMu,
    stage: project.stage,
    places: project.places.map(({ printed, official, code, match }) => ({
      printed,
      official,
      code,
      match,
    })),
    position: project.position,
    source: publicSource(project.source),
    history: project.history.map(publicHistory),
  };
}

/**
 * All projects in their public form.
 *
 * @param cityNames name of each city by its slug
 * @throws Error where a project's city has no name
 */
export function publicProjects(
  projects: readonly Project[],
  cityNames: ReadonlyMap<string, string>,
): PublicProjects {
  const days = projects.map(({ asOf }) => asOf).sort();
  return {
    asOf: days.at(-1) ?? null,
    projects: projects.map((project) => {
      const name = cityNames.get(project.city);
      if (name === undefined) throw new Error(`没有代号为“${project.city}”的城市。`);
      return publicProject(project, name);
    }),
  };
}

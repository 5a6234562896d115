import type { Project } from '../../facts/kinds/project.ts';
import { stageNames } from '../../facts/kinds/stage.ts';
import type { SearchDocument } from './catalogue.ts';

/** Names of a project's places: as printed, and the official ones where they differ. */
function placeNames({ places }: Project): string[] {
  return [...new Set(places.flatMap(({ printed, official }) => [printed, official ?? printed]))];
}

/**
 * A project as the search knows it: what its row prints, and the official names of its places.
 *
 * @param townshipName name of the township with a code of nine digits
 */
export function projectDocument(
  project: Project,
  city: string,
  townshipName: (code: string) => string | undefined,
): SearchDocument {
  const townships = project.places.flatMap(
    ({ code }) => townshipName(code?.slice(0, 9) ?? '') ?? [],
  );
  const printed = [
    project.county,
    project.category,
    project.location,
    project.areaMu === null ? null : `${project.areaMu}亩`,
    stageNames[project.stage],
    ...placeNames(project).filter((name) => project.location?.includes(name) !== true),
  ].filter((value) => value !== null);
  return {
    kind: 'project',
    url: `/projects/${project.id}/`,
    title: project.name,
    date: project.asOf,
    standing: 0,
    facets: {
      city: [city],
      county: [project.county],
      township: [...new Set(townships)],
      category: [project.category],
      stage: [stageNames[project.stage]],
      year: [project.asOf.slice(0, 4)],
    },
    names: [project.id, `序号${project.seq}`],
    units: [
      {
        anchor: '',
        path: '',
        text: [project.name, ...printed].join(' | '),
        heading: project.name,
        topics: [],
        roles: [],
        everyday: '',
      },
    ],
  };
}

import type { Project } from '../../facts/kinds/project.ts';
import { plainWords } from '../unspaced.ts';

/** What of a project can be searched; a record of the public data has it all. */
export type Named = Pick<Project, 'id' | 'name' | 'county' | 'category' | 'location' | 'places'>;

/**
 * All names under which a project is found: as printed and as official, so that 善琮镇 is found as
 * 善琏镇 too. Each once, the project's own name first.
 */
export function searchNames(project: Named): string[] {
  const { id, name, county, category, location, places } = project;
  const names = [
    name,
    ...(county === null ? [] : [county]),
    ...(category === null ? [] : [category]),
    ...(location === null ? [] : [location]),
    ...places.flatMap(({ printed, official }) => [
      printed,
      ...(official === null ? [] : [official]),
    ]),
    id,
  ];
  return [...new Set(names)];
}

/** Brings names and queries into one form: half-width, lower case, without spaces. */
export function foldName(text: string): string {
  return plainWords(text).toLowerCase();
}

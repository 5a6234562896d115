import { titlesOf } from '../../facts/kinds/kind.ts';
import { projectSchema } from '../../facts/kinds/project.ts';

/** What a list prints of a project. Codes and coordinates are this portal's own and do not count. */
export interface CompletenessSubject {
  name: string;
  county: string | null;
  category: string | null;
  stage: string | null;
  location: string | null;
  areaMu: number | null;
}

const titles = titlesOf(projectSchema);

export const completenessFields = {
  name: titles.name,
  county: titles.county,
  category: titles.category,
  stage: titles.stage,
  areaMu: titles.areaMu,
  location: titles.location,
};
export type CompletenessField = keyof typeof completenessFields;
const fieldNames = Object.keys(completenessFields) as CompletenessField[];

/** The fields that the list leaves empty for one project. */
export function missingFields(project: CompletenessSubject): CompletenessField[] {
  return fieldNames.filter((field) => project[field] === null || project[field] === '');
}

/** Of how many projects the list leaves each field empty; fields that are always filled are left out. */
export interface Completeness {
  projects: number;
  missing: { field: CompletenessField; name: string; count: number }[];
}

/** Takes projects (of a city, a county, or one); gives what their list leaves empty. */
export function completenessOf(projects: readonly CompletenessSubject[]): Completeness {
  const empty = projects.flatMap(missingFields);
  const missing = fieldNames.map((field) => ({
    field,
    name: completenessFields[field],
    count: empty.filter((one) => one === field).length,
  }));
  return { projects: projects.length, missing: missing.filter(({ count }) => count > 0) };
}

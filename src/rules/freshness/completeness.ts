import { titlesOf } from '../../facts/kinds/kind.ts';
import type { Place } from '../../facts/kinds/place.ts';
import { projectKind } from '../../facts/kinds/project.ts';

/** The fields of a project whose absence a reader must see. */
export interface CompletenessSubject {
  name: string;
  county: string;
  category: string;
  stage: string;
  location: string | null;
  areaMu: number | null;
  places: readonly Place[];
  position: unknown;
}

const titles = titlesOf(projectKind.record);

export const completenessFields = {
  name: titles.name,
  county: titles.county,
  category: titles.category,
  stage: titles.stage,
  areaMu: titles.areaMu,
  location: titles.location,
  township: '可对应的乡镇街道',
  position: titles.position,
};
export type CompletenessField = keyof typeof completenessFields;
const fieldNames = Object.keys(completenessFields) as CompletenessField[];

/** Missing fields of one project. A name or stage is never missing: the import would have stopped. */
export function missingFields(project: CompletenessSubject): CompletenessField[] {
  return fieldNames.filter((field) => {
    if (field === 'township') return !project.places.some(({ code }) => code !== null);
    const value = project[field];
    return value === null || value === '';
  });
}

/** Of how many projects each field is known. `share` is over all fields, 0–1; null without projects. */
export interface Completeness {
  projects: number;
  known: Record<CompletenessField, number>;
  share: number | null;
}

/** Takes projects (of a city, a county, or one); gives how complete their fields are. */
export function completenessOf(projects: readonly CompletenessSubject[]): Completeness {
  const known: Record<CompletenessField, number> = {
    name: 0,
    county: 0,
    category: 0,
    stage: 0,
    areaMu: 0,
    location: 0,
    township: 0,
    position: 0,
  };
  for (const project of projects) {
    const missing = new Set(missingFields(project));
    for (const field of fieldNames) if (!missing.has(field)) known[field] += 1;
  }
  const cells = projects.length * fieldNames.length;
  const filled = fieldNames.reduce((sum, field) => sum + known[field], 0);
  return { projects: projects.length, known, share: cells === 0 ? null : filled / cells };
}

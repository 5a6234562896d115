import { absenceWords } from '../../facts/kinds/absence.ts';
import { townshipCodes } from '../place/township-code.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { countyGroupOf } from './county-group.ts';
import { foldName, searchNames } from './search-names.ts';
import { isStageGroup, stageGroupOf, type StageGroup } from '../../facts/kinds/stage.ts';

/**
 * What a reader narrows the list to. Empty lists, null and '' leave all. Values of one field are
 * alternatives; fields apply together. Areas are in 亩, bounds included.
 */
export interface ProjectFilter {
  readonly city: readonly string[];
  readonly county: readonly string[];
  /** 9-digit codes. */
  readonly township: readonly string[];
  readonly category: readonly string[];
  readonly stage: readonly StageGroup[];
  readonly areaMin: number | null;
  readonly areaMax: number | null;
  readonly text: string;
}

/** What the filter looks at: every record of the public data has it. */
export type Filterable = Pick<
  Project,
  'id' | 'city' | 'county' | 'category' | 'name' | 'location' | 'areaMu' | 'stage' | 'places'
>;

/** What a project is filtered by: its category, or that its list prints none. */
export const categoryGroupOf = ({ category }: Pick<Project, 'category'>): string =>
  category ?? absenceWords.notStated;

function admits(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** A project without a printed area is neither above nor below a bound: a bound leaves it out. */
function admitsArea({ areaMin, areaMax }: ProjectFilter, areaMu: number | null): boolean {
  if (areaMin === null && areaMax === null) return true;
  if (areaMu === null) return false;
  return areaMu >= (areaMin ?? 0) && areaMu <= (areaMax ?? Infinity);
}

function admitsText(project: Filterable, text: string): boolean {
  const terms = text.split(/\s+/u).filter((term) => term !== '');
  if (terms.length === 0) return true;
  const names = searchNames(project).map(foldName);
  return terms.map(foldName).every((term) => names.some((name) => name.includes(term)));
}

/** True where the project passes every part of the filter. */
export function matchesFilter(project: Filterable, filter: ProjectFilter): boolean {
  return (
    admits(filter.city, project.city) &&
    admits(filter.county, countyGroupOf(project)) &&
    admits(filter.category, categoryGroupOf(project)) &&
    admits(filter.stage, stageGroupOf(project.stage)) &&
    (filter.township.length === 0 ||
      townshipCodes(project.places).some((code) => filter.township.includes(code))) &&
    admitsArea(filter, project.areaMu) &&
    admitsText(project, filter.text)
  );
}

function readBound(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text.normalize('NFKC'));
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** Reads a filter from an address; unknown keys, unknown stages and malformed bounds are ignored. */
export function parseFilter(parameters: URLSearchParams): ProjectFilter {
  const list = (key: string): string[] => {
    return [...new Set(parameters.getAll(key).filter((value) => value !== ''))];
  };
  return {
    city: list('city'),
    county: list('county'),
    township: list('township'),
    category: list('category'),
    stage: list('stage').filter(isStageGroup),
    areaMin: readBound(parameters.get('areaMin')),
    areaMax: readBound(parameters.get('areaMax')),
    text: (parameters.get('text') ?? '').trim(),
  };
}

/** Writes a filter into an address, only what narrows, in fixed order: equal filters, equal addresses. */
export function serialiseFilter(filter: ProjectFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of ['city', 'county', 'township', 'category', 'stage'] as const) {
    for (const value of [...filter[key]].sort()) parameters.append(key, value);
  }
  if (filter.areaMin !== null) parameters.set('areaMin', String(filter.areaMin));
  if (filter.areaMax !== null) parameters.set('areaMax', String(filter.areaMax));
  if (filter.text !== '') parameters.set('text', filter.text);
  return parameters;
}

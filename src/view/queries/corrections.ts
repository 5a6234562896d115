import type { Correction } from '../../rules/change/correction.ts';
import type { Reading } from '../../facts/kinds/place.ts';
import { loadCorrections } from '../../facts/read/corrections.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadGazetteer } from '../../facts/read/places.ts';
import { allCities } from './cities.ts';
import { projectById } from './projects.ts';

/** A reading of a printed name, with the name of the city in whose lists it holds. */
export interface CityReading extends Reading {
  readonly city: string;
}

interface Facts {
  readonly corrections: readonly Correction[];
  readonly byProject: ReadonlyMap<string, Correction[]>;
  /** By the city's address part. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
}

/** Every project page asks. */
const facts = perDataFolder((data): Facts => {
  const corrections = loadCorrections(data).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const readings = allCities().map(
    ({ slug }) => [slug, loadGazetteer(data, slug).readings] as const,
  );
  return {
    corrections,
    byProject: Map.groupBy(corrections, ({ project }) => project ?? ''),
    readings: new Map(readings),
  };
});

/** All corrections of the portal, newest first. */
export function allCorrections(): readonly Correction[] {
  return facts().corrections;
}

/** Corrections of one project, newest first. */
export function projectCorrections(project: string): Correction[] {
  return facts().byProject.get(project) ?? [];
}

/** Corrections of one policy text, newest first. */
export function policyCorrections(policy: string): Correction[] {
  return allCorrections().filter((correction) => correction.policy === policy);
}

/** Every registered reading of a wrongly printed name, city by city. */
export function allReadings(): CityReading[] {
  const { readings } = facts();
  return allCities().flatMap(({ slug, name }) =>
    (readings.get(slug) ?? []).map((reading) => ({ ...reading, city: name })),
  );
}

/** The readings that stand beside the printed place names of one project. */
export function projectReadings(id: string): Reading[] {
  const { city, county, places } = projectById(id);
  const misprinted = new Set(
    places.filter(({ match }) => match === 'scan').map(({ printed }) => printed),
  );
  return (facts().readings.get(city) ?? []).filter(
    (reading) => reading.county === county && misprinted.has(reading.printed),
  );
}

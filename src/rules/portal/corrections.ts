import { byDay } from '../../facts/kinds/day.ts';
import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import type { Correction } from '../../facts/kinds/correction.ts';
import type { NameReading } from '../../facts/kinds/place.ts';
import { projectById } from './projects.ts';
import { reviewedCorrections } from './reviewed.ts';

/** A reading of a printed name, with the name of the city in whose lists it holds. */
export interface CityReading extends NameReading {
  readonly city: string;
}

interface Facts {
  readonly corrections: readonly Correction[];
  readonly byProject: ReadonlyMap<string, Correction[]>;
  /** By the city's address part. */
  readonly readings: ReadonlyMap<string, readonly NameReading[]>;
}

/** Every project page asks. */
const facts = oncePerPortal((portal): Facts => {
  const corrections = reviewedCorrections(portal)
    .toSorted(byDay(({ date }) => date))
    .toReversed();
  const readings = [...portal.gazetteers].map(([slug, gazetteer]) => {
    return [slug, gazetteer.readings] as const;
  });
  return {
    corrections,
    byProject: Map.groupBy(corrections, ({ project }) => project ?? ''),
    readings: new Map(readings),
  };
});

/** All corrections of the portal, newest first. */
export function allCorrections(portal: Portal): readonly Correction[] {
  return facts(portal).corrections;
}

/** Corrections of one project, newest first. */
export function projectCorrections(portal: Portal, project: string): Correction[] {
  return facts(portal).byProject.get(project) ?? [];
}

/** Corrections of one policy text, newest first. */
export function policyCorrections(portal: Portal, policy: string): Correction[] {
  return allCorrections(portal).filter((correction) => correction.policy === policy);
}

/** Every registered reading of a wrongly printed name, city by city. */
export function allNameReadings(portal: Portal): CityReading[] {
  const { readings } = facts(portal);
  return portal.cities.flatMap(({ slug, name }) =>
    (readings.get(slug) ?? []).map((reading) => ({ ...reading, city: name })),
  );
}

/** The readings that stand beside the printed place names of one project. */
export function projectReadings(portal: Portal, id: string): NameReading[] {
  const { city, county, places } = projectById(portal, id);
  const misprinted = new Set(
    places.filter(({ match }) => match === 'scan').map(({ printed }) => printed),
  );
  return (facts(portal).readings.get(city) ?? []).filter(
    (reading) => reading.county === county && misprinted.has(reading.printed),
  );
}

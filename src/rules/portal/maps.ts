import { isListed } from '../../facts/kinds/stage.ts';
import type { Portal } from '../../facts/portal.ts';
import type { City, County } from '../../facts/kinds/city.ts';
import type { CityMap } from '../../facts/kinds/boundaries.ts';
import type { Township } from '../../facts/kinds/place.ts';
import { boundsAround, type Bounds } from '../geo/frame.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { allProjects, townships } from './projects.ts';

/** The map of a city: official boundaries where it has them, else the mosaic; null without a gazetteer. */
export function mapOf(portal: Portal, city: string): CityMap | null {
  return portal.maps.get(city) ?? null;
}

/** What the map of one city shows. */
export interface CityMapFacts {
  readonly label: string;
  readonly map: CityMap;
  readonly townships: readonly Township[];
  readonly projects: readonly Project[];
}

/** The maps of all cities that have projects and a gazetteer; withdrawn projects are left out. */
export function cityMaps(portal: Portal): CityMapFacts[] {
  return portal.cities.flatMap(({ slug, name }) => {
    const map = mapOf(portal, slug);
    const projects = allProjects(portal).filter((one) => one.city === slug && isListed(one));
    if (!map || projects.length === 0) return [];
    return [{ label: `${name}重点片区地图`, map, townships: townships(portal), projects }];
  });
}

/** The map of one county, with its own projects: the part of the map of its city in which they lie. */
export interface CountyMapFacts {
  readonly city: City;
  readonly county: County;
  readonly facts: Omit<CityMapFacts, 'label'> & { readonly within: Bounds };
}

/** Where the towns lie that projects name; nothing of those without a point. */
function pointsOf(projects: readonly Project[], towns: readonly Township[]): [number, number][] {
  const codes = new Set(
    projects.flatMap(({ places }) => places.map(({ code }) => code?.slice(0, 9))),
  );
  return towns.flatMap(({ code, lat, lng }) =>
    codes.has(code) && lat !== null && lng !== null ? [[lng, lat]] : [],
  );
}

/** The maps of all counties that have projects. */
export function countyMaps(portal: Portal): CountyMapFacts[] {
  return portal.cities.flatMap((city) => {
    const map = mapOf(portal, city.slug);
    if (!map) return [];
    return city.counties.flatMap((county) => {
      const projects = allProjects(portal).filter(
        (project) => project.city === city.slug && project.county === county.name,
      );
      if (projects.length === 0) return [];
      const towns = townships(portal);
      const within = boundsAround(pointsOf(projects, towns), map.topology.bbox);
      return [{ city, county, facts: { map, townships: towns, projects, within } }];
    });
  });
}

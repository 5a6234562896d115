import { isListed } from '../../facts/kinds/stage.ts';
import type { City } from '../../facts/kinds/city.ts';
import { totalsOf, type Totals } from '../progress/totals.ts';
import { countyGroupOf, countyUnstated } from './county-group.ts';
import type { Project } from '../../facts/kinds/project.ts';

/** The projects of one county, under the address by which a page leads to them. */
export interface CountyGroup {
  /** `county-deqing`: a fragment of the project list. */
  anchor: string;
  city: City;
  county: string;
  projects: Project[];
  totals: Totals;
}

/**
 * Groups projects by county in the order of each city's own counties; counties without projects are
 * left out, and those that their list gives no county stand last. Withdrawn projects stay in their group but not in its totals.
 */
export function groupByCounty(
  projects: readonly Project[],
  cities: readonly City[],
): CountyGroup[] {
  return cities
    .flatMap((city) =>
      [...city.counties, { slug: `${city.slug}-none`, name: countyUnstated }].map(
        ({ slug, name }) => {
          const own = projects.filter((p) => p.city === city.slug && countyGroupOf(p) === name);
          const listed = own.filter(isListed);
          const anchor = `county-${slug}`;
          return { anchor, city, county: name, projects: own, totals: totalsOf(listed) };
        },
      ),
    )
    .filter((group) => group.projects.length > 0);
}

import { fruitlessQuery, type Query } from '../../facts/kinds/query.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadQueries } from '../../facts/read/queries.ts';
import { allCities } from './cities.ts';
import { registeredPolicies } from './registered-policies.ts';

/** All 查询记录 of the portal. */
const allQueries = perDataFolder<readonly Query[]>((data) =>
  loadQueries(data, {
    cities: allCities().map(({ slug }) => slug),
    policies: registeredPolicies().map(({ slug }) => slug),
  }),
);

/** The query on which a page may say 本站未检索到, or undefined where nobody has looked. */
export function queryFor(about: Parameters<typeof fruitlessQuery>[1]): Query | undefined {
  return fruitlessQuery(allQueries(), about);
}

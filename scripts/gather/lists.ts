import { z } from 'zod';
import {
  gatheredListSchema,
  gatheredProjectSchema,
  type GatheredList,
} from '../../src/facts/kinds/gathered.ts';
import type { ReadPortal } from './read-portal.ts';

/** What is taken of a published area: its row, and which list it stands in. */
const publishedSchema = gatheredProjectSchema.extend({
  ...gatheredListSchema.omit({ projects: true, policy: true }).shape,
  source: z.object({ policy: gatheredListSchema.shape.policy }),
});
type Published = z.infer<typeof publishedSchema>;

function listOf(all: readonly Published[]): GatheredList[] {
  const [first] = all;
  if (first === undefined) return [];
  const { city, cityName, document, standing, standingReason, asOf, source } = first;
  const [row, ...rows] = all.map(({ id, name, county, category, areaMu, stage }) => ({
    ...{ id, name, county, category, areaMu, stage },
  }));
  if (row === undefined) return [];
  const told = { city, cityName, document, standing, standingReason, asOf };
  return [{ ...told, policy: source.policy, projects: [row, ...rows] }];
}

/**
 * The lists of a portal: its areas by city, text and day, with the standing that the portal gives them.
 *
 * @returns the lists, and how many areas lack what a list shows
 */
export function listsOf({ projects }: Pick<ReadPortal, 'projects'>): {
  readonly lists: GatheredList[];
  readonly left: number;
} {
  const read = projects.flatMap((project) => {
    const result = publishedSchema.safeParse(project);
    return result.success ? [result.data] : [];
  });
  const groups = Map.groupBy(read, ({ city, document, asOf }) =>
    JSON.stringify([city, document, asOf]),
  );
  return {
    lists: [...groups.values()].flatMap(listOf),
    left: projects.length - read.length,
  };
}

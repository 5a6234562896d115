import type { Project } from '../../facts/kinds/project.ts';
import { clerkLine, finding } from '../../rules/disclosure/outcome.ts';
import type { Finding } from '../../rules/disclosure/requirement.ts';

/**
 * Areas of which nothing is recorded: pages say so, which is what is asked, and the clerk is reminded
 * to record what there is, once for each city.
 *
 * @param projects the areas concerned
 * @param state what is said of them, as a predicate
 * @param place where the clerk of a city records it
 */
export function silentReminders(
  projects: readonly Project[],
  { state, place, remedy }: { state: string; place: (city: string) => string; remedy: string },
): Finding[] {
  return [...Map.groupBy(projects, ({ city }) => city)].map(([city, own]) => {
    const words = `${own.length} 个片区${state}`;
    return finding(clerkLine(place(city), words, remedy), {
      at: [{ address: '/projects/', label: '片区名单' }],
      words: `${words}，不表示有关机关没有公开`,
    });
  });
}

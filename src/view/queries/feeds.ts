import type { Portal } from '../../facts/portal.ts';
import type { City } from '../../facts/kinds/city.ts';
import { citiesToFollow } from '../../rules/portal/projects.ts';
import { countyFeedName } from '../../outputs/formats/feed-list.ts';

/** A feed as pages name it. */
export interface FeedLink {
  name: string;
  title: string;
}

/** The feed of everything. */
export const feedOfAll: FeedLink = { name: 'all', title: '全部' };

/** The feeds of a city and of its counties; with a county's name, of that county alone. */
export function cityFeeds({ slug, name, counties }: City, only?: string): FeedLink[] {
  return [
    { name: `city-${slug}`, title: name },
    ...counties
      .filter((county) => only === undefined || county.name === only)
      .map((county) => ({
        name: countyFeedName(slug, county.slug),
        title: county.name === name ? `${name}（区县）` : `${name}${county.name}`,
      })),
  ];
}

/** Feeds of the whole portal, of cities and of counties. */
export function placeFeeds(portal: Portal): FeedLink[] {
  return [feedOfAll, ...citiesToFollow(portal).flatMap((city) => cityFeeds(city))];
}

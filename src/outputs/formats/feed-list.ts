import { ledgerOf } from '../../rules/change/ledger.ts';
import type { Publication } from '../../facts/kinds/change.ts';
import type { City } from '../../facts/kinds/city.ts';
import { feedOf, type Feed, type ShownOn, type PublicationOrigin } from './feed.ts';
import { formatTitle } from '../../rules/words/title.ts';

/** What feeds are made for. */
export interface FeedSubjects {
  ledger: readonly Publication[];
  cities: readonly City[];
  policies: readonly { slug: string; title: string }[];
  projects: readonly { id: string; name: string; publications: readonly Publication[] }[];
  shownOn: ShownOn;
  originOf: PublicationOrigin;
}

/** Name of the feed of a county: its slug is unique within its city only. */
export function countyFeedName(city: string, county: string): string {
  return `county-${city}-${county}`;
}

/** One feed for all, and one each a city, county, project and policy. */
export function allFeeds({ ledger, cities, policies, projects, ...told }: FeedSubjects): Feed[] {
  const home = '/changes/';
  const feed = (
    about: Omit<Feed, 'entries' | 'explanation'>,
    publications: readonly Publication[],
  ) => feedOf(about, publications, told);
  return [
    feed({ name: 'all', title: '全部变动', home }, ledger),
    ...cities.flatMap(({ slug, name, counties }) => {
      const own = ledgerOf(ledger, { city: slug });
      return [
        feed({ name: `city-${slug}`, title: `${name}的变动`, home }, own),
        ...counties.map((county) =>
          feed(
            { name: countyFeedName(slug, county.slug), title: `${name}${county.name}的变动`, home },
            ledgerOf(own, { county: county.name }),
          ),
        ),
      ];
    }),
    ...policies.map(({ slug, title }) =>
      feed(
        {
          name: `policy-${slug}`,
          title: `${formatTitle(title)}的变动`,
          home: `/policies/${slug}/`,
        },
        ledgerOf(ledger, { policy: slug }),
      ),
    ),
    ...projects.map(({ id, name, publications }) =>
      feed(
        { name: `project-${id}`, title: `“${name}”的变动`, home: `/projects/${id}/` },
        publications,
      ),
    ),
  ];
}

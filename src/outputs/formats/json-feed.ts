import { toJson } from './json.ts';
import { feedAddress, stableId, type Feed } from './feed.ts';
import { absolute, instantOf, type Imprint } from './imprint.ts';

/** JSON Feed 1.1: the same entries and ids as the Atom feed; an undated text has no date here. */
export function toJsonFeed(feed: Feed, imprint: Imprint, hash: (text: string) => string): string {
  return toJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absolute(imprint, feed.home),
    feed_url: feedAddress(imprint, feed, 'json'),
    language: 'zh-CN',
    authors: [{ name: imprint.publisher }],
    items: feed.entries.map((entry) => ({
      id: stableId(entry.key, hash),
      url: absolute(imprint, entry.address),
      title: entry.title,
      content_text: entry.lines.join('\n'),
      ...(entry.date === null ? {} : { date_published: instantOf(entry.date) }),
    })),
  });
}

import { originLines } from '../origins.ts';
import { toJson } from './json.ts';
import { feedAddress, stableId, type Feed } from './feed.ts';
import { formatStatus } from '../../rules/words/status.ts';
import { absolute, instantOf, type Imprint } from './imprint.ts';

/** JSON Feed 1.1: the same entries and ids as the Atom feed. */
export function toJsonFeed(feed: Feed, imprint: Imprint, hash: (text: string) => string): string {
  return toJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.explanation,
    home_page_url: absolute(imprint, feed.home),
    feed_url: feedAddress(imprint, feed, 'json'),
    language: 'zh-CN',
    authors: [{ name: imprint.publisher }],
    items: feed.entries.map((entry) => ({
      id: stableId(imprint, entry.key, hash),
      url: absolute(imprint, entry.address),
      title: entry.title,
      content_text: [...originLines(entry.origin), ...entry.lines].join('\n'),
      ...(entry.shownOn === null ? {} : { date_published: instantOf(entry.shownOn) }),
      ...(entry.origin.standing === null ? {} : { tags: [formatStatus(entry.origin.standing)] }),
      _mingdi: {
        about: absolute(imprint, '/data/api/'),
        document_date: entry.date,
        ...entry.origin,
      },
    })),
  });
}

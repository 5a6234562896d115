import type { Publication } from '../../facts/kinds/change.ts';
import { formatChange } from '../../rules/words/change.ts';
import { absolute, type Imprint } from './imprint.ts';

/** A feed before it is written as Atom or JSON. */
export interface Feed {
  /** Name of the file below `/feeds/`, without ending: `all`, `city-huzhou`, `project-huzhou-001`. */
  name: string;
  title: string;
  /** The page that the feed is about. */
  home: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Stable name of the entry, whatever the portal's address: the feed and the publication. */
  key: string;
  title: string;
  /** Address of the publication in the ledger. */
  address: string;
  /** Day of the publication; null where the text prints none. */
  date: string | null;
  /** Day on which this portal first showed it; null where that is not recorded. */
  shownOn: string | null;
  lines: string[];
}

/** Entries of a feed name at most this many changes; the page has all. */
const linesPerEntry = 50;

/** Gives the day on which this portal first showed a publication; null: not recorded. */
export type ShownOn = (publication: Publication) => string | null;

/** Takes publications (already narrowed to what the feed is about); gives the entries. */
export function feedOf(
  about: Omit<Feed, 'entries'>,
  publications: readonly Publication[],
  shownOn: ShownOn,
): Feed {
  return {
    ...about,
    entries: publications.map((publication) => {
      const { id, title, date, changes } = publication;
      const visible = changes.filter(({ kind }) => kind !== 'renumbered');
      const rest = visible.length - linesPerEntry;
      return {
        key: `${about.name}/${id}`,
        title: `${title}：${visible.length} 项变动`,
        address: `/changes/${id}/`,
        date,
        shownOn: shownOn(publication),
        lines: [
          ...visible.slice(0, linesPerEntry).map(formatChange),
          ...(rest > 0 ? [`另有 ${rest} 项，见公开页面。`] : []),
        ],
      };
    }),
  };
}

/** Identifier of a feed or entry that stays when the portal moves: a UUID (version 8, RFC 9562). */
export function stableId(key: string, hash: (text: string) => string): string {
  const digits = hash(`mingdi/feed/${key}`);
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4] ?? '8';
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Address of a feed's file. */
export function feedAddress(
  imprint: Imprint,
  feed: Pick<Feed, 'name'>,
  ending: 'xml' | 'json',
): string {
  return absolute(imprint, `/feeds/${feed.name}.${ending}`);
}

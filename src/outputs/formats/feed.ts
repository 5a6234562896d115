import { feedFolder, fileFamilies } from '../file-addresses.ts';
import type { Publication } from '../../facts/kinds/change.ts';
import type { Origin } from '../../facts/kinds/origin.ts';
import { formatChange } from '../../rules/words/change.ts';
import { formatTitle } from '../../rules/words/title.ts';
import { absolute, type Imprint } from './imprint.ts';

/** A feed before it is written as Atom or JSON. */
export interface Feed {
  /** Name of the file below `/feeds/`, without ending: `all`, `city-huzhou`, `project-huzhou-001`. */
  name: string;
  title: string;
  /** What it holds and what its days are, for people. */
  explanation: string;
  /** The page that the feed is about. */
  home: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Name of the entry within the portal: the feed and the publication. */
  key: string;
  title: string;
  /** Address of the publication in the ledger. */
  address: string;
  /** Day of the publication; null where the text prints none. */
  date: string | null;
  /** Day on which this portal first showed it; null where that is not recorded. */
  shownOn: string | null;
  /** The text or list that it is about, with its standing. */
  origin: Origin;
  lines: string[];
}

/** Entries of a feed name at most this many changes; the page has all. */
const linesPerEntry = 50;

/** Gives the day on which this portal first showed a publication; null: not recorded. */
export type ShownOn = (publication: Publication) => string | null;

/** Gives where a publication comes from. */
export type PublicationOrigin = (publication: Publication) => Origin;

/** What was published, in words that are understood without the page. */
function titleOf({ kind, title, changes }: Publication, visible: number): string {
  const only = changes.length === 1 ? changes[0]?.kind : undefined;
  switch (kind) {
    case 'policy':
      return only === 'text-added'
        ? `新收录文件：${formatTitle(title)}`
        : `${formatTitle(title)}有 ${visible} 项变动`;
    case 'list':
      return changes.every((change) => change.kind === 'added')
        ? `新收录名单：“${title}”，列入 ${visible} 项`
        : `名单“${title}”：${visible} 项变动`;
    case 'events':
      return `${title}：${visible} 项片区事项`;
    case 'corrections':
      return `${title}：${visible} 处更正`;
  }
}

const explanation =
  '每条写明本站公开了什么。published 是本站公开的日子，没有登记的不写；updated 是同一天，没有登记的，是本站的数据最近一次改动的日子，不是那件信息的日子。文件、名单自身的日期另写在 dct:date（Atom）和 _mingdi.document_date（JSON），原文未载明的没有。';

/** Takes publications (already narrowed to what the feed is about); gives the entries. */
export function feedOf(
  about: Omit<Feed, 'entries' | 'explanation'>,
  publications: readonly Publication[],
  { shownOn, originOf }: { shownOn: ShownOn; originOf: PublicationOrigin },
): Feed {
  return {
    ...about,
    explanation: `${about.title}。${explanation}`,
    entries: publications.map((publication) => {
      const { id, date, changes } = publication;
      const origin = originOf(publication);
      const { standing } = origin;
      const visible = changes.filter(({ kind }) => kind !== 'renumbered');
      const rest = visible.length - linesPerEntry;
      return {
        key: `${about.name}/${id}`,
        title: `${standing === null || standing === '在载明的有效期内' ? '' : `【${standing}】`}${titleOf(publication, visible.length)}`,
        address: `/changes/${id}/`,
        date,
        shownOn: shownOn(publication),
        origin,
        lines: [
          ...visible.slice(0, linesPerEntry).map(formatChange),
          ...(rest > 0 ? [`另有 ${rest} 项，见公开页面。`] : []),
        ],
      };
    }),
  };
}

/**
 * Identifier of a feed or entry, made of the portal's address and the entry: the same in every build,
 * never the same in two portals. A UUID (version 8, RFC 9562).
 */
export function stableId(imprint: Imprint, key: string, hash: (text: string) => string): string {
  const digits = hash(absolute(imprint, `${feedFolder}${key}`));
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4] ?? '8';
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Address of a feed's file. */
export function feedAddress(
  imprint: Imprint,
  feed: Pick<Feed, 'name'>,
  ending: 'xml' | 'json',
): string {
  const family = ending === 'xml' ? fileFamilies.atom : fileFamilies.jsonFeed;
  return absolute(imprint, family.at(feed.name).address);
}

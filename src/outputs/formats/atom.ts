import { feedAddress, stableId, type Feed, type FeedEntry } from './feed.ts';
import { absolute, instantOf, type Imprint } from './imprint.ts';
import { element, escapeXml, textElement } from './xml.ts';

type Hash = (text: string) => string;

/**
 * The day an entry is dated by. Atom demands one (RFC 4287, 4.2.15): a text that prints none takes
 * the day on which the portal first showed it, which no later data move, and its words say that the
 * original prints no date. Only where that is not recorded yet does the day of the data stand in.
 */
function dayOf(entry: FeedEntry, imprint: Imprint): string {
  return entry.date ?? entry.shownOn ?? imprint.asOf;
}

function entryOf(entry: FeedEntry, imprint: Imprint, hash: Hash): string {
  const undated = entry.date === null ? ['原文未载明日期。'] : [];
  const items = [...undated, ...entry.lines].map((line) => `<li>${escapeXml(line)}</li>`).join('');
  return element(
    'entry',
    {},
    [
      textElement('id', stableId(entry.key, hash)),
      textElement('title', entry.title),
      textElement('updated', instantOf(dayOf(entry, imprint))),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        href: absolute(imprint, entry.address),
      }),
      // HTML inside Atom is escaped once more.
      element('content', { type: 'html' }, escapeXml(`<ul>${items}</ul>`)),
    ].join(''),
  );
}

/**
 * Atom 1.0 (RFC 4287). Dates come from the data, so that an unchanged feed keeps its bytes.
 *
 * @param hash SHA-256 in hexadecimal digits
 */
export function toAtom(feed: Feed, imprint: Imprint, hash: Hash): string {
  const days = feed.entries.map((entry) => dayOf(entry, imprint)).sort();
  const parts = [
    textElement('id', stableId(feed.name, hash)),
    textElement('title', feed.title),
    textElement('updated', instantOf(days.at(-1) ?? imprint.asOf)),
    element('author', {}, textElement('name', imprint.publisher)),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: feedAddress(imprint, feed, 'xml'),
    }),
    element('link', { rel: 'alternate', type: 'text/html', href: absolute(imprint, feed.home) }),
    ...feed.entries.map((entry) => entryOf(entry, imprint, hash)),
  ];
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    parts.join('\n'),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

import { feedMediaTypes } from '../media-types.ts';
import { originLines } from '../origins.ts';
import { feedAddress, stableId, type Feed, type FeedEntry } from './feed.ts';
import { absolute, instantOf, type Imprint } from './imprint.ts';
import { formatDate, undated } from '../../rules/words/date.ts';
import { formatStatus } from '../../rules/words/status.ts';
import { element, escapeXml, textElement } from './xml.ts';

type Hash = (text: string) => string;

/**
 * The day on which we published an entry. Atom demands one (RFC 4287, 4.2.15): where the first showing
 * is not recorded, the day on which we last published anything stands in: never a day of a text.
 */
function dayOf(entry: FeedEntry, imprint: Imprint): string {
  return entry.shownOn ?? imprint.changedOn;
}

function entryOf(entry: FeedEntry, imprint: Imprint, hash: Hash): string {
  const { standing, standingCode } = entry.origin;
  const told = [
    ...originLines(entry.origin),
    entry.date === null ? `${undated}。` : `文件或名单的日期：${formatDate(entry.date)}`,
  ];
  const items = [...told, ...entry.lines].map((line) => `<li>${escapeXml(line)}</li>`).join('');
  return element(
    'entry',
    {},
    [
      textElement('id', stableId(imprint, entry.key, hash)),
      textElement('title', entry.title),
      ...(entry.shownOn === null ? [] : [textElement('published', instantOf(entry.shownOn))]),
      textElement('updated', instantOf(dayOf(entry, imprint))),
      ...(entry.date === null ? [] : [textElement('dct:date', entry.date)]),
      ...(standing === null || standingCode === null
        ? []
        : [
            element('category', {
              term: standingCode,
              label: `效力状态：${formatStatus(standing)}`,
            }),
          ]),
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
    textElement('id', stableId(imprint, feed.name, hash)),
    textElement('title', feed.title),
    textElement('subtitle', feed.explanation),
    textElement('updated', instantOf(days.at(-1) ?? imprint.asOf)),
    element('author', {}, textElement('name', imprint.publisher)),
    element('link', {
      rel: 'self',
      type: feedMediaTypes.xml,
      href: feedAddress(imprint, feed, 'xml'),
    }),
    element('link', { rel: 'alternate', type: 'text/html', href: absolute(imprint, feed.home) }),
    ...feed.entries.map((entry) => entryOf(entry, imprint, hash)),
  ];
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:dct': 'http://purl.org/dc/terms/',
      'xml:lang': 'zh-CN',
    },
    parts.join('\n'),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

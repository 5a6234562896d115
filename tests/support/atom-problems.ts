import { load } from 'cheerio';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

/** What RFC 4287 demands of a feed and does not find: sections 4.1.1, 4.1.2, 4.2.6, 4.2.7, 3.3. */
export function atomProblems(xml: string): string[] {
  const document = load(xml, { xml: true });
  const problems: string[] = [];
  const ids = new Set<string>();
  const feed = document(':root');
  if (feed.get(0)?.tagName !== 'feed') problems.push('the root is not a feed');
  if (feed.attr('xmlns') !== 'http://www.w3.org/2005/Atom') problems.push('wrong namespace');
  if (feed.children('link[rel="self"]').length !== 1) problems.push('one link to itself is wanted');
  for (const part of [
    feed,
    ...feed
      .children('entry')
      .toArray()
      .map((node) => document(node)),
  ]) {
    for (const name of ['id', 'title', 'updated']) {
      if (part.children(name).length !== 1) problems.push(`one ${name} is wanted`);
    }
    const id = part.children('id').text();
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) problems.push(`${id} is no absolute IRI`);
    if (ids.has(id)) problems.push(`${id} stands twice`);
    ids.add(id);
    const updated = part.children('updated').text();
    if (!instant.test(updated) || Number.isNaN(Date.parse(updated))) {
      problems.push(`${updated} is no RFC 3339 instant`);
    }
    const alternate = part.children('link[rel="alternate"]');
    if (alternate.length !== 1 || !URL.canParse(alternate.attr('href') ?? '')) {
      problems.push('one absolute alternate link is wanted');
    }
  }
  if (feed.children('author').children('name').text() === '') problems.push('an author is wanted');
  return problems;
}

/**
 * The list of all texts' clauses stood on this page, filtered by its address: `?city=…&role=…`, rows as
 * `#<text>-<number>`. Each text has its own now; who asked for one is led there.
 */
const asked = new URLSearchParams(location.search);
const rowOf = /^#(?<text>.+)-\d+$/u.exec(decodeURIComponent(location.hash))?.groups?.['text'];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-moved]')];
const link =
  links.find(({ id }) => id === `list-${rowOf ?? ''}`) ??
  links.find(({ dataset }) => dataset['moved'] === asked.get('city'));

if (link !== undefined) {
  const { pathname } = new URL(link.href);
  asked.delete('city');
  const query = asked.size === 0 ? '' : `?${asked.toString()}`;
  location.replace(`${pathname}${query}${rowOf === undefined ? '' : location.hash}`);
} else if (asked.has('role') || asked.has('land')) {
  document.getElementById('checklist')?.scrollIntoView();
}

import type { SilentMatter } from '../../../rules/search/lexicon.ts';
import { href } from '../../address.ts';
import { element } from './element.ts';
import { moreLabel, readOf, touchedLabel, unsaidOf, wayLabel } from './messages.ts';

/**
 * The answer that the texts do not say it: the way on, what is near it, and what was read; on phones
 * folded but for the first way, so that this and the first hit stand on the screen.
 */
export function unsaidNotice(matter: SilentMatter, cities: readonly string[]): HTMLElement {
  const touched = matter.texts
    .filter(({ city }) => cities.length === 0 || cities.includes(city))
    .flatMap(({ city, touched: clauses }) =>
      clauses.map(([address, path]) => element('a', { href: href(address) }, `${city}${path}`)),
    );
  const read = readOf(matter, cities);
  const list = (label: string, links: readonly HTMLElement[]): HTMLElement[] =>
    links.length === 0 ? [] : [element('p', { class: 'unsaid__links' }, label, ...links)];
  const ways = matter.way.map(({ label, address }) => element('a', { href: href(address) }, label));
  const [first] = matter.way;
  const onward =
    first === undefined
      ? element('span', { class: 'unsaid__more' }, moreLabel)
      : element('a', { class: 'unsaid__more', href: href(first.address) }, first.label);
  const notice = element(
    'details',
    { class: 'unsaid' },
    element(
      'summary',
      { class: 'unsaid__text' },
      element('span', {}, unsaidOf(matter, cities), onward),
    ),
    ...list(wayLabel, ways),
    ...list(touchedLabel, touched),
    ...(read === null ? [] : [element('p', { class: 'unsaid__read' }, read)]),
  );
  notice.open = matchMedia('(width >= 52rem)').matches;
  return notice;
}

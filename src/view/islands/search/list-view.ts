import type { ListMeant } from '../../../rules/search/lists.ts';
import { href } from '../../address.ts';
import { element } from './element.ts';
import { countOf, listLabel } from './messages.ts';

/** The answer that an official list gives: how many, as of which day, and the way to them. */
export function listNotice(list: ListMeant): HTMLElement {
  return element(
    'p',
    { class: 'list-meant' },
    countOf(list),
    ...(list.asked.projects === 0
      ? []
      : [element('a', { class: 'list-meant__link', href: href(list.address) }, listLabel)]),
  );
}

import type { ListMeant } from '../../../rules/search/lists-counted.ts';
import { href } from '../../address.ts';
import { element } from './element.ts';
import { countOf, isOfDone, listLabel, targetLabel } from './messages.ts';

/** The answer that an official list gives: how many, as of which day, and the way to them. */
export function listNotice(list: ListMeant): HTMLElement {
  const link = (address: string, label: string): HTMLElement =>
    element('a', { class: 'list-meant__link', href: href(address) }, label);
  return element(
    'p',
    { class: 'list-meant' },
    countOf(list),
    ...(list.asked.projects === 0 ? [] : [link(list.address, listLabel)]),
    ...(isOfDone(list) ? [link('/rights/targets/', targetLabel)] : []),
  );
}

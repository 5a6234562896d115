import { policyStatuses, type PolicyStatus } from '../../../facts/kinds/policy-status.ts';
import type { FacetName } from '../../../rules/search/catalogue.ts';
import { searchKinds } from '../../../rules/search/catalogue.ts';
import type { FacetCount } from '../../../rules/search/facets.ts';
import { formatStatus } from '../../../rules/words/status.ts';
import { formatNumber } from '../../../rules/words/number.ts';
import { element } from './element.ts';

const shownValues = 8;

const isStatus = (value: string): value is PolicyStatus =>
  policyStatuses.some((status) => status === value);

function labelOf(name: FacetName, value: string): string {
  if (name === 'status' && isStatus(value)) return formatStatus(value);
  return name === 'kind' && Object.hasOwn(searchKinds, value)
    ? searchKinds[value as keyof typeof searchKinds]
    : value;
}

function option(
  name: FacetName,
  { value, count, chosen }: FacetCount['values'][number],
): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value });
  box.checked = chosen;
  return element(
    'label',
    { class: 'facet__option' },
    box,
    element('span', { class: 'facet__name' }, labelOf(name, value)),
    element('span', { class: 'facet__count' }, formatNumber(count)),
  );
}

/**
 * A facet's values with their counts; null where there is nothing to choose between.
 *
 * @param words what the facet is called
 */
export function facetGroup({ name, values }: FacetCount, words: string): HTMLElement | null {
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return null;
  const group = element(
    'fieldset',
    { class: 'facet' },
    element('legend', { class: 'facet__legend' }, words),
  );
  const first = values.filter(({ chosen }, at) => chosen || at < shownValues);
  group.append(...first.map((value) => option(name, value)));
  const rest = values.filter((value) => !first.includes(value));
  if (rest.length > 0) {
    group.append(
      element(
        'details',
        {},
        element('summary', { class: 'facet__more' }, `其余 ${formatNumber(rest.length)} 项`),
        ...rest.map((value) => option(name, value)),
      ),
    );
  }
  return group;
}

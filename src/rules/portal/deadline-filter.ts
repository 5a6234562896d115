import { deadlineKind } from '../../facts/kinds/deadline.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import type { Portal } from '../../facts/portal.ts';
import { deadlineStates, noYear, yearsOf } from '../deadline/on-day.ts';
import type { TrackedDeadline } from '../deadline/tracked.ts';
import { stateLabels } from '../words/deadline.ts';
import type { Choice, FilterControl } from '../words/filter.ts';
import { trackedDeadlines } from './deadlines.ts';

/** Cities that have a deadline, in the order of their texts. */
export function deadlineCities(portal: Portal): Choice[] {
  return citiesOf(trackedDeadlines(portal));
}

function citiesOf(rows: readonly TrackedDeadline[]): Choice[] {
  const names = new Map(rows.map(({ onDay, cityName }) => [onDay.city, cityName]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** What the tracker can be narrowed to: only what some deadline of `tracked` has. */
export function deadlineControls(
  portal: Portal,
  tracked: readonly TrackedDeadline[],
): FilterControl[] {
  const bodies = new Set(tracked.flatMap((row) => row.bodySlugs));
  const states = new Set(tracked.map(({ onDay }) => onDay.state));
  const years = new Set(tracked.flatMap(({ onDay }) => yearsOf(onDay)));
  return [
    { name: 'city', label: titlesOf(deadlineKind.record).cityName, choices: citiesOf(tracked) },
    {
      name: 'year',
      label: '到期年份',
      choices: [...years]
        .toSorted()
        .map((value) => ({ value, label: value === noYear ? '没有日期' : `${value}年` })),
    },
    {
      name: 'body',
      label: '单位',
      choices: portal.bodies
        .filter(({ slug }) => bodies.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'state',
      label: '状态',
      choices: deadlineStates
        .filter((state) => states.has(state))
        .map((state) => ({ value: state, label: stateLabels[state] })),
    },
  ];
}

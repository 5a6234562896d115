import { deadlineKind } from '../../../facts/kinds/deadline.ts';
import { lineOf } from '../../../outputs/formats/table.ts';
import { bindsNobody, yearsOf } from '../../../rules/deadline/on-day.ts';
import type { TrackedDeadline } from '../../../rules/deadline/tracked.ts';
import { isInForce } from '../../../rules/policy/status.ts';
import { isUnsearched } from '../../../rules/words/deadline.ts';
import { valueSeparator } from '../../../rules/words/filter.ts';
import type { RowAttributes } from '../ui/columns.ts';

/**
 * What the row of a time limit carries: its anchor, its looks, and what a filter narrows and saves (row-filter.ts).
 *
 * @param grouped whether what is known of those without a result stands above the rows
 */
export function attributesOfRow(
  { onDay, ...row }: TrackedDeadline,
  grouped: boolean,
): RowAttributes {
  const looks = [
    'deadline',
    bindsNobody(onDay.status) && 'deadline--draft',
    grouped && isUnsearched(onDay) && 'deadline--unsearched',
  ];
  return {
    id: row.rowId,
    class: looks.filter(Boolean).join(' '),
    'data-row': true,
    'data-city': onDay.city,
    'data-line': [onDay.deadline, ...row.repeats.map(({ deadline }) => deadline)]
      .map((deadline) => lineOf(deadlineKind, deadline))
      .join('\n'),
    'data-body': row.bodySlugs.join(valueSeparator),
    'data-year': yearsOf(onDay).join(valueSeparator),
    'data-state': onDay.state,
    'data-status': onDay.status,
    'data-in-force': isInForce(onDay.status) ? '' : undefined,
  };
}

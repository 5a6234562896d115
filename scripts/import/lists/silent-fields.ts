import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { Classified } from './classify.ts';
import type { CityWords } from './classify.ts';
import { groupOf } from './groups.ts';
import { likelyHeadings } from './likely-headings.ts';
import type { ProposedColumns } from './propose-columns.ts';

/**
 * Category and stage where nothing in the list tells them: no column, ticks, title or group row says
 * them, and no column that is left out is headed as if it did. Where a row is of unknown kind, or a column
 * has no heading, that may.
 */
export function silentFields(
  layout: Layout,
  body: readonly Classified[],
  { columns, words }: { readonly columns: ProposedColumns; readonly words: CityWords },
): ('category' | 'stage')[] {
  const { chosen, ticks, fields } = columns;
  const groups = body.flatMap(({ kind }) =>
    kind.kind === 'group' ? groupOf(kind.name, { layout, fields }, words).field : [],
  );
  const isUnnamed = layout.leftOut.some((heading) => /^[A-Z]{1,2}$/u.test(heading));
  if (isUnnamed || body.some(({ kind }) => kind.kind === 'unknown')) return [];
  return (['category', 'stage'] as const).filter(
    (field) =>
      !chosen.has(field) &&
      !ticks.has(field) &&
      !groups.includes(field) &&
      layout.given[field] === undefined &&
      likelyHeadings(field, layout.leftOut).length === 0,
  );
}

import type { ClauseTable } from '../../facts/kinds/policy.ts';

/** All rows of a table in the order of the original, those of its head first. */
export function printedRows({ columns, head, rows }: ClauseTable): string[][] {
  return [...(head?.map(({ cells }) => cells) ?? [columns]), ...rows.map(({ cells }) => cells)];
}

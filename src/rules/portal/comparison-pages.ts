import type { Portal } from '../../facts/portal.ts';
import {
  entriesOf,
  type Cell,
  type CitedEntry,
  type ComparisonRow,
  type TextColumn,
} from '../topic/comparison.ts';
import { comparesCities, measureRows, textColumns, topicRows } from './comparison.ts';
import { oncePerPortal } from './once.ts';
import { allPolicies } from './policies.ts';

/** The most cells, matters by texts, that one page holds: more would pass 300 kB by far. */
const mostCells = 400;
/** The most texts whose clauses one page of a matter quotes. */
const textsPerPage = 25;

/** What one text says of a matter. */
export interface ComparedText {
  readonly column: TextColumn;
  readonly cell: Cell<CitedEntry>;
}

/** A page of one matter: those texts that somebody went through for it, or tagged. */
export interface MatterPage {
  readonly row: ComparisonRow;
  readonly address: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly texts: readonly ComparedText[];
}

/** Whether the comparison has a page for each matter, since one page cannot hold them all. */
export const comparesByMatter = oncePerPortal((portal) => {
  const rows = measureRows(portal).length + topicRows(portal).length;
  return comparesCities(portal) && rows * allPolicies(portal).length > mostCells;
});

/** Where texts are compared on a matter: its own page, or its place on the one page of all. */
export function comparisonAddress(
  portal: Portal,
  { kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>,
): string {
  return comparesByMatter(portal) ? `/compare/${kind}-${slug}/` : `/compare/#${kind}-${slug}`;
}

function pagesOfRow(portal: Portal, row: ComparisonRow): MatterPage[] {
  const texts = textColumns(portal).flatMap((column, at) => {
    const cell = row.cells[at];
    const known = cell && (cell.kind !== 'unread' || entriesOf(cell).length > 0);
    return known ? [{ column, cell }] : [];
  });
  const count = Math.max(1, Math.ceil(texts.length / textsPerPage));
  const first = comparisonAddress(portal, row);
  return Array.from({ length: count }, (_, at) => ({
    ...{ row, number: at + 1, count },
    address: at === 0 ? first : `${first}${at + 1}/`,
    texts: texts.slice(at * textsPerPage, (at + 1) * textsPerPage),
  }));
}

/** The pages of all matters; none where one page holds the whole comparison. */
export const matterPages = oncePerPortal((portal): readonly MatterPage[] =>
  comparesByMatter(portal)
    ? [...measureRows(portal), ...topicRows(portal)].flatMap((row) => pagesOfRow(portal, row))
    : [],
);

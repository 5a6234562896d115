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

/** The most texts that stand side by side in the table of all matters: more are counted in words. */
const mostColumns = 12;
/** The most texts whose clauses one page of a matter quotes. */
const textsPerPage = 25;

/** What one text says of a matter. */
export interface ComparedText {
  readonly column: TextColumn;
  readonly cell: Cell<CitedEntry>;
}

/** A page of one matter. */
export interface MatterPage {
  readonly row: ComparisonRow;
  readonly address: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly texts: readonly ComparedText[];
}

/** Whether the texts are few enough for a table of all matters, a column each. */
export function comparesInTable(portal: Portal): boolean {
  return textColumns(portal).length <= mostColumns;
}

/** Where texts are compared on a matter. */
export function comparisonAddress({ kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>): string {
  return `/compare/${kind}-${slug}/`;
}

/** The anchor of what one text says of a matter, the same on the page of the matter and in the table of all. */
export function comparisonAnchor(
  { kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>,
  { slug: text }: Pick<TextColumn, 'slug'>,
): string {
  return `${kind}-${slug}-${text}`;
}

function pagesOfRow(portal: Portal, row: ComparisonRow): MatterPage[] {
  const all = textColumns(portal).flatMap((column, at) => {
    const cell = row.cells[at];
    return cell ? [{ column, cell }] : [];
  });
  // Of very many texts, those that somebody went through for the matter, or tagged; others are counted.
  const texts = comparesInTable(portal)
    ? all
    : all.filter(({ cell }) => cell.kind !== 'unread' || entriesOf(cell).length > 0);
  const count = Math.max(1, Math.ceil(texts.length / textsPerPage));
  const first = comparisonAddress(row);
  return Array.from({ length: count }, (_, at) => ({
    ...{ row, number: at + 1, count },
    address: at === 0 ? first : `${first}${at + 1}/`,
    texts: texts.slice(at * textsPerPage, (at + 1) * textsPerPage),
  }));
}

/** The pages of all matters, in the order of the matters; none where there is nothing to compare. */
export const matterPages = oncePerPortal((portal): readonly MatterPage[] =>
  comparesCities(portal)
    ? [...measureRows(portal), ...topicRows(portal)].flatMap((row) => pagesOfRow(portal, row))
    : [],
);

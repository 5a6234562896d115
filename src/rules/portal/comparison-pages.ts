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
import { rightTopics } from './right-topics.ts';

/** The most texts that stand side by side in the table of all matters: more are counted in words. */
const mostColumns = 12;
/** As many texts as stand side by side on a wide screen. */
const side = 5;
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

/** What a matter is called in addresses and anchors. */
export const matterId = ({ kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>): string =>
  `${kind}-${slug}`;

/** Where texts are compared on a matter. */
export function comparisonAddress({ kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>): string {
  return `/compare/${matterId({ kind, slug })}/`;
}

/** The anchor of what one text says of a matter, the same on the page of the matter and in the table of all. */
export function comparisonAnchor(
  { kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>,
  { slug: text }: Pick<TextColumn, 'slug'>,
): string {
  return `${matterId({ kind, slug })}-${text}`;
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

/** A page of a matter with where a reader goes on from it; null where there is none. */
export interface MatterPageWithSteps {
  readonly page: MatterPage;
  readonly before: MatterPage | null;
  readonly after: MatterPage | null;
  /** The first page of the next matter; that of the first one behind the last. */
  readonly next: MatterPage | null;
}

/** The pages of all matters, each with those before and after it. */
export function pagesWithSteps(portal: Portal): MatterPageWithSteps[] {
  const pages = matterPages(portal);
  const firsts = pages.filter(({ number }) => number === 1);
  return pages.map((page) => {
    const own = (number: number) =>
      pages.find((one) => one.row === page.row && one.number === number) ?? null;
    const at = firsts.findIndex(({ row }) => row === page.row);
    const next = firsts[(at + 1) % firsts.length];
    return {
      ...{ page, before: own(page.number - 1), after: own(page.number + 1) },
      next: next === undefined || next.row === page.row ? null : next,
    };
  });
}

/** The texts of a page, as many together as stand side by side. */
export function sideBySide(texts: readonly ComparedText[]): (readonly ComparedText[])[] {
  return Array.from({ length: Math.ceil(texts.length / side) }, (_, at) =>
    texts.slice(at * side, (at + 1) * side),
  );
}

/** Whether a matter is a topic with a page of its own among the rights. */
export function hasTopicPage(
  portal: Portal,
  { kind, slug }: Pick<ComparisonRow, 'kind' | 'slug'>,
): boolean {
  return kind === 'topic' && rightTopics(portal).some(({ topic }) => topic.slug === slug);
}

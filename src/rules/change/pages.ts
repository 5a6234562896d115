import type { Change } from '../../facts/kinds/change.ts';

/** The most changes of one page: its rows stay below 300 kB. */
const changesPerPage = 400;

/**
 * Cuts the changes of a publication into pages; there is always a first. Mere renumbering comes last,
 * so that the first page has what the list of all publications leads to. A publication is never
 * rewritten: a change keeps its page and its anchor.
 */
export function changePages(changes: readonly Change[], size = changesPerPage): Change[][] {
  const ordered = [
    ...changes.filter(({ kind }) => kind !== 'renumbered'),
    ...changes.filter(({ kind }) => kind === 'renumbered'),
  ];
  const count = Math.max(1, Math.ceil(ordered.length / size));
  return Array.from({ length: count }, (_, index) => {
    return ordered.slice(index * size, (index + 1) * size);
  });
}

/** The address of a page of a publication, from 1. */
export function changePage(publication: string, number: number): string {
  return `/changes/${publication}/${number === 1 ? '' : `${number}/`}`;
}

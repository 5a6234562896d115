import type { ListField } from '../../../src/facts/kinds/layout.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bare } from './city-words.ts';
import type { Header } from './header.ts';

/**
 * Columns of a county, category, place or stage whose cells are merged downwards, or left blank below the
 * first. A place is that of several rows only where all its blank cells are merged with one above them.
 */
export function fillDownOf(
  table: Table,
  {
    header,
    fields,
    data,
  }: { header: Header; fields: readonly (ListField | null)[]; data: readonly TableRow[] },
): ListField[] {
  const last = header.rows.at(-1)?.line ?? 0;
  const may: readonly ListField[] = ['county', 'category', 'location', 'stage'];
  return may.filter((field) => {
    const column = fields.indexOf(field);
    if (column < 0) return false;
    const merges = table.merges.filter(
      ({ first, last: end, from, to }) =>
        first > last && end > first && column >= from && column <= to,
    );
    const isMerged = ({ line }: TableRow): boolean =>
      merges.some(({ first, last: end }) => line >= first && line <= end);
    const blanks = data.filter(({ cells }) => cells.length > column && bare(cells[column]) === '');
    if (data.some(isMerged)) return field !== 'location' || blanks.every(isMerged);
    const blank = blanks.length;
    const headed = bare(data[0]?.cells[column]) !== '';
    return (
      field !== 'stage' &&
      field !== 'location' &&
      headed &&
      blank * 4 > data.length &&
      blank < data.length
    );
  });
}
